"""Where the service wants keys before it starts."""

import pytest

from api.security.exposure import is_loopback, read_proxies, refuse_open_access
from api.security.keys import make_key
from api.settings import Settings, SettingsError

EVERYWHERE = "0.0.0.0"  # noqa: S104 - the address that means all of them


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True),
        ("127.3.2.1", True),
        ("::1", True),
        ("localhost", True),
        (EVERYWHERE, False),
        ("::", False),
        ("192.0.2.1", False),
    ],
)
def test_is_loopback(host: str, expected: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """Loopback is what only this machine reaches."""
    assert expected == is_loopback(host)


def test_exposed_without_keys() -> None:
    """A service that others can reach does not start without keys, and says how to mend that."""
    with pytest.raises(SettingsError, match=r"tariffwire key new NAME >> keys\.toml.*keys_file.*open_access"):
        refuse_open_access(Settings(host=EVERYWHERE))


@pytest.mark.parametrize(
    "settings",
    [
        Settings(),
        Settings(host=EVERYWHERE, open_access=True),
        Settings(host=EVERYWHERE, api_keys={"desk": make_key("desk")[1].split('"')[1]}),
    ],
)
def test_allowed(settings: Settings) -> None:
    """On loopback, with keys, or where it is said in so many words, it starts."""
    refuse_open_access(settings)


def test_proxies() -> None:
    """Addresses and networks of both versions are taken as they are."""
    proxies = ("192.0.2.7", "10.0.0.0/8", "::1", "2001:db8::/32")
    assert list(proxies) == read_proxies(Settings(trusted_proxies=proxies))


@pytest.mark.parametrize("proxy", ["proxy.example", "10.0.0.0/99", "192.0.2.7:80", "10.0.0.1/8", "*"])
def test_malformed_proxies(proxy: str) -> None:
    """What no client can have as its address is refused at the start, and not silently never met."""
    with pytest.raises(SettingsError, match="neither an address nor a network"):
        read_proxies(Settings(trusted_proxies=("192.0.2.7", proxy)))

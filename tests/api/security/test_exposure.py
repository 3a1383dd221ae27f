"""Where the service wants keys before it starts."""

import pytest

from api.security.exposure import is_loopback, refuse_open_access
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

"""How often one may call."""

from collections.abc import Callable

import httpx
import pytest
from litestar import Litestar
from litestar.testing import TestClient

from api.security.keys import make_key
from api.security.limiter import Limiter, client_network
from api.settings import SettingsError

ClientOf = Callable[..., TestClient[Litestar]]

ARTICLE = {"text": "A 25 percent tariff."}


def _post(client: TestClient[Litestar], key: str = "") -> httpx.Response:
    return client.post("/v1/extract", json=ARTICLE, headers={"X-API-Key": key} if key else {})


def test_over_the_limit(client_of: ClientOf) -> None:
    """Each answer tells how many requests are left; the one too many is a problem, 429, that says when to come back."""
    client = client_of(rate_limit="2/hour")
    first, second, third = (_post(client) for _ in range(3))
    assert [200, 200, 429] == [response.status_code for response in (first, second, third)]
    assert ["1", "0", "0"] == [response.headers["ratelimit-remaining"] for response in (first, second, third)]
    assert ({"2"}, True) == (
        {response.headers["ratelimit-limit"] for response in (first, second, third)},
        0 < int(third.headers["ratelimit-reset"]) <= 3600,
    )
    assert third.headers["retry-after"] == third.headers["ratelimit-reset"]
    assert ("rate_limited", "More than 2 requests in 3,600 seconds.") == (
        third.json()["code"],
        third.json()["detail"],
    )


def test_each_key_has_its_own(client_of: ClientOf) -> None:
    """One key's requests do not count against another's, though both come from one address."""
    keys = {name: make_key(name) for name in ("a", "b")}
    client = client_of(rate_limit="1/hour", api_keys={name: line.split('"')[1] for name, (_, line) in keys.items()})
    statuses = [_post(client, keys[name][0]).status_code for name in ("a", "a", "b", "b")]
    assert [200, 429, 200, 429] == statuses


def test_failures_count(client_of: ClientOf) -> None:
    """A request that fails counts as well; one without a known key counts for its address, and not for the key."""
    key, line = make_key("a")
    client = client_of(rate_limit="1/hour", api_keys={"a": line.split('"')[1]})
    headers = {"X-API-Key": key}
    assert 401 == _post(client).status_code
    assert [415, 429] == [client.post("/v1/extract", headers=headers).status_code for _ in range(2)]


def test_guessing_keys(client_of: ClientOf) -> None:
    """Who tries keys that are unknown is told to wait, whatever they try; who has one is not."""
    key, line = make_key("a")
    client = client_of(rate_limit="2/hour", api_keys={"a": line.split('"')[1]})
    assert [401, 401, 429, 429] == [_post(client, guess).status_code for guess in ("tw_1", "tw_2", "tw_3", "")]
    assert 200 == _post(client, key).status_code


def test_no_limit(client: TestClient[Litestar]) -> None:
    """Without a limit there are no such headers."""
    assert not any(name.startswith("ratelimit") for name in _post(client).headers)


def test_storage_that_is_gone(client_of: ClientOf) -> None:
    """Where the shared storage does not answer, articles are read all the same."""
    client = client_of(rate_limit="1/hour", rate_limit_storage="async+redis://127.0.0.1:1")
    assert [200, 200] == [_post(client).status_code for _ in range(2)]


@pytest.mark.parametrize(
    ("client", "network"),
    [
        (("192.0.2.7", 5000), "192.0.2.7"),
        (("2001:db8:1:2:3:4:5:6", 5000), "2001:db8:1:2::/64"),
        (("fe80::1%eth0", 5000), "fe80::/64"),
        (("foo:bar", 0), "foo:bar"),
        (None, "unknown"),
    ],
)
def test_client_network(client: tuple[str, int] | None, network: str) -> None:
    """A client is its IPv4 address, or the IPv6 network whose addresses are all its own."""
    assert network == client_network({"client": client})


@pytest.mark.parametrize(
    ("rate", "storage", "sentence"),
    [
        ("often", "async+memory://", "rate_limit is 'often': write it as 600/minute, 10/second or 5000/hour."),
        ("0/minute", "async+memory://", "rate_limit is '0/minute', which lets nobody in"),
        ("9/minute", "nowhere://", "rate_limit_storage is 'nowhere://': unknown storage scheme"),
        ("9/minute", "memory://", "rate_limit_storage is 'memory://': put `async+` before it."),
    ],
)
def test_bad_limit(rate: str, storage: str, sentence: str) -> None:
    """A limit that cannot be used stops the start with a sentence."""
    with pytest.raises(SettingsError) as failure:
        Limiter(rate, storage)
    assert str(failure.value).startswith(sentence)

"""Who is let in."""

from collections.abc import Callable

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from api.security.keys import make_key

ClientOf = Callable[..., TestClient[Litestar]]

KEY, LINE = make_key("desk")
KEYS = {"desk": LINE.split('"')[1]}
ARTICLE = {"text": "A 25 percent tariff."}


@pytest.mark.parametrize(
    "headers",
    [{"Authorization": f"Bearer {KEY}"}, {"authorization": f"bearer  {KEY}"}, {"X-API-Key": KEY}],
)
@pytest.mark.parametrize(("path", "body"), [("/v1/extract", ARTICLE), ("/v1/extract/batch", [ARTICLE])])
def test_right_key(client_of: ClientOf, headers: dict[str, str], path: str, body: object) -> None:
    """A key is taken in either header."""
    assert 200 == client_of(api_keys=KEYS).post(path, json=body, headers=headers).status_code


@pytest.mark.parametrize(
    ("headers", "code", "challenge"),
    [
        ({}, "missing_key", 'Bearer realm="tariffwire"'),
        ({"Authorization": "Basic ZGVzazpkZXNr"}, "missing_key", 'Bearer realm="tariffwire"'),
        ({"Authorization": "Bearer "}, "missing_key", 'Bearer realm="tariffwire"'),
        ({"Authorization": f"Bearer {KEY}x"}, "unknown_key", 'Bearer realm="tariffwire", error="invalid_token"'),
        ({"X-API-Key": KEYS["desk"]}, "unknown_key", 'Bearer realm="tariffwire", error="invalid_token"'),
        ({"X-API-Key": "schlüssel"}, "unknown_key", 'Bearer realm="tariffwire", error="invalid_token"'),
    ],
)
@pytest.mark.parametrize("path", ["/v1/extract", "/v1/extract/batch"])
def test_wrong_key(client_of: ClientOf, path: str, headers: dict[str, str], code: str, challenge: str) -> None:
    """Without a key that is known, the answer is 401 with a problem and a challenge, and nothing is read."""
    sent = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
    response = client_of(api_keys=KEYS).post(path, content=b"{", headers=sent)
    assert (401, code) == (response.status_code, response.json()["code"])
    assert challenge == response.headers["www-authenticate"]
    assert KEY not in response.text


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics", "/", "/docs", "/openapi.json"])
def test_open_paths(client_of: ClientOf, path: str) -> None:
    """Health, metrics and documentation need no key and are not counted."""
    client = client_of(api_keys=KEYS, rate_limit="1/hour")
    assert [200, 200] == [client.get(path).status_code for _ in range(2)]


def test_no_keys(client: TestClient[Litestar]) -> None:
    """A service without keys asks for none, and a key that is sent all the same does no harm."""
    response = client.post("/v1/extract", json=ARTICLE, headers={"X-API-Key": "any"})
    assert (200, False) == (response.status_code, "www-authenticate" in response.headers)


def test_query(client: TestClient[Litestar]) -> None:
    """A query changes nothing, since no operation has one."""
    assert 200 == client.get("/healthz?a=%0d%0a").status_code

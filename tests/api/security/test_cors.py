"""Which pages may call the service from a browser."""

from collections.abc import Callable

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from api.security.cors import cors_config
from api.security.keys import make_key
from api.settings import Settings, SettingsError

ClientOf = Callable[..., TestClient[Litestar]]

DESK = "https://desk.example"
PREFLIGHT = {
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "content-type, authorization, x-request-id",
}


def test_off_by_default(client: TestClient[Litestar]) -> None:
    """Without a word no origin is allowed, and no answer says otherwise."""
    for method in ("OPTIONS", "POST"):
        response = client.request(method, "/v1/extract", headers=PREFLIGHT | {"Origin": DESK})
        assert [] == [name for name in response.headers if name.startswith("access-control")]


def test_allowed_origin(client_of: ClientOf) -> None:
    """A page of a named origin may send articles with a key, and read which request it was, errors among them."""
    client = client_of(cors_origins=(DESK,), api_keys={"desk": make_key("desk")[1].split('"')[1]})
    preflight = client.options("/v1/extract", headers=PREFLIGHT | {"Origin": DESK})
    assert (204, DESK) == (preflight.status_code, preflight.headers["access-control-allow-origin"])
    answer = client.post("/v1/extract", json={"text": "a"}, headers={"Origin": DESK})
    assert (401, DESK) == (answer.status_code, answer.headers["access-control-allow-origin"])
    assert "X-Request-ID" in answer.headers["access-control-expose-headers"]
    assert "access-control-allow-credentials" not in answer.headers


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "https://desk.example.evil.example", "null", f"{DESK}:8443"]
)
def test_other_origins(client_of: ClientOf, origin: str) -> None:
    """An origin that is not named is told nothing that would let its page read the answer."""
    client = client_of(cors_origins=(DESK,))
    preflight = client.options("/v1/extract", headers=PREFLIGHT | {"Origin": origin})
    answer = client.post("/v1/extract", json={"text": "a"}, headers={"Origin": origin})
    assert (400, 200) == (preflight.status_code, answer.status_code)
    assert [False, False] == ["access-control-allow-origin" in it.headers for it in (preflight, answer)]


@pytest.mark.parametrize("origin", ["*", DESK, f"{DESK}:8443", "http://localhost:3000", "http://[::1]:3000"])
def test_origins_as_browsers_write_them(origin: str) -> None:
    """Scheme, host and port are an origin; a star stands for all."""
    config = cors_config(Settings(cors_origins=(origin,)))
    assert config
    assert [origin] == config.allow_origins


@pytest.mark.parametrize(
    "origin", ["desk.example", f"{DESK}/", f"{DESK}/page", "https://Desk.example", "https://*.example"]
)
def test_malformed_origins(origin: str) -> None:
    """What no browser sends as an origin is refused at the start, and not silently never met."""
    with pytest.raises(SettingsError, match="which is no origin"):
        cors_config(Settings(cors_origins=(DESK, origin)))

"""The headers that every answer carries, and streams that may pause."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from api.observability.exchange import begin_exchange, exchange_of
from api.problems import ProblemError
from api.security.layer import protect


@pytest.mark.parametrize(("path", "status"), [("/healthz", 200), ("/", 200), ("/nowhere", 404), ("/v1/extract", 405)])
def test_head(client: TestClient[Litestar], path: str, status: int) -> None:
    """HEAD is answered as GET is; the server leaves out the body."""
    assert status == client.head(path).status_code


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/healthz"),
        ("GET", "/metrics"),
        ("GET", "/nowhere"),
        ("DELETE", "/v1/extract"),
        ("POST", "/v1/extract"),
        ("GET", "/openapi.json"),
        ("GET", "/"),
    ],
)
def test_security_headers(client: TestClient[Litestar], method: str, path: str) -> None:
    """Every answer, errors among them, says that it is not to be sniffed, framed, or embedded elsewhere."""
    headers = client.request(method, path).headers
    told = [headers[name] for name in ("x-content-type-options", "referrer-policy", "cross-origin-resource-policy")]
    assert ["nosniff", "no-referrer", "same-origin"] == told
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert ("no-cache" if path in {"/", "/openapi.json"} else "no-store") == headers["cache-control"]
    assert "server" not in headers


@pytest.mark.parametrize(("may_pause", "expected"), [(True, 5), (False, None)])
def test_pauses_of_a_stream(may_pause: bool, expected: int | None) -> None:  # noqa: FBT001 - a parameter of the table
    """A whole body has one deadline; a stream has a new one for each piece."""
    assert expected == asyncio.run(_count_pieces(may_pause=may_pause))


async def _count_pieces(*, may_pause: bool) -> int | None:
    """Return how many pieces of a slow stream of 5 arrive, None where it is cut off."""
    pieces = 0

    async def receive() -> dict[str, Any]:
        await asyncio.sleep(0.06)
        return {"type": "http.request", "body": b"x", "more_body": pieces < 4}

    async def read_all(scope: Any, receive: Callable[[], Awaitable[dict[str, Any]]], _send: Any) -> None:
        nonlocal pieces
        exchange_of(scope).may_pause = may_pause
        while (await receive())["more_body"]:
            pieces += 1
        pieces += 1

    scope: Any = {"type": "http", "state": {}, "headers": []}
    begin_exchange(scope)
    try:
        await protect(read_all, 0.15)(scope, receive, None)  # type: ignore[arg-type]
    except ProblemError as error:
        assert "body_timeout" == error.problem.code  # noqa: PT017 - the table knows which case it is
        return None
    return pieces

"""What load balancers and supervisors ask."""

import asyncio
from typing import Any

from litestar import Litestar
from litestar.testing import TestClient

from api.app import create_app
from api.settings import Settings
from api.work import Extracting


def test_health(client: TestClient[Litestar]) -> None:
    """A running process is alive, and ready once the rules are compiled."""
    assert {"status": "alive"} == client.get("/healthz").json()
    assert {"status": "ready"} == client.get("/readyz").json()


def test_not_ready_before_the_start(percent_reader: Extracting) -> None:
    """An application that has not started yet is alive and not ready."""
    app = create_app(Settings(workers=0), lambda: percent_reader)
    assert (200, 503) == (_status(app, "/healthz"), _status(app, "/readyz"))


def _status(app: Litestar, path: str) -> int:
    """Return the status of a GET request to an application whose start-up hooks have not run."""
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": path, "headers": [], "query_string": b"", "http_version": "1.1"}
    asyncio.run(app(scope | {"asgi": {"version": "3.0"}, "root_path": "", "scheme": "http"}, receive, send))  # type: ignore[arg-type]
    return int(sent[0]["status"])

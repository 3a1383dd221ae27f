"""Answers that go out while the request still comes in, seen from the server's side of the connection."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from litestar import Litestar

from api.app import create_app
from api.settings import Settings
from api.work import Extracting

LINE = b'{"text": "A 25 percent tariff."}\n'
WAIT = 20


class Connection:
    """A client that sends and receives piece by piece."""

    def __init__(self) -> None:
        """Have sent nothing."""
        self._pieces: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.received: asyncio.Queue[dict[str, Any]] = asyncio.Queue(1)
        self.taken = 0

    def send(self, body: bytes, *, more: bool = True) -> None:
        """Send a piece of the request."""
        self._pieces.put_nowait({"type": "http.request", "body": body, "more_body": more})

    def leave(self) -> None:
        """Close the connection."""
        self._pieces.put_nowait({"type": "http.disconnect"})

    async def read(self) -> dict[str, Any]:
        """Return the next piece of the answer."""
        return await asyncio.wait_for(self.received.get(), WAIT)

    async def receive(self) -> dict[str, Any]:
        """Give the service the next piece of the request."""
        piece = await self._pieces.get()
        self.taken += 1
        return piece

    async def answer(self, message: dict[str, Any]) -> None:
        """Take a piece of the answer, when the one before has been read."""
        await self.received.put(message)


@pytest.fixture
def app(percent_reader: Extracting) -> Litestar:
    """Return a service without worker processes."""
    return create_app(Settings(workers=0, queue_limit=1), lambda: percent_reader)


def _converse(app: Litestar, talk: Callable[[Connection, asyncio.Task[None]], Awaitable[None]]) -> None:
    async def run() -> None:
        async with app.lifespan():
            connection = Connection()
            await talk(connection, asyncio.create_task(_request(app, connection)))

    asyncio.run(run())


async def _request(app: Litestar, connection: Connection) -> None:
    scope: Any = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": "/v1/extract/batch",
        "raw_path": b"/v1/extract/batch",
        "query_string": b"",
        "headers": [(b"content-type", b"application/x-ndjson")],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 2),
    }
    await app(scope, connection.receive, connection.answer)  # type: ignore[arg-type]


def test_results_go_out_while_lines_come_in(app: Litestar) -> None:
    """The answer begins before anything is sent, and the result of a line comes before the next line is sent."""

    async def talk(connection: Connection, request: asyncio.Task[None]) -> None:
        assert 200 == (await connection.read())["status"]
        for _ in range(3):
            connection.send(LINE)
            assert 25 == json.loads((await connection.read())["body"])["rates"][0]["value"]
        connection.send(b"", more=False)
        assert not (await connection.read())["more_body"]
        await asyncio.wait_for(request, WAIT)

    _converse(app, talk)


def test_reader_that_is_slow_slows_the_sender(app: Litestar) -> None:
    """While nobody takes the results, no more than a few pieces of the request are taken."""

    async def talk(connection: Connection, request: asyncio.Task[None]) -> None:
        for _ in range(500):
            connection.send(LINE * 100)
        connection.send(b"", more=False)
        await asyncio.sleep(1)
        assert 20 > connection.taken
        count = 0
        while (message := await connection.read()).get("more_body", True):
            count += message.get("body", b"").count(b"\n")
        assert 50_000 == count
        await asyncio.wait_for(request, WAIT)

    _converse(app, talk)


@pytest.mark.parametrize("more", [True, False])
def test_client_that_leaves_is_forgotten(app: Litestar, *, more: bool) -> None:
    """When the client leaves half-way, or without waiting for its answer, the work ends and its place is free."""

    async def talk(connection: Connection, request: asyncio.Task[None]) -> None:
        connection.send(LINE * 10_000, more=more)
        connection.leave()
        while not request.done():
            await asyncio.wait([request, asyncio.create_task(connection.received.get())], return_when="FIRST_COMPLETED")
        await request
        again = Connection()
        other = asyncio.create_task(_request(app, again))
        assert 200 == (await again.read())["status"]
        other.cancel()

    _converse(app, talk)


def test_streams_beyond_the_limit_are_refused(app: Litestar) -> None:
    """A stream counts among the requests that wait; one too many is told to come again."""

    async def talk(connection: Connection, request: asyncio.Task[None]) -> None:
        assert 200 == (await connection.read())["status"]
        second = Connection()
        refused = asyncio.create_task(_request(app, second))
        start = await second.read()
        assert (503, b"2") == (start["status"], dict(start["headers"])[b"retry-after"])
        assert "overloaded" == json.loads((await second.read())["body"])["code"]
        await refused
        connection.send(b"", more=False)
        await connection.read()
        await request

    _converse(app, talk)

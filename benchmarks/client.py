"""A client that costs as little as it can, so that what is measured is the service."""

import asyncio
import itertools
import time
from collections.abc import Iterator, Sequence
from http import HTTPStatus

import msgspec
import uvloop

from schemas import Article

HOST = "127.0.0.1"
_OK = str(HTTPStatus.OK.value).encode()
_LENGTH = b"content-length: "


def requests_for(articles: Sequence[Article], path: str = "/v1/extract") -> list[bytes]:
    """Return a request to a path for each of the articles, as it goes over the wire."""
    bodies = [msgspec.json.encode(article) for article in articles]
    head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
    return [f"{head}{len(body)}\r\n\r\n".encode() + body for body in bodies]


Stream = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Connections:
    """Some connections to a service, that stay open and send one request after the other."""

    def __init__(self, port: int, count: int) -> None:
        """Open so many."""
        self._runner = asyncio.Runner(loop_factory=uvloop.new_event_loop)
        self._open = self._runner.run(_open(port, count))

    def send(self, requests: Sequence[bytes]) -> list[float]:
        """Send the requests, as many at once as there are connections; return the seconds until each was answered.

        Raises:
            ConnectionError: when one of them is answered by anything but 200.
        """
        return self._runner.run(self._send(requests))

    def close(self) -> None:
        """Close them all."""
        for _, writer in self._open:
            writer.close()
        self._runner.close()

    async def _send(self, requests: Sequence[bytes]) -> list[float]:
        queue = iter(requests)
        parts = await asyncio.gather(*(_send_all(reader, writer, queue) for reader, writer in self._open))
        return list(itertools.chain.from_iterable(parts))


async def _open(port: int, count: int) -> list[Stream]:
    return [await asyncio.open_connection(HOST, port) for _ in range(count)]


async def _send_all(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, queue: Iterator[bytes]) -> list[float]:
    taken = []
    for request in queue:
        began = time.perf_counter()
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        if head.split(b" ", 2)[1] != _OK:
            message = f"The service answered {head.splitlines()[0]!r}."
            raise ConnectionError(message)
        at = head.lower().index(_LENGTH) + len(_LENGTH)
        await reader.readexactly(int(head[at : head.index(b"\r", at)]))
        taken.append(time.perf_counter() - began)
    return taken

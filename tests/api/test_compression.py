"""Compressed answers."""

import asyncio
import gzip
import zlib
from collections.abc import Callable
from typing import Any
from unittest.mock import AsyncMock

import pytest
from litestar import Litestar, asgi
from litestar.testing import TestClient
from litestar.types import Receive, Scope, Send

from api.compression import COMPRESSION, choose_encoding
from api.encodings import zstd

ARTICLES = [{"text": f"A {rate} percent tariff."} for rate in range(50)]
UNPACK: dict[str | None, Callable[[bytes], bytes]] = {"gzip": gzip.decompress, "zstd": zstd.decompress, None: bytes}


@pytest.mark.parametrize(
    ("accept", "encoding"),
    [
        ("gzip", "gzip"),
        ("zstd", "zstd"),
        ("gzip, deflate, br, zstd", "zstd"),
        ("gzip;q=1.0, zstd;q=0.5", "gzip"),
        ("GZIP", "gzip"),
        ("*", "zstd"),
        ("*, zstd;q=0", "gzip"),
        ("gzip;q=0", None),
        ("gzip;q=0, *;q=0", None),
        ("identity", None),
        ("br", None),
        ("gzippy", None),
        ("", None),
    ],
)
def test_choice(client: TestClient[Litestar], accept: str, encoding: str | None) -> None:
    """A long answer is compressed in the way that the client likes best, and caches are told that it was asked."""
    assert encoding == choose_encoding(accept)
    plain = client.post("/v1/extract/batch", json=ARTICLES, headers={"Accept-Encoding": "identity"}).content
    with client.stream("POST", "/v1/extract/batch", json=ARTICLES, headers={"Accept-Encoding": accept}) as response:
        packed = b"".join(response.iter_raw())
    assert (200, encoding) == (response.status_code, response.headers.get("content-encoding"))
    assert ["Accept", "Accept-Encoding"] == [it.strip() for it in response.headers["vary"].split(",")]
    assert plain == UNPACK[encoding](packed)


def test_small_answers_stay_as_they_are(client: TestClient[Litestar]) -> None:
    """What fits into a packet is not compressed, and still varies."""
    response = client.get("/healthz", headers={"Accept-Encoding": "gzip"})
    assert (None, "Accept-Encoding") == (response.headers.get("content-encoding"), response.headers["vary"])


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_each_chunk_of_a_stream_can_be_read_at_once(encoding: str) -> None:
    """A stream is flushed with each chunk: what was written can be unpacked before the next comes."""
    parts = [b'{"line": 1}\n', b'{"line": 2}\n', b'{"line": 3}\n']
    start, *packed = asyncio.run(_pack(parts, encoding))
    assert (b"content-encoding", encoding.encode()) in start["headers"]
    unpacker = zlib.decompressobj(31) if encoding == "gzip" else zstd.ZstdDecompressor()
    assert parts == [unpacker.decompress(message["body"]) for message in packed[: len(parts)]]


async def _pack(parts: list[bytes], encoding: str) -> list[Any]:
    """Return the messages with which a service answers that sends these parts one by one."""

    @asgi("/", copy_scope=True)
    async def stream(scope: Scope, receive: Receive, send: Send) -> None:
        del scope, receive
        await send({"type": "http.response.start", "status": 200, "headers": []})
        for part in parts:
            await send({"type": "http.response.body", "body": part, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    scope: Any = {
        "type": "http",
        "method": "GET",
        "path": "/",
        "query_string": b"",
        "headers": [(b"accept-encoding", encoding.encode())],
    }
    sent: list[Any] = []

    async def keep(message: Any) -> None:
        sent.append(message)

    app = Litestar([stream], compression_config=COMPRESSION, openapi_config=None)
    await app(scope, AsyncMock(), keep)
    return sent

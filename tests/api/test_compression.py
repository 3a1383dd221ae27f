"""Compressed answers."""

import asyncio
import gzip
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from litestar import Litestar, get
from litestar.response import Stream
from litestar.testing import TestClient

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
    assert "Accept, Accept-Encoding" == response.headers["vary"]
    assert str(len(packed)) == response.headers["content-length"]
    assert plain == UNPACK[encoding](packed)


def test_small_answers_stay_as_they_are(client: TestClient[Litestar]) -> None:
    """What fits into a packet is not compressed, and still varies."""
    response = client.get("/healthz", headers={"Accept-Encoding": "gzip"})
    assert (None, "Accept-Encoding") == (response.headers.get("content-encoding"), response.headers["vary"])


def test_problems_are_compressed(client: TestClient[Litestar]) -> None:
    """A long problem document is compressed like any other answer."""
    name = "😀" * 60  # in the pointer, and in the detail
    response = client.post("/v1/extract", json={"text": "a", name: 1}, headers={"Accept-Encoding": "gzip"})
    assert (422, f"/{name}") == (response.status_code, response.json()["pointer"])
    assert ("gzip", "application/problem+json") == (
        response.headers["content-encoding"],
        response.headers["content-type"],
    )


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_each_chunk_of_a_stream_can_be_read_at_once(encoding: str) -> None:
    """A stream is flushed with each chunk: what was written can be unpacked before the next comes."""
    parts = [b'{"line": 1}\n', b'{"line": 2}\n', b'{"line": 3}\n']

    @get("/")
    async def stream() -> Stream:
        return Stream(iter(parts))

    app = Litestar([stream], compression_config=COMPRESSION, openapi_config=None)
    packed = asyncio.run(_bodies(app, encoding))
    unpacker = zlib.decompressobj(31) if encoding == "gzip" else zstd.ZstdDecompressor()
    assert parts == [unpacker.decompress(chunk) for chunk in packed[: len(parts)]]


async def _bodies(app: Litestar, encoding: str) -> list[bytes]:
    """Return the bodies of the messages that answer a GET request, as they are sent one by one."""
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, object]:
        await asyncio.sleep(0 if not sent else 60)
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "http_version": "1.1"}
    headers = [(b"accept-encoding", encoding.encode())]
    await app(
        scope | {"headers": headers, "asgi": {"version": "3.0"}, "root_path": "", "scheme": "http"}, receive, send
    )  # type: ignore[arg-type]
    assert (b"content-encoding", encoding.encode()) in sent[0]["headers"]
    return [message["body"] for message in sent[1:]]

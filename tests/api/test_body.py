"""Compressed requests, as a client sends them."""

import asyncio
import gzip
import json
import tracemalloc
from collections.abc import Callable
from typing import Any, cast

import pytest
from litestar import Litestar, Request
from litestar.testing import TestClient

from api.body import read_body, stream_body
from api.encodings import zstd
from api.problems import ProblemError

JSON = {"Content-Type": "application/json"}
LINES = {"Content-Type": "application/x-ndjson"}
PACK: list[tuple[str, Callable[[bytes], bytes]]] = [("gzip", gzip.compress), ("zstd", zstd.compress)]
ARTICLE = {"text": "A 25 percent tariff.", "id": "a"}


class _Sent:
    """A request that brings these chunks, and remembers how many of them were asked for."""

    def __init__(self, encoding: str, *chunks: bytes, length: str = "") -> None:
        self.scope = {"headers": [(b"content-encoding", encoding.encode()), (b"content-length", length.encode())]}
        self.asked = 0
        self._chunks = iter((*chunks, b""))
        self._last = len(chunks) + 1

    async def receive(self) -> dict[str, object]:
        """Return the next chunk; behind the last an empty one, as servers send it."""
        self.asked += 1
        return {"type": "http.request", "body": next(self._chunks), "more_body": self.asked < self._last}


def _request(sent: _Sent) -> Request[Any, Any, Any]:
    return cast("Request[Any, Any, Any]", sent)


async def _count(sent: _Sent) -> int:
    return sum([len(piece) async for piece in stream_body(_request(sent))])


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("gzip", gzip.compress),
        ("GZIP", gzip.compress),
        ("x-gzip", gzip.compress),
        ("zstd", zstd.compress),
        ("identity", bytes),
        ("", bytes),
    ],
)
def test_compressed_articles(client: TestClient[Litestar], encoding: str, pack: Callable[[bytes], bytes]) -> None:
    """An article and a list of articles may be sent compressed."""
    headers = JSON | {"Content-Encoding": encoding}
    one = client.post("/v1/extract", content=pack(json.dumps(ARTICLE).encode()), headers=headers)
    many = client.post("/v1/extract/batch", content=pack(json.dumps([ARTICLE] * 100).encode()), headers=headers)
    assert (200, 200) == (one.status_code, many.status_code)
    assert [one.json()] * 100 == many.json()


@pytest.mark.parametrize(
    ("encoding", "content", "status", "code"),
    [
        ("gzip", b"{}", 400, "malformed_compression"),
        ("zstd", b"{}", 400, "malformed_compression"),
        ("gzip", gzip.compress(b"{}")[:-3], 400, "malformed_compression"),
        ("gzip", b"", 400, "empty_body"),
        ("br", b"{}", 415, "unsupported_encoding"),
        ("gzip, zstd", b"{}", 415, "unsupported_encoding"),
        ("gzip", gzip.compress(b"[%s]" % (b" " * 9 * 2**20)), 413, "body_too_large"),
        ("zstd", zstd.compress(b"[%s]" % (b" " * 9 * 2**20)), 413, "body_too_large"),
    ],
)
def test_what_cannot_be_unpacked(
    client: TestClient[Litestar], encoding: str, content: bytes, status: int, code: str
) -> None:
    """A body that is malformed, of another encoding or too long unpacked is a problem; a 415 says what can be sent."""
    response = client.post("/v1/extract", content=content, headers=JSON | {"Content-Encoding": encoding})
    assert (status, code) == (response.status_code, response.json()["code"])
    assert ("zstd, gzip" if status == 415 else None) == response.headers.get("accept-encoding")


@pytest.mark.parametrize(("encoding", "pack"), PACK)
def test_compressed_lines(client: TestClient[Litestar], encoding: str, pack: Callable[[bytes], bytes]) -> None:
    """A stream of lines may be sent compressed, in one piece or in many."""
    lines = [b'{"text": "A %d percent tariff."}\n' % rate for rate in range(500)]
    headers = LINES | {"Content-Encoding": encoding}
    for content in (pack(b"".join(lines)), b"".join(map(pack, lines))):
        answer = client.post("/v1/extract/batch", content=content, headers=headers).content
        assert list(range(500)) == [json.loads(line)["rates"][0]["value"] for line in answer.splitlines()]


@pytest.mark.parametrize(("encoding", "pack"), PACK)
@pytest.mark.parametrize(
    ("rest", "code"), [(b"neither gzip nor zstd", "malformed_compression"), (bytes(2**26), "body_too_large")]
)
def test_lines_that_go_bad(
    client: TestClient[Litestar], encoding: str, pack: Callable[[bytes], bytes], rest: bytes, code: str
) -> None:
    """When a stream turns out malformed, or a bomb, the lines before are answered, and a last one says why."""
    line = b'{"text": "A 5 percent tariff."}\n\n'
    content = pack(line) + (pack(rest) if code == "body_too_large" else rest)
    response = client.post("/v1/extract/batch", content=content, headers=LINES | {"Content-Encoding": encoding})
    first, last = map(json.loads, response.content.splitlines())
    assert (200, 5, code) == (response.status_code, first["rates"][0]["value"], last["error"]["code"])


def test_unknown_encoding_of_lines(client: TestClient[Litestar]) -> None:
    """A stream in an encoding that is not known is refused before it begins."""
    response = client.post("/v1/extract/batch", content=b"{}", headers=LINES | {"Content-Encoding": "br"})
    assert (415, "unsupported_encoding") == (response.status_code, response.json()["code"])


@pytest.mark.parametrize("pack", [gzip.compress, None])
def test_list_over_the_limit(client: TestClient[Litestar], pack: Callable[[bytes], bytes] | None) -> None:
    """A list has the limit of a body, compressed or not; a stream of lines has none."""
    content = b'{"text": "%s"}\n' % (b"A duty. " * 2**16) * 20
    packed, encoded = (pack(content), {"Content-Encoding": "gzip"}) if pack else (content, {})
    refused = client.post("/v1/extract/batch", content=packed, headers=JSON | encoded)
    assert (413, "body_too_large") == (refused.status_code, refused.json()["code"])
    answer = client.post("/v1/extract/batch", content=packed, headers=LINES | encoded)
    assert (200, 20) == (answer.status_code, answer.content.count(b'"warnings"'))


@pytest.mark.parametrize("length", ["11", "9" * 5000])
def test_announced_length(length: str) -> None:
    """Of a body that is announced to be longer than the limit, nothing is read."""
    sent = _Sent("", b"eleven long", length=length)
    with pytest.raises(ProblemError, match="longer than 10 bytes"):
        asyncio.run(read_body(_request(sent), 10))
    assert 0 == sent.asked


@pytest.mark.parametrize("length", ["", "10", "ten"])
def test_real_length(length: str) -> None:
    """A body is read up to the limit, whatever length was announced."""
    assert b"ten bytes." == asyncio.run(read_body(_request(_Sent("", b"ten ", b"bytes.", length=length)), 10))
    with pytest.raises(ProblemError, match="longer than 10 bytes"):
        asyncio.run(read_body(_request(_Sent("", b"ten ", b"bytes..", length=length)), 10))


def test_whole_bomb_stops_at_the_limit() -> None:
    """Of a body that unpacks to a gigabyte, no more than the limit is ever held."""
    bomb = zstd.compress(bytes(2**30))
    tracemalloc.start()
    with pytest.raises(ProblemError, match="longer than 1,048,576 bytes"):
        asyncio.run(read_body(_request(_Sent("zstd", bomb)), 2**20))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2**22


@pytest.mark.parametrize(("encoding", "pack"), PACK)
def test_streamed_bomb_stops_at_its_ratio(encoding: str, pack: Callable[[bytes], bytes]) -> None:
    """A stream that unpacks to far more than it is long is cut short."""
    with pytest.raises(ProblemError, match="more than 200 times its length"):
        asyncio.run(_count(_Sent(encoding, pack(bytes(2**26)))))


def test_long_stream() -> None:
    """A stream of ordinary ratio has no limit of length."""
    chunk = gzip.compress(b"".join(b"%d percent. " % number for number in range(100_000)))
    assert 100 * len(gzip.decompress(chunk)) == asyncio.run(_count(_Sent("gzip", *[chunk] * 100)))


def test_nothing_is_read_ahead() -> None:
    """A chunk is asked for when those before it have been used: whoever reads slowly slows the sender."""

    async def read_two() -> int:
        sent = _Sent("gzip", *[gzip.compress(b"a")] * 10)
        stream = stream_body(_request(sent))
        assert [b"a", b"a"] == [await anext(stream), await anext(stream)]
        return sent.asked

    assert 2 == asyncio.run(read_two())

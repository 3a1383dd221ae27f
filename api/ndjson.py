"""Newline-delimited JSON: articles in, extractions out, line by line and in bounded memory."""

import datetime as dt
import functools
from collections.abc import AsyncIterator, Iterator
from typing import BinaryIO

from api.codec import MAX_ARTICLE_BYTES, decode_article, decode_id
from api.work import Extracting, Item, extract_or_explain
from schemas import Extraction, LineProblem, Problem

_PIECE_BYTES = 2**16


class LineSplitter:
    """Cuts a stream of bytes, piece by piece, into lines with their numbers. Blank lines count, and are left out."""

    def __init__(self) -> None:
        """Begin with line 1."""
        self._number = 0
        self._rest = bytearray()

    def feed(self, piece: bytes) -> list[Item]:
        """Return the lines that end in this piece."""
        if not self._rest and piece.isspace():
            self._number += piece.count(b"\n")
            return []
        *ended, rest = piece.split(b"\n")
        lines = [line for raw in ended for line in self._end(raw)]
        self._hold(rest)
        return lines

    def close(self) -> list[Item]:
        """Return the last line, where nothing ends it."""
        return list(self._end(b""))

    def _end(self, raw: bytes) -> Iterator[Item]:
        self._hold(raw)
        self._number += 1
        line, self._rest = bytes(self._rest), bytearray()
        if line and not line.isspace():
            yield Item(self._number, line)

    def _hold(self, raw: bytes) -> None:
        """Add to the line that has not ended; what no article can need is dropped, but for a byte that tells it."""
        self._rest += raw[: MAX_ARTICLE_BYTES + 1 - len(self._rest)]


async def split_lines(pieces: AsyncIterator[bytes]) -> AsyncIterator[list[Item]]:
    """Yield the lines that end in each piece, as soon as it has come."""
    splitter = LineSplitter()
    async for piece in pieces:
        if lines := splitter.feed(piece):
            yield lines
    yield splitter.close()


def extract_stream(
    extractor: Extracting, stream: BinaryIO, published_on: dt.date | None
) -> Iterator[tuple[Extraction | LineProblem, int]]:
    """Yield the result of each line that is not blank, in order, and the line's length in bytes, its end included."""
    for item in _read_lines(stream):
        result: Extraction | LineProblem | Problem
        result = extract_or_explain(extractor, functools.partial(decode_article, item.raw, published_on))
        if isinstance(result, Problem):
            result = LineProblem(line=item.place, error=result, id=decode_id(item.raw))
        yield result, len(item.raw) + len(b"\n")


def _read_lines(stream: BinaryIO) -> Iterator[Item]:
    splitter = LineSplitter()
    while piece := stream.readline(_PIECE_BYTES):
        yield from splitter.feed(piece)
    yield from splitter.close()

"""Newline-delimited JSON: articles in, extractions out, line by line and in bounded memory."""

import datetime as dt
import functools
from collections.abc import Iterator
from typing import BinaryIO

from api.codec import decode_article, decode_id
from api.engine import Extracting, extract_or_explain
from api.problems import ProblemError
from schemas import Article, Extraction, HtmlArticle, LineProblem, Problem

MAX_LINE_BYTES = 32 * 2**20
"""The longest line that is read; the longest article fits into it, escaped in full."""


def read_lines(stream: BinaryIO, limit: int = MAX_LINE_BYTES) -> Iterator[tuple[int, bytes]]:
    """Yield the number (from 1) and the bytes of each line that is not blank; one over the limit is cut behind it."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) > limit:
            _skip_rest(stream, line)
        if not line.isspace():
            yield number, line


def extract_stream(
    extractor: Extracting, stream: BinaryIO, published_on: dt.date | None
) -> Iterator[tuple[Extraction | LineProblem, int]]:
    """Yield the result of each line that is not blank, in order, and the line's length in bytes."""
    for number, line in read_lines(stream):
        result = extract_or_explain(extractor, functools.partial(_decode_line, line, published_on))
        if isinstance(result, Problem):
            yield LineProblem(line=number, error=result, id=decode_id(line)), len(line)
        else:
            yield result, len(line)


def _decode_line(line: bytes, published_on: dt.date | None) -> Article | HtmlArticle:
    if len(line) > MAX_LINE_BYTES:
        raise ProblemError(code="body_too_large", detail=f"The line is longer than {MAX_LINE_BYTES:,} bytes.")
    return decode_article(line, published_on)


def _skip_rest(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(MAX_LINE_BYTES)

"""What `tariffwire extract` does: files of plain text, or of articles as NDJSON, in; extractions as JSON out."""

import datetime as dt
import errno
import functools
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO

import click
import msgspec

from api.codec import MAX_PAGE_BYTES, read_html, read_text
from api.ndjson import extract_stream
from api.progress import Progress
from api.work import Extracting, built_in_extractor, extract_or_explain
from schemas import Extraction, LineProblem, Problem


def extract_files(
    files: Sequence[str], published_on: dt.date | None, extractor: Extracting | None = None, *, html: bool = False
) -> int:
    """Write the extraction of each file, text or `html`, as a line of JSON; return 1 if one could not be read, else 0.

    The id of an article is the name of its file. A single result on a terminal is indented.
    """
    _check_output()
    extractor = extractor or built_in_extractor()
    read = read_html if html else read_text
    indent = 2 if len(files) == 1 and sys.stdout.isatty() else -1
    failures = 0
    for name, stream in _open_all(files):
        if stream is None:
            failures += 1
            continue
        raw = stream.read(MAX_PAGE_BYTES + 1)
        article_id = None if name == "-" else click.format_filename(name)
        result = extract_or_explain(extractor, functools.partial(read, raw, article_id, published_on))
        if isinstance(result, Problem):
            failures += 1
            _complain(name, f"{result.detail} {result.hint}")
        else:
            _write(msgspec.json.format(msgspec.json.encode(result), indent=indent))
    return int(failures > 0)


def extract_lines(files: Sequence[str], published_on: dt.date | None, extractor: Extracting | None = None) -> int:
    """Write a line of JSON for each article of the NDJSON files, in order; return 1 if one could not be read, else 0.

    In the place of an article that cannot be read stands a `LineProblem`. Memory does not grow with the input.
    """
    failures = 0
    _check_output()
    with Progress(files) as progress:
        for result, size in _extract_all(extractor or built_in_extractor(), files, published_on):
            failures += not isinstance(result, Extraction)
            if result:
                with progress.aside():
                    _write(msgspec.json.encode(result))
                progress.advance(size)
    return int(failures > 0)


def _extract_all(
    extractor: Extracting, files: Sequence[str], published_on: dt.date | None
) -> Iterator[tuple[Extraction | LineProblem | None, int]]:
    """Yield each line's result and length, over all the files; None stands for a file that could not be opened."""
    for name, stream in _open_all(files):
        if stream is None:
            yield None, 0
            continue
        for result, size in extract_stream(extractor, stream, published_on):
            if isinstance(result, LineProblem) and len(files) > 1:
                yield msgspec.structs.replace(result, file=click.format_filename(name)), size
            else:
                yield result, size


def _open_all(files: Sequence[str]) -> Iterator[tuple[str, BinaryIO | None]]:
    """Yield each file's name and content, standard input for `-`; complain of one that cannot be opened, give None."""
    for name in files:
        try:
            source = _open(name)
        except OSError as error:
            _complain(name, f"{error.strerror}.")
            yield name, None
            continue
        with source as stream:
            yield name, stream


def _open(name: str) -> AbstractContextManager[BinaryIO]:
    """Open a file, or take standard input: None where the shell closed it (`<&-`)."""
    if name != "-":
        return Path(name).open("rb")
    if sys.stdin is None:
        raise OSError(errno.EBADF, "It is closed")
    return nullcontext(sys.stdin.buffer)


def _check_output() -> None:
    if sys.stdout is None:
        raise OSError(errno.EBADF, "Standard output is closed")


def _complain(name: str, reason: str) -> None:
    click.echo(f"{'standard input' if name == '-' else click.format_filename(name)}: {reason}", err=True)


def _write(line: bytes) -> None:
    """Write a line and hand it on at once: whoever reads a pipe need not wait for the next article."""
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()

"""What `tariffwire extract` does: files of plain text, or of articles as NDJSON, in; extractions out."""

import datetime as dt
import errno
import functools
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO, NamedTuple

import click
import msgspec

from api.codec import MAX_PAGE_BYTES, read_html, read_text
from api.ndjson import extract_stream
from api.output import Output
from api.progress import Progress
from api.work import Extracting, built_in_extractor, extract_or_explain
from schemas import Extraction, LineProblem, Problem


class Given(NamedTuple):
    """What the caller says of the articles; it holds for those that say nothing of it themselves."""

    published_on: dt.date | None = None
    title: str | None = None
    """The headline; articles in lines have their own."""


def extract_files(
    files: Sequence[str], given: Given, output: Output, extractor: Extracting | None = None, *, html: bool = False
) -> int:
    """Write the extraction of each file, text or `html`; return 1 if one could not be read, else 0.

    The id of an article is the name of its file.
    """
    extractor = extractor or built_in_extractor()
    read = read_html if html else read_text
    failures = 0
    with output:
        for name, stream in _open_all(files):
            if stream is None:
                failures += 1
                continue
            raw = stream.read(MAX_PAGE_BYTES + 1)
            article_id = None if name == "-" else click.format_filename(name)
            result = extract_or_explain(extractor, functools.partial(read, raw, article_id, *given))
            if isinstance(result, Problem):
                failures += 1
                _complain(name, f"{result.detail} {result.hint}")
            else:
                output.write(result)
    return int(failures > 0)


def extract_lines(files: Sequence[str], given: Given, output: Output, extractor: Extracting | None = None) -> int:
    """Write the result of each article of the NDJSON files, in order; return 1 if one could not be read, else 0.

    In the place of an article that cannot be read stands a `LineProblem`. Memory does not grow with the input.
    """
    failures = 0
    with output, Progress(files) as progress:
        for result, size in _extract_all(extractor or built_in_extractor(), files, given.published_on):
            failures += not isinstance(result, Extraction)
            if result:
                with progress.aside():
                    output.write(result)
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


def _complain(name: str, reason: str) -> None:
    click.echo(f"{'standard input' if name == '-' else click.format_filename(name)}: {reason}", err=True)

"""Where `tariffwire extract` writes: results in a format, to standard output or to a file."""

import contextlib
import sys
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self

import click
import msgspec

from api.formats import ARROW, CSV, NDJSON, Format, Result
from api.streams import check_output
from schemas.export import MissingExtraError

FORMATS: Final[dict[str, Format]] = {"ndjson": NDJSON, "csv": CSV, "arrow": ARROW}
"""What results can be written as, by the name of the option; each goes on for as long as there are results."""

_TOGETHER: Final = {"arrow": 500}
"""How many results are written at once, where each time costs some bytes; else each is handed on as soon as it is."""


class Output:
    """Writes results in a format, one behind the other, to a file or to standard output; use it as a context."""

    def __init__(self, form: str = "ndjson", path: Path | None = None, *, alone: bool = False) -> None:
        """Write in the format of this name, to standard output where there is no path.

        A result that comes alone is indented where a person reads it, on a terminal.

        Raises:
            click.ClickException: when the format needs a package that is not installed, or the file cannot be opened.
            click.UsageError: when binary output would go to a terminal.
            OSError: when standard output is closed.
        """
        self._format = FORMATS[form]
        self._together = _TOGETHER.get(form, 1)
        self._held: list[Result] = []
        self._closing = contextlib.ExitStack()
        if extra := self._format.missing_extra():
            missing = MissingExtraError(extra)
            message = f"{missing} {missing.hint}"
            raise click.ClickException(message)
        self._stream = self._open(path)
        if self._format is ARROW and self._stream.isatty():
            message = f"The format `{form}` is binary; name a file with -o."
            raise click.UsageError(message)
        self._indent = 2 if alone and self._format is NDJSON and self._stream.isatty() else None

    def __enter__(self) -> Self:
        """Write what comes in front of all results."""
        self._write(self._format.open(None))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write what is held back and what comes at the end; nothing where the work broke off."""
        with self._closing:
            if kind is None:
                self._flush()
                self._write(self._format.close)

    def write(self, result: Result) -> None:
        """Write a result, and hand it on at once, so that who reads a pipe need not wait for the next article."""
        self._held.append(result)
        if len(self._held) >= self._together:
            self._flush()

    def _open(self, path: Path | None) -> BinaryIO:
        if path is None:
            check_output()
            return sys.stdout.buffer
        try:
            return self._closing.enter_context(path.open("wb"))
        except OSError as error:
            raise click.FileError(click.format_filename(path), error.strerror) from error

    def _flush(self) -> None:
        if not self._held:
            return
        content = self._format.encode_items(self._held)
        self._write(msgspec.json.format(content, indent=self._indent) + b"\n" if self._indent else content)
        self._held.clear()

    def _write(self, content: bytes) -> None:
        self._stream.write(content)
        self._stream.flush()

"""CSV (RFC 4180): a header, then one flat row a record."""

import csv
import io
from collections.abc import Sequence
from typing import ClassVar

import msgspec

from api.formats.base import Format, Result
from api.formats.table import COLUMNS, rows_of

LIST_SEPARATOR = ";"
"""Stands between the items of a list in one cell."""


class Csv(Format):
    """A header and a row a record, in UTF-8; a cell that is not known is empty, and a list is joined by semicolons."""

    media_type: ClassVar[str] = "text/csv"

    def open(self, count: int | None) -> bytes:
        """Return the header."""
        del count
        return _write([[column.name for column in COLUMNS]])

    def encode_items(self, results: Sequence[Result]) -> bytes:
        """Return the rows of the results; none for an article without records."""
        return _write([list(map(_cell, msgspec.structs.astuple(row))) for row in rows_of(results)])


def _cell(value: object) -> object:
    return LIST_SEPARATOR.join(value) if isinstance(value, list) else value


def _write(rows: Sequence[Sequence[object]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()

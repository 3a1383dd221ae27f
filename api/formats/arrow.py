"""Arrow's stream format: the table's columns, typed. What writes it is of the extra `arrow`, and loaded when needed."""
# ruff: noqa: PLC0415

import functools
import importlib.util
from collections.abc import Sequence
from typing import Any, ClassVar

import msgspec

from api.formats.base import Format, Result
from api.formats.table import rows_of
from schemas import Row


class Arrow(Format):
    """The columns of the CSV answer, typed, as an Arrow IPC stream. Needs the extra `arrow` on the server."""

    media_type: ClassVar[str] = "application/vnd.apache.arrow.stream"
    close: ClassVar[bytes] = b"\xff\xff\xff\xff\x00\x00\x00\x00"

    def open(self, count: int | None) -> bytes:
        """Return the message that holds the schema."""
        del count
        return bytes(_schema().serialize())

    def encode_items(self, results: Sequence[Result]) -> bytes:
        """Return a record batch of the results' rows; nothing where they have none."""
        rows = [msgspec.structs.astuple(row) for row in rows_of(results)]
        if not rows:
            return b""
        import pyarrow as pa

        schema = _schema()
        columns = zip(zip(*rows, strict=True), schema, strict=True)
        arrays = [pa.array(values, field.type) for values, field in columns]
        return bytes(pa.record_batch(arrays, schema=schema).serialize())

    def missing_extra(self) -> str | None:
        """Return `arrow` where pyarrow is not installed."""
        return None if _is_installed() else "arrow"


@functools.cache
def _is_installed() -> bool:
    return importlib.util.find_spec("pyarrow") is not None


@functools.cache
def _schema() -> Any:  # noqa: ANN401 pyarrow has no types, and may not be there
    from schemas.export.arrow import build_schema
    from schemas.export.description import describe

    return build_schema(describe(Row))

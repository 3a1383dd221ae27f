"""The exported Arrow schemas, by `pyarrow`, and by Parquet."""

from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa
import pytest
from pyarrow import parquet

from schemas import Row
from schemas.export import export_schema
from schemas.export.description import public_types
from schemas.flat import flatten


def _schema(name: str) -> Any:
    return pa.ipc.open_stream(export_schema(name, "arrow")).schema


@pytest.mark.parametrize("name", public_types())
def test_schema_can_be_read(name: str) -> None:
    """Every schema is an IPC stream that holds its fields and says what they are."""
    schema = _schema(name)
    assert list(public_types()[name].__struct_encode_fields__) == schema.names
    assert name.encode() == schema.metadata[b"name"]


def test_extractions_survive(sample: Any, tmp_path: Path) -> None:
    """More than a thousand extractions come back from a Parquet file as they went in, and the schema with them."""
    schema = _schema("Extraction")
    parquet.write_table(pa.Table.from_pylist(sample.documents, schema=schema), tmp_path / "extractions.parquet")
    table = parquet.read_table(tmp_path / "extractions.parquet")
    table.validate(full=True)
    read = table.drop_columns("text").to_pylist()
    assert sample.documents == read
    assert schema.equals(table.schema)


def test_rows_survive(sample: Any) -> None:
    """The flat rows of the records fit the schema of `Row`."""
    rows = [msgspec.to_builtins(row) for extraction in sample.extractions for row in flatten(extraction)]
    assert rows == pa.Table.from_pylist(rows, schema=_schema("Row")).to_pylist()
    assert list(Row.__struct_fields__) == _schema("Row").names


def test_what_is_said_survives() -> None:
    """Descriptions, units, bounds, patterns and the codes of enums are metadata of the fields."""
    schema = _schema("TariffRecord")
    assert b"The state of the measure as the article has it." == schema.field("status").metadata[b"description"]
    assert b'"in_effect"' in schema.field("status").metadata[b"enum"]
    assert b"1" == schema.field("confidence").metadata[b"maximum"]
    assert b"percent" == schema.field("rate").type.field("low").metadata[b"unit"]
    assert not schema.field("confidence").nullable
    assert schema.field("rate").nullable

"""The exported Avro schemas, by `fastavro`."""

import io
import json
from typing import Any

import fastavro
import pytest
from fastavro.types import Schema

from schemas.export import export_schema
from schemas.export.description import public_types


def _parse(name: str) -> Schema:
    return fastavro.parse_schema(json.loads(export_schema(name, "avro")))


@pytest.mark.parametrize("name", public_types())
def test_schema_is_valid(name: str) -> None:
    """Every schema is a valid one."""
    _parse(name)


def test_extractions_survive(sample: Any) -> None:
    """More than a thousand extractions come back from an Avro file as they went in."""
    schema, file = _parse("Extraction"), io.BytesIO()
    fastavro.writer(file, schema, sample.documents, codec="deflate")
    file.seek(0)
    read = [_without_text(it) for it in fastavro.reader(file)]
    assert sample.documents == read


def _without_text(document: Any) -> dict[str, Any]:
    """Return the document without the text of a page, which was not sent here, and is null in Avro."""
    assert None is document.pop("text")
    return dict(document)


def test_a_code_that_is_none_is_refused(example: dict[str, Any]) -> None:
    """A status that is not in the list cannot be written."""
    example["records"][0]["status"] = "maybe"
    with pytest.raises(ValueError, match="maybe"):
        fastavro.schemaless_writer(io.BytesIO(), _parse("Extraction"), example)


def test_what_is_said_survives() -> None:
    """Descriptions, units, bounds and the codes of enums are in the schema."""
    record = json.loads(export_schema("TariffRecord", "avro"))
    fields = {field["name"]: field for field in record["fields"]}
    rate = {field["name"]: field for field in fields["rate"]["type"][1]["fields"]}
    assert (0, 1) == (fields["confidence"]["minimum"], fields["confidence"]["maximum"])
    assert ("percent", "The lower end of a range.") == (rate["low"]["unit"], rate["low"]["doc"])
    assert "in_effect" in fields["status"]["type"]["symbols"]
    assert "`in_effect`: Charged now." in fields["status"]["type"]["doc"]

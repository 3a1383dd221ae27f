"""The exported JSON Schema, by the validator of `jsonschema`."""

import copy
import json
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

import schemas
from schemas.export import export_schema
from schemas.export.description import public_types

SCHEMA = json.loads(export_schema("Extraction"))
VALIDATOR = Draft202012Validator(SCHEMA)


@pytest.mark.parametrize("name", public_types())
def test_schema_is_valid(name: str) -> None:
    """Every schema holds for the metaschema of the dialect that it names, and needs nothing from outside."""
    schema = json.loads(export_schema(name))
    assert Draft202012Validator.META_SCHEMA["$id"] == schema["$schema"]
    Draft202012Validator.check_schema(schema)
    wanted = {part.split('"')[0] for part in json.dumps(schema).split('"#/$defs/')[1:]}
    assert wanted == set(schema.get("$defs", {}))


def test_extractions_are_valid(sample: Any) -> None:
    """What the engine says holds for the schema, be it any field, type or code of more than a thousand extractions."""
    errors = [error.message for document in sample.varied() for error in VALIDATOR.iter_errors(document)]
    assert [] == errors


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["records", 0, "status"], "maybe"),
        (["records", 0, "confidence"], 1.5),
        (["records", 0, "confidence"], None),
        (["records", 0, "rate", "value"], "25"),
        (["records", 0, "tariff", "imposer", "code"], "USA"),
        (["records", 0, "dates", "effective"], "3 April"),
        (["records", 0, "evidence", 0, "start"], -1),
        (["records", 0, "surprise"], 1),
        (["warnings"], None),
    ],
)
def test_what_is_wrong_is_refused(example: dict[str, Any], path: list[str | int], value: object) -> None:
    """A code, bound, pattern, type or field that is not allowed is refused by the schema, as by the type itself."""
    wrong = copy.deepcopy(example)
    place: Any = wrong
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert VALIDATOR.is_valid(example)
    assert not VALIDATOR.is_valid(wrong)
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(wrong, schemas.Extraction)


def test_fields_are_always_there(example: dict[str, Any]) -> None:
    """An answer in which a field is missing is refused: all fields are always there."""
    del example["records"][0]["rate"]["low"]
    assert not VALIDATOR.is_valid(example)


def test_examples_are_valid() -> None:
    """Each example of a field holds for the schema of its field."""
    for name in public_types():
        schema = json.loads(export_schema(name))
        for field in schema["properties"].values():
            validator = Draft202012Validator({"$defs": schema.get("$defs", {}), **field})
            assert [] == [it for it in field.get("examples", ()) if not validator.is_valid(it)]

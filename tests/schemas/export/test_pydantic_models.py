"""The exported pydantic models."""

import datetime as dt
from types import ModuleType
from typing import Any

import pydantic
import pytest

from schemas.export import export_schema
from schemas.export.description import public_types


def _load(name: str) -> ModuleType:
    """Return the exported models of a schema as a module."""
    module = ModuleType(f"exported_{name}")
    exec(export_schema(name, "pydantic"), module.__dict__)  # noqa: S102 - it is our own source
    return module


@pytest.mark.parametrize("name", public_types())
def test_models_can_be_used(name: str) -> None:
    """Every schema is a module in which the model has the description and the fields of the type."""
    model = getattr(_load(name), name)
    schema = model.model_json_schema()
    assert list(public_types()[name].__struct_encode_fields__) == list(schema["properties"])
    assert " ".join((public_types()[name].__doc__ or "").split()) == " ".join(schema["description"].split())


def test_extractions_can_be_parsed(sample: Any) -> None:
    """More than a thousand extractions parse, and come back as they went in."""
    model = _load("Extraction").Extraction
    parsed = [model.model_validate(document) for document in sample.documents]
    assert sample.documents == [it.model_dump(mode="json", by_alias=True, exclude_unset=True) for it in parsed]


@pytest.mark.parametrize(
    ("path", "value"),
    [("status", "maybe"), ("confidence", 1.5), ("surprise", 1), ("rate", {"value": "much"}), ("rules", None)],
)
def test_what_is_wrong_is_refused(example: dict[str, Any], path: str, value: object) -> None:
    """A code, bound, type or field that is not allowed is refused."""
    example["records"][0][path] = value
    with pytest.raises(pydantic.ValidationError):
        _load("Extraction").Extraction.model_validate(example)


def test_names_that_python_keeps() -> None:
    """A field whose name Python keeps for itself is read under its own name, and found with an underscore."""
    told = {"text": "June", "start": 0, "end": 4, "type": "DATE", "value": "2025-06", "from": "2025-06-01", "to": None}
    assert "2025-06-01" == _load("DateMention").DateMention.model_validate(told).from_


def test_days_are_dates() -> None:
    """The day of a request is a date, not a string."""
    article = _load("Article").Article(text="a", published_on="2025-04-17")
    assert dt.date(2025, 4, 17) == article.published_on


def test_what_is_said_survives() -> None:
    """Descriptions, units, code lists and examples of a field are in the schema that pydantic makes of the model."""
    properties = _load("Extraction").Rate.model_json_schema()["properties"]
    assert ("percent", [25]) == (properties["value"]["x-unit"], properties["value"]["examples"])
    assert "The lower end of a range." == properties["low"]["description"]

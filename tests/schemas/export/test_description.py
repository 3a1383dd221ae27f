"""The one description of the public types that every export is written from."""

import datetime as dt
from typing import Any

import msgspec
import pytest

import schemas
from schemas.codelists import closed_lists
from schemas.export.description import Choice, Description, Sequence, describe, public_types
from schemas.export.json_schema import render_objects

EVERYTHING = describe(*public_types().values())
_NULL = {"type": "null"}
_TOLD_ELSEWHERE = {"required", "x-enum-descriptions", "title"}


def _facts(schema: dict[str, Any], place: str = "") -> set[tuple[str, str, str]]:
    """Return what a JSON Schema says, as facts: where, which keyword, what."""
    told: dict[str, Any] = {"description": schema.get("description")}
    while "anyOf" in schema:
        [inner] = [it for it in schema["anyOf"] if it != _NULL]
        told = inner | {name: value for name, value in schema.items() if name != "anyOf"} | {"nullable": True}
        schema = inner
    told = schema | told
    facts = set()
    for keyword, value in told.items():
        if keyword == "properties":
            for name, it in value.items():
                facts |= _facts(it, f"{place}.{name}")
        elif keyword == "items":
            facts |= _facts(value, f"{place}[]")
        elif keyword not in _TOLD_ELSEWHERE and value is not None:
            facts.add((place, keyword, str(sorted(value) if keyword == "enum" else value)))
    return facts


@pytest.mark.parametrize("name", public_types())
def test_nothing_is_lost(name: str) -> None:
    """Every description, bound, pattern, enum, unit and default of a type is in its description."""
    _, components = msgspec.json.schema_components([public_types()[name]], ref_template="#/{name}")
    ours = render_objects(EVERYTHING, "#/")[name]
    missing = _facts(components[name]) - _facts(ours)
    assert set() == missing


def test_every_public_type_is_described() -> None:
    """All the public Structs can be exported, under their own names."""
    structs = {name for name in schemas.__all__ if hasattr(getattr(schemas, name), "__struct_fields__")}
    assert structs == set(EVERYTHING.objects) == set(public_types())


def test_parts_come_first() -> None:
    """An object stands behind all that it is made of, so that readers who go from top to bottom know every name."""
    description = describe(schemas.Extraction)
    names = list(description.objects)
    assert "Extraction" == description.root.name == names[-1]
    assert names.index("Jurisdiction") < names.index("Tariff") < names.index("TariffRecord")


def test_fields_that_are_always_there() -> None:
    """A field of an answer is always there, one of a request or problem where it has no default."""
    told = {name: {field.name for field in it.fields if field.required} for name, it in EVERYTHING.objects.items()}
    assert {"text"} == told["Article"]
    assert {"line", "error"} == told["LineProblem"]
    assert {"value", "low", "previous", "unit", "qualifier", "basis", "amount", "currency"} == told["Rate"]
    assert "text" not in told["Extraction"]


def test_every_code_is_explained() -> None:
    """Each list of `codelists.toml` explains exactly the values of its type; only problems are explained elsewhere."""
    choices = EVERYTHING.choices
    for name, it in closed_lists().items():
        assert set(_literals(EVERYTHING, it.of)) == set(it.codes), name
    assert set(choices) - {"ProblemCode"} == {it.of for it in closed_lists().values()}


def _literals(description: Description, name: str) -> list[str]:
    """Return the values of an enum as msgspec has them."""
    _, components = msgspec.json.schema_components(list(public_types().values()), ref_template="{name}")
    for it in description.objects.values():
        for field in it.fields:
            kind = field.value.type.items.type if isinstance(field.value.type, Sequence) else field.value.type
            if isinstance(kind, Choice) and kind.name == name:
                found: Any = components[it.name]["properties"][field.name]
                enum: list[str] = found.get("items", found)["enum"]
                return enum
    message = f"No field is a {name}."
    raise AssertionError(message)


def test_what_no_export_can_hold() -> None:
    """A type that no format can hold is refused by the name of its field, not left out."""

    class Odd(msgspec.Struct):
        when: dict[str, dt.date]

    with pytest.raises(TypeError, match="OddWhen"):
        describe(Odd)
    with pytest.raises(TypeError, match="is no public type"):
        describe(int)

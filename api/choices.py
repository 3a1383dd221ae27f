"""Closed lists of codes as component schemas of their own, so that a generated client has a type for each."""

from collections.abc import Iterator
from typing import Any, get_args

from schemas.common import Kind, LegalBasis, Status
from schemas.export.naming import to_pascal
from schemas.extraction import Stage, Topic
from schemas.problems import ProblemCode

_SHARED = {
    frozenset(get_args(codes)): (name, description)
    for name, codes, description in (
        ("Kind", Kind, "The kind of a tariff measure."),
        ("LegalBasis", LegalBasis, "The law that a tariff measure rests on."),
        ("ProblemCode", ProblemCode, "Stable names of the kinds of problems."),
        ("Stage", Stage, "How far trade talks are."),
        ("Status", Status, "The state of a tariff measure."),
        ("Topic", Topic, "What trade talks are about."),
    )
}
"""The lists that have a name of their own; the others are called after the field that holds them: `RateUnit`."""

_OF_THE_LIST = ("enum", "x-enum-descriptions")
"""The keywords that belong to a list of codes; what else stands beside them is said of the place where it is used."""


def name_choices(schemas: dict[str, Any]) -> None:
    """Give each list of codes in these component schemas a component, and refer to it where it was."""
    for owner, schema in list(schemas.items()):
        for field, told, place in _find_choices(schema):
            unnamed = (owner + to_pascal(field), told or f"The values of `{field}` of `{owner}`.")
            name, description = _SHARED.get(frozenset(place["enum"]), unnamed)
            codes = {keyword: place.pop(keyword) for keyword in _OF_THE_LIST if keyword in place}
            place.pop("type", None)
            place["$ref"] = f"#/components/schemas/{name}"
            schemas[name] = {"title": name, "description": description, "type": "string", **codes}


def _find_choices(schema: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield each schema with a list of codes below this object, behind the field that holds it and what that is."""
    for field, value in schema.get("properties", {}).items():
        for place in (value, value.get("items", {}), *value.get("anyOf", ())):
            if "enum" in place:
                yield field, value.get("description", ""), place

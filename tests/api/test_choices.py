"""Lists of codes have a component of their own in the OpenAPI document."""

from typing import Any, get_args

import pytest

from api.choices import name_choices
from schemas import Status


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ({"enum": ["a"]}, {"$ref": "#/components/schemas/OwnerSomeField"}),
        (
            {"type": "string", "enum": ["a"], "default": "a"},
            {"$ref": "#/components/schemas/OwnerSomeField", "default": "a"},
        ),
        (
            {"type": "array", "items": {"enum": ["a"]}},
            {"type": "array", "items": {"$ref": "#/components/schemas/OwnerSomeField"}},
        ),
        (
            {"anyOf": [{"enum": ["a"]}, {"type": "null"}]},
            {"anyOf": [{"$ref": "#/components/schemas/OwnerSomeField"}, {"type": "null"}]},
        ),
    ],
)
def test_place(place: dict[str, Any], expected: dict[str, Any]) -> None:
    """A list of codes is called after the field that holds it, and referred to there; what is said there stays."""
    schemas: dict[str, Any] = {"Owner": {"properties": {"some_field": place | {"description": "Said."}}}}
    name_choices(schemas)
    assert expected | {"description": "Said."} == schemas["Owner"]["properties"]["some_field"]
    assert {"title": "OwnerSomeField", "description": "Said.", "type": "string", "enum": ["a"]} == schemas[
        "OwnerSomeField"
    ]


def test_shared_list() -> None:
    """A list that has a name in the types keeps it, whatever field holds it, with what is said of its codes."""
    codes = sorted(get_args(Status))
    schemas: dict[str, Any] = {"Owner": {"properties": {"state": {"enum": codes, "x-enum-descriptions": codes}}}}
    name_choices(schemas)
    assert (codes, codes) == (schemas["Status"]["enum"], schemas["Status"]["x-enum-descriptions"])

"""JSON Schema 2020-12."""

from typing import Any

from msgspec import json

from schemas.export.description import (
    Choice,
    Description,
    Field,
    Number,
    Object,
    Reference,
    Sequence,
    Text,
    Type,
    Value,
)

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def render(description: Description) -> str:
    """Return the schema of the description's root; what it is made of stands in its `$defs`."""
    root = description.root
    inner = {name: it for name, it in render_objects(description, "#/$defs/").items() if name != root.name}
    schema = {"$schema": DIALECT, **render_object(root, "#/$defs/")} | ({"$defs": inner} if inner else {})
    return json.format(json.encode(schema), indent=2).decode()


def render_objects(description: Description, prefix: str) -> dict[str, Any]:
    """Return the schema of each object; one refers to another by its name behind `prefix`."""
    return {name: render_object(it, prefix) for name, it in sorted(description.objects.items())}


def render_object(it: Object, prefix: str) -> dict[str, Any]:
    """Return the schema of an object, which is strict: a member that it does not name is an error."""
    return {
        "title": it.name,
        "description": it.description,
        "type": "object",
        "properties": {field.name: _render_field(field, prefix) for field in it.fields},
        "required": [field.name for field in it.fields if field.required],
        "additionalProperties": False,
    }


def _render_field(field: Field, prefix: str) -> dict[str, Any]:
    default = {"default": field.default} if field.has_default else {}
    return _render_value(field.value, prefix) | default


def _render_value(value: Value, prefix: str) -> dict[str, Any]:
    schema = _render_type(value.type, prefix)
    if value.nullable:
        schema = {"anyOf": [schema, {"type": "null"}]}
    told = {
        "description": value.description,
        "examples": list(value.examples),
        "x-unit": value.unit,
        "x-codelist": value.codelist,
        "x-references": value.references,
    }
    return schema | {keyword: it for keyword, it in told.items() if it}


def _render_type(kind: Type, prefix: str) -> dict[str, Any]:
    match kind:
        case Text():
            told = {"pattern": kind.pattern, "minLength": kind.min_length, "maxLength": kind.max_length}
            return _told(type="string", format="date" if kind.is_date else None, **told)
        case Number():
            name = "integer" if kind.is_integer else "number"
            return _told(type=name, minimum=kind.minimum, maximum=kind.maximum)
        case Choice():
            explained = list(kind.codes.values()) if any(kind.codes.values()) else None
            return {"type": "string", "enum": list(kind.codes)} | (
                {"x-enum-descriptions": explained} if explained else {}
            )
        case Sequence():
            return {"type": "array", "items": _render_value(kind.items, prefix)}
        case Reference():
            return {"$ref": f"{prefix}{kind.name}"}


def _told(**keywords: object) -> dict[str, Any]:
    return {name: value for name, value in keywords.items() if value is not None}

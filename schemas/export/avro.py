"""Avro 1.11: records with documentation, defaults and enums; bounds and units as properties that readers pass over."""

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

_NAMESPACE = "tariffwire.v1"


def render(description: Description) -> str:
    """Return the schema of the description's root; a named type is written out where it first stands."""
    return json.format(json.encode(_Writer(description).write_object(description.root)), indent=2).decode()


class _Writer:
    def __init__(self, description: Description) -> None:
        self._objects = description.objects
        self._written: set[str] = set()

    def write_object(self, it: Object) -> Any:  # noqa: ANN401 a schema is a name, a list or an object
        if it.name in self._written:
            return it.name
        self._written.add(it.name)
        fields = [self._write_field(field) for field in it.fields]
        return {"type": "record", "name": it.name, "namespace": _NAMESPACE, "doc": it.description, "fields": fields}

    def _write_field(self, field: Field) -> dict[str, Any]:
        value = field.value
        told = {"doc": value.description, "unit": value.unit, "codelist": value.codelist, **_bounds(value.type)}
        kind = self._write_value(value, optional=not field.required)
        schema = {"name": field.name, "type": kind} | {
            name: it for name, it in told.items() if it is not None and it != ""
        }
        if isinstance(kind, list):
            schema["default"] = None
        elif field.has_default:
            schema["default"] = field.default
        return schema

    def _write_value(self, value: Value, *, optional: bool = False) -> Any:  # noqa: ANN401
        kind = self._write_type(value.type)
        return ["null", kind] if value.nullable or optional else kind

    def _write_type(self, kind: Type) -> Any:  # noqa: ANN401
        match kind:
            case Text():
                return {"type": "int", "logicalType": "date"} if kind.is_date else "string"
            case Number():
                return "long" if kind.is_integer else "double"
            case Choice():
                return self._write_choice(kind)
            case Sequence():
                return {"type": "array", "items": self._write_value(kind.items)}
            case Reference():
                return self.write_object(self._objects[kind.name])

    def _write_choice(self, choice: Choice) -> Any:  # noqa: ANN401
        if choice.name in self._written:
            return choice.name
        self._written.add(choice.name)
        said = " ".join(f"`{code}`: {it}" for code, it in choice.codes.items() if it)
        return {"type": "enum", "name": choice.name, "doc": said, "symbols": list(choice.codes)}


def _bounds(kind: Type) -> dict[str, object]:
    match kind:
        case Text():
            return {"pattern": kind.pattern, "minLength": kind.min_length, "maxLength": kind.max_length}
        case Number():
            return {"minimum": kind.minimum, "maximum": kind.maximum}
        case Sequence():
            return _bounds(kind.items.type)
        case _:
            return {}

"""Arrow, and so Parquet: the schema as an IPC stream without rows. Needs pyarrow, of the extra `arrow`."""
# ruff: noqa: PLC0415 - pyarrow may not be there, and takes a while to load

from typing import Any

from msgspec import json

from schemas.export.description import Choice, Description, Number, Object, Reference, Sequence, Text, Type, Value


def render(description: Description) -> bytes:
    """Return the stream: `pyarrow.ipc.open_stream(...).schema`. Raises ImportError where pyarrow is not installed."""
    import pyarrow as pa

    sink = pa.BufferOutputStream()
    pa.ipc.new_stream(sink, build_schema(description)).close()
    return bytes(sink.getvalue())


def build_schema(description: Description) -> Any:  # noqa: ANN401 pyarrow has no types
    """Return the `pyarrow.Schema` of the description's root: objects are structs, lists are lists."""
    import pyarrow as pa

    fields = _fields(description.root, description)
    return pa.schema(fields, metadata={"name": description.root.name, "description": description.root.description})


def _fields(it: Object, description: Description) -> list[Any]:
    return [
        _field(field.name, field.value, description, nullable=field.value.nullable or not field.required)
        for field in it.fields
    ]


def _field(name: str, value: Value, description: Description, *, nullable: bool) -> Any:  # noqa: ANN401
    import pyarrow as pa

    return pa.field(name, _type(value.type, description), nullable=nullable, metadata=_metadata(value))


def _type(kind: Type, description: Description) -> Any:  # noqa: ANN401
    import pyarrow as pa

    match kind:
        case Text():
            return pa.date32() if kind.is_date else pa.string()
        case Choice():
            return pa.string()
        case Number():
            return pa.int64() if kind.is_integer else pa.float64()
        case Sequence():
            return pa.list_(_field("element", kind.items, description, nullable=kind.items.nullable))
        case Reference():
            return pa.struct(_fields(description.objects[kind.name], description))


def _metadata(value: Value) -> dict[str, str]:
    """Return what Arrow has no place of its own for."""
    told: dict[str, object] = {"description": value.description, "unit": value.unit, "codelist": value.codelist}
    match value.type:
        case Choice(codes=codes):
            told["enum"] = json.encode(list(codes)).decode()
        case Number(minimum=minimum, maximum=maximum):
            told |= {"minimum": minimum, "maximum": maximum}
        case Text(pattern=pattern, min_length=shortest, max_length=longest):
            told |= {"pattern": pattern, "min_length": shortest, "max_length": longest}
    return {name: str(it) for name, it in told.items() if it is not None and it != ""}

"""TypeScript: an interface an object, and a union of strings a list of codes; what types cannot say stands in JSDoc."""

from collections.abc import Iterator

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
from schemas.export.naming import wrap


def render(description: Description) -> str:
    """Return a module without imports that holds for `tsc --strict`."""
    parts = [f"/** The types of tariffwire that make up {description.root.name}, version 1. */\n"]
    parts += [_write_choice(it) for it in description.choices.values()]
    parts += [_write_object(it) for it in description.objects.values()]
    return "\n".join(parts)


def _write_choice(choice: Choice) -> str:
    lines = [f"export type {choice.name} ="]
    for code, said in choice.codes.items():
        lines += [*_comment([said], "  "), f"  | {_quote(code)}"]
    return "\n".join(lines) + ";\n"


def _write_object(it: Object) -> str:
    lines = [*_comment([it.description], ""), f"export interface {it.name} {{"]
    for field in it.fields:
        kind = _type(field.value.type) + (" | null" if field.value.nullable else "")
        lines += _comment(list(_say(field)), "  ")
        lines.append(f"  readonly {field.name}{'' if field.required else '?'}: {kind};")
    return "\n".join([*lines, "}"]) + "\n"


def _type(kind: Type) -> str:
    match kind:
        case Text():
            return "string"
        case Number():
            return "number"
        case Choice() | Reference():
            return kind.name
        case Sequence():
            return f"readonly {_item(kind.items)}[]"


def _item(value: Value) -> str:
    kind = _type(value.type)
    return f"({kind} | null)" if value.nullable else kind


def _say(field: Field) -> Iterator[str]:
    """Yield what is known of a field beyond its type, the rest of it as tags."""
    value = field.value
    inner = value.type.items if isinstance(value.type, Sequence) else value
    yield value.description
    if inner is not value and inner.description:
        yield f"Each: {inner.description}"
    tags: dict[str, object] = {"unit": value.unit, "codelist": inner.codelist, "references": inner.references}
    match inner.type:
        case Number():
            tags |= {
                "integer": inner.type.is_integer or None,
                "minimum": inner.type.minimum,
                "maximum": inner.type.maximum,
            }
        case Text():
            tags |= {"format": "date" if inner.type.is_date else None, "pattern": inner.type.pattern}
            tags |= {"minLength": inner.type.min_length, "maxLength": inner.type.max_length}
    tags["default"] = _quote(field.default) if field.has_default else None
    for name, told in tags.items():
        if told is not None:
            yield f"@{name}" if told is True else f"@{name} {told}"
    yield from (f"@example {_quote(example)}" for example in value.examples)


def _comment(parts: list[str], indent: str) -> list[str]:
    lines = [line for part in parts for line in wrap(part, "")]
    if len(lines) <= 1:
        return [f"{indent}/** {line} */" for line in lines]
    return [f"{indent}/**", *(f"{indent} * {line}" for line in lines), f"{indent} */"]


def _quote(value: object) -> str:
    return json.encode(value).decode()

"""Protocol Buffers 3: a message an object; `numbers.toml` keeps the number of every field and code for good."""

from collections.abc import Iterator, Mapping
from importlib import resources
from tomllib import loads

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
from schemas.export.naming import to_snake, wrap

Numbers = Mapping[str, Mapping[str, int]]
"""By the name of a message or an enum, the numbers of its fields or codes."""

_ABSENT = "unspecified"
"""The code that is 0, which readers take where nothing was sent; where a list has none, it gets one."""


def render(description: Description) -> str:
    """Return a file in the package `tariffwire.v1`; an enum's codes carry its name, as the language wants."""
    numbers = give_numbers(description, load_numbers())
    parts = [f'// The types of tariffwire that make up {description.root.name}.\nsyntax = "proto3";\n']
    parts += ["package tariffwire.v1;\n"]
    parts += [_write_choice(it, numbers) for it in description.choices.values()]
    parts += [_write_object(it, numbers) for it in description.objects.values()]
    return "\n".join(parts)


def load_numbers() -> Numbers:
    """Return the numbers that were given out so far."""
    return loads((resources.files("schemas.export") / "numbers.toml").read_text(encoding="utf-8"))


def give_numbers(description: Description, known: Numbers) -> dict[str, dict[str, int]]:
    """Return the known numbers with those of what is new: the next after the highest. None is given out twice."""
    names = {it.name: [field.name for field in it.fields] for it in description.objects.values()}
    names |= {it.name: [code for code in it.codes if code != _ABSENT] for it in description.choices.values()}
    numbers = {name: dict(told) for name, told in known.items()}
    for name, members in names.items():
        told = numbers.setdefault(name, {})
        for member in members:
            told.setdefault(member, max(told.values(), default=0) + 1)
    return numbers


def name_code(choice: str, code: str) -> str:
    """Return the name of a code in its enum: `STATUS_IN_EFFECT`."""
    return f"{to_snake(choice)}_{code}".upper()


def _write_choice(choice: Choice, numbers: Numbers) -> str:
    absent = choice.codes.get(_ABSENT, "Not said.")
    lines = [f"enum {choice.name} {{", *_comment([absent]), f"  {name_code(choice.name, _ABSENT)} = 0;"]
    for code, said in choice.codes.items():
        if code != _ABSENT:
            lines += [*_comment([said]), f"  {name_code(choice.name, code)} = {numbers[choice.name][code]};"]
    return "\n".join([*lines, "}"]) + "\n"


def _write_object(it: Object, numbers: Numbers) -> str:
    lines = [*wrap(it.description, "// "), f"message {it.name} {{"]
    for field in it.fields:
        lines += _comment(list(_say(field)))
        lines.append(f"  {_type(field)} {field.name} = {numbers[it.name][field.name]};")
    return "\n".join([*lines, "}"]) + "\n"


def _type(field: Field) -> str:
    """Return the type with its label: `optional` tells what is absent from what is empty or 0."""
    kind = field.value.type
    if isinstance(kind, Sequence):
        return f"repeated {_scalar(kind.items.type)}"
    absent = (field.value.nullable or not field.required) and not isinstance(kind, Reference)
    return f"optional {_scalar(kind)}" if absent else _scalar(kind)


def _scalar(kind: Type) -> str:
    match kind:
        case Text():
            return "string"
        case Number():
            return "int64" if kind.is_integer else "double"
        case Choice() | Reference():
            return kind.name
        case Sequence():
            message = "A message cannot hold a list of lists."
            raise TypeError(message)


def _say(field: Field) -> Iterator[str]:
    value = field.value
    inner: Value = value.type.items if isinstance(value.type, Sequence) else value
    yield value.description
    if inner is not value:
        yield inner.description
    told: dict[str, object] = {"Unit": value.unit, "Code list": inner.codelist, "Id of": inner.references}
    match inner.type:
        case Number():
            told |= {"At least": inner.type.minimum, "At most": inner.type.maximum}
        case Text():
            told |= {"Format": "YYYY-MM-DD" if inner.type.is_date else None, "Pattern": inner.type.pattern}
            told |= {"Characters, at least": inner.type.min_length, "at most": inner.type.max_length}
    yield "; ".join(f"{name}: {it}" for name, it in told.items() if it is not None)


def _comment(parts: list[str]) -> list[str]:
    return [line for part in parts for line in wrap(part, "  // ")]

"""Pydantic 2: a module of models, strict about unknown fields, with descriptions, bounds and examples."""

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

_HEAD = '''\
"""The types of tariffwire that make up {name}, version 1, as pydantic models."""

{imports}

from pydantic import BaseModel, ConfigDict, Field
'''
_BASE = '''\
class _Model(BaseModel):
    """What all the models share: they are strict about unknown fields, and do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)
'''
_KEYWORDS = frozenset({"from"})
"""The names of fields that Python keeps for itself."""


def render(description: Description) -> str:
    """Return the source of a module; a field whose name Python keeps for itself has an underscore behind it."""
    choices = "\n".join(_write_choice(it) for it in description.choices.values())
    models = "\n\n".join(_write_object(it) for it in description.objects.values())
    imports = "from typing import Annotated, Literal" if choices else "from typing import Annotated"
    if "dt.date" in models:
        imports = f"import datetime as dt\n{imports}"
    parts = [_HEAD.format(name=description.root.name, imports=imports), _BASE, choices, models]
    return "\n\n".join(part for part in parts if part)


def _write_choice(choice: Choice) -> str:
    lines = [f"{choice.name} = Literal["]
    for code, said in choice.codes.items():
        lines.append(f"    {_quote(code)}," + (f"  # {said}" if said else ""))
    return "\n".join([*lines, "]"]) + "\n"


def _write_object(it: Object) -> str:
    lines = [f"class {it.name}(_Model):", *_docstring(it.description), ""]
    for field in it.fields:
        lines += _write_field(field)
    return "\n".join(lines) + "\n"


def _docstring(text: str) -> list[str]:
    lines = wrap(text, "    ")
    if len(lines) == 1:
        return [f'    """{text}"""']
    return [f'    """{lines[0].strip()}', *lines[1:], '    """']


def _write_field(field: Field) -> Iterator[str]:
    name = f"{field.name}_" if field.name in _KEYWORDS else field.name
    kind = _type(field.value.type) + (" | None" if field.value.nullable else "")
    default = f" = {_quote(field.default)}" if field.has_default else "" if field.required else " = None"
    alias = {"alias": field.name} if name != field.name else {}
    told = {**alias, **_tell(field.value)}
    if not told:
        yield f"    {name}: {kind}{default}"
        return
    yield f"    {name}: Annotated["
    yield f"        {kind},"
    yield "        Field("
    yield from (f"            {keyword}={_quote(it)}," for keyword, it in told.items())
    yield "        ),"
    yield f"    ]{default}"


def _type(kind: Type) -> str:
    match kind:
        case Text():
            return "dt.date" if kind.is_date else "str"
        case Number():
            return "int" if kind.is_integer else "float"
        case Choice() | Reference():
            return kind.name
        case Sequence():
            return f"list[{_item(kind.items)}]"


def _item(value: Value) -> str:
    kind = _type(value.type) + (" | None" if value.nullable else "")
    told = ", ".join(f"{keyword}={_quote(it)}" for keyword, it in _tell(value).items())
    return f"Annotated[{kind}, Field({told})]" if told else kind


def _quote(value: object) -> str:
    """Return a value as Python source, in double quotes."""
    match value:
        case str():
            return json.encode(value).decode()
        case list():
            return f"[{', '.join(map(_quote, value))}]"
        case dict():
            return "{" + ", ".join(f"{_quote(name)}: {_quote(it)}" for name, it in value.items()) + "}"
        case _:
            return repr(value)


def _tell(value: Value) -> dict[str, object]:
    """Return the arguments of `Field` that say what is known of a value beyond its type."""
    told: dict[str, object] = {"description": value.description or None}
    match value.type:
        case Number():
            told |= {"ge": value.type.minimum, "le": value.type.maximum}
        case Text():
            told |= {"pattern": value.type.pattern}
            told |= {"min_length": value.type.min_length, "max_length": value.type.max_length}
    told["examples"] = list(value.examples) or None
    extra = {"x-unit": value.unit, "x-codelist": value.codelist, "x-references": value.references}
    told["json_schema_extra"] = {name: it for name, it in extra.items() if it} or None
    return {keyword: it for keyword, it in told.items() if it is not None}

"""What the public types say, free of any format: the one description that every export is written from."""

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import msgspec
from msgspec import inspect

import schemas
from schemas import article
from schemas.codelists import explain_codes
from schemas.export.naming import to_pascal


@dataclass(frozen=True)
class Text:
    """A string; `is_date` for a day as ISO 8601 writes it, lengths in Unicode code points."""

    pattern: str | None = None
    min_length: int | None = None
    max_length: int | None = None
    is_date: bool = False


@dataclass(frozen=True)
class Number:
    """A number between two bounds, which are allowed themselves."""

    is_integer: bool
    minimum: float | None = None
    maximum: float | None = None


@dataclass(frozen=True)
class Choice:
    """One of a closed list of codes, each with what it says, where that is written down."""

    name: str
    codes: Mapping[str, str]


@dataclass(frozen=True)
class Reference:
    """Another object."""

    name: str


@dataclass(frozen=True)
class Sequence:
    """A list."""

    items: "Value"


Type: TypeAlias = Text | Number | Choice | Reference | Sequence


@dataclass(frozen=True)
class Value:
    """What may stand in a place, and what is said of it there."""

    type: Type
    nullable: bool = False
    description: str = ""
    examples: tuple[object, ...] = ()
    unit: str | None = None
    """What a number counts: `percent`, `code points` …"""
    codelist: str | None = None
    """The open list that a string is a code of: `sectors`, `jurisdictions`."""
    references: str | None = None
    """The field of the extraction whose objects a string is the id of."""


@dataclass(frozen=True)
class Field:
    """A member of an object."""

    name: str
    """As it stands in JSON."""
    value: Value
    required: bool
    """Whether it is always there: in a request where it has no default, in an answer where it is never left out."""
    default: object = msgspec.NODEFAULT

    @property
    def has_default(self) -> bool:
        """Whether it has a value where it is left out."""
        return self.default is not msgspec.NODEFAULT


@dataclass(frozen=True)
class Object:
    """A public type: its name, what it is, and its members in order."""

    name: str
    description: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Description:
    """An object, and all that it is made of; what others refer to comes first, and so the object itself is last."""

    objects: dict[str, Object] = field(default_factory=dict)
    choices: dict[str, Choice] = field(default_factory=dict)

    @property
    def root(self) -> Object:
        """The object that was asked for."""
        return list(self.objects.values())[-1]


def public_types() -> dict[str, type[msgspec.Struct]]:
    """Return the public types by name, in alphabetical order."""
    told = ((name, getattr(schemas, name)) for name in sorted(schemas.__all__))
    return {name: it for name, it in told if isinstance(it, type) and issubclass(it, msgspec.Struct)}


@functools.cache
def describe(*types: type[msgspec.Struct]) -> Description:
    """Return the description of the types and of all that they are made of."""
    description = Description()
    for info in inspect.multi_type_info(types):
        _add_object(info, description)
    return description


def _add_object(info: inspect.Type, description: Description) -> str:
    if not isinstance(info, inspect.StructType):
        message = f"{info} is no public type."
        raise TypeError(message)
    name = info.cls.__name__
    if name not in description.objects:
        fields = tuple(_read_fields(info, description))
        said = " ".join((info.cls.__doc__ or "").split())
        description.objects[name] = Object(name, said, fields)
    return name


def _read_fields(info: inspect.StructType, description: Description) -> Iterator[Field]:
    omits = info.cls.__struct_config__.omit_defaults or info.cls.__module__ == article.__name__
    for it in info.fields:
        value = _read_value(it.type, info.cls.__name__ + to_pascal(it.encode_name), description)
        has_default = it.default is not msgspec.NODEFAULT
        yield Field(it.encode_name, value, it.required or (has_default and not omits), it.default)


def _read_value(info: inspect.Type, place: str, description: Description) -> Value:
    """Return what may stand in a place; what is said outside wins over what is said of the type itself."""
    said: dict[str, Any] = {}
    nullable = False
    while isinstance(info, inspect.Metadata | inspect.UnionType):
        if isinstance(info, inspect.Metadata):
            said = (info.extra_json_schema or {}) | said
            info = info.type
        else:
            [info] = [it for it in info.types if not isinstance(it, inspect.NoneType)]
            nullable = True
    return Value(
        _read_type(info, place, description),
        nullable=nullable,
        description=said.get("description", ""),
        examples=tuple(said.get("examples", ())),
        unit=said.get("x-unit"),
        codelist=said.get("x-codelist"),
        references=said.get("x-references"),
    )


def _read_type(info: inspect.Type, place: str, description: Description) -> Type:
    match info:
        case inspect.StrType():
            return Text(info.pattern, info.min_length, info.max_length)
        case inspect.DateType():
            return Text(is_date=True)
        case inspect.IntType() | inspect.FloatType():
            return Number(isinstance(info, inspect.IntType), info.ge, info.le)
        case inspect.LiteralType():
            choice = Choice(*explain_codes(list(map(str, info.values)), place))
            description.choices[choice.name] = choice
            return choice
        case inspect.ListType():
            return Sequence(_read_value(info.item_type, place, description))
        case inspect.StructType():
            return Reference(_add_object(info, description))
    message = f"No export can hold {info} of {place}."
    raise TypeError(message)

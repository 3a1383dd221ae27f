"""Code lists: the closed ones of the public types, and how any list of codes is served as data."""

import functools
import tomllib
from collections.abc import Mapping, Sequence
from importlib import resources
from typing import Annotated, get_args

from msgspec import UNSET, Meta, UnsetType

from schemas.common import Kind, LegalBasis, PublicStruct, Status
from schemas.data import DataStruct, validate
from schemas.extraction import Stage, Topic
from schemas.problems import ProblemCode

_NAMED = {
    frozenset(get_args(values)): (name, get_args(values))
    for name, values in (
        ("Kind", Kind),
        ("LegalBasis", LegalBasis),
        ("ProblemCode", ProblemCode),
        ("Stage", Stage),
        ("Status", Status),
        ("Topic", Topic),
    )
}
"""The lists of codes that several types share have names of their own, and an order."""


class Code(PublicStruct, frozen=True):
    """A code, and what it stands for."""

    code: Annotated[str, Meta(description="The code, as it stands in records.", examples=["vehicles"])]
    name: Annotated[
        str,
        Meta(
            description="What it stands for; of a rule, an example of what it reads.",
            examples=["Cars and light trucks"],
        ),
    ]
    hs: Annotated[
        list[str] | UnsetType,
        Meta(description="Of goods: their chapters or headings in HS 2022.", examples=[["8703", "8704"]]),
    ] = UNSET
    members: Annotated[
        list[str] | UnsetType, Meta(description="Of a customs bloc: the codes of its members.", examples=[["AT", "BE"]])
    ] = UNSET
    pattern: Annotated[
        str | UnsetType,
        Meta(description="Of a rule: its pattern over mentions.", examples=["RATE LEVY 'on' GOODS"]),
    ] = UNSET


class CodelistSummary(PublicStruct, frozen=True):
    """A code list, without its codes."""

    name: Annotated[str, Meta(description="The name of the list.", examples=["sectors"])]
    description: Annotated[str, Meta(description="What its codes stand for, and where they come from.")]


class Codelist(CodelistSummary, frozen=True):
    """A list of codes that records may hold."""

    codes: Annotated[list[Code], Meta(description="The codes, in the order of the list.")]


class ClosedList(DataStruct, frozen=True):
    """What `codelists.toml` says of the values of one type."""

    of: str
    description: str
    codes: dict[str, str]


@functools.cache
def closed_lists() -> Mapping[str, ClosedList]:
    """Return the closed lists by name: those whose codes are the values of a public type."""
    content = (resources.files("schemas") / "codelists.toml").read_text(encoding="utf-8")
    return validate(tomllib.loads(content), dict[str, ClosedList])


def explain_codes(values: Sequence[str], place: str) -> tuple[str, dict[str, str]]:
    """Return the name of the type that has these values, and what each says; `place` names it, where nothing else."""
    name, ordered = _NAMED.get(frozenset(values), (place, tuple(values)))
    told = next((it.codes for it in closed_lists().values() if it.of == name), {})
    return name, {code: told.get(code, "") for code in (told or ordered)}

"""Models of the rule files of time expressions, `extractors/rules/timex*.toml`: strict, so that a slip is an error."""

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta

from schemas.data import DataStruct, RuleName
from schemas.lexicon import Surface

AnchorKind = Annotated[str, Meta(pattern="^[A-Z][A-Z_]*$")]
Reader = Literal[
    "ago",
    "calendar_day",
    "calendar_month",
    "calendar_year",
    "century",
    "clock",
    "day_part",
    "decade",
    "deixis",
    "duration",
    "frequency",
    "half_year",
    "holiday",
    "nothing",
    "parts_of_year",
    "quarter",
    "reference",
    "season",
    "unit",
    "unit_from_last",
    "unit_of_report",
    "week_of",
    "weekday",
    "weekdays",
]
"""How the captures of a rule become a TIMEX3 value: the name of a function in `extractors.timex`."""


class TimexExample(DataStruct, frozen=True):
    """A text, the day it was published, and every time expression in it as `[surface, value]`, in order."""

    text: str
    expect: list[tuple[str, str]]
    published: dt.date = dt.date(2025, 4, 17)


class TimexRule(DataStruct, frozen=True, kw_only=True):
    """One way of saying when: what anchors it, how it looks, and how it is read.

    `pattern` is a regular expression whose letters are words (see `timex.toml`). `given` adds constant captures.
    `after` and `not_after` are conditions on the word before.
    """

    name: RuleName
    anchors: Annotated[list[AnchorKind], Meta(min_length=1)]
    pattern: str
    reads: Reader
    given: dict[str, str | int] = {}
    after: list[Surface] = []
    not_after: list[Surface] = []
    example: Annotated[list[TimexExample], Meta(min_length=2)]


class TimexFamily(DataStruct, frozen=True):
    """One family of rules, a file `timex_NAME.toml`; the first rule that matches at a place wins."""

    rule: list[TimexRule]


class TenseCues(DataStruct, frozen=True):
    """Words that tell whether a clause looks ahead or back."""

    modals: list[str]
    ahead: list[str]
    ahead_to: list[str]
    extending: list[str]
    strong: list[str]
    weak: list[str]
    back: list[str]
    speech: list[str]
    determiners: list[str]
    no_verbs: list[str]


class TimexMaster(DataStruct, frozen=True):
    """The master file `timex.toml`: the order of families, shared macros and words, the tense cues."""

    families: list[str]
    vocabulary: dict[str, list[AnchorKind]]
    words: dict[str, dict[str, list[str]]]
    numbers: dict[str, list[tuple[int, int, int]]]
    macros: dict[str, str]
    heads: list[str]
    links: list[str]
    connectors: list[str]
    befores: list[str]
    tense: TenseCues


class PublishedCues(DataStruct, frozen=True):
    """The file `timex_published.toml`: what stands beside the day of publication."""

    stamps: list[Surface]
    orders: list[Surface]
    notices: list[Surface]
    offices: list[Surface]

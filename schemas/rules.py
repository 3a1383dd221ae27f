"""Models of the rule files in `extractors/rules/`: a rule is a name, a pattern, what it emits, and its examples."""

import datetime as dt
from typing import Any, Literal

from schemas.common import Kind, Status
from schemas.data import DataStruct, RuleName

Emission = Literal["kind", "pair", "scenario", "status", "subject"]
"""What a rule can say besides its slots: state, kind, the slot that its rates pair with, or that there is no record
(`yes`), or none but that of a rate (`answered`)."""

Told = Literal["answered", "deal", "he", "home", "imposer", "it", "last", "sectors", "targets", "they", "yes"]
"""Values of a `scenario` or `pair`; of a `subject`, whom the words in front mean: the government of the article
(`home`), a deal that sets what one of its sides charges (`deal`), for whom the person acts who was named last (`he`),
whom the last sentence began with (`it`), those of the last sentence (`last`), who charge “us” (`they`), or one that is
named and charges (`imposer`) or pays (`targets`)."""


class Example(DataStruct, frozen=True):
    """A sentence or two, and the records that they hold: each a table of the fields that matter, none for no record."""

    text: str
    expect: list[dict[str, Any]]
    published_on: dt.date = dt.date(2025, 4, 17)


class Rule(DataStruct, frozen=True):
    """A pattern in the mention grammar (`extractors.relate.grammar`) and what a match says.

    A rule whose pattern fills `rate` or `levy` builds the frame of that mention. One that fills neither is a cue: what
    it emits goes to the nearest frame of its clause, on the side of the cue that `side` names (`inside`: to those that
    its pattern spans; `outside`: to none of them); `cost` is added to the distance in symbols, so that a weak sign
    yields to a strong one that stands a little further off.
    """

    name: RuleName
    pattern: str
    emits: dict[Emission, Status | Kind | Told] = {}
    side: Literal["left", "right", "both", "inside", "outside"] = "both"
    cost: int = 0
    example: list[Example] = []


class RuleFile(DataStruct, frozen=True, kw_only=True):
    """A family of rules, in order of priority; its cues go to one frame each, or `spread` to all that are near."""

    family: str
    spread: bool = False
    macros: dict[str, str] = {}
    rule: list[Rule]

"""Models of the rule files of talks, `extractors/rules/negotiations*.toml`: strict, so that a slip is an error."""

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta

from schemas.common import PartialDate
from schemas.data import DataStruct, RuleName
from schemas.extraction import Stage, Topic

ClassName = Annotated[str, Meta(pattern="^[A-Z][A-Z_]*$")]
Word = Annotated[str, Meta(pattern="^[a-z0-9]+$")]


class ExpectedTalks(DataStruct, frozen=True):
    """Talks that an example tells: the parties in any order, the stage, and of the rest what the example is about."""

    parties: list[str]
    stage: Stage
    round: int | None = None
    date: PartialDate | None = None
    next_date: PartialDate | None = None
    topics: list[Topic] | None = None


class TalkExample(DataStruct, frozen=True):
    """A text and all the talks that it tells, in order; none where it only looks like talks."""

    text: str
    expect: list[ExpectedTalks] = []
    published: dt.date = dt.date(2025, 4, 17)


class TalkRule(DataStruct, frozen=True, kw_only=True):
    """Patterns over the words of a sentence (`extractors.negotiations.patterns`), each with one or more cues of talks.

    In a stage rule the cue gets `stage`, or is void where there is none: the words look like talks and tell no news. A
    `weak` rule counts only for parties that both stand beside the cue. In a party rule the slots `ours`, `theirs`,
    `all` and `both` of the patterns take the parties, and `pair` is a word for both; in a bystander rule a party is an
    `other` or a `place`.
    """

    name: RuleName
    patterns: Annotated[list[str], Meta(min_length=1)]
    stage: Stage | None = None
    weak: bool = False
    overrides: list[Stage] = []
    """Stages of the same talks that it makes a thing of the past."""
    example: Annotated[list[TalkExample], Meta(min_length=1)]


class TalkRules(DataStruct, frozen=True):
    """The files `negotiations*.toml` together: settings, classes of words, macros, and the families of rules."""

    precedence: list[Stage]
    """Which stage holds where the article tells several of the same talks: the first of these."""
    stale_days: int
    """Talks older than this many days on the day of publication are history, not news."""
    deal_news: list[ClassName]
    """Classes of words; a sentence whose only cue is a deal is read where it has one of them."""
    cues: dict[Literal["DEAL", "TALK"], list[Word]]
    words: dict[ClassName, list[Word]]
    numbers: dict[Word, int]
    """Ordinals and cardinals of rounds."""
    topics: dict[Topic, list[Word]]
    macros: dict[ClassName, str]
    party: list[TalkRule]
    """Who sits at a cue."""
    bystander: list[TalkRule]
    """Who else is in the sentence."""
    stage: list[TalkRule]
    """In order of priority: of all the rules that fit a cue, the first."""

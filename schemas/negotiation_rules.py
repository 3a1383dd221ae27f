"""Models of the rule files of talks, `extractors/rules/negotiations*.toml`: strict, so that a slip is an error."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from schemas.common import PartialDate
from schemas.extraction import Stage, Topic

RuleName = Annotated[str, Field(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
ClassName = Annotated[str, Field(pattern="^[A-Z][A-Z_]*$")]
Word = Annotated[str, Field(pattern="^[a-z0-9]+$")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ExpectedTalks(_Strict):
    """Talks that an example tells: the parties in any order, the stage, and of the rest what the example is about."""

    parties: list[str]
    stage: Stage
    round: int | None = None
    date: PartialDate | None = None
    next_date: PartialDate | None = None
    topics: list[Topic] | None = None


class TalkExample(_Strict):
    """A text and all the talks that it tells, in order; none where it only looks like talks."""

    text: str
    expect: list[ExpectedTalks] = []
    published: dt.date = dt.date(2025, 4, 17)


class TalkRule(_Strict):
    """Patterns over the words of a sentence (`extractors.negotiations.patterns`), each with one or more cues of talks.

    In a stage rule the cue gets `stage`, or is void where there is none: the words look like talks and tell no news. A
    `weak` rule counts only for parties that both stand beside the cue. In a party rule the slots `ours`, `theirs`,
    `all` and `both` of the patterns take the parties, and `pair` is a word for both; in a bystander rule a party is an
    `other` or a `place`.
    """

    name: RuleName
    patterns: Annotated[list[str], Field(min_length=1)]
    stage: Stage | None = None
    weak: bool = False
    overrides: list[Stage] = []
    """Stages of the same talks that it makes a thing of the past."""
    example: Annotated[list[TalkExample], Field(min_length=1)]


class TalkWords(_Strict):
    """The master file `negotiations.toml`: settings, classes of words, and macros."""

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


class TalkPartyRules(_Strict):
    """The file `negotiations_parties.toml`: who sits at a cue, and who else is in the sentence."""

    party: list[TalkRule]
    bystander: list[TalkRule]


class TalkStageRules(_Strict):
    """The file `negotiations_stages.toml`, in order of priority: of all the rules that fit a cue, the first."""

    stage: list[TalkRule]


class TalkRules(TalkWords, TalkPartyRules, TalkStageRules):
    """Everything the finder of talks knows."""

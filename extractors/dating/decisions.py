"""Step 5: the days on which something was decided or said, of sentences that tell no measure of their own."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import pairwise
from operator import attrgetter
from typing import Final, NamedTuple

from extractors.dating.clause import FIELDS
from extractors.dating.days import day_of, is_of_decision
from extractors.dating.fitting import shifted
from extractors.discourse.measure import WORLD, Measure, code_of
from extractors.mention import Document, Mention
from extractors.relate.frame import Frame
from schemas.extraction import Negotiation

_TOLD: Final = frozenset({"ANNOUNCE", "AGREE", "THREATEN", "SPEECH"})
_ACTING: Final = frozenset({"PERSON", "AGENCY", "PLACE"})
_CONCLUDED: Final = frozenset({"agreement_reached", "signed"})
_TO_THE_DAY: Final = len("2025-01-01")
_BESIDE: Final = 45
"""How far from its verb, in code points, the day of a decision stands."""
_BODY: Final = "body"
_PAST: Final = 45
"""A decision further back, in days, is another one."""
_ALWAYS: Final = "9999-12-31"
_start, _end = attrgetter("start"), attrgetter("end")


class Decision(NamedTuple):
    """A day on which a sentence says that something was decided or said, and by whom (None: anyone), or a deal made."""

    sentence: int
    day: str
    imposer: str | None
    deal: bool = False


def decisions_in(mentions: list[Mention], frames: Iterable[Frame], document: Document) -> list[Decision]:
    """Return the decisions of an article, from sorted mentions, one a sentence.

    Where a sentence tells a measure, its days are those that `frames` hold, and a decision is only what a word right
    in front of a day names (“an announcement on Tuesday”). In a text of unknown day every day can be one.
    """
    today = document.published_on
    first, last = (shifted(today, -_PAST), today.isoformat()) if today else ("", _ALWAYS)
    busy, dated, used = set[int](), set[int](), set[int]()
    for frame in frames:
        busy.add(frame.sentence)
        used.update(id(mention) for field in FIELDS for mention in frame.slots.get(field, ()))
        if "announced" in frame.slots:
            dated.add(frame.sentence)
    taken, found = dated, list[Decision]()
    for mention in mentions:
        if mention.kind != "DATE" or not first <= (day := day_of(mention) or "") <= last or len(day) < _TO_THE_DAY:
            continue
        number = document.sentence_at(mention.start)
        sentence = document.sentences[number]
        if sentence.zone != _BODY:
            continue
        low = bisect_left(mentions, sentence.start, key=_start)
        high = bisect_left(mentions, sentence.end, low, key=_start)
        at = bisect_left(mentions, mention.start, low, high, key=_start)
        if number in busy and _is_of_deal(mention, mentions[max(at - 2, low) : at]):
            found.append(Decision(number, day, None, deal=True))
        if number in taken or id(mention) in used:
            continue
        since = bisect_left(mentions, mention.start - _BESIDE, low, high, key=_end)
        near = mentions[since : bisect_right(mentions, mention.end + _BESIDE, since, high, key=_start)]
        told = number not in busy and any(verb.kind in _TOLD for verb in near)
        if told or is_of_decision(mention, document):
            taken.add(number)
            found += [Decision(number, day, actor) for actor in _actors(mentions[low:high])]
    return found


def date_deals(measures: Iterable[Measure], negotiations: Iterable[Negotiation]) -> None:
    """Give what a deal sets the day on which the talks of the two parties led to it."""
    days = {frozenset(n.parties): n.date for n in negotiations if n.stage in _CONCLUDED and n.date}
    for measure in measures:
        day = days.get(frozenset((measure.imposer or "", *measure.targets)))
        if day and measure.status == "agreed":
            measure.dates.setdefault("announced", day)


def _is_of_deal(date: Mention, before: list[Mention]) -> bool:
    """Tell whether a day is that of a deal between both sides (“the agreement, signed on Monday, cuts …”)."""
    kinds = [mention.kind for mention in before]
    return kinds in (["DEAL", "ANNOUNCE"], ["DEAL", "AGREE"]) and before[0].start + _BESIDE >= date.start


def _actors(inside: list[Mention]) -> list[str | None]:
    """Return the jurisdictions that act in the sentence: the first, and who is joined to it; or None for anyone."""
    acting = [mention for mention in inside if mention.kind in _ACTING and code_of(mention) not in {None, WORLD}]
    if not acting:
        return [None]
    joined = [b for a, b in pairwise(acting) if a is acting[0] and 0 <= b.start - a.end <= len(" and the ")]
    return list(dict.fromkeys(code_of(mention) for mention in (acting[0], *joined)))

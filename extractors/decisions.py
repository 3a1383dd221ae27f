"""Step 5: the days on which something was decided or said, of sentences that tell no measure of their own."""

from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter
from typing import Final, NamedTuple

from extractors.dating import day_of, is_of_decision
from extractors.fitting import shifted
from extractors.measure import WORLD, Measure, code_of
from extractors.mention import Document, Mention
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
_start = attrgetter("start")


class Decision(NamedTuple):
    """A day on which the sentence says that something was decided or said, and by whom; None is anyone."""

    sentence: int
    day: str
    imposer: str | None


def decisions_in(mentions: list[Mention], busy: Iterable[int], document: Document) -> list[Decision]:
    """Return the decisions of the sentences that are not `busy` with a measure of their own, from sorted mentions."""
    if document.published_on is None:
        return []
    last = document.published_on.isoformat()
    first = shifted(document.published_on, -_PAST)
    taken, found = set(busy), list[Decision]()
    for mention in mentions:
        if mention.kind != "DATE" or not first <= (day := day_of(mention) or "") <= last or len(day) < _TO_THE_DAY:
            continue
        number = document.sentence_at(mention.start)
        sentence = document.sentences[number]
        if number in taken or sentence.zone != _BODY:
            continue
        low = bisect_left(mentions, sentence.start, key=_start)
        inside = mentions[low : bisect_left(mentions, sentence.end, low, key=_start)]
        if is_of_decision(mention, document) or any(_tells(verb, mention) for verb in inside):
            taken.add(number)
            found.append(Decision(number, day, _actor(inside)))
    return found


def date_deals(measures: Iterable[Measure], negotiations: Iterable[Negotiation]) -> None:
    """Give what a deal sets the day on which the talks of the two parties led to it."""
    days = {frozenset(n.parties): n.date for n in negotiations if n.stage in _CONCLUDED and n.date}
    for measure in measures:
        day = days.get(frozenset((measure.imposer or "", *measure.targets)))
        if day and measure.status == "agreed":
            measure.dates.setdefault("announced", day)


def _tells(verb: Mention, date: Mention) -> bool:
    near = verb.start - _BESIDE <= date.end and date.start <= verb.end + _BESIDE
    return verb.kind in _TOLD and near


def _actor(inside: list[Mention]) -> str | None:
    """Return the first jurisdiction of the sentence that acts or whose people do."""
    codes = (code_of(mention) for mention in inside if mention.kind in _ACTING)
    return next((code for code in codes if code and code != WORLD), None)

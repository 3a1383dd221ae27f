"""Step 5: the days on which something was decided or said, of sentences that tell no measure of their own."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import pairwise
from operator import attrgetter
from typing import Final, NamedTuple

from extractors.dating.days import day_of, is_of_decision, shifted
from extractors.deferred import deferred
from extractors.discourse.measure import WORLD, Measure, code_of, cue_of
from extractors.mention import Document, Mention
from extractors.relate.frame import Frame
from schemas.extraction import Negotiation

_TOLD: Final = frozenset({"ANNOUNCE", "AGREE", "THREATEN", "SPEECH"})
_STRIKE: Final = "STRIKE"
_ACTING: Final = frozenset({"PERSON", "AGENCY", "PLACE"})
_CONCLUDED: Final = frozenset({"agreement_reached", "signed"})
_TO_THE_DAY: Final = len("2025-01-01")
_BESIDE: Final = 45
"""How far from its verb, in code points, the day of a decision stands."""
_BODY: Final = "body"
_TO_CHANGE: Final = "threatens-to-lift"
"""The rule of status by which a duty may go up, down or away."""
_TO_COME: Final = frozenset({"MODAL", "THREATEN"})
_DOWN = deferred(
    r"(?:[a-z]+ ){1,4}(?:abolish|cut|drop|eliminat|halv|lift|lower|phase out|reduc|remov|roll|scrap|slash|trim)"
)
_MADE: Final = deferred(
    r",? (?:(?:that|which) was )?(?:done|made|reached|sealed|signed|struck)(?: (?:early|in [a-z]{2,12}|late))? (?:on )?"
)
"""Between a deal and its day (“under a deal reached on Monday”)."""
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


def decisions_in(
    mentions: list[Mention], frames: Iterable[Frame], used: set[int], document: Document
) -> list[Decision]:
    """Return the decisions of an article, from sorted mentions, one a sentence.

    Days that are `used`, by their identity, are told of something else. Where a sentence tells a measure, its days are
    those that `frames` hold, and a decision is only what a word right in front of a day names (“an announcement on
    Tuesday”). In a text of unknown day every day can be one.
    """
    today = document.published_on
    first, last = (shifted(today, -_PAST), today.isoformat()) if today else ("", _ALWAYS)
    busy, dated = set[int](), set[int]()
    for frame in frames:
        busy.add(frame.sentence)
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
        if number in busy and _is_of_deal(mention, mentions[max(at - 2, low) : at], document):
            found.append(Decision(number, day, None, deal=True))
        if number in taken or id(mention) in used:
            continue
        since = bisect_left(mentions, mention.start - _BESIDE, low, high, key=_end)
        near = mentions[since : bisect_right(mentions, mention.end + _BESIDE, since, high, key=_start)]
        told = number not in busy and any(verb.kind in _TOLD for verb in near)
        if any(verb.kind == _STRIKE for verb in mentions[low:high]):
            continue  # what a court rules is no decision of who charges
        if told or is_of_decision(mention, document):
            taken.add(number)
            found += [Decision(number, day, actor) for actor in _actors(mentions[low:high])]
    return found


def settle_deals(measures: Iterable[Measure], negotiations: Iterable[Negotiation], document: Document) -> None:
    """Let what a party “would” cut be agreed where its talks with the other led to a deal; date what is agreed."""
    days: dict[frozenset[str], str | None] = {}
    for talks in negotiations:
        if talks.stage in _CONCLUDED:
            parties = frozenset(talks.parties)
            days[parties] = days.get(parties) or talks.date
    for measure in measures if days else ():
        parties = frozenset((measure.imposer or "", *measure.targets))
        if parties not in days:
            continue
        if measure.status == "threatened" and _eases(measure, document):
            measure.status = "agreed"
        if (day := days[parties]) and measure.status == "agreed":
            measure.dates.setdefault("announced", day)


def _eases(measure: Measure, document: Document) -> bool:
    """Tell whether a duty is to go down: to a lower rate, or with a word that says so behind the modal."""
    said = (cue_of(measure.frame, "status") or (0, None))[1]
    if said is None or said.kind not in _TO_COME or _TO_CHANGE not in measure.rules:
        return False
    return _DOWN.match(document.folded, said.start) is not None


def _is_of_deal(date: Mention, before: list[Mention], document: Document) -> bool:
    """Tell whether a day is that of a deal between both sides (“the agreement, signed on Monday, cuts …”)."""
    kinds = [mention.kind for mention in before]
    if kinds[-1:] == ["DEAL"] and _MADE.fullmatch(document.folded, before[-1].end, date.start):
        return True
    return kinds in (["DEAL", "ANNOUNCE"], ["DEAL", "AGREE"]) and before[0].start + _BESIDE >= date.start


def _actors(inside: list[Mention]) -> list[str | None]:
    """Return the jurisdictions that act in the sentence: the first, and who is joined to it; or None for anyone."""
    acting = [mention for mention in inside if mention.kind in _ACTING and code_of(mention) not in {None, WORLD}]
    if not acting:
        return [None]
    joined = [b for a, b in pairwise(acting) if a is acting[0] and 0 <= b.start - a.end <= len(" and the ")]
    return list(dict.fromkeys(code_of(mention) for mention in (acting[0], *joined)))

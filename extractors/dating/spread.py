"""Step 5: the days that one sentence tells hold for the other measures of the same event."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from operator import attrgetter
from typing import Final

from extractors.dating.clause import FIELDS, VAGUELY
from extractors.dating.counting import count_first_days
from extractors.dating.days import day_after, days_of, is_of_decision
from extractors.dating.decisions import Decision, decisions_in
from extractors.dating.fitting import Fitting, Telling
from extractors.dating.news import date_by_news
from extractors.dating.states import is_row
from extractors.deferred import deferred
from extractors.discourse.measure import Measure, codes_of, emitted
from extractors.mention import Document, Mention
from extractors.relate.frame import Frame

_NEAR: Final = 8
"""How many sentences off a day still holds for a measure; for a row of a list, the last one before it holds."""
_DECISION_REACH: Final = 4
"""How many sentences off a decision is still that of a measure …"""
_LEAD: Final = 2
_LEAD_REACH: Final = 10
"""… and one that opens the article, in its first sentences."""
_THREATENED: Final = "threatened"
_ANAPHOR_REACH: Final = 2
"""How many sentences back the measure stands that “these tariffs” are."""
_CANDIDATES: Final = 8
_OWN_WORDS: Final = (
    "i hereby",
    "i am hereby",
    "authority vested in me",
    "i have determined",
    "do proclaim",
    "now, therefore",
    "in exercise of the powers conferred",
    "notification no",
)
_OWN_DAY = deferred("|".join(rf"\b{words}\b" for words in _OWN_WORDS))
_HEADINGS: Final = ("fact sheet", "joint statement", "press release", "media release")
_HEADING = deferred(rf"\b(?:{'|'.join(_HEADINGS)})\b")
_HEAD: Final = 200
_HAD = deferred(r"\bhad (?:[a-z]+ly |also |first )?(?:announced|decided|declared|imposed|said|threatened|unveiled)\b")
_HAD_REACH: Final = 90
_ANYHOW: Final = VAGUELY | {"imposed-in-date"}
"""Rules by which a past day, of a sentence that tells no measure, is hardly ever the first one of a measure."""
_sentence = attrgetter("sentence")


class Spreader:
    """Knows the days that an article tells, by imposer and in text order."""

    def __init__(self, field: str, document: Document) -> None:
        """Collect days for `field`: `announced` or `effective`."""
        self._field = field
        self._document = document
        self._fitting = Fitting(field, document.published_on)
        self._today = document.published_on.isoformat() if document.published_on else None
        self._told: dict[str | None, list[Telling]] = defaultdict(list)

    def spread(self, measures: list[Measure], frames: Iterable[Frame]) -> None:
        """Give each measure without a day the nearest one of its event, and let a row of a list hand it on."""
        own = {id(frame) for measure in measures for frame in (measure.frame, measure.frame.parent)}
        sentences = [measure.frame.sentence for measure in measures]
        for frame in frames:
            if id(frame) not in own:
                last = bisect_left(sentences, frame.sentence) - 1
                beside = last >= 0 and frame.sentence - sentences[last] <= _ANAPHOR_REACH
                self._add_frame(frame, measures[last].imposer if beside else None)
        for measure in measures:
            self._add(measure)
        for measure in measures:
            if not {self._field} & (measure.dates.keys() | measure.explicit) and (day := self._nearest(measure)):
                measure.dates[self._field] = day
                if is_row(measure):
                    self._add(measure)

    def _add_frame(self, frame: Frame, last: str | None) -> None:
        """Take the day of a sentence that tells no measure of its own (“the new rates take effect on Monday”).

        Where it names no imposer it speaks of the one that was told `last`.
        """
        status = _THREATENED if emitted(frame, "status") == _THREATENED and self._field == "announced" else None
        for day in self._days_of(frame)[:1]:
            if self._is_of_no_start(frame, day):
                continue
            imposers: list[str | None] = [*codes_of(frame.slots.get("imposer", ()))] or [last]
            for imposer in imposers:
                self._insert(Telling(frame.sentence, day, imposer, status=status))

    def _is_of_no_start(self, frame: Frame, day: str) -> bool:
        """Tell whether a day that is past is told of anything, and not of a start (“prices rose by 4% in April”)."""
        past = self._today is not None and day < self._today[: len(day)]
        return self._field == "effective" and past and not _ANYHOW.isdisjoint(frame.rules)

    def _days_of(self, frame: Frame) -> list[str]:
        """Return the days that a sentence tells of the field; a span (“in three weeks”) counts from the publication."""
        mentions = [m for m in frame.slots.get(self._field, ()) if not self._is_of_before(m)]
        if self._field == "effective":
            mentions = [mention for mention in mentions if not is_of_decision(mention, self._document)]
        today = self._document.published_on
        spans = [m for m in mentions if m.kind == "SPAN"] if today and self._field == "effective" else []
        counted = (day_after(today.isoformat(), str(m.payload.value)) for m in spans if today)
        return days_of(mentions) or [day for day in counted if day]

    def _is_of_before(self, mention: Mention) -> bool:
        """Tell whether a day is that of an announcement before the one told (“had announced them on April 2”)."""
        if self._field != "announced":
            return False
        start = self._document.sentences[self._document.sentence_at(mention.start)].start
        return _HAD.search(self._document.folded, max(start, mention.start - _HAD_REACH), mention.start) is not None

    def add_decision(self, decision: Decision) -> None:
        """Take the day of a decision that a sentence without a measure tells (“the decree was signed on Monday”)."""
        status = "agreed" if decision.deal else None
        reach = _LEAD_REACH if decision.sentence <= _LEAD else _DECISION_REACH
        self._insert(Telling(decision.sentence, decision.day, decision.imposer, status=status, reach=reach))

    def _add(self, measure: Measure) -> None:
        if day := measure.dates.get(self._field):
            status = None if is_row(measure) else measure.status
            targets = () if is_row(measure) else tuple(measure.targets)
            other = measure.dates.get("announced" if self._field == "effective" else "effective")
            at = measure.frame.sentence
            self._insert(Telling(at, day, measure.imposer, targets, measure.kind, status, other=other))

    def _insert(self, telling: Telling) -> None:
        day = telling.day
        if self._fitting.is_told(day):
            told = self._told[telling.imposer]
            told.insert(bisect_right(told, telling.sentence, key=_sentence), telling)

    def _nearest(self, measure: Measure) -> str | None:
        """Return the day told nearest to a measure that fits it; of two as near, the one told before it."""
        at, in_list = measure.frame.sentence, is_row(measure)
        near: list[tuple[int, bool, str]] = []
        for imposer in {measure.imposer, None}:
            told = self._told[imposer]
            middle = bisect_right(told, at, key=_sentence)
            for telling in told[max(middle - _CANDIDATES, 0) : middle + _CANDIDATES]:
                distance, ahead = abs(telling.sentence - at), telling.sentence > at
                if (distance <= _NEAR or (in_list and not ahead)) and self._fitting.fits(telling, measure):
                    near.append((distance, ahead, telling.day))
        return min(near)[2] if near else None


def spread_dates(
    measures: list[Measure],
    frames: list[Frame],
    document: Document,
    mentions: list[Mention],
) -> None:
    """Give each measure the days that it does not tell from the nearest telling of the same event.

    `frames` and the sorted `mentions` are all of the article: those that tell no measure may tell the day of others.
    What a decree, fact sheet or press release decides is announced on the day of the document.
    """
    used = {id(mention) for frame in frames for field in FIELDS for mention in frame.slots.get(field, ())}
    decisions = decisions_in(mentions, frames, used, document)
    for field in ("announced", "effective"):
        spreader = Spreader(field, document)
        for decision in decisions if field == "announced" else ():
            spreader.add_decision(decision)
        spreader.spread(measures, frames)
        if field == "announced":
            date_by_news(measures, mentions, used, document)
            count_first_days(measures, document)
    if document.published_on and _is_of_its_day(document.folded):
        for measure in measures:
            if measure.status in {"announced", "agreed", "lifted"} or is_row(measure):
                measure.dates.setdefault("announced", document.published_on.isoformat())


def _is_of_its_day(folded: str) -> bool:
    """Tell whether a document decides or announces on the very day that it is published on."""
    for heads, pattern, text in ((_OWN_WORDS, _OWN_DAY, folded), (_HEADINGS, _HEADING, folded[:_HEAD])):
        if any(words in text for words in heads) and pattern.search(text):  # a plain search first: far quicker
            return True
    return False

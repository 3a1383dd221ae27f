"""Step 5: the days that one sentence tells hold for the other measures of the same event."""

import datetime as dt
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from operator import attrgetter
from typing import Final, NamedTuple

from extractors.dating import days_of
from extractors.kinds import ROWS, UNSPECIFIED
from extractors.measure import WORLD, Measure, codes_of
from extractors.mention import Document
from extractors.relate import Frame

_NEAR: Final = 8
"""How many sentences off a day still holds for a measure; for a row of a list, the last one before it holds."""
_CANDIDATES: Final = 8
_PAST: Final = 60
_FUTURE: Final = 400
"""A day further back or ahead, in days, is told of its own measure only."""
_BESIDE: Final = 4
"""How near a decision must be told for what is charged already to be part of it."""
_DECIDED: Final = frozenset({"announced", "threatened", "agreed", "suspended", "lifted"})
_PENDING: Final = frozenset({"announced", "threatened"})
_STARTED: Final = frozenset({None, "announced", "in_effect"})
"""The states in which a day before the publication is the first one of what is charged."""
_APART: Final = frozenset({"retaliatory", "emergency", "secondary", "safeguard", "anti_dumping"})
"""Kinds that share no day with another kind; the universal duty is announced with others, and starts on its own day."""
_OWN_DAY = re.compile(r"\bi hereby\b|\bauthority vested in me\b")
_HEADING = re.compile(r"\b(?:fact sheet|joint statement|(?:press|media) release)\b")
_HEAD: Final = 200
_ROWS: Final = ROWS - {"subject-rate"}
_sentence = attrgetter("sentence")


class _Telling(NamedTuple):
    """A day that the text tells: of whose measure on whom, of what kind and in which state; None is any."""

    sentence: int
    day: str
    imposer: str | None = None
    targets: tuple[str, ...] = ()
    kind: str = UNSPECIFIED
    status: str | None = None


class Spreader:
    """Knows the days that an article tells, by imposer and in text order."""

    def __init__(self, field: str, published_on: dt.date | None) -> None:
        """Collect days for `field`: `announced` or `effective`."""
        self._field = field
        self._today = published_on.isoformat() if published_on else None
        self._first = _shifted(published_on, -_PAST) if published_on else ""
        self._last = _shifted(published_on, _FUTURE) if published_on else "9"
        self._apart = _APART | ({"baseline"} if field == "effective" else frozenset())
        self._told: dict[str | None, list[_Telling]] = defaultdict(list)

    def spread(self, measures: list[Measure], frames: Iterable[Frame]) -> None:
        """Give each measure without a day the nearest one of its event, and let a row of a list hand it on."""
        own = {id(frame) for measure in measures for frame in (measure.frame, measure.frame.parent)}
        for frame in frames:
            if id(frame) not in own:
                self._add_frame(frame)
        for measure in measures:
            self._add(measure)
        for measure in measures:
            if self._field not in measure.dates and (day := self._nearest(measure)):
                measure.dates[self._field] = day
                if _is_row(measure):
                    self._add(measure)

    def _add_frame(self, frame: Frame) -> None:
        """Take the day of a sentence that tells no measure of its own (“the new rates take effect on Monday”)."""
        for day in days_of(frame.slots.get(self._field, ()))[:1]:
            imposers: list[str | None] = [*codes_of(frame.slots.get("imposer", ()))] or [None]
            for imposer in imposers:
                self._insert(_Telling(frame.sentence, day, imposer))

    def _add(self, measure: Measure) -> None:
        if day := measure.dates.get(self._field):
            status = None if _is_row(measure) else measure.status
            targets = () if _is_row(measure) else tuple(measure.targets)
            self._insert(_Telling(measure.frame.sentence, day, measure.imposer, targets, measure.kind, status))

    def _insert(self, telling: _Telling) -> None:
        day = telling.day
        if day <= self._last and not (self._field == "announced" and self._is_ahead(day)):
            told = self._told[telling.imposer]
            told.insert(bisect_right(told, telling.sentence, key=_sentence), telling)

    def _is_ahead(self, day: str) -> bool:
        return self._today is not None and day > self._today[: len(day)]

    def _nearest(self, measure: Measure) -> str | None:
        """Return the day told nearest to a measure that fits it; of two as near, the one told before it."""
        at, is_row = measure.frame.sentence, _is_row(measure)
        near: list[tuple[int, bool, str]] = []
        for imposer in {measure.imposer, None}:
            told = self._told[imposer]
            middle = bisect_right(told, at, key=_sentence)
            for telling in told[max(middle - _CANDIDATES, 0) : middle + _CANDIDATES]:
                distance, ahead = abs(telling.sentence - at), telling.sentence > at
                if (distance <= _NEAR or (is_row and not ahead)) and self._fits(telling, measure):
                    near.append((distance, ahead, telling.day))
        return min(near)[2] if near else None

    def _fits(self, telling: _Telling, measure: Measure) -> bool:
        kinds = {telling.kind, measure.kind}
        if len(kinds) > 1 and kinds & self._apart and telling.kind != UNSPECIFIED:
            return False
        told, status = telling.status, measure.status
        apart = abs(telling.sentence - measure.frame.sentence)
        if telling.day < self._first[: len(telling.day)] and (apart > 1 or status != "in_effect"):
            return False
        if _is_row(measure):
            return told in {None, "announced", "in_effect"} and _heads(telling.targets, measure)
        if self._field == "announced":
            if status == "in_effect":
                return told == status or (apart <= _BESIDE and (told is None or told in _DECIDED))
            return status in _DECIDED and (told is None or told in _DECIDED)
        if self._is_ahead(telling.day):
            return status in _PENDING and (told is None or told in _PENDING)
        return status == "in_effect" and told in _STARTED


def spread_dates(measures: list[Measure], frames: list[Frame], document: Document) -> None:
    """Give each measure the days that it does not tell from the nearest telling of the same event.

    `frames` are all of the article: those that tell no measure may tell the day of others. What a decree, fact sheet
    or press release decides is announced on the day of the document.
    """
    for field in ("announced", "effective"):
        Spreader(field, document.published_on).spread(measures, frames)
    if document.published_on and (_OWN_DAY.search(document.folded) or _HEADING.search(document.folded, 0, _HEAD)):
        for measure in measures:
            if measure.status in {"announced", "agreed", "lifted"} or _is_row(measure):
                measure.dates.setdefault("announced", document.published_on.isoformat())


def _is_row(measure: Measure) -> bool:
    """Tell whether a measure is a row of a list or a bare figure, which leaves its state to what stands around it."""
    bare = measure.frame.anchor.kind == "RATE" and measure.frame.parent is None
    return "status" not in measure.explicit and (bare or bool(_ROWS & set(measure.rules)))


def _heads(targets: tuple[str, ...], measure: Measure) -> bool:
    """Tell whether a measure on `targets` can stand at the head of a list with this row: not one on another partner."""
    return len(targets) != 1 or WORLD in targets or targets[0] in measure.targets


def _shifted(day: dt.date, days: int) -> str:
    ordinal = day.toordinal() + days
    return dt.date.fromordinal(min(max(ordinal, dt.date.min.toordinal()), dt.date.max.toordinal())).isoformat()

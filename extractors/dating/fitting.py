"""Step 5: whether a day that the text tells of one measure, or of none, is that of another."""

import datetime as dt
from typing import Final, NamedTuple

from extractors.dating.days import shifted
from extractors.dating.states import CHARGING, goes_on, is_row
from extractors.discourse.kinds import UNSPECIFIED
from extractors.discourse.measure import WORLD, Measure

_PAST: Final = 60
_FUTURE: Final = 400
"""A day further back or ahead, in days, is told of its own measure only."""
_MONTH: Final = 31
_TO_THE_DAY: Final = 10
"""How long an ISO 8601 date is that tells the day."""
_RECENT: Final = 10
"""What was announced that many days ago may be told as charged before it is."""
_RETROSPECT: Final = 45
_BESIDE: Final = 4
"""How near a decision must be told for what is charged already to be part of it."""
_BEFORE: Final = 2
"""How many sentences back the first day may stand of what was just announced, and is told as charged."""
_LIST_REACH: Final = 16
"""How far off a decision is still that of the rows of a list, which stand behind their heading."""
_IMPOSED: Final = "imposed"
_IMPOSED_REACH: Final = 3
_DECIDED: Final = frozenset({"announced", "threatened", "agreed", "suspended", "lifted", "exempted"})
_PENDING: Final = frozenset({"announced", "threatened"})
_OF_CHARGED: Final = _DECIDED - {"threatened"}
"""The states in which a day can be that of the decision on what is charged beside it: no day of a threat is."""
_STARTED: Final = frozenset({None, "announced", "in_effect"})
"""The states in which a day before the publication is the first one of what is charged."""
_APART: Final = frozenset({"retaliatory", "emergency", "secondary", "safeguard", "anti_dumping"})
"""Kinds that share no day with another kind; the universal duty is announced with others, and starts on its own day."""
_SECTORAL: Final = "sectoral"


class Telling(NamedTuple):
    """A day that the text tells: of whose measure on whom, of what kind and in which state; None is any."""

    sentence: int
    day: str
    imposer: str | None = None
    targets: tuple[str, ...] = ()
    kind: str = UNSPECIFIED
    status: str | None = None
    reach: int | None = None
    other: str | None = None
    """The other day of its measure: when it was announced, or its first one; one of another day is another's."""


class Fitting:
    """Tells which days of `field`, `announced` or `effective`, hold for which measures."""

    def __init__(self, field: str, published_on: dt.date | None) -> None:
        """Prepare for an article of the day `published_on`."""
        self._field = field
        self._other = "announced" if field == "effective" else "effective"
        self._today = published_on.isoformat() if published_on else None
        self._first = shifted(published_on, -_PAST) if published_on else ""
        self._recent = shifted(published_on, -_RECENT) if published_on else "9"
        self._last = shifted(published_on, _FUTURE) if published_on else "9"
        self._apart = _APART | ({"baseline"} if field == "effective" else frozenset())

    def is_told(self, day: str) -> bool:
        """Tell whether a day can hold for anything but its own measure."""
        return day <= self._last and not (self._field == "announced" and self._is_ahead(day))

    def fits(self, telling: Telling, measure: Measure) -> bool:
        """Tell whether the day of a telling is that of a measure, too."""
        if self._are_apart(telling, measure):
            return False
        other = measure.dates.get(self._other)
        if other and telling.other and _are_months_apart(other, telling.other):
            return False
        apart = abs(telling.sentence - measure.frame.sentence)
        if telling.reach is not None:
            near = apart <= telling.reach or (is_row(measure) and apart <= _LIST_REACH)
            return near and self._is_of_decision(telling, measure, apart)
        if telling.day < self._first[: len(telling.day)] and (apart > 1 or measure.status != "in_effect"):
            return False
        told = telling.status
        if is_row(measure):
            return told in {None, "announced", "in_effect"} and _heads(telling.targets, measure)
        return self._suits(measure, telling, apart)

    def _are_apart(self, telling: Telling, measure: Measure) -> bool:
        """Tell whether the kinds of both, what they are on, or a first day long before, keep their days apart."""
        kinds = {telling.kind, measure.kind}
        if len(kinds) > 1 and kinds & self._apart and telling.kind != UNSPECIFIED:
            return True
        if self._field == "announced":
            return _has_started_before(telling.day, measure)
        return _is_of_goods_of_all(telling, measure)

    def _suits(self, measure: Measure, telling: Telling, apart: int) -> bool:
        """Tell whether the state of a measure goes with the day that is told of another one, or of none."""
        status, told = measure.status, telling.status
        if self._field == "announced":
            if status == "in_effect":
                return told == status or (apart <= _BESIDE and (told is None or told in _OF_CHARGED))
            return status in _DECIDED and (told is None or told in _DECIDED)
        if self._is_ahead(telling.day):
            return (told is None or told in _PENDING) and self._is_to_start(measure, telling)
        return status == "in_effect" and told in _STARTED

    def _is_to_start(self, measure: Measure, telling: Telling) -> bool:
        """Tell whether a measure is to start on a day ahead, though it may be told as charged (“faces”), or put off."""
        status, ahead = measure.status, telling.sentence - measure.frame.sentence
        if status in _PENDING:
            return True
        if status == "suspended":
            return abs(ahead) == 1
        if status != "in_effect" or goes_on(measure):
            return False
        near = telling.status is None and -_BEFORE <= ahead <= _BESIDE
        return (near and self._has_just_been_announced(measure)) or (
            abs(ahead) == 1 and CHARGING.isdisjoint(measure.rules)
        )

    def _has_just_been_announced(self, measure: Measure) -> bool:
        """Tell whether a measure that “faces” tells as charged was announced in the last days, and has no first day."""
        return measure.dates.get("announced", "") >= self._recent and "effective" not in measure.dates

    @staticmethod
    def _is_of_decision(telling: Telling, measure: Measure, apart: int) -> bool:
        """Tell whether a decision can be that of a measure; what is charged already it must stand beside."""
        if telling.status == "agreed" or measure.status != "in_effect":
            return measure.status == telling.status or (telling.status is None and measure.status in _DECIDED)
        first = measure.dates.get("effective", "9")
        return apart <= _IMPOSED_REACH and _IMPOSED in measure.rules and first >= telling.day[: len(first)]

    def _is_ahead(self, day: str) -> bool:
        return self._today is not None and day > self._today[: len(day)]


def _is_of_goods_of_all(telling: Telling, measure: Measure) -> bool:
    """Tell whether one is on goods of whatever partner (“25% on steel”), and the other on what one partner sells."""
    one_is_sectoral = (telling.kind == _SECTORAL) != (measure.kind == _SECTORAL)
    return one_is_sectoral and bool(telling.targets) and (WORLD in telling.targets) != (WORLD in measure.targets)


def _has_started_before(day: str, measure: Measure) -> bool:
    """Tell whether a measure is charged since long before a day, which then is that of another decision.

    Some weeks before it, it may have been decided to start in retrospect.
    """
    first = measure.dates.get("effective")
    if first is None or measure.status != "in_effect":
        return False
    if len(day) == _TO_THE_DAY:
        day = shifted(dt.date.fromisoformat(day), -_RETROSPECT)
    length = min(len(first), len(day))
    return first[:length] < day[:length]


def _are_months_apart(one: str, other: str) -> bool:
    """Tell whether two days, both told to the day, are more than a month apart."""
    if not len(one) == len(other) == _TO_THE_DAY:
        return False
    return abs(dt.date.fromisoformat(one) - dt.date.fromisoformat(other)).days > _MONTH


def _heads(targets: tuple[str, ...], measure: Measure) -> bool:
    """Tell whether a measure on `targets` can stand at the head of a list with this row: not one on another partner."""
    return len(targets) != 1 or WORLD in targets or targets[0] in measure.targets

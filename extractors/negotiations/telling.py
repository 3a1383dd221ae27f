"""What single sentences tell of talks, and the talks that an article tells: one for each set of parties."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import NamedTuple

from schemas.extraction import Negotiation, Stage, Topic
from schemas.mentions import DateMention
from schemas.tariff import Evidence

_PARTIAL = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_STOPPED = frozenset({"stalled", "collapsed"})
_SURE, _BOTH_NAMED, _ONE_NAMED, _REPEATED = 0.45, 0.35, 0.2, 0.1
_MOST = 0.95


class Telling(NamedTuple):
    """One cue of talks: who talks, how far they are, how many of the parties stand beside it, and what supports it."""

    parties: tuple[str, ...]
    stage: Stage
    named: int
    date: DateMention | None
    round: int | None
    topics: list[Topic]
    actors: list[str]
    overrides: list[Stage]
    evidence: list[Evidence]


def merge(tellings: Iterable[Telling], precedence: dict[Stage, int], published_on: dt.date | None) -> list[Negotiation]:
    """Return one negotiation for each set of parties, in text order; of several stages the first in precedence holds."""
    groups: dict[frozenset[str], list[Telling]] = {}
    for telling in tellings:
        groups.setdefault(frozenset(telling.parties), []).append(telling)
    return [_merged(group, precedence, published_on) for group in groups.values()]


def _merged(group: list[Telling], precedence: dict[Stage, int], published_on: dt.date | None) -> Negotiation:
    past = {stage for telling in group for stage in telling.overrides}
    group = sorted((t for t in group if t.stage not in past and not _is_overtaken(t, group)), key=lambda telling: precedence[telling.stage])
    lead = group[0]
    dates = [told for telling in group if (told := _when(telling, published_on))]
    return Negotiation(
        parties=list(lead.parties),
        stage=lead.stage,
        round=next((telling.round for telling in group if telling.round), None),
        date=next((day for day, ahead in dates if not ahead), None),
        next_date=next((day for day, ahead in dates if ahead), None),
        actors=list(dict.fromkeys(actor for telling in group for actor in telling.actors)),
        topics=list(dict.fromkeys(topic for telling in group for topic in telling.topics)),
        evidence=sorted({e for telling in group for e in telling.evidence}, key=lambda e: (e.start, e.end, e.field)),
        confidence=_confidence(group),
    )


def _is_overtaken(telling: Telling, group: list[Telling]) -> bool:
    """Tell whether talks that had stopped went on at a later date."""
    ended = telling.date.to if telling.date and telling.stage in _STOPPED else None
    later = (t.date.from_ for t in group if t.date and t.date.from_ and t.stage not in _STOPPED)
    return ended is not None and any(day > ended for day in later)


def _confidence(group: list[Telling]) -> float:
    """Return the probability that the talks are right: more where the text names both parties, and says it again."""
    named = max(telling.named for telling in group)
    score = _SURE + (_BOTH_NAMED if named > 1 else _ONE_NAMED if named else 0)
    return round(min(score + _REPEATED * (len(group) > 1), _MOST), 2)


def _when(telling: Telling, published_on: dt.date | None) -> tuple[str, bool] | None:
    """Return the day of a telling and whether it lies ahead."""
    date = telling.date
    if date is None or (day := partial_date(date)) is None:
        return None
    if published_on is None or date.from_ is None:
        return day, telling.stage in {"requested", "scheduled"}
    return day, date.from_ > published_on.isoformat()


def partial_date(date: DateMention) -> str | None:
    """Return a DATE cut to the precision that an ISO 8601 date can give (a week is its month), or None."""
    if _PARTIAL.fullmatch(date.value):
        return date.value
    if date.from_ is None or date.to is None:
        return None
    return next((date.from_[:cut] for cut in (10, 7, 4) if date.from_[:cut] == date.to[:cut]), None)


def is_stale(date: DateMention | None, published_on: dt.date | None, days: int) -> bool:
    """Tell whether a date lies so far back that what happened then is history."""
    if date is None or date.to is None or published_on is None:
        return False
    return date.to < (published_on - dt.timedelta(days)).isoformat()

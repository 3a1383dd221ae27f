"""The talks that an article tells: one negotiation for each set of parties, in the latest state that it supports."""

import datetime as dt
import re
from collections.abc import Iterable

from extractors.negotiations.telling import Facts, Telling, actors_of, evidence_of
from schemas.extraction import Negotiation
from schemas.mentions import DateMention
from schemas.negotiation_rules import TalkRules

_PARTIAL = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_STOPPED = frozenset({"stalled", "collapsed"})
_AHEAD = frozenset({"requested", "scheduled"})
_BASE, _BOTH_NAMED, _ONE_NAMED, _REPEATED, _MOST = 0.45, 0.35, 0.2, 0.1, 0.95


class Merger:
    """Puts the tellings of an article together."""

    def __init__(self, rules: TalkRules) -> None:
        """Take the precedence of stages from the rules."""
        self._precedence = {stage: number for number, stage in enumerate(rules.precedence)}
        self._facts = Facts(rules)

    def merge(self, tellings: Iterable[Telling], published_on: dt.date | None) -> list[Negotiation]:
        """Return one negotiation for each set of parties, in text order."""
        groups: dict[frozenset[str], list[Telling]] = {}
        for telling in tellings:
            groups.setdefault(frozenset(telling.parties), []).append(telling)
        return [self._merged(group, published_on) for group in groups.values()]

    def _merged(self, group: list[Telling], published_on: dt.date | None) -> Negotiation:
        past = {stage for telling in group for stage in telling.overrides}
        latest = max((t.date.from_ or "" for t in group if t.date and t.stage not in _STOPPED), default="")
        current = [t for t in group if t.stage not in past and not _is_overtaken(t, latest)]
        current.sort(key=lambda telling: self._precedence[telling.stage])
        days = [told for telling in current if (told := _when(telling, published_on))]
        return Negotiation(
            parties=list(current[0].parties),
            stage=current[0].stage,
            round=next((number for telling in current if (number := self._facts.round_of(telling))), None),
            date=next((day for day, ahead in days if not ahead), None),
            next_date=next((day for day, ahead in days if ahead), None),
            actors=list(dict.fromkeys(actor for telling in group for actor in actors_of(telling))),
            topics=list(dict.fromkeys(topic for telling in group for topic in self._facts.topics_of(telling))),
            evidence=[span for telling in group for span in evidence_of(telling)],
            confidence=_confidence(current),
        )


def _is_overtaken(telling: Telling, latest: str) -> bool:
    """Tell whether talks that had stopped went on at the later date `latest`."""
    ended = telling.date.to if telling.date and telling.stage in _STOPPED else None
    return ended is not None and latest > ended


def _confidence(group: list[Telling]) -> float:
    """Return the probability that the talks are right: more where the text names both parties, and says it again."""
    named = max(telling.named for telling in group)
    score = _BASE + (_BOTH_NAMED if named > 1 else _ONE_NAMED if named else 0) + _REPEATED * (len(group) > 1)
    return round(min(score, _MOST), 2)


def _when(telling: Telling, published_on: dt.date | None) -> tuple[str, bool] | None:
    """Return the day of a telling, and whether it lies ahead of the publication."""
    date = telling.date
    if date is None or (day := _partial(date)) is None:
        return None
    if published_on is None or date.from_ is None:
        return day, telling.stage in _AHEAD
    return day, date.from_ > published_on.isoformat()


def _partial(date: DateMention) -> str | None:
    """Return a DATE cut to a precision that ISO 8601 dates have: of a week its month, of a quarter its year."""
    if _PARTIAL.fullmatch(date.value):
        return date.value
    if date.from_ is None or date.to is None:
        return None
    return next((date.from_[:cut] for cut in (10, 7, 4) if date.from_[:cut] == date.to[:cut]), None)

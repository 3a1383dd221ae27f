"""Step 5: the calendar days that mentions name, as ISO 8601 dates cut to their precision."""

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable
from typing import Final

from extractors.deferred import deferred
from extractors.mention import Document, Mention

_DAY = deferred(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_PART = deferred(r"\d{4}-[A-Z]")
_WEEK = deferred(r"\d{4}-W\d{2}\Z")
_SPAN = deferred(r"P(\d{1,4})([DWMY])")
_MONTHS: Final = {"M": 1, "Y": 12}
_DAYS: Final = {"D": 1, "W": 7}
_DECISION = deferred(
    r"\b(?:adopted|announced|announcement|approved|bill|budget|circular|decided|decision|decree|determinations?|gazetted"
    r"|issued|law|letter|notice|notification|notified|order|posted|presented|proclamation|proposal|proposed|public|published"
    r"|recommended|ruling|signed|speech|statement|unveiled|voted|wrote),?"
    r"(?: by the(?: [a-z]+){1,4})? (?:(?:dated|early|in|late|of|on) ){0,2}\Z"
)
_DECISION_REACH: Final = 60
_TO_THURSDAY: Final = dt.timedelta(days=3)
_LAST_YEAR: Final = 9999
_NO_YEAR: Final = "0000"


def is_of_decision(mention: Mention, document: Document) -> bool:
    """Tell whether the word in front of a day says that it is that of a decision or document (“an order of May 2”)."""
    return _DECISION.search(document.folded, max(mention.start - _DECISION_REACH, 0), mention.start) is not None


def days_of(mentions: Iterable[Mention]) -> list[str]:
    """Return the ISO 8601 dates that mentions name."""
    return [day for mention in mentions if mention.kind == "DATE" and (day := day_of(mention))]


def day_of(mention: Mention) -> str | None:
    """Return the ISO 8601 date of a DATE mention, cut to its precision, or None where it names none.

    What calendar dates have no notation for is cut: a week to the month that holds most of it, a quarter to the year.
    """
    date = mention.payload
    found = _DAY.match(str(date.value))
    if found is None or found[0].startswith(_NO_YEAR):
        return None
    first, last = date.from_ or "", date.to or ""
    if first and _WEEK.match(str(date.value)):
        return (dt.date.fromisoformat(first) + _TO_THURSDAY).isoformat()[:7]
    return first[:7] if _PART.match(str(date.value)) and first and first[:7] == last[:7] else found[0]


def day_after(first: str, span: str) -> str | None:
    """Return the day that lies a span (ISO 8601, “P3W”) behind the first one, no more precise than both, or None."""
    found = _SPAN.fullmatch(span)
    if found is None:
        return None
    count, unit = int(found[1]), found[2]
    year, month, day = (int(part) for part in (*first.split("-"), "1", "1")[:3])
    if unit in _MONTHS:
        year, month = divmod(year * 12 + month - 1 + count * _MONTHS[unit], 12)
        month += 1
    if year > _LAST_YEAR:
        return None
    last = dt.date(year, month, min(day, monthrange(year, month)[1]))
    if unit in _DAYS:
        if len(first) < len("2025-01-01"):
            return None
        ordinal = last.toordinal() + count * _DAYS[unit]
        if ordinal > dt.date.max.toordinal():
            return None
        last = dt.date.fromordinal(ordinal)
    return last.isoformat()[: len(first)]


def shifted(day: dt.date, days: int) -> str:
    """Return the day that lies `days` ahead, or the end of the calendar."""
    ordinal = day.toordinal() + days
    return dt.date.fromordinal(min(max(ordinal, dt.date.min.toordinal()), dt.date.max.toordinal())).isoformat()

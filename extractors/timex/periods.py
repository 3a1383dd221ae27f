"""Readers of months, years, decades and centuries: captures of a rule to a TIMEX3 type and value."""

from extractors.timex.context import Captures, Context, Reading
from extractors.timex.directions import AHEAD, BACK

_SOON = 2
"""A month without year or tense is the coming one if it is at most so many months ahead."""
_JUST_PAST = 1
"""“Last August” is not last month, which goes by that name."""
_SAME_CLAUSE = 60
"""“In 2018 … in April”: so many code points apart, the month is of that year."""
_LONGEST_SPAN = 20
"""2018-2021 is a span of years; two years farther apart are no such thing."""
_MONTHS = 12
_LAST_CENTURY = 30
_PIVOT = 50
"""Years in two figures below this are of the twenty-first century."""


def calendar_month(c: Captures, context: Context) -> Reading:
    """Read a month: with its year, shifted, or by the tense of the clause; or a run of months."""
    month: int = c["month"]
    year = told_year(c, context)
    if year is None:
        year = _year_of(month, c, context)
    if year is None:
        return Reading("DATE", f"XXXX-{month:02d}")
    value = f"{year:04d}-{month:02d}"
    if "from_month" in c:
        first: int = c["from_month"]
        return Reading("DATE", f"{year - (first > month):04d}-{first:02d}/{value}")
    return Reading("DATE", value)


def _year_of(month: int, c: Captures, context: Context) -> int | None:
    """Return the year of a month that is told without one."""
    begun, today = context.near(), context.published
    if begun and context.closes_range():
        return begun.year + (month < begun.month)
    other_year = begun and context.last.isdigit() and (today is None or begun.year != today.year)
    if begun and other_year and context.start - context.last_end <= _SAME_CLAUSE:
        return begun.year
    if today is None:
        return None
    ahead, behind = (month - today.month) % _MONTHS, (today.month - month) % _MONTHS
    coming, gone = today.year + (month < today.month), today.year - (month > today.month)
    if "shift" in c:
        last = gone - (behind in (0, _JUST_PAST))
        return {-1: last, 0: today.year, 1: coming + (not ahead)}[c["shift"]]
    if not ahead:
        return today.year
    direction = AHEAD if "ahead" in c else context.direction()
    return coming if direction == AHEAD or (direction != BACK and ahead <= _SOON) else gone


def told_year(c: Captures, context: Context) -> int | None:
    """Return the year that the expression itself tells, if it does."""
    if "year" in c:
        year: int = c["year"]
        return year
    if "short_year" in c:
        return _full_year(c["short_year"])
    if context.published is not None and ("year_shift" in c or "this_year" in c):
        return context.published.year + int(c.get("year_shift", 0))
    return None


def _full_year(short: int) -> int:
    return short + (2000 if short < _PIVOT else 1900)


def calendar_year(c: Captures) -> Reading | None:
    """Read a year; 2024-25 is the year in which it starts, 2018-2021 a span, 2025-04 a month."""
    year: int = c.get("modern_year") or c.get("year") or c.get("old_year") or _full_year(c["short_year"])
    month: int = c.get("split", 0)
    last: int = c.get("split_long") or (year - year % 100 + month if "split" in c else year)
    if last in (year, year + 1) or (last % 100 == 0 and last + 99 == year):
        return Reading("DATE", f"{year:04d}")
    if year < last < year + _LONGEST_SPAN:
        return Reading("DATE", f"{year:04d}/{last:04d}")
    return Reading("DATE", f"{year:04d}-{month:02d}") if 1 <= month <= _MONTHS else None


def decade(c: Captures) -> Reading | None:
    """Read a decade: its first three figures; one told by its tens alone is of the twentieth century."""
    year = c.get("round_year") or 1900 + (c.get("round_number") or 10 * c.get("decade_word", 0))
    return Reading("DATE", f"{year // 10}") if year % 10 == 0 else None


def century(c: Captures) -> Reading | None:
    """Read a century: its first two figures (the 19th is `18`)."""
    return Reading("DATE", f"{c['ordinal'] - 1:02d}") if 1 <= c["ordinal"] <= _LAST_CENTURY else None


CONTEXTUAL = (calendar_month,)
TIMELESS = (calendar_year, century, decade)

"""Readers of quarters, halves and seasons: captures of a rule to a TIMEX3 type and value."""

import datetime as dt

from extractors.timex.calendar import SEASON_MONTHS, shift
from extractors.timex.context import Captures, Context, Reading
from extractors.timex.directions import AHEAD, BACK
from extractors.timex.periods import told_year

_QUARTER, _HALF = 3, 6
_REPORTED_AFTER = dt.timedelta(days=15)
"""A quarter that began less than this ago is not yet reported on."""
_STILL_TALKED_OF = dt.timedelta(days=120)
"""A part of the year that ended no longer ago than this is meant even in a clause that looks ahead (“reports on …”)."""


def quarter(c: Captures, context: Context) -> Reading:
    """Read a quarter of a year: without year, the latest one that can be reported on, unless the clause looks ahead.

    It is told by its number, or by its last month.
    """
    number: int = c.get("quarter") or c.get("quarter_number") or -(-c["month"] // _QUARTER)
    year, today = told_year(c, context), context.published
    if year is None and today is not None:
        first = dt.date(today.year, _QUARTER * (number - 1) + 1, 1)
        if context.direction() == AHEAD:
            year = today.year + _is_over(first, _QUARTER, today)
        else:
            year = today.year - (first + _REPORTED_AFTER > today)
    return Reading("DATE", f"{year:04d}-Q{number}" if year else f"XXXX-Q{number}")


def half_year(c: Captures, context: Context) -> Reading:
    """Read a half of a year: without year, of this one, unless the clause looks back before it or ahead beyond it."""
    number: int = c.get("half") or c["half_number"]
    year, today = told_year(c, context), context.published
    if year is None and today is not None:
        first = dt.date(today.year, _HALF * (number - 1) + 1, 1)
        direction = context.direction()
        year = today.year + (direction == AHEAD and _is_over(first, _HALF, today))
        year -= direction == BACK and first > today
    return Reading("DATE", f"{year:04d}-H{number}" if year else f"XXXX-H{number}")


def _is_over(first: dt.date, months: int, today: dt.date) -> bool:
    return shift("M", first, months) + _STILL_TALKED_OF <= today


def season(c: Captures, context: Context) -> Reading:
    """Read a season; winter carries the year in which it begins."""
    name: str = c["season"]
    year = told_year(c, context)
    if year is None and context.published is not None:
        year = _year_of_season(name, context.published, c, context)
    return Reading("DATE", f"{year:04d}-{name}" if year else f"XXXX-{name}")


def _year_of_season(name: str, today: dt.date, c: Captures, context: Context) -> int:
    """Return the year of a season that is told without one: shifted, running, by tense, or the nearest."""
    begun = dt.date(today.year - (today.month < SEASON_MONTHS[name]), SEASON_MONTHS[name], 1)
    coming = begun.replace(year=begun.year + 1)
    running = shift("M", begun, _QUARTER) > today
    if "shift" in c:
        return {-1: begun.year - running, 0: begun.year if running else today.year, 1: coming.year}[c["shift"]]
    direction = context.direction()
    if running or direction == BACK:
        return begun.year
    return coming.year if direction == AHEAD or coming - today <= today - begun else begun.year


CONTEXTUAL = (half_year, quarter, season)
TIMELESS = ()

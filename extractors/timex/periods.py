"""Readers of weeks, months, seasons, years and longer: captures of a rule to a TIMEX3 type and value."""

import datetime as dt

from extractors.timex.calendar import SEASON_MONTHS, UNDERSPECIFIED, YEARS, bounds, shift, unit_value
from extractors.timex.context import Captures, Context, Reading
from extractors.timex.tense import AHEAD, BACK

_SOON = 2
"""A month without year or tense is the coming one if it is at most so many months ahead."""
_REPORTED_AFTER = dt.timedelta(days=15)
"""A quarter that began less than this ago is not yet reported on."""
_STILL_TALKED_OF = dt.timedelta(days=120)
"""A part of the year that ended no longer ago than this is meant even in a clause that looks ahead (“reports on …”)."""
_LONG_AGO = 2
_PARAGRAPH = 600
"""How far back “the quarter” looks for the one it means, in code points."""
_SATURDAY = 6
_PIVOT = 50
"""Years in two figures below this are of the twenty-first century."""
_STEPS = {"same": 0, "that": 0, "next": 1, "following": 1, "subsequent": 1}
_LONGEST_SPAN = 20


def calendar_month(c: Captures, context: Context) -> Reading | None:
    """Read a month: with its year, shifted, or by the tense of the clause."""
    month, year = c["month"], told_year(c, context)
    if year is None:
        today = context.near() if context.closes_range() else context.published
        if today is None:
            return Reading("DATE", f"XXXX-{month:02d}")
        year = today.year + (month < today.month) if context.closes_range() else _month_year(month, today, c, context)
    value = f"{year:04d}-{month:02d}"
    if "from_month" in c:
        first = c["from_month"]
        return Reading("DATE", f"{year - (first > month):04d}-{first:02d}/{value}")
    return Reading("DATE", value)


def _month_year(month: int, today: dt.date, c: Captures, context: Context) -> int:
    ahead = (month - today.month) % 12
    behind = (today.month - month) % 12
    if "shift" in c:
        if c["shift"] == 0:
            return today.year
        if c["shift"] == 1:
            return today.year + (month <= today.month)
        return today.year - (month >= today.month) - (0 < behind < _LONG_AGO)
    if not ahead:
        return today.year
    direction = context.direction()
    if direction == AHEAD or (direction != BACK and ahead <= _SOON):
        return today.year + (month < today.month)
    return today.year - (month > today.month)


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
    """Read a year; 2024-25 is the year in which it starts, 2018-2021 an interval, 2025-04 a month."""
    year: int = c.get("modern_year") or c.get("year") or c.get("old_year") or _full_year(c["short_year"])
    last = c.get("split_long") or (year // 100 * 100 + c["split"] if "split" in c else year)
    if last == year or last == year + 1 or (c.get("split") == 0 and year % 100 == 99):
        return Reading("DATE", f"{year:04d}")
    if year < last < year + _LONGEST_SPAN:
        return Reading("DATE", f"{year:04d}/{last:04d}")
    if 1 <= c.get("split", 0) <= 12:
        return Reading("DATE", f"{year:04d}-{c['split']:02d}")
    return None


def decade(c: Captures) -> Reading | None:
    """Read a decade: its first three figures; one told by its tens alone is of the twentieth century."""
    tens = c.get("decade_word") or c.get("round_number", 0) // 10
    year = c.get("round_year") or 1900 + 10 * tens
    return Reading("DATE", f"{year // 10}") if (c.get("round_number") or year) % 10 == 0 else None


def century(c: Captures) -> Reading | None:
    """Read a century: its first two figures (the 19th is `18`)."""
    return Reading("DATE", f"{c['ordinal'] - 1:02d}") if 1 <= c["ordinal"] <= 30 else None


def quarter(c: Captures, context: Context) -> Reading:
    """Read a quarter of a year."""
    number = c.get("quarter") or c["quarter_number"]
    return _part("Q", number, 3, c, context)


def half_year(c: Captures, context: Context) -> Reading:
    """Read a half of a year."""
    number = c.get("half") or c["half_number"]
    return _part("H", number, 6, c, context)


def _part(sign: str, number: int, months: int, c: Captures, context: Context) -> Reading:
    year, today = told_year(c, context), context.published
    if year is None and today is not None:
        first = dt.date(today.year, months * (number - 1) + 1, 1)
        direction = context.direction()
        if direction == AHEAD:
            year = today.year + (shift("M", first, months) + _STILL_TALKED_OF <= today)
        elif sign == "H":
            year = today.year - (direction == BACK and first > today)
        else:
            year = today.year - (first + _REPORTED_AFTER > today)
    return Reading("DATE", f"{year:04d}-{sign}{number}" if year else f"XXXX-{sign}{number}")


def season(c: Captures, context: Context) -> Reading:
    """Read a season; winter carries the year in which it begins."""
    name, year, today = c["season"], told_year(c, context), context.published
    if year is None and today is not None:
        starts = [dt.date(today.year + n, SEASON_MONTHS[name], 1) for n in (-2, -1, 0, 1)]
        last = max(s for s in starts if s <= today)
        running = shift("M", last, 3) > today
        if c.get("shift") == -1:
            year = last.year - running
        elif c.get("shift") == 1:
            year = last.year + 1
        elif running or ("shift" not in c and context.direction() == BACK):
            year = last.year
        else:
            year = min(s.year for s in starts if s > today)
            coming = next(s for s in starts if s > today)
            if "shift" in c:
                year = today.year
            elif context.direction() != AHEAD and today - last < coming - today:
                year = last.year
    return Reading("DATE", f"{year:04d}-{name}" if year else f"XXXX-{name}")


def unit(c: Captures, context: Context) -> Reading | None:
    """Read “last week”, “this quarter”, “next year”: a unit counted from publication."""
    name, today = c["unit"], context.published
    if name not in UNDERSPECIFIED:
        return None
    if name == "D":
        day = context.last_day() or today
        return Reading("DATE", day.isoformat() if day else UNDERSPECIFIED[name]) if "day" in c else None
    if today is None:
        return Reading("DATE", UNDERSPECIFIED[name])
    if "shift" in c:
        return Reading("DATE", unit_value(name, shift(name, today, c["shift"])))
    if name == "WE" and today.isoweekday() < _SATURDAY and context.direction() != AHEAD:
        return Reading("DATE", unit_value(name, shift(name, today, -1)))
    return Reading("DATE", unit_value(name, _told_of(name, today, context)))


def _told_of(name: str, today: dt.date, context: Context) -> dt.date:
    """Return a day of the quarter or year that “the quarter” or “the year” means: the one told just before, or ours."""
    if name == "Q" and 0 <= context.start - context.last_end < _PARAGRAPH:
        return context.last_day() or today
    if name == "Y":
        early = today.month == 1 and context.direction() == BACK
        return context.near() or (shift("Y", today, -1) if early else today)
    return today


def unit_from_last(c: Captures, context: Context) -> Reading | None:
    """Read “the same month”, “the following day”, “that year”: a unit counted from the date told last."""
    name, step = c["unit"], c["step"]
    if name not in UNDERSPECIFIED:
        return None
    if step == "report":
        return unit(c, context) if name != "D" else None
    day = context.last_day()
    if name == "D" and len(context.last) < len("YYYY-MM-DD"):
        day = None
    if day is None:
        return Reading("DATE", UNDERSPECIFIED[name])
    return Reading("DATE", unit_value(name, shift(name, day, _STEPS.get(step, -1))))


def week_of(c: Captures, context: Context) -> Reading | None:
    """Read the week of a day, or the nth week of a month, as an ISO week."""
    month = calendar_month({k: c[k] for k in ("month", "year", "shift") if k in c}, context)
    days = month and bounds(month.value)
    if not days:
        return Reading("DATE", "XXXX-WXX")
    first, last = map(dt.date.fromisoformat, days)
    if "day" in c:
        day = shift("D", first, c["day"] - 1)
    elif "final" in c:
        day = last
    else:
        day = shift("W", first, c["ordinal"] - 1)
    return Reading("DATE", unit_value("W", day))


CONTEXTUAL = (calendar_month, half_year, quarter, season, unit, unit_from_last, week_of)
TIMELESS = (calendar_year, century, decade)

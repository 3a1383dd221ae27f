"""Readers of days: captures of a rule to a TIMEX3 type and value."""

import datetime as dt
from collections.abc import Callable

from extractors.timex.calendar import UNDERSPECIFIED, holiday_in, shift
from extractors.timex.context import Captures, Context, Reading
from extractors.timex.directions import AHEAD, BACK, NEAREST
from extractors.timex.periods import told_year

_SURE = 45
"""A day without a year is the nearest one; from so many days off, a clause that looks ahead outweighs that …"""
_UNSURE = 50
"""… and from so many days ahead of publication, one that looks back."""
_NOON = 12
_HALF = 3
"""Days of a week: a day no further ahead is nearer than the last one of its name."""
_MINUTES = 60
_LEAP_YEAR = 2000
_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}


def calendar_day(c: Captures, context: Context) -> Reading | None:
    """Read a month and a day, with or without year, time of day, and first day of a range."""
    month, day = _month_and_day(c)
    year = c.get("year_words") or told_year(c, context)
    found = _date(year, month, day) if year else nearest(lambda y: _date(y, month, day), context)
    if found is None:
        unknown = year is None and context.published is None and _date(_LEAP_YEAR, month, day)
        return Reading("DATE", f"XXXX-{month:02d}-{day:02d}") if unknown else None
    if "from_day" in c:
        first = _date(found.year, month, c["from_day"])
        return Reading("DATE", f"{first}/{found}") if first and first < found else None
    return timed(found.isoformat(), c)


def _month_and_day(c: Captures) -> tuple[int, int]:
    """Return month and day; of 4/2/2025 the month comes first, unless it cannot be one."""
    if "first_day" not in c:
        return (
            c.get("month") or c.get("month_number") or c["two_month"],
            c.get("day") or c.get("two_day") or c["ordinal"],
        )
    first, second = c["first_day"], c["second_day"]
    return (second, first) if first > _NOON else (first, second)


def weekday(c: Captures, context: Context) -> Reading | None:
    """Read a weekday: shifted, of a shifted week, or the nearest that the tense of the clause allows."""
    number, today = c["weekday"], context.published
    if today is None:
        return timed(f"XXXX-WXX-{number}", c)
    ahead = (number - today.isoweekday()) % 7
    if "week_shift" in c:
        days = number - today.isoweekday() + 7 * c["week_shift"]
    elif "shift" in c:
        days = {-1: ahead - 7, 0: number - today.isoweekday(), 1: ahead or 7}[c["shift"]]
    else:
        coming = not ahead or (direction := context.direction()) == AHEAD or (direction == NEAREST and ahead <= _HALF)
        days = ahead if coming else ahead - 7
    return timed(shift("D", today, days).isoformat(), c)


def weekdays(c: Captures) -> Reading:
    """Read a weekday or month that comes again."""
    if "month" in c:
        return Reading("SET", f"XXXX-{c['month']:02d}")
    part = _PARTS.get(c.get("day_part", "").removesuffix("s"), "")
    return Reading("SET", f"XXXX-WXX-{c.get('weekday') or c['weekdays']}{part}")


def deixis(c: Captures, context: Context) -> Reading | None:
    """Read “today” and its like: days counted from publication."""
    today = context.published
    return timed(shift("D", today, c["deixis"]).isoformat() if today else UNDERSPECIFIED["D"], c)


def holiday(c: Captures, context: Context) -> Reading | None:
    """Read a holiday: of the year told, shifted, or the nearest one."""
    rule, today = c["holiday"], context.published
    found: dt.date | None
    if "year" in c:
        found = holiday_in(rule, c["year"])
    elif c.get("shift") and today:
        years = [holiday_in(rule, today.year + n) for n in (-1, 0, 1)]
        found = max(d for d in years if d < today) if c["shift"] < 0 else min(d for d in years if d > today)
    else:
        found = nearest(lambda year: holiday_in(rule, year), context)
    return Reading("DATE", found.isoformat()) if found else None


def timed(day: str, c: Captures) -> Reading | None:
    """Return the reading of `day` with the time of day among the captures, if any; None for an hour that is none."""
    if c.get("day_part"):
        return Reading("TIME", f"{day}T{c['day_part']}")
    time = _clock_time(c)
    if time is None:
        return Reading("DATE", day)
    hour, minute = time
    if "meridiem" in c:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if c["meridiem"][0] == "p" else 0)
    return Reading("TIME", f"{day}T{hour:02d}:{minute:02d}") if minute < _MINUTES else None


def _clock_time(c: Captures) -> tuple[int, int] | None:
    """Return hour and minute as told, on the clock of twelve or of twenty-four hours."""
    if "hour" in c:
        return c["hour"], c.get("minute", 0)
    if "clock_decimal" in c:
        hour, _, minute = c["clock_decimal"].partition(".")
        return int(hour), int(minute)
    return divmod(c["wire_time"], 100) if "wire_time" in c else None


def nearest(of_year: Callable[[int], dt.date | None], context: Context) -> dt.date | None:
    """Return the likeliest of the days that `of_year` tells for the years.

    That is the one of another year told just before (“in 2018 … on July 6”), the first one after the beginning of a
    range, or the nearest to publication, or to a date of another year in the same sentence, as the tense allows.
    """
    near, today = context.near(), context.published
    if near and (today is None or near.year != today.year):
        if context.last.isdigit():
            return of_year(near.year)
        today = near
    if near and context.closes_range():
        return min((d for y in (0, 1) if (d := of_year(near.year + y)) and d >= near), default=None)
    if today is None:
        return None
    return _by_tense([d for y in (-1, 0, 1) if (d := of_year(today.year + y))], today, context)


def _by_tense(days: list[dt.date], today: dt.date, context: Context) -> dt.date | None:
    """Return the nearest of `days`, unless it is far off and the clause looks the other way."""
    best = min(days, key=lambda day: abs(day - today), default=None)
    if best is None or abs(best - today).days <= _SURE or context.heads_line():
        return best
    direction = context.direction()
    if direction == AHEAD:
        # “on Feb. 1 he signed an order that was to start on Feb. 4”
        since = min(context.near() or context.head() or today, today)
        return min((day for day in days if day >= since), default=best)
    if direction == BACK and (best - (context.published or today)).days > _UNSURE:
        return max((day for day in days if day <= today), default=best)
    return best


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


CONTEXTUAL = (calendar_day, deixis, holiday, weekday)
TIMELESS = (weekdays,)

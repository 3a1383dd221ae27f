"""Readers of days and times of day: captures of a rule to a TIMEX3 type and value."""

import datetime as dt

from extractors.timex.calendar import holiday_in
from extractors.timex.context import Captures, Context, Reading
from extractors.timex.tense import AHEAD, BACK

_SURE = 45
"""A day without a year is the nearest one; from so many days off, a clause that looks ahead outweighs that …"""
_UNSURE = 120
"""… and from so many days ahead, one that looks back."""
_NOON = 12
_MINUTES = 60


def calendar_day(c: Captures, context: Context) -> Reading | None:
    """Read a month and a day, with or without year, time of day, and first day of a range."""
    if "first_day" in c:
        month, day = (
            sorted((c["first_day"], c["second_day"])) if c["first_day"] > _NOON else (c["first_day"], c["second_day"])
        )
    else:
        month = c.get("month") or c.get("month_number") or c["two_month"]
        day = c.get("day") or c.get("two_day") or c["ordinal"]
    year = c.get("year") or c.get("year_words")
    found = _date(year, month, day) if year else nearest(lambda y: _date(y, month, day), context)
    if found is None:
        known = year is None and context.published is None and _date(2000, month, day)
        return Reading("DATE", f"XXXX-{month:02d}-{day:02d}") if known else None
    if "from_day" in c:
        first = _date(found.year, month, c["from_day"])
        return Reading("DATE", f"{first}/{found}") if first and first < found else None
    return timed(found.isoformat(), c)


def clock(c: Captures, context: Context) -> Reading | None:
    """Read a time of day, with its day where the text tells it."""
    if "weekday" in c and "month" not in c:
        day = weekday({"weekday": c["weekday"]}, context).value
    elif "month" in c:
        told = calendar_day({k: c[k] for k in ("month", "day", "year") if k in c}, context)
        day = told.value if told else ""
    elif "deixis" in c:
        day = deixis({"deixis": c["deixis"]}, context).value
    else:
        day = ""
    reading = timed(day, c)
    return reading if reading and reading.type == "TIME" else None


def weekday(c: Captures, context: Context) -> Reading:
    """Read a weekday: shifted, of a shifted week, or the nearest that the tense of the clause allows."""
    number, today = c["weekday"], context.published
    if today is None:
        return timed(f"XXXX-WXX-{number}", c) or Reading("DATE", f"XXXX-WXX-{number}")
    ahead = (number - today.isoweekday()) % 7
    if "week_shift" in c:
        days = number - today.isoweekday() + 7 * c["week_shift"]
    elif "shift" in c:
        days = {-1: ahead - 7, 0: number - today.isoweekday(), 1: ahead or 7}[c["shift"]]
    else:
        days = ahead if not ahead or context.direction() == AHEAD else ahead - 7
    value = (today + dt.timedelta(days=days)).isoformat()
    return timed(value, c) or Reading("DATE", value)


def weekdays(c: Captures) -> Reading:
    """Read a weekday or month that comes again."""
    if "month" in c:
        return Reading("SET", f"XXXX-{c['month']:02d}")
    part = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}.get(c.get("day_part", ""), "")
    return Reading("SET", f"XXXX-WXX-{c.get('weekday') or c['weekdays']}{part}")


def deixis(c: Captures, context: Context) -> Reading:
    """Read “today” and its like: days counted from publication."""
    if context.published is None:
        value = "XXXX-XX-XX"
    else:
        value = (context.published + dt.timedelta(days=c["deixis"])).isoformat()
    return timed(value, c) or Reading("DATE", value)


def day_part(c: Captures, context: Context) -> Reading | None:
    """Read a part of the day: of today, of the night before, or of the day told last."""
    if ":" in c["day_part"]:
        return None
    day = context.published
    if "step" in c:
        last = context.near()
        day = last and last + dt.timedelta(days={"previous": -1, "same": 0}.get(c["step"], 1))
    elif day and c.get("shift"):
        day += dt.timedelta(days=c["shift"])
    return timed(day.isoformat() if day else "XXXX-XX-XX", c)


def holiday(c: Captures, context: Context) -> Reading | None:
    """Read a holiday: of the year told, shifted, or the nearest one."""
    rule, today = c["holiday"], context.published
    if "year" in c:
        return Reading("DATE", holiday_in(rule, c["year"]).isoformat())
    if today is None:
        return None
    found = nearest(lambda year: holiday_in(rule, year), context)
    years = [holiday_in(rule, today.year + n) for n in (-1, 0, 1)]
    if c.get("shift") == -1:
        found = max(day for day in years if day < today)
    elif c.get("shift") == 1:
        found = min(day for day in years if day > today)
    return found and Reading("DATE", found.isoformat())


def timed(day: str, c: Captures) -> Reading | None:
    """Return the reading of `day` with the time of day among the captures, if any; None for an hour that is none."""
    part: str = c.get("day_part", "")
    if part:
        return Reading("TIME", f"{day}T{part}")
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
    if "clock_decimal" in c:
        hour, _, minute = c["clock_decimal"].partition(".")
        return int(hour), int(minute)
    if "wire_time" in c:
        return divmod(c["wire_time"], 100)
    return (c["hour"], c.get("minute", 0)) if "hour" in c else None


def nearest(of_year, context: Context) -> dt.date | None:  # noqa: ANN001
    """Return the day among those that `of_year` tells for neighbouring years that the context makes likeliest."""
    near = context.near()
    reference = (
        near if near and (context.published is None or near.year != context.published.year) else context.published
    )
    if near and context.closes_range():
        return min((d for y in (0, 1) if (d := of_year(near.year + y)) and d >= near), default=None)
    if reference is None:
        return None
    days = [d for y in (-1, 0, 1) if (d := of_year(reference.year + y))]
    best = min(days, key=lambda d: abs(d - reference), default=None)
    if best is None or abs(best - reference).days <= _SURE:
        return best
    direction = context.direction()
    if direction == AHEAD:
        return min((d for d in days if d >= reference), default=best)
    if direction == BACK and (best - reference).days > _UNSURE:
        return max((d for d in days if d <= reference), default=best)
    return best


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


CONTEXTUAL = (calendar_day, clock, day_part, deixis, holiday, weekday)
TIMELESS = (weekdays,)

"""Readers of weeks, months, quarters, years … that are counted from a day: captures to a TIMEX3 type and value."""

import datetime as dt

from extractors.timex.calendar import UNDERSPECIFIED, bounds, shift, unit_value
from extractors.timex.context import Captures, Context, Reading
from extractors.timex.directions import AHEAD, BACK
from extractors.timex.periods import calendar_month

_SATURDAY = 6
_PARAGRAPH = 600
"""How far back “the quarter” looks for the one it means, in code points."""
_STEPS = {"same": 0, "that": 0, "next": 1, "following": 1, "subsequent": 1}
"""How many units from the date told last; other steps go back by one."""


_PRECISE = {
    "D": len("YYYY-MM-DD"),
    "WE": len("YYYY-Www"),
    "W": len("YYYY-Www"),
    "M": len("YYYY-MM"),
    "Q": len("YYYY-MM"),
}
"""How long the value must be that such a unit is counted from."""
_LONG = frozenset(["M", "Q", "Y", "DE", "CE"])
"""Units that are counted from publication where nothing precise was told."""


def unit(c: Captures, context: Context) -> Reading | None:
    """Read “last week”, “this quarter”, “next year”, “the end of the year”: a unit counted from publication."""
    name, today = c["unit"], context.published
    if name not in UNDERSPECIFIED or (name == "D" and "day" not in c):
        return None
    if name == "D":
        today = context.last_day() or today
    if today is None:
        return Reading("DATE", UNDERSPECIFIED[name])
    if "shift" in c:
        today = shift(name, today, c["shift"])
    elif name in ("Q", "Y", "WE"):
        today = _meant(name, today, context)
    return Reading("DATE", unit_value(name, today))


def _meant(name: str, today: dt.date, context: Context) -> dt.date:
    """Return a day of “the quarter”, “the year” or “the weekend”: of the one told just before, or of ours."""
    if name == "Q":
        return (0 <= context.start - context.last_end < _PARAGRAPH and context.last_day()) or today
    if name == "Y":
        january_looks_back = today.month == 1 and context.direction() == BACK
        return context.near() or (shift("Y", today, -1) if january_looks_back else today)
    begun = today.isoweekday() >= _SATURDAY
    return today if begun or context.direction() == AHEAD else shift("W", today, -1)


def unit_of_report(c: Captures, context: Context) -> Reading | None:
    """Read “for the year”, “in the quarter”. “The day” may be any."""
    return None if c["unit"] == "D" else unit(c, context)


def unit_from_last(c: Captures, context: Context) -> Reading | None:
    """Read “the same month”, “the following day”, “that year”: a unit counted from the date told last."""
    name, step = c["unit"], _STEPS.get(c["step"], -1)
    if name not in UNDERSPECIFIED:
        return None
    day = context.last_day() if len(context.last) >= _PRECISE.get(name, 0) else None
    if day is None and name in _LONG:
        day = context.published
    return Reading("DATE", unit_value(name, shift(name, day, step)) if day else UNDERSPECIFIED[name])


def week_of(c: Captures, context: Context) -> Reading:
    """Read the week of a day, or the nth or last week of a month, as an ISO week."""
    if "month_shift" in c:
        today = context.published
        month = unit_value("M", shift("M", today, c["month_shift"])) if today else ""
    else:
        month = calendar_month({k: c[k] for k in ("month", "year", "shift") if k in c}, context).value
    days = bounds(month)
    if days is None:
        return Reading("DATE", UNDERSPECIFIED["W"])
    first, last = map(dt.date.fromisoformat, days)
    if "final" in c:
        return Reading("DATE", unit_value("W", last))
    return Reading("DATE", unit_value("W", shift("D", first, c["day"] - 1 if "day" in c else 7 * (c["ordinal"] - 1))))


CONTEXTUAL = (unit, unit_from_last, unit_of_report, week_of)
TIMELESS = ()

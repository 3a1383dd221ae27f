"""Readers of times of day: captures of a rule to a TIMEX3 type and value."""

from extractors.timex.calendar import UNDERSPECIFIED, shift
from extractors.timex.context import Captures, Context, Reading
from extractors.timex.days import calendar_day, deixis, timed, weekday

_STEPS = {"previous": -1, "same": 0}


def clock(c: Captures, context: Context) -> Reading | None:
    """Read a time of day, with its day where the text tells it."""
    day: Reading | None = None
    if "month" in c:
        day = calendar_day({k: c[k] for k in ("month", "day", "year") if k in c}, context)
    elif "weekday" in c:
        day = weekday({"weekday": c["weekday"]}, context)
    elif "deixis" in c:
        day = deixis({"deixis": c["deixis"]}, context)
    reading = timed(day.value if day else "", c)
    return reading if reading and reading.type == "TIME" else None


def day_part(c: Captures, context: Context) -> Reading | None:
    """Read a part of the day: of today, of the night before, or of the day told last. Noon is a time of the clock."""
    if ":" in c["day_part"]:
        return None
    day, step = context.published, c.get("shift", 0)
    if "step" in c:
        day, step = context.near(), _STEPS.get(c["step"], 1)
    return timed(shift("D", day, step).isoformat() if day else UNDERSPECIFIED["D"], c)


CONTEXTUAL = (clock, day_part)
TIMELESS = ()

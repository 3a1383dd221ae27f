"""Calendar arithmetic in TIMEX3 values: ISO 8601 and what ISO-TimeML adds to it: seasons, halves, decades."""

import datetime as dt
from calendar import monthrange
from functools import lru_cache

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which a season begins (meteorological, northern); winter carries the year in which it begins."""

UNDERSPECIFIED = {
    "D": "XXXX-XX-XX",
    "WE": "XXXX-WXX-WE",
    "W": "XXXX-WXX",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "Y": "XXXX",
    "DE": "XXX",
    "CE": "XX",
}
"""What a unit is called where the day of publication is not known."""

_FIGURES = {"DE": 3, "CE": 2}
YEARS = {"Y": 1, "DE": 10, "CE": 100}
_PARTS = {"Q": 3, "H": 6}
"""The months of a quarter and of a half year."""
MONTHS = {"M": 1, "Q": 3}
DAYS = {"D": 1, "W": 7, "WE": 7, "FN": 14}


def unit_value(unit: str, day: dt.date) -> str:
    """Return the value of the `unit` (a TIME_UNIT payload) that holds `day`, such as `2025-W16`, `2025-Q2` or `202`."""
    if unit == "D":
        return day.isoformat()
    if unit in DAYS:
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02d}-WE" if unit == "WE" else f"{year}-W{week:02d}"
    if unit == "M":
        return f"{day.year:04d}-{day.month:02d}"
    if unit == "Q":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    return f"{day.year:04d}"[: _FIGURES.get(unit, 4)]


def shift(unit: str, day: dt.date, count: float) -> dt.date:
    """Return the day `count` units after `day`; the last day of the month where its own is missing.

    Raises `OverflowError` or `ValueError` beyond the years 1 to 9999.
    """
    if unit in DAYS:
        return day + dt.timedelta(days=round(count * DAYS[unit]))
    months = round(count * (MONTHS[unit] if unit in MONTHS else 12 * YEARS[unit]))
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@lru_cache(maxsize=8192)
def bounds(value: str) -> tuple[str, str] | None:
    """Return the first and last day that a DATE value covers, in ISO 8601, or None where it is not exact.

    An interval `A/B` runs from the first day of A to the last of B.
    """
    first, _, last = value.partition("/")
    try:
        begins, ends = _days(first.partition("T")[0]), _days((last or first).partition("T")[0])
    except (OverflowError, ValueError):  # no day of the calendar, or beyond the years 1 to 9999
        return None
    return (begins[0].isoformat(), ends[1].isoformat()) if begins and ends else None


def _days(value: str) -> tuple[dt.date, dt.date] | None:
    year, _, rest = value.partition("-")
    if not year.isdigit():
        return None
    if not rest:
        return dt.date(int(year.ljust(4, "0")), 1, 1), dt.date(int(year.ljust(4, "9")), 12, 31)
    if rest[0] == "W" and rest[1].isdigit():
        monday = dt.date.fromisocalendar(int(year), int(rest[1:3]), 1)
        return shift("D", monday, 5 if rest.endswith("WE") else 0), shift("D", monday, 6)
    if rest in SEASON_MONTHS:
        return _months(int(year), SEASON_MONTHS[rest], 3)
    if rest[0] in _PARTS:
        length = _PARTS[rest[0]]
        return _months(int(year), length * int(rest[1:]) - length + 1, length)
    month, _, day = rest.partition("-")
    first, last = _months(int(year), int(month), 1)
    return (first.replace(day=int(day)), first.replace(day=int(day))) if day else (first, last)


def _months(year: int, month: int, count: int) -> tuple[dt.date, dt.date]:
    first = dt.date(year, month, 1)
    return first, shift("M", first, count) - dt.timedelta(days=1)


def holiday_in(rule: str, year: int) -> dt.date:
    """Return the day of a HOLIDAY payload in `year`: `MM-DD`, `easter±n`, or `nth MM weekday n offset`."""
    if rule.startswith("easter"):
        return easter(year) + dt.timedelta(days=int(rule[6:]))
    if rule.startswith("nth"):
        month, weekday, count, offset = map(int, rule[4:].split())
        return nth_weekday(year, month, weekday, count) + dt.timedelta(days=offset)
    return dt.date(year, int(rule[:2]), int(rule[3:]))


def nth_weekday(year: int, month: int, weekday: int, count: int) -> dt.date:
    """Return the `count`-th `weekday` (ISO, Monday is 1) of a month; the last one where `count` is -1."""
    if count < 0:
        last = dt.date(year, month, monthrange(year, month)[1])
        return last - dt.timedelta(days=(last.isoweekday() - weekday) % 7)
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (count - 1))


def easter(year: int) -> dt.date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous computus of 1876, after Butcher and Meeus)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    correction = (8 * century + 13) // 25
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    letter = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * letter) // 451
    month, day = divmod(epact + letter - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)

"""Readers of stretches of time, of what comes again, and of the vague past, present and future."""

from extractors.timex.calendar import YEARS, shift, unit_value
from extractors.timex.context import NOTHING, Captures, Context, Reading

_CLOCK_UNITS = {"S": "S", "MIN": "M", "H": "H"}
_NESTED = frozenset([("Y", "M"), ("M", "D"), ("W", "D"), ("D", "H"), ("H", "MIN"), ("MIN", "S")])
"""Pairs of units that make one duration: “two hours and ten minutes”."""
_HALVES = {"H": "PT30M", "D": "PT12H", "Y": "P6M", "DE": "P5Y", "CE": "P50Y"}


def period(number: float | str, unit: str) -> str:
    """Return the ISO 8601 duration of `number` units (a TIME_UNIT payload); `X` stands for some."""
    if number == 0.5 and unit in _HALVES:  # noqa: PLR2004
        return _HALVES[unit]
    if unit == "FN":
        number, unit = (number if number == "X" else 2 * float(number)), "W"
    amount = number if isinstance(number, str) else f"{number:g}"
    return f"PT{amount}{_CLOCK_UNITS[unit]}" if unit in _CLOCK_UNITS else f"P{amount}{unit}"


def duration(c: Captures) -> Reading | None:
    """Read a number of units. “A quarter” is a share of something, “a weekend” no measure."""
    number = c.get("number", 1)
    if "and_half" in c and number != "X":
        number += 0.5
    if number == 1 and c["unit"] in ("Q", "WE"):
        return None
    value = period(number, c["unit"])
    if "minor_unit" in c:
        if (c["unit"], c["minor_unit"]) not in _NESTED or "X" in (number, c["minor_number"]):
            return None
        minor = period(c["minor_number"], c["minor_unit"])
        value += minor[2:] if value.startswith("PT") and minor.startswith("PT") else minor[1:]
    return Reading("DURATION", value)


def parts_of_year(c: Captures) -> Reading:
    """Read the first or last units of a year."""
    return Reading("DURATION", period(c["number"], c["unit"]))


def ago(c: Captures, context: Context) -> Reading:
    """Read a point so many units before or after publication, or the date told last in the sentence."""
    number, unit, ahead = c["number"], c["unit"], "ahead" in c
    reference = context.published
    if "from_last" in c:
        near = context.near()
        reference = near or (None if ahead else reference)
    if number == "X":
        return Reading("DATE", "FUTURE_REF" if ahead else "PAST_REF")
    if reference is None or unit in _CLOCK_UNITS:
        return Reading("DURATION", period(number, unit))
    day = shift(unit, reference, number if ahead else -number)
    return Reading("DATE", unit_value("Y" if unit in YEARS else unit, day))


def frequency(c: Captures, context: Context) -> Reading | None:
    """Read how often something comes. A capital letter marks a name (“China Daily”)."""
    if "frequency" in c:
        value = c["frequency"]
        return Reading("SET", value) if context.text[context.start].islower() else None
    return Reading("SET", period(2 if "other" in c else c.get("number", 1), c["unit"]))


def reference(c: Captures) -> Reading:
    """Read the vague past, present and future."""
    return Reading("DATE", c.get("ref") or ("FUTURE_REF" if "ahead" in c else "PAST_REF"))


def nothing(_: Captures) -> Reading:
    """Read nothing: the words look like a time and are none."""
    return NOTHING


CONTEXTUAL = (ago, frequency)
TIMELESS = (duration, nothing, parts_of_year, reference)

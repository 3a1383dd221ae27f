"""Step 4: the rates that stand in cells of tables: “15%”, “5-10 per cent”, “nil”, “25% since July 1”, a bare “35”."""

from typing import Final, NamedTuple

from extractors.deferred import deferred

_NUMBER: Final = r"\d{1,3}(?:[.,]\d{1,3})?"
_UNIT: Final = r" ?(?:%|per ?cent\b|percent\b|pct\b)(?: ad val(?:orem|\.)?)?"
_NOUGHT: Final = r"(?:duty[- ]free|exempt(?:ed)?|free|nil|zero)\b"
_NOTE: Final = r"(?: ?[*+]{1,3}| ?\[\w{1,2}\])?"
_AS_OF: Final = r"(?:,? ?\(?(?:as of|effective|from|since|starting)(?: from| on)? [^|\n%]{3,30}\)?)?"
_CELL: Final = deferred(
    rf"(?P<upto>up to )?\+?(?:(?P<low>{_NUMBER})(?:{_UNIT})?(?: ?- ?| to ))?(?P<value>{_NUMBER})(?P<unit>{_UNIT})?"
    rf"{_NOTE}{_AS_OF}(?: \([^|\n%\d]{{3,60}}\))?"
    rf"|(?P<nought>{_NOUGHT}){_NOTE}(?: \([^|\n%\d]{{3,60}}\))?"
)


class Figure(NamedTuple):
    """What a cell holds: a rate in percent, its lower end if it is a range; whether it has a unit, or is a word."""

    start: int
    end: int
    value: float
    low: float | None
    up_to: bool
    has_unit: bool
    is_word: bool


def figure_in(folded: str, cell: tuple[int, int]) -> Figure | None:
    """Return the rate that a cell holds, if it holds nothing else but a note or the day from which it is charged."""
    found = _CELL.fullmatch(folded, *cell)
    if found is None:
        return None
    if found["nought"]:
        return Figure(*found.span("nought"), 0.0, None, up_to=False, has_unit=True, is_word=True)
    low = _number(found["low"]) if found["low"] else None
    start, end = found.start("low" if found["low"] else "value"), found.end("unit" if found["unit"] else "value")
    return Figure(
        start,
        end,
        _number(found["value"]),
        low,
        up_to=bool(found["upto"]),
        has_unit=bool(found["unit"]),
        is_word=False,
    )


def is_rate(folded: str, cell: tuple[int, int]) -> bool:
    """Tell whether a cell holds nothing but a figure that can be a rate; a bare year is none."""
    return _CELL.fullmatch(folded, *cell) is not None


def _number(figure: str) -> float:
    return float(figure.replace(",", "."))

"""Step 4: whether a table tells duties, or figures of another sort: by its heads, and by the text over it."""

from bisect import bisect_left
from operator import attrgetter
from typing import Final

from extractors.deferred import deferred
from extractors.mention import Document, Mention
from extractors.relate.frame import Frame
from extractors.relate.tables.columns import Column, Sheet
from extractors.relate.tables.heads import in_percent, names_levy

_RATES: Final = frozenset({"rate", "old", "new"})
_CODE: Final = frozenset({"code"})
_LEAD: Final = 400
"""How far over a table the text tells what it is of, in characters."""
_SEVERAL: Final = 2
_MEASURED: Final = deferred(
    r"\b(?:central banks?|elections?|forecasts?|gdp|growth|inflation|interest|polls?|prices?|seats|shares?|sold|turnout"
    r"|unemployment|vat|value-added|votes?|yields?)\b"
)
"""What else the figures of countries and goods are."""
_start = attrgetter("start")
_IN_PERCENT: Final = deferred(r"\b(?:as|in|,) ?(?:%|per ?cent|pct)|\(%\)")


def is_none(sheet: Sheet, document: Document) -> bool:
    """Tell whether no column is one of rates: shares, prices and changes, or several that no head explains.

    Rates of which no head says that they are duties are those of what the text over them speaks of.
    """
    roles = {it.role for it in sheet.figures}
    if not sheet.figures:
        return False
    if not roles.isdisjoint(_RATES):
        return not _is_levied(sheet) and _is_of_other(sheet, document)
    untold = [it for it in sheet.figures if it.role == "unknown"]
    if not untold:
        return roles != _CODE
    explained = any(it.day or not it.head or sheet.named(sheet.table.heads[it.place]) for it in untold)
    return len(untold) >= _SEVERAL and not explained


def tells_duties(sheet: Sheet, column: Column, document: Document, frames: list[Frame]) -> bool:
    """Tell whether a column is one of duties: its head says so, or the text over it, or that near most of its rates."""
    if column.bare:
        lead = document.folded[slice(*_lead(sheet))]
        return _is_levied(sheet) and _IN_PERCENT.search(lead) is not None
    if _is_levied(sheet) or (in_percent(column.head) and levy_over(sheet, document)):
        return True
    places = [sheet.place_of(frame.anchor.start) for frame in frames if frame.anchor.kind == "RATE"]
    return 0 < sheet.rates_in(column) < _SEVERAL * places.count(column.place)


def levy_over(sheet: Sheet, document: Document) -> Mention | None:
    """Return the levy that is named last over a table, or None."""
    start, end = _lead(sheet)
    levies = document.by_kind["LEVY"]
    at = bisect_left(levies, end, key=_start) - 1
    return levies[at] if at >= 0 and levies[at].start >= start else None


def _is_levied(sheet: Sheet) -> bool:
    """Tell whether the head of a column of rates names a levy."""
    return any(names_levy(it.head) for it in sheet.figures if it.role in _RATES)


def _is_of_other(sheet: Sheet, document: Document) -> bool:
    """Tell whether the text over a table goes on to other figures behind the levy named last, or names them first."""
    levy = levy_over(sheet, document)
    if levy is None:
        return False
    sentence = document.sentences[document.sentence_at(levy.start)]
    start, levies = max(sentence.start, _lead(sheet)[0]), document.by_kind["LEVY"]
    before = _MEASURED.search(document.folded, start, levies[bisect_left(levies, start, key=_start)].start)
    return (before or _MEASURED.search(document.folded, sentence.end, sheet.table.start)) is not None


def _lead(sheet: Sheet) -> tuple[int, int]:
    """Return start and end of the text over a table."""
    return max(sheet.table.start - _LEAD, 0), sheet.table.start

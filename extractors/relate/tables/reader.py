"""Step 4: tables of duties. A row is a frame: what it names, the rate in its newest column, and the one that it had."""

from bisect import bisect_left
from operator import attrgetter
from typing import Final

from extractors.mention import Document, Mention
from extractors.relate.frame import Frame
from extractors.relate.tables.columns import Sheet
from extractors.relate.tables.grid import grids
from extractors.relate.tables.heads import is_general, stands
from extractors.relate.tables.rows import Columns, Rows
from extractors.relate.tables.stacked import stacks
from extractors.relate.tables.verdict import is_none, tells_duties

_ANCHORS: Final = frozenset({"LEVY", "RATE"})
_NO_RATES: Final = frozenset({"change", "other", "code"})
"""Roles of columns whose figures are no rates."""


def read_tables(document: Document, mentions: list[Mention], frames: list[Frame]) -> list[Frame]:
    """Return the frames of a document with those of its tables read by their columns, in text order."""
    if not any(frame.anchor.kind in _ANCHORS for frame in frames):
        return frames
    read: list[Frame] = []
    at = end = 0
    for table in sorted([*grids(document.folded), *stacks(document.folded)], key=attrgetter("start")):
        if table.start < end:
            continue
        end = table.rows[-1][-1].end
        low = bisect_left(frames, table.start, at, key=_start)
        high = bisect_left(frames, end, low, key=_start)
        read += frames[at:low]
        read += _read(Sheet(table, document.folded, mentions), document, frames[low:high], read)
        at = high
    return read + frames[at:]


def _read(sheet: Sheet, document: Document, frames: list[Frame], before: list[Frame]) -> list[Frame]:
    """Return the frames of a table, as far as its heads tell what its columns are; else those that the rules gave."""
    if is_none(sheet, document):
        return []
    chosen = [it for it in _choose(sheet) if tells_duties(sheet, it[0], document, frames)]
    if chosen:
        told = (row for columns in chosen for row in Rows(sheet, document, frames, before, columns).read())
        return sorted(told, key=_start)
    counted = {it.place for it in sheet.figures if it.role in _NO_RATES}
    return [frame for frame in frames if sheet.place_of(frame.anchor.start) not in counted]


def _choose(sheet: Sheet) -> list[Columns]:
    """Return the column of the rates that are told, with that of the old ones; none where several could be it.

    Those of a general rate, and of the rates of single partners, are all told.
    """
    rates, olds, news = (sheet.with_role(role) for role in ("rate", "old", "new"))
    if len(rates) + len(news) == 1 and len(olds) <= 1:
        return [((rates + news)[0], olds[0] if olds else None)]
    if len(news) == len(rates) == 1 and not olds:
        return [(news[0], rates[0])]
    if len(olds) == 1 and not rates and not news and stands(olds[0].head):
        return [(olds[0], None)]
    told = [it for it in sheet.figures if it.role not in _NO_RATES]
    general = [it for it in told if is_general(it.head)]
    partners = [it for it in told if it not in general and sheet.places_over(it)]
    if len(general) != 1 or len(partners) != len(told) - 1 or olds or news:
        return []
    for column in partners:
        column.is_of_partner = True
    return [(it, None) for it in told]


def _start(frame: Frame) -> int:
    return frame.anchor.start

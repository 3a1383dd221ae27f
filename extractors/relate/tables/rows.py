"""Step 4: the rows of a table of duties as frames, and what its heads say of all of them."""

from typing import Final

from extractors.deferred import deferred
from extractors.mention import Document, Mention
from extractors.quantities import Rate
from extractors.relate.frame import Frame
from extractors.relate.tables.columns import Column, Sheet
from extractors.relate.tables.figures import Figure, figure_in
from extractors.relate.tables.grid import Cell, Row
from extractors.relate.tables.heads import (
    are_gone,
    ends,
    is_general,
    names_imposers,
    names_wares,
    starts_on_its_day,
    status_of,
)
from extractors.relate.tables.verdict import levy_over

ROW: Final = "row-of-table"
"""Stands among the rules of a rate that a table tells."""
_SUM: Final = deferred(r"\b(?:averages?|mean|median|overall|sum|totals?|weighted)\b")
_CHARGING: Final = deferred(
    r"\b(?:countries|each(?: of them)?|economies|governments|markets|nations|states|they|who)\b[^.\n]{0,20}"
    r" (?:charges?|collects?|impos(?:e|es)|lev(?:y|ies)|taxe?s?)\b"
)
"""In the text over a table it tells that the countries of its rows charge."""
_LEAD: Final = 200
_BODY: Final = "body"
_GOODS: Final = frozenset({"sectors", "near_sectors"})
_DAYS: Final = frozenset({"announced", "effective", "until"})
_CASE: Final = "_case"
_FAR: Final = 99
"""Where in its sentence a row stands, in symbols: it goes on with nothing that was told before."""


class Rows:
    """Makes frames of the rows of a table."""

    def __init__(
        self, sheet: Sheet, document: Document, frames: list[Frame], column: Column, old: Column | None
    ) -> None:
        """Take the table, the frames that the rules gave in it, and its columns of rates."""
        self._sheet = sheet
        self._document = document
        self._column = column
        self._old = old
        self._ruled: dict[Cell, list[Frame]] = {}
        for frame in frames:
            if cell := sheet.cell_of(frame.anchor.start):
                self._ruled.setdefault(cell, []).append(frame)
        self._levy = self._headed(frames)
        self._goods = _goods(sheet, sheet.table.heads[column.place]) or _goods(sheet, sheet.caption())
        self._side = "imposer" if self._charge() else "targets"
        self._partners = sheet.places_over(column) if column.is_of_partner else []
        self._emits = {"status": status} if (status := status_of(column.head)) else {}
        if self._side == "imposer" or is_general(column.head):
            self._emits["kind"] = "general"
        self._naming = [
            it for it in sheet.columns if it.kind == "names" and (it is sheet.names or names_wares(it.head))
        ]

    def read(self) -> list[Frame]:
        """Return the frames of all rows, in text order."""
        return [frame for row in self._sheet.table.rows for frame in self._frames(row)]

    def _frames(self, row: Row) -> list[Frame]:
        """Return the frame of a row; where it names nothing known, or holds no plain rate, what the rules gave."""
        place, folded = self._column.place, self._document.folded
        if len(row) <= place or self._document.sentences[self._document.sentence_at(row[0].start)].zone != _BODY:
            return []
        figure, previous = figure_in(folded, row[place]), self._former(row)
        if figure and are_gone(self._column.head):
            figure, previous = figure._replace(value=0.0, low=None), figure.value
        named = [m for it in self._naming if len(row) > it.place for m in self._sheet.named(row[it.place])]
        if figure and named and not self._is_sum(row):
            return [self._frame(row, figure, previous, named)]
        kept = [frame for frame in self._ruled.get(row[place], ()) if not self._is_sum(row)]
        for frame in kept:
            if frame.anchor.kind == "RATE" and frame.anchor.payload.previous is None:
                frame.anchor.payload.previous = previous
            if self._goods and _GOODS.isdisjoint(frame.slots):
                frame.slots["sectors"] = self._goods
        return kept

    def _frame(self, row: Row, figure: Figure, previous: float | None, named: list[Mention]) -> Frame:
        rate = Rate(
            figure.start,
            figure.end,
            figure.value,
            figure.start,
            low=figure.low,
            previous=None if previous == figure.value else previous,
            qualifier="up_to" if figure.up_to else "exact",
            measure="tariff",
        )
        goods = [m for m in named if m.kind == "GOODS"] or self._goods
        places = [m for m in named if m.kind == "PLACE"] or self._partners
        slots = {slot: found for slot, found in (("sectors", goods), (self._side, places)) if found} | self._days(row)
        return Frame(
            Mention(figure.start, figure.end, "RATE", rate),
            _FAR,
            self._document.sentence_at(figure.start),
            slots,
            dict(self._emits),
            rules=[ROW],
            parent=self._levy,
        )

    def _days(self, row: Row) -> dict[str, list[Mention]]:
        """Return the day in the rate's own cell, in that of a column of days, or in the head, by what it tells."""
        days = [m for m in self._sheet.inside(row[self._column.place]) if m.kind == "DATE"]
        if days:
            return {"effective": days}
        told: dict[str, list[Mention]] = {}
        if self._column.day and starts_on_its_day(self._column.head):
            told["effective"] = [self._column.day]
        for column in self._sheet.columns:
            if column.kind == "days" and len(row) > column.place:
                days = [m for m in self._sheet.inside(row[column.place]) if m.kind == "DATE"]
                told["until" if ends(column.head) else "effective"] = days[:1]
        return told

    def _former(self, row: Row) -> float | None:
        """Return the old rate of a row, if it is one figure."""
        if self._old is None or len(row) <= self._old.place:
            return None
        figure = figure_in(self._document.folded, row[self._old.place])
        return figure.value if figure and figure.low is None else None

    def _is_sum(self, row: Row) -> bool:
        """Tell whether a row tells what the others come to."""
        place = self._sheet.names.place if self._sheet.names else 0
        return _SUM.search(self._document.folded, *row[place]) is not None

    def _charge(self) -> bool:
        """Tell whether the countries of the rows are those that charge, and not those that are charged."""
        if self._sheet.names is None or not self._sheet.are_countries():
            return False
        start = self._sheet.table.start
        lead = max(start - _LEAD, 0), start
        told = bool(self._goods) and _CHARGING.search(self._document.folded, *lead) is not None
        return names_imposers(self._sheet.names.head) or told

    def _headed(self, frames: list[Frame]) -> Frame | None:
        """Return the levy that the heads name, with what they say of it, else that which is named over the table."""
        heads = self._sheet.table.heads
        for at in (self._column.place, 0):
            for frame in frames:
                if frame.anchor.kind == "LEVY" and heads[at].start <= frame.anchor.start < heads[at].end:
                    return Frame(frame.anchor, _FAR, frame.sentence, _within(frame.slots, heads[at]))
        levy = levy_over(self._sheet, self._document)
        if levy is None or levy.payload == "WORLD" or str(levy.payload).endswith(_CASE):
            return None
        return Frame(levy, _FAR, self._document.sentence_at(levy.start))


def _goods(sheet: Sheet, cell: Cell) -> list[Mention]:
    return [m for m in sheet.named(cell) if m.kind == "GOODS"]


def _within(slots: dict[str, list[Mention]], head: Cell) -> dict[str, list[Mention]]:
    """Return the slots of a levy with what stands in the same head, but for days, which are those of a column."""
    told = ((slot, found) for slot, found in slots.items() if slot not in _DAYS)
    inside = {slot: [m for m in found if head.start <= m.start < head.end] for slot, found in told}
    return {slot: found for slot, found in inside.items() if found}

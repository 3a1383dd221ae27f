"""Step 4: the rows of a table of duties as frames, and what its heads say of all of them."""

from typing import Final

from extractors.deferred import deferred
from extractors.mention import Document, Mention
from extractors.quantities import Rate
from extractors.relate.frame import Frame
from extractors.relate.tables.columns import Column, Sheet
from extractors.relate.tables.figures import Figure, figure_in
from extractors.relate.tables.heads import are_gone, ends, in_percent, names_wares, starts_on_its_day
from extractors.relate.tables.lines import Cell, Row
from extractors.relate.tables.over import Over
from extractors.relate.tables.remarks import Remark, remarks_in

ROW: Final = "row-of-table"
"""Stands among the rules of a rate that a table tells."""
_SUM: Final = deferred(r"\b(?:averages?|mean|median|overall|sum|totals?|weighted)\b")
_BODY: Final = "body"
_GOODS: Final = frozenset({"sectors", "near_sectors"})
_FAR: Final = 99
"""Where in its sentence a row stands, in symbols: it goes on with nothing that was told before."""
Columns = tuple[Column, Column | None]
"""The column of the rates that are told, and that of the old ones."""


class Rows:
    """Makes frames of the rows of a table."""

    def __init__(
        self, sheet: Sheet, document: Document, frames: list[Frame], before: list[Frame], columns: Columns
    ) -> None:
        """Take the table, the frames that the rules gave in it and in front of it, and its columns of rates."""
        self._sheet = sheet
        self._document = document
        self._column, self._old = columns
        self._ruled: dict[Cell, list[Frame]] = {}
        for frame in frames:
            if cell := sheet.cell_of(frame.anchor.start):
                self._ruled.setdefault(cell, []).append(frame)
        self._over = Over(sheet, document, frames, self._column, before)
        self._naming = [
            it for it in sheet.columns if it.kind == "names" and (it is sheet.names or names_wares(it.head))
        ]
        self._remarks = [it for it in sheet.columns if it.kind in {"names", "text"} and it not in self._naming]

    def read(self) -> list[Frame]:
        """Return the frames of all rows, in text order."""
        return [frame for row in self._sheet.table.rows for frame in self._frames(row)]

    def _frames(self, row: Row) -> list[Frame]:
        """Return the frames of a row; where it names nothing known, or holds no plain rate, what the rules gave."""
        place, folded = self._column.place, self._document.folded
        if len(row) <= place or self._document.sentences[self._document.sentence_at(row[0].start)].zone != _BODY:
            return []
        figure, previous = figure_in(folded, row[place]), self._former(row)
        if figure and are_gone(self._column.head):
            figure, previous = figure._replace(value=0.0, low=None), figure.value
        named = [m for it in self._naming if len(row) > it.place for m in self._sheet.named(row[it.place])]
        if self._is_sum(row):
            return []
        return self._told(row, figure, previous, named) if figure and named else self._kept(row, previous)

    def _kept(self, row: Row, previous: float | None) -> list[Frame]:
        """Return the frames that the rules gave, with the old rate and what the table is of."""
        kept = self._ruled.get(row[self._column.place], [])
        for frame in kept:
            if frame.anchor.kind == "RATE" and frame.anchor.payload.previous is None:
                frame.anchor.payload.previous = previous
            if self._over.goods and _GOODS.isdisjoint(frame.slots):
                frame.slots["sectors"] = self._over.goods
        return kept

    def _told(self, row: Row, figure: Figure, previous: float | None, named: list[Mention]) -> list[Frame]:
        """Return the frame of a row, and those of the rates that its remarks tell."""
        bare = in_percent(self._column.head)
        cells = [row[it.place] for it in self._remarks if len(row) > it.place]
        told = [remark for cell in cells for remark in remarks_in(self._sheet, cell, bare=bare)]
        days = self._days(row)
        for remark in told:
            if remark.until:
                previous = remark.figure.value if previous is None else previous
                days.setdefault("effective", [remark.until])
        slots = self._slots(named)
        others = [self._beside(remark, slots) for remark in told if remark.named]
        return [self._frame(figure, previous, slots | days), *(frame for frame in others if frame)]

    def _slots(self, named: list[Mention]) -> dict[str, list[Mention]]:
        goods = [m for m in named if m.kind == "GOODS"] or self._over.goods
        places = [m for m in named if m.kind == "PLACE"] or self._over.partners
        return self._over.told | {slot: it for slot, it in (("sectors", goods), (self._over.side, places)) if it}

    def _beside(self, remark: Remark, slots: dict[str, list[Mention]]) -> Frame | None:
        """Return the frame of a rate on some partners, or on goods of its own, that a remark tells beside a row."""
        places = [m for m in remark.named if m.kind == "PLACE"]
        goods = [m for m in remark.named if m.kind == "GOODS"]
        if places and "targets" in slots:
            return None
        own = {"targets": places} if places else {}
        return self._frame(remark.figure, None, slots | own | ({"sectors": goods} if goods else {}))

    def _frame(self, figure: Figure, previous: float | None, slots: dict[str, list[Mention]]) -> Frame:
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
        return Frame(
            Mention(figure.start, figure.end, "RATE", rate),
            _FAR,
            self._document.sentence_at(figure.start),
            slots,
            {field: told for field, told in self._over.emits.items() if field != "kind" or "targets" not in slots},
            dict(self._over.cues),
            [ROW],
            parent=self._over.levy,
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
        return len(row) > place and _SUM.search(self._document.folded, *row[place]) is not None

"""Step 4: what the heads of a table of duties, and the text over it, say of all of its rows."""

from itertools import takewhile
from typing import Final

from extractors.deferred import deferred
from extractors.mention import Document, Mention
from extractors.relate.frame import Frame
from extractors.relate.tables.columns import Column, Sheet
from extractors.relate.tables.heads import are_own, is_general, names_imposers, status_of
from extractors.relate.tables.lines import Cell
from extractors.relate.tables.verdict import levy_over

_CHARGING: Final = deferred(
    r"\b(?:countries|each(?: of them)?|economies|governments|markets|nations|states|they|who)\b[^.\n]{0,20}"
    r" (?:charges?|collects?|impos(?:e|es)|lev(?:y|ies)|taxe?s?)\b"
)
"""In the text over a table it tells that the countries of its rows charge."""
_STATES: Final = frozenset({"agreed", "announced", "in_effect", "threatened"})
_REACH: Final = 400
"""How far over a table a levy is told of which its rows give the rates, in characters."""
_NEAREST: Final[tuple[int, Mention | None]] = (-1000, None)
"""The cue of what a head tells: no other stands nearer."""
_LEAD: Final = 200
_DAYS: Final = frozenset({"announced", "effective", "until"})
_CASE: Final = "_case"
_FAR: Final = 99


class Over:
    """What holds for each row of a table: its levy, goods and partners, the state of its rates, who its rows are."""

    def __init__(
        self, sheet: Sheet, document: Document, frames: list[Frame], column: Column, before: list[Frame]
    ) -> None:
        """Take the table, the frames that the rules gave in it and in front of it, and the column of its rates."""
        self._sheet = sheet
        self._document = document
        self.goods = _goods(sheet, sheet.table.heads[column.place]) or _goods(sheet, sheet.caption())
        self.partners = sheet.places_over(column) if column.is_of_partner else []
        self.side = "imposer" if self._charge(column) else "targets"
        self.emits = {"status": status} if (status := status_of(column.head)) else {}
        self.cues = dict.fromkeys(self.emits, _NEAREST)
        if self.side == "imposer" or is_general(column.head):
            self.emits["kind"] = "general"
        headed = self._headed(frames, column)
        led = None if "kind" in self.emits else self._led(before)
        self.levy = led or headed
        self.told = headed.slots if led and headed else {}
        """What the heads say of the levy that the text in front of the table tells the state of."""

    def _charge(self, column: Column) -> bool:
        """Tell whether the countries of the rows are those that charge, and not those that are charged."""
        if self._sheet.names is None or not self._sheet.are_countries():
            return False
        start = self._sheet.table.start
        on_goods = bool(_goods(self._sheet, self._sheet.table.heads[column.place]))
        told = on_goods and _CHARGING.search(self._document.folded, max(start - _LEAD, 0), start) is not None
        return names_imposers(self._sheet.names.head) or are_own(column.head) or told

    def _led(self, before: list[Frame]) -> Frame | None:
        """Return the levy without a rate that is told last over a table, if it is told whose it is, and its state."""
        low = self._sheet.table.start - _REACH
        near = list(takewhile(lambda frame: frame.anchor.start >= low, reversed(before)))
        last = next((frame for frame in near if frame.anchor.kind == "LEVY"), None)
        if last is None:
            return None
        rated = {id(frame.parent) for frame in near}
        told = [it for it in near if it.sentence == last.sentence and it.emits.get("status") in _STATES]
        levies = (it for it in told if it.anchor.kind == "LEVY" and id(it) not in rated)
        return next((it for it in levies if "imposer" in it.slots), None)

    def _headed(self, frames: list[Frame], column: Column) -> Frame | None:
        """Return the levy that the heads name, with what they say of it, else that which is named over the table."""
        heads = self._sheet.table.heads
        for at in (column.place, 0):
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

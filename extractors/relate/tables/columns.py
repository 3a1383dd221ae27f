"""Step 4: the columns of a table: which one names what is charged or who, which figures are old, new, or no rates."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from operator import attrgetter
from typing import Final, Literal

import msgspec

from extractors.mention import Mention
from extractors.relate.tables.figures import figure_in
from extractors.relate.tables.grid import Table
from extractors.relate.tables.heads import Role, in_percent, names_levy, role_of, starts_on_its_day, year_of
from extractors.relate.tables.lines import Cell

_MOSTLY: Final = 0.6
"""So much of a column is of a kind where the whole of it is."""
_NAMED: Final = 0.5
_NAMING: Final = frozenset({"PLACE", "GOODS"})
_FORMS: Final = frozenset({"name", "named", "weak", "demonym", "seat"})
_CAPTION: Final = 90
"""The line over a table that names what it is of is no longer, in characters."""
_CLOSED: Final = (".", "!", "?", ":", ";", ",", '"')
_PAIR: Final = 2
_start = attrgetter("start")


class Column(msgspec.Struct):
    """A column: its place, its head, and what its cells are."""

    place: int
    head: str
    kind: Literal["figures", "names", "days", "text"]
    role: Role = "unknown"
    day: Mention | None = None
    """The day that its head names."""
    bare: bool = False
    """Whether its figures have no unit of their own."""
    is_of_partner: bool = False
    """Whether it stands beside one of general rates, and tells those of the partner in its head."""


class Sheet:
    """A table with its columns understood, as far as they can be."""

    def __init__(self, table: Table, folded: str, mentions: Sequence[Mention]) -> None:
        """Look over heads and cells; `mentions` are those of the document, sorted."""
        self.table = table
        self.folded = folded
        self._mentions = mentions
        self.columns = [self._column(place, cell) for place, cell in enumerate(table.heads)]
        self.names = next((it for it in self.columns if it.kind == "names"), None)
        self.figures = [it for it in self.columns if it.kind == "figures"]
        self._date()

    def inside(self, cell: Cell) -> list[Mention]:
        """Return the mentions that start in a cell."""
        low = bisect_left(self._mentions, cell.start, key=_start)
        return list(self._mentions[low : bisect_left(self._mentions, cell.end, low, key=_start)])

    def cell_of(self, offset: int) -> Cell | None:
        """Return the cell that a place of the text stands in."""
        found = self._found(offset)
        return self.table.rows[found[0]][found[1]] if found else None

    def place_of(self, offset: int) -> int | None:
        """Return the number of the column that a place of the text stands in, below the heads."""
        found = self._found(offset)
        return found[1] if found else None

    def _found(self, offset: int) -> tuple[int, int] | None:
        rows = self.table.rows
        at = bisect_right(rows, offset, key=lambda row: row[0].start) - 1
        if at < 0:
            return None
        place = bisect_right(rows[at], offset, key=attrgetter("start")) - 1
        return (at, place) if offset < rows[at][place].end else None

    def named(self, cell: Cell) -> list[Mention]:
        """Return the goods and places that a cell names."""
        return [m for m in self.inside(cell) if m.kind in _NAMING and m.payload.form in _FORMS]

    def places_over(self, column: Column) -> list[Mention]:
        """Return the places that the head of a column names."""
        return [m for m in self.named(self.table.heads[column.place]) if m.kind == "PLACE"]

    def with_role(self, role: Role) -> list[Column]:
        """Return the columns of figures with a role."""
        return [it for it in self.figures if it.role == role]

    def are_countries(self) -> bool:
        """Tell whether the rows are named for countries, and not for goods."""
        place = self.names.place if self.names else 0
        kinds = Counter(m.kind for row in self.table.rows if len(row) > place for m in self.named(row[place])[:1])
        return kinds["PLACE"] > kinds["GOODS"]

    def caption(self) -> Cell:
        """Return the line over the heads, if it is short and no sentence; else an empty cell."""
        first = (self.table.over or self.table.heads)[0].start
        low = max(first - _CAPTION, 0)
        end = low + len(self.folded[low:first].rstrip(" \t\n|*"))
        start = self.folded.rfind("\n", low, end) + 1
        return Cell(start, end) if start and not self.folded.endswith(_CLOSED, start, end) else Cell(first, first)

    def rates_in(self, column: Column) -> int:
        """Return how many cells of a column hold a figure, and not but a word for nought."""
        cells = (row[column.place] for row in self.table.rows if len(row) > column.place)
        return sum(figure is not None and not figure.is_word for figure in (figure_in(self.folded, it) for it in cells))

    def _column(self, place: int, head: Cell) -> Column:
        cells = [row[place] for row in self.table.rows if len(row) > place and row[place].start < row[place].end]
        text = self._head_of(place, head)
        figures = [figure for cell in cells if (figure := figure_in(self.folded, cell))]
        day = next((m for m in self.inside(head) if m.kind == "DATE"), None)
        if cells and len(figures) >= _MOSTLY * len(cells) and (place or role_of(text) in {"code", "rate"}):
            bare = not any(figure.has_unit for figure in figures)
            return Column(place, text, "figures", self._role_of(text), day, bare=bare and not in_percent(text))
        if sum(any(m.kind == "DATE" for m in self.inside(cell)) for cell in cells) > _MOSTLY * len(cells):
            return Column(place, text, "days")
        names = sum(bool(self.named(cell)) for cell in cells) >= max(_NAMED * len(cells), 1)
        return Column(place, text, "names" if names and role_of(text) != "code" else "text")

    def _head_of(self, place: int, head: Cell) -> str:
        """Return the words of a head, behind those of the one that stands over it and its neighbours."""
        over = next((it for it in reversed(self.table.over[: place + 1]) if it.start < it.end), head)
        words = self.folded[head.start : head.end].strip(" :*")
        return words if over is head else f"{self.folded[over.start : over.end].strip()} {words}"

    def _role_of(self, head: str) -> Role:
        """Return the role of a column of figures; a line that leads up to them speaks of more than their duties."""
        role = role_of(head)
        return "unknown" if self.table.is_led and role in {"change", "code", "other"} and names_levy(head) else role

    def _date(self) -> None:
        """Let the later one of two columns that only days or years tell apart be that of the new rates."""
        told = [it for it in self.figures if it.role in {"rate", "unknown"} and self._day_of(it)]
        if len(told) == _PAIR and self._day_of(told[0]) != self._day_of(told[1]):
            told.sort(key=self._day_of)
            told[0].role, told[1].role = "old", "new"
        for one in told if len(told) == 1 else ():
            if starts_on_its_day(one.head) or self.with_role("old"):
                one.role = "new"

    @staticmethod
    def _day_of(column: Column) -> str:
        """Return the day or the year that the head of a column names, in a notation that sorts, or nothing."""
        if year := year_of(column.head):
            return str(year)
        return str(column.day.payload.value) if column.day else ""

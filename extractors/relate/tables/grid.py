"""Step 4: tables of the text: runs of lines that bars, tabs, blanks or dots part into cells, and the line of heads."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from extractors.relate.tables.figures import is_rate
from extractors.relate.tables.lines import BAR, Cell, Row, cells_of, lines_of, stripped

_MARKS: Final = (BAR, "\t", "   ", "..")
"""A text without any of these has no line with several cells."""
_MOST: Final = 12
"""A row has no more cells."""
LONGEST_HEAD: Final = 60
"""What stands over a column is no longer, in characters."""
_LEAD: Final = 160
"""Nor is a line that leads up to names with figures looked at further back."""
_LINES_BETWEEN: Final = 3
"""Blank lines and the names of sections that may stand between two rows."""
_FEWEST: Final = 2


class Table(NamedTuple):
    """A table: the cells of its heads, its rows, each cell in the place of its head, and the heads over the heads.

    Where it has none, the line that leads up to it with a colon is the head of its figures (`is_led`).
    """

    heads: Row
    rows: list[Row]
    over: Row = ()
    is_led: bool = False

    @property
    def start(self) -> int:
        """Where the heads begin."""
        return self.heads[0].start


def grids(folded: str) -> Iterator[Table]:
    """Yield the tables of a text whose rows are lines of it, each of which has a line of heads, in text order."""
    if not any(mark in folded for mark in _MARKS):
        return
    run: list[Row] = []
    gap = 0
    for start, end in lines_of(folded):
        row = cells_of(folded, start, end)
        if len(row) > 1:
            if run and gap > _LINES_BETWEEN:
                yield from _tables(run, folded)
                run = []
            run.append(row)
            gap = 0
        elif not row or row[0].start < row[0].end:
            gap += 1
    yield from _tables(run, folded)


def _tables(run: list[Row], folded: str) -> Iterator[Table]:
    """Yield the tables of a run of rows: a row without a figure under one that has them begins the next one."""
    heads: Row | None = None
    rows: list[Row] = []
    for row in run:
        if _may_head(row, folded) and (rows or heads is None) and not _goes_on(heads, row, folded):
            yield from _table(heads, rows, folded)
            heads, rows = row, []
        else:
            rows.append(row)
    yield from _table(heads, rows, folded)


def _may_head(row: Row, folded: str) -> bool:
    return len(row) <= _MOST and not any(is_rate(folded, cell) for cell in row)


def _goes_on(heads: Row | None, row: Row, folded: str) -> bool:
    """Tell whether a row without a rate is one of the table, as with “n/a” or a dash in the place of its figure."""
    return heads is not None and any(folded[cell.start : cell.end] in {"-", "--", "n/a", "na", ""} for cell in row[1:])


def _table(heads: Row | None, rows: list[Row], folded: str) -> Iterator[Table]:
    """Yield a table, if there are heads of some words, and rows of which most hold a rate."""
    if len(rows) < _FEWEST or _FEWEST * sum(any(is_rate(folded, it) for it in row) for row in rows) < len(rows):
        return
    if heads is None:
        if lead := _lead(rows, folded):
            yield Table(lead, rows, is_led=True)
        return
    if heads[-1].end - heads[0].start > LONGEST_HEAD * len(heads):
        return
    over: Row = ()
    if rows[0][0].start == rows[0][0].end and len(rows[0]) == len(heads) and _may_head(rows[0], folded):
        over, heads, rows = heads, rows[0], rows[1:]
    if len(heads) == max(len(row) for row in rows) - 1:  # nothing stands over the names
        heads = (Cell(heads[0].start, heads[0].start), *heads)
    yield Table(heads, [row for row in rows if len(row) <= len(heads)], over)


def _lead(rows: list[Row], folded: str) -> Row:
    """Return the cells of heads for names with one figure each: the last words of the line over them, to a colon."""
    first = rows[0][0].start
    end = len(folded[max(first - _LEAD, 0) : first].rstrip(" \t\n|*")) + max(first - _LEAD, 0)
    if any(len(row) != _FEWEST for row in rows) or not folded.endswith(":", 0, end):
        return ()
    start = max(folded.rfind("\n", 0, end), folded.rfind(". ", 0, end) + 1, end - _LEAD)
    return Cell(start + 1, start + 1), stripped(folded, start + 1, end - 1)

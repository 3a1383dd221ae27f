"""Step 4: tables whose cells stand on lines of their own, one under the other, as pages give them when they are copied.

How many columns they have is told by where the rates stand: in the same places of each row.
"""

from collections.abc import Iterator
from typing import Final

from extractors.deferred import deferred
from extractors.relate.tables.figures import figure_in
from extractors.relate.tables.grid import LONGEST_HEAD, Table
from extractors.relate.tables.heads import role_of, year_of
from extractors.relate.tables.lines import Cell, Row, lines_of, stripped

_LONGEST: Final = 240
"""A cell is no longer."""
_WIDEST: Final = 6
_NARROWEST: Final = 2
_RATES: Final = frozenset({"rate", "old", "new", "change"})
_FEWEST: Final = 2
"""So many rows show that the lines are a table."""
_SENTENCE: Final = deferred(r"[a-z)\d][.:;!?]\Z")
_NUMBERED: Final = deferred(r"\(\d{1,2}\)")
"""What stands under the heads of the tables of notifications."""


def stacks(folded: str) -> Iterator[Table]:
    """Yield the tables of a text whose cells stand on lines of their own, in text order."""
    run: list[Cell] = []
    for start, end in lines_of(folded):
        cell = stripped(folded, start + folded.startswith("|", start, end), end - folded.endswith("|", start, end))
        if cell.start == cell.end:
            continue
        if cell.end - cell.start > _LONGEST or "|" in folded[cell.start : cell.end] or _ends(folded, cell):
            yield from _table(run, folded)
            run = []
        else:
            run.append(cell)
    yield from _table(run, folded)


def _ends(folded: str, cell: Cell) -> bool:
    """Tell whether a line is a sentence, and no cell."""
    return cell.end - cell.start > LONGEST_HEAD and _SENTENCE.search(folded, cell.end - 2, cell.end) is not None


def _table(run: list[Cell], folded: str) -> Iterator[Table]:
    """Yield the table in a run of short lines, if its rates stand at even distances."""
    if len(run) < _NARROWEST * (_FEWEST + 1):
        return
    rated = [_is_rated(folded, cell) for cell in run]
    if True not in rated:
        return
    first = rated.index(True)
    for width in range(_NARROWEST, _WIDEST + 1):
        for column in range(1, min(width, first - width + 1)):
            start = first - column
            if rows := _rows(run, rated, start, width):
                heads = _heads(run, start, width, folded)
                if _explains(heads, rated[start : start + width], folded):
                    yield Table(heads, rows)
                    return


def _rows(run: list[Cell], rated: list[bool], start: int, width: int) -> list[Row]:
    """Return the rows of so many cells from a place on, as long as their rates stand in the same columns."""
    pattern = rated[start : start + width]
    rows = []
    for at in range(start, len(run) - width + 1, width):
        if rated[at : at + width] != pattern:
            break
        rows.append(tuple(run[at : at + width]))
    whole = len(rows) >= _FEWEST and not pattern[0]
    follows = start + len(rows) * width
    return rows if whole and not any(rated[follows : follows + width]) else []


def _heads(run: list[Cell], start: int, width: int, folded: str) -> Row:
    """Return the cells over the first row, but those that only number the columns."""
    if start >= 2 * width and all(_NUMBERED.fullmatch(folded, *cell) for cell in run[start - width : start]):
        start -= width
    return tuple(run[start - width : start]) if start >= width else ()


def _explains(heads: Row, rated: list[bool], folded: str) -> bool:
    """Tell whether short heads stand over the rows, and say of each column of rates that it is one."""
    texts = [folded[cell.start : cell.end] for cell in heads]
    told = [
        role_of(text) in _RATES or year_of(text) is not None
        for text, is_rated in zip(texts, rated, strict=False)
        if is_rated
    ]
    return bool(heads) and all(told) and all(len(text) <= LONGEST_HEAD for text in texts)


def _is_rated(folded: str, cell: Cell) -> bool:
    figure = figure_in(folded, cell)
    return figure is not None and figure.has_unit

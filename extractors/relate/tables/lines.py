"""Step 4: lines of the text, and the cells into which bars, tabs, blanks or dots part them."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from extractors.deferred import deferred

BAR: Final = "|"
_LINE: Final = deferred(r"[^\n]+")
_PARTED: Final = deferred(r"\t+| {2,}|(?: ?\.{3,}| \.{1,2}(?= )) *")
"""What parts the cells of a line without bars."""
_RULE: Final = deferred(r"[\s|:+=-]*")
"""A line of a table that is but drawn."""
_PROSE: Final = deferred(r"[.!?:;,]\Z")
"""Behind it two blanks part sentences, and no cells."""


class Cell(NamedTuple):
    """A stretch of text `[start, end)` without the blanks around it."""

    start: int
    end: int


Row = tuple[Cell, ...]


def lines_of(folded: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each line of a text that is not empty."""
    return (line.span() for line in _LINE.finditer(folded))


def cells_of(folded: str, start: int, end: int) -> Row:
    """Return the cells of a line; one of a line of prose, and one that is empty of a line that is but drawn."""
    if BAR in folded[start:end]:
        if _RULE.fullmatch(folded, start, end):
            return (Cell(start, start),)
        return _between_bars(folded, start, end)
    line = stripped(folded, start, end)
    cells, at = [], line.start
    for gap in _PARTED.finditer(folded, *line):
        if _PROSE.search(folded, max(gap.start() - 1, at), gap.start()) and "." not in gap[0] and "\t" not in gap[0]:
            return (line,)
        cells.append(stripped(folded, at, gap.start()))
        at = gap.end()
    return (*cells, Cell(at, line.end))


def _between_bars(folded: str, start: int, end: int) -> Row:
    line = stripped(folded, start, end)
    first = line.start + folded.startswith(BAR, line.start)
    last = line.end - folded.startswith(BAR, line.end - 1)
    cells = []
    while first <= last:
        bar = folded.find(BAR, first, last)
        bar = last if bar < 0 else bar
        cells.append(stripped(folded, first, bar))
        first = bar + 1
    return tuple(cells)


def stripped(folded: str, start: int, end: int) -> Cell:
    """Return a stretch of text without the blanks, stars and bars around it."""
    while start < end and folded[start] in " \t\r*":
        start += 1
    while end > start and folded[end - 1] in " \t\r*":
        end -= 1
    return Cell(start, end)

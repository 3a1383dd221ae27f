"""Step 5: tables with a column of old rates and one of new ones: what stands in the old column is no measure."""

from collections.abc import Iterator
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Final

from extractors.deferred import deferred
from extractors.discourse.cells import holds_rates
from extractors.discourse.once import PerSentence
from extractors.mention import Document
from extractors.relate.frame import Frame

_CELL = deferred(r"[^|\n]+")
_RATED: Final = deferred(r"\b(?:bcd|dut(?:y|ies)|margins?|rates?|tariffs?)\b")
_OLD: Final = deferred(r"\b(?:before|current|earlier|existing|old|prelim(?:inary)?|present|previous|prior)\b")
_NEW: Final = deferred(r"\b(?:after|amended|final|new|proposed|revised)\b")
_YEAR: Final = deferred(r" *(?:19|20)\d\d *")
_WORDS: Final = 7
"""The head of a column has no more words."""
_APART: Final = 4
"""Between the heads of the two columns there are fewer others."""
_TWO: Final = 2
_COLUMNS: Final = 4
"""The cells of a row that stand on lines of their own are no more."""
_BAR: Final = "|"


def pair_columns(frames: list[Frame], document: Document) -> None:
    """Give the new rate of each row the old one, which then tells nothing itself."""
    rows = [row for row in _rows(frames, document) if len(row) == _TWO]
    if not rows or (old_first := _is_old_first(document.folded, rows[0][0].anchor.start)) is None:
        return
    for row in rows:
        old, new = row if old_first else row[::-1]
        if new.anchor.payload.previous is None and new.anchor.payload.low is None:
            new.anchor.payload.previous = old.anchor.payload.value
        old.emits["scenario"] = "yes"


def _rows(frames: list[Frame], document: Document) -> Iterator[list[Frame]]:
    """Yield the rates of each row: those of one line with bars, or of the cells under one that names something."""
    rows = PerSentence(lambda number: _row_of(number, document))
    rated = ((rows[frame.sentence], frame) for frame in frames if frame.anchor.kind == "RATE")
    for number, row in groupby(rated, key=itemgetter(0)):
        if number:
            yield [frame for _, frame in row]


def _row_of(number: int, document: Document) -> int:
    """Return a number of the row that the rates of a sentence stand in, or 0 where they stand in none."""
    sentence = document.sentences[number]
    if document.folded.find(_BAR, sentence.start, sentence.end) >= 0:
        return number
    if not holds_rates(document, number):
        return 0
    return next((n for n in range(number - 1, max(number - _COLUMNS, 0), -1) if not holds_rates(document, n)), 0)


def _is_old_first(folded: str, before: int) -> bool | None:
    """Tell whether the old rates stand in front of the new ones by the heads of their columns; None without heads."""
    cells = _CELL.findall(folded, 0, before)
    for one, other in pairwise(cells):
        if _YEAR.fullmatch(one) and _YEAR.fullmatch(other) and int(one) != int(other):
            return int(one) < int(other)
    heads = [_kind(cell) for cell in cells]
    told = [(at, kind) for at, kind in enumerate(heads) if kind]
    for (one, kind), (other, second) in pairwise(told):
        if kind != second and other - one < _APART:
            return kind == "old"
    return None


def _kind(cell: str) -> str | None:
    if len(cell.split()) > _WORDS or not _RATED.search(cell):
        return None
    old, new = _OLD.search(cell), _NEW.search(cell)
    return None if bool(old) == bool(new) else "old" if old else "new"

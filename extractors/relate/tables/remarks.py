"""Step 4: what stands beside a rate in a row of a table: “25 until 1 July”, “nil for EU makers”, “30% on trucks”."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from extractors.deferred import deferred
from extractors.mention import Mention
from extractors.relate.tables.columns import Sheet
from extractors.relate.tables.figures import Figure, figure_in
from extractors.relate.tables.lines import Cell

_PART: Final = deferred(r"[^;|\n]+")
_REMARK: Final = deferred(
    r" ?(?P<figure>(?:up to )?[\d.,]{1,7}(?: ?(?:%|per ?cent|pct))?|duty[- ]free|free|nil|zero)"
    r" (?P<word>before|for|from|on|till|until) (?:the )?[^|\n]{2,80}"
)
_PAST: Final = frozenset({"before", "till", "until"})


class Remark(NamedTuple):
    """A rate that a remark tells, and the day to which it was charged, or whom and what it is on."""

    figure: Figure
    until: Mention | None
    named: list[Mention]


def remarks_in(sheet: Sheet, cell: Cell, *, bare: bool) -> Iterator[Remark]:
    """Yield the remarks of a cell; figures of a table in percent may be `bare` of their unit."""
    for part in _PART.finditer(sheet.folded, *cell):
        found = _REMARK.fullmatch(sheet.folded, *part.span())
        figure = figure_in(sheet.folded, found.span("figure")) if found else None
        if found is None or figure is None or not (bare or figure.has_unit):
            continue
        rest = Cell(found.end("word"), part.end())
        if found["word"] in _PAST:
            if days := [m for m in sheet.inside(rest) if m.kind == "DATE"]:
                yield Remark(figure, days[0], [])
        elif named := sheet.named(rest):
            yield Remark(figure, None, named)

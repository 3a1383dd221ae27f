"""Tables whose rows are lines, and tables whose cells are lines."""

from __future__ import annotations

import pytest

from extractors.relate.tables.grid import Table, grids
from extractors.relate.tables.stacked import stacks

CELLS = [["item", "old duty", "new duty"], ["rice", "40%", "20%"], ["tea", "15%", "nil"]]


def cells(table: Table, text: str) -> list[list[str]]:
    """Return what stands in heads and rows."""
    return [[text[cell.start : cell.end] for cell in row] for row in (table.heads, *table.rows)]


@pytest.mark.parametrize(
    "text",
    [
        "item | old duty | new duty\nrice | 40% | 20%\ntea | 15% | nil",
        "| item | old duty | new duty | \n|---|---|---|\n| rice | 40% | 20% | \n| tea | 15% | nil | \n",
        "item\told duty\tnew duty\nrice\t40%\t20%\n\ntea\t15%\tnil",
        "it rose.  they fell.\n\nitem   old duty   new duty\n-----\nrice   40%        20%\ntea    15%        nil",
        "all on goods:\n\nitem  old duty   new duty\nrice  40%   20%\n\ndrinks\ntea   15%   nil\n\nit is over.",
    ],
)
def test_grid(text: str) -> None:
    """Bars, tabs and blanks part cells; lines that are drawn, blank or name a section stand between rows."""
    assert [CELLS] == [cells(table, text) for table in grids(text)]


def test_led() -> None:
    """The line with a colon over names and figures is the head of these."""
    text = "we know this. their duties are now:\n\nrice ...... 40%\ngreen tea . 15%"

    assert [[["", "their duties are now"], ["rice", "40%"], ["green tea", "15%"]]] == [
        cells(table, text) for table in grids(text)
    ]


LONG = "it told so in one long sentence that can be no cell of a table.\n"
NUMBERED = (
    LONG
    + "item |\n\nold duty |\n\nnew duty |\n\n(1) |\n(2) |\n(3) |\nrice |\n40% |\n20% |\ntea |\n15% |\nnil |\nthe end"
)


@pytest.mark.parametrize(
    "text",
    [
        "item\nold duty\nnew duty\nrice\n40%\n20%\ntea\n15%\nnil",
        NUMBERED,
    ],
)
def test_stack(text: str) -> None:
    """Cells that stand on lines of their own make rows where their rates stand at even distances."""
    assert [CELLS] == [cells(table, text) for table in stacks(text)]


@pytest.mark.parametrize(
    "text",
    [
        "they pay 5%.  others pay 6%.\nthey paid 3%.  others paid 4%.\n",
        "topic | trade\nby | a reporter\n",
        "rice\n40%\ntea\n15%",
        "votes\nseats\nleft\n40%\nright\n15%",
    ],
)
def test_no_table(text: str) -> None:
    """Sentences with two blanks between them, lines with bars but no rates, and cells without heads are no table."""
    assert [] == [*grids(text), *stacks(text)]

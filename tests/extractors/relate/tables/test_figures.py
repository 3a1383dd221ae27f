"""Rates in cells."""

from __future__ import annotations

import pytest

from extractors.relate.tables.figures import figure_in, is_rate


@pytest.mark.parametrize(
    ("cell", "value", "low"),
    [
        ("15%", 15, None),
        ("24,5 per cent ad valorem", 24.5, None),
        ("5-10%", 10, 5),
        ("up to 30 percent", 30, None),
        ("nil", 0, None),
        ("duty-free", 0, None),
        ("25% since july 1", 25, None),
        ("35% (spared: none)", 35, None),
        ("12.5*", 12.5, None),
    ],
)
def test_rate(cell: str, value: float, low: float | None) -> None:
    """A cell may hold a rate, with its unit or bare, the lower end of a range, a day or a note."""
    figure = figure_in(cell, (0, len(cell)))

    assert figure is not None
    assert (value, low) == (figure.value, figure.low)


@pytest.mark.parametrize("cell", ["", "2024", "rice", "1.", "$12", "-9%", "9% of trade", "1507 10 00", "30% + $5"])
def test_no_rate(cell: str) -> None:
    """Years, codes, sums, changes with a minus and figures among words are no rates of a cell."""
    assert not is_rate(cell, (0, len(cell)))

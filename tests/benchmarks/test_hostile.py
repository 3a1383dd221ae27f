"""What hostile texts cost: beside the news, and as they grow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks import hostile

if TYPE_CHECKING:
    from extractors import Extractor


def test_growth(extractor: Extractor) -> None:
    """Four times as many blanks take about four times as long, so that a character takes no longer."""
    assert 0.5 < hostile.growth(extractor, " " * 3000, turns=30) < 2


def test_costs(extractor: Extractor) -> None:
    """A text of nothing but blanks costs less than the news."""
    [cost] = hostile.costs(extractor, {"blanks": " " * 3000})

    assert "blanks" == cost.name
    assert cost.times_normal < 1

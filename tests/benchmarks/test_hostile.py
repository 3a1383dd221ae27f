"""What hostile texts cost: beside the news, and as they grow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks import hostile

if TYPE_CHECKING:
    import pytest

    from extractors import Extractor


def test_growth(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where four times the text takes sixteen times as long, a character of it takes four times as long."""
    monkeypatch.setattr(hostile, "seconds", lambda _, text: len(text) ** 2)

    assert 4.0 == hostile.growth(extractor, "a" * 100)


def test_costs(extractor: Extractor) -> None:
    """A text of nothing but blanks costs less than the news."""
    [cost] = hostile.costs(extractor, {"blanks": " " * 3000})

    assert "blanks" == cost.name
    assert cost.times_normal < 1

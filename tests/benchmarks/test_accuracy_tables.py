"""The tables of accuracy and confidence in the README."""

import datetime as dt
from typing import Final

import pytest

from benchmarks.accuracy_tables import accuracy, confidence
from benchmarks.record import Run
from benchmarks.reliability import Bin

DAY: Final = dt.date(2025, 4, 17)
FIGURES: Final = {slot: {"f1": 0.875} for slot in ("core", "strict", "persons", "dates", "rates")}
BINS: Final = [Bin(0.8, 3, 0.85, 0.8), Bin(0.9, 7, 0.95, 1.0)]


def test_accuracy() -> None:
    """A corpus that was measured has a row, in the order of the table, with its articles and the F1 of each slot."""
    run = Run(DAY, None, {"dev": FIGURES, "seeds": FIGURES, "else": {}}, {"dev": 98, "seeds": 5, "else": 1})
    rows = accuracy(run).splitlines()

    assert "Measured on 2025-04-17:" == rows[0]
    assert "| five seed articles | 5 | 0.88 | 0.88 | 0.88 | 0.88 | 0.88 |" == rows[4]
    assert ["| real articles | 98 | 0.88 | 0.88 | 0.88 | 0.88 | 0.88 |"] == rows[5:]


def test_confidence() -> None:
    """Each tenth of confidence that was given has a row; the errors stand above the table."""
    run = Run(DAY, None, {}, {"dev": 98}, {"dev": BINS, "articles": BINS[1:]})
    rows = confidence(run).splitlines()

    assert "Of the records of the 98 real articles (expected calibration error 0.05; 0.05 of our own):" == rows[0]
    assert ["| 0.8 to 0.9 | 3 | 0.85 | 0.80 |", "| 0.9 to 1.0 | 7 | 0.95 | 1.00 |"] == rows[4:]


@pytest.mark.parametrize("measured", [{}, {"dev": BINS}, {"articles": BINS}])
def test_unknown_confidence(measured: dict[str, list[Bin]]) -> None:
    """Where one of the two corpora was not measured there is no table."""
    assert "" == confidence(Run(DAY, None, {}, {}, measured))

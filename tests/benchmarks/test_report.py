"""Tables: what a line says of a slot, a field and a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks import report

if TYPE_CHECKING:
    from benchmarks.scores import Figures

FIGURES: Figures = {
    "core": {"p": 0.8, "r": 0.5, "f1": 0.6154, "doc_f1": 0.7, "gold": 10, "given": 5},
    "status": {"share": 0.9, "of": 10},
    "negatives": {"false_records": 1, "of": 5},
}
SCORED: Figures = {"amounts": {"p": 1, "r": 0.1429, "f1": 0.25, "doc_f1": 0.2, "gold": 7, "given": 1}}
WORSE: Figures = {"core": {"f1": 0.6}, "status": {"share": 0.9}}


@pytest.mark.parametrize(
    ("unread", "last", "expected"),
    [
        (None, None, ["core 0.800 0.500 0.615 0.700 10 5", "status 0.900 10"]),
        (WORSE, None, ["core 0.800 0.500 0.615 0.700 10 5 0.600", "status 0.900 10 0.900"]),
        (None, WORSE, ["core 0.800 0.500 0.615 0.700 10 5 +0.015", "status 0.900 10 ="]),
        (WORSE, {}, ["core 0.800 0.500 0.615 0.700 10 5 0.600 new", "status 0.900 10 0.900 new"]),
        ({}, WORSE, ["core 0.800 0.500 0.615 0.700 10 5 +0.015", "status 0.900 10 ="]),
    ],
)
def test_table(unread: Figures | None, last: Figures | None, expected: list[str]) -> None:
    """A slot's line has its figures, those of the unread part where there is one, and the change."""
    lines = [" ".join(line.split()) for line in report.table(FIGURES, unread, last).splitlines()]

    assert [*expected, "1 false records in the 5 articles that hold none"] == [lines[1], lines[3], lines[4]]


def test_by_theme() -> None:
    """A theme's line has the F1 of each slot that is scored."""
    lines = report.by_theme({"press (3)": FIGURES, "wire (12)": {**FIGURES, **SCORED}}).splitlines()

    assert ["press (3) 0.615", "wire (12) 0.615 0.250"] == [" ".join(line.split()) for line in lines[1:]]

"""What adapters share: how a moment is written at its precision."""

from __future__ import annotations

import datetime as dt

import pytest

from benchmarks.peers.protocol import of_grain, precisions


@pytest.mark.parametrize(
    ("grain", "expected"),
    [
        ("day", "2025-05-08"),
        ("week", "2025-W19"),
        ("month", "2025-05"),
        ("quarter", "2025-Q2"),
        ("year", "2025"),
        ("hour", "2025-05-08T14:30"),
    ],
)
def test_of_grain(grain: str, expected: str) -> None:
    """A moment is cut to its grain as TIMEX3 writes it."""
    assert expected == of_grain("2025-05-08T14:30:00.000+00:00", grain)


def test_years_of_five_digits() -> None:
    """A tool that reads 10,000 as a year does not stop the run."""
    assert "10000" == of_grain("10000-01-01T00:00:00.000+00:00", "year")


def test_precisions() -> None:
    """A day of unknown precision has three readings."""
    assert ["2025-05-08", "2025-05", "2025"] == precisions(dt.date(2025, 5, 8))

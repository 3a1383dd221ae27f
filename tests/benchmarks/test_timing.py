"""Times of several rounds."""

from __future__ import annotations

import pytest

from benchmarks.timing import mean_of_best


def test_mean_of_best() -> None:
    """Each thing counts with its best time, whichever round that was in."""
    assert pytest.approx(2) == mean_of_best([[1, 9, 3], [8, 2, 7]])

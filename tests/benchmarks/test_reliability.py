"""The reliability table and its error."""

import pytest

from benchmarks.reliability import Outcome, calibration_error, reliability

HALF_RIGHT: list[Outcome] = [(0.55, True), (0.55, False), (0.95, True), (1.0, True)]


def test_reliability() -> None:
    """Outcomes are put together by tenths of confidence; a confidence of one is in the last tenth."""
    assert [(row.low, row.count, row.right) for row in reliability(HALF_RIGHT)] == [(0.5, 2, 0.5), (0.9, 2, 1.0)]


@pytest.mark.parametrize(
    ("found", "error"), [([], 0.0), ([(0.9, True)], 0.1), ([(0.9, False)], 0.9), (HALF_RIGHT, 0.0375)]
)
def test_calibration_error(found: list[Outcome], error: float) -> None:
    """The error is the distance of what was said and what was right, weighed by the count."""
    assert calibration_error(reliability(found)) == pytest.approx(error)

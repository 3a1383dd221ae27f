"""Tables with a column of old rates and one of new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.discourse.measure import Measure

LEAD = "Kenya changed its duties.\n"


def rates(measure: Measure) -> tuple[str, float | None, float | None]:
    """Return goods, new rate and old rate."""
    return " ".join(measure.sectors), measure.rate, measure.frame.anchor.payload.previous


@pytest.mark.parametrize(
    "table",
    [
        "Item | Existing rate | New rate |\nRice | 40% | 20% |\nMilk powder | 15% | 6% |",
        "Item | New duty | From | Previous duty |\nRice | 20% | May 1 | 40% |\nMilk powder | 6% | May 1 | 15% |",
        "Item | 2024 | 2025 |\nRice | 40% | 20% |\nMilk powder | 15% | 6% |",
        "Item\n\nCurrent tariff\n\nProposed tariff\n\nRice\n\n40%\n\n20%\n\nMilk powder\n\n15%\n\n6%",
    ],
)
def test_columns(measures: Callable[[str], list[Measure]], table: str) -> None:
    """The rate of the old column is the previous one of that of the new column, and no measure."""
    found = [m for m in measures(LEAD + table) if m.frame.emits.get("scenario") != "yes"]

    assert [("rice", 20.0, 40.0), ("dairy", 6.0, 15.0)] == [rates(m) for m in found]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("Item | Rate in May | Rate in June |\nRice | 40% | 20% |", [40, 20]),
        ("Item | Existing law | New law |\nRice | 40% | 20% |", [40, 20]),
        ("Item | Existing rate | New rate |\nRice | 40% | 20% | 10% |", [40, 20, 10]),
    ],
)
def test_no_columns(measures: Callable[[str], list[Measure]], table: str, expected: list[float]) -> None:
    """Without heads that tell old rates from new ones, or with more rates than two, every rate is one."""
    assert [("rice", rate, None) for rate in expected] == [rates(it) for it in measures(LEAD + table)]

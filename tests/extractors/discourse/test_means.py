"""The mean of all that a country charges."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.discourse.measure import Measure


@pytest.mark.parametrize(
    "text",
    [
        "The average effective tariff rate of the United States has reached 17 percent.",
        "The US average effective tariff rate is up. Economists say that the rate stands at 17 percent.",
        "Kenya's policy has a goal: 7 percent average tariffs by 2030.",
    ],
)
def test_mean(measures: Callable[[str], list[Measure]], text: str) -> None:
    """A mean is no measure, here or where the text goes on with it."""
    assert [] == measures(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The act raised the average tariff of the United States from 40 percent to 47 percent.", (["WORLD"], 47.0)),
        ("The average US tariff rate on Chinese goods is 47 percent.", (["CN"], 47.0)),
        ("The average tariff rate of the United States is high: its 47 percent duty on tin hurts.", (["WORLD"], 47.0)),
    ],
)
def test_measure(measures: Callable[[str], list[Measure]], text: str, expected: tuple[list[str], float]) -> None:
    """A mean that moved, one on a partner's goods, and the rate of another levy are measures."""
    assert [expected] == [(m.targets, m.rate) for m in measures(text)]

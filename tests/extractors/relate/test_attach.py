"""Goods and places near a rate: what belongs to it where no rule says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.discourse.measure import Measure


@pytest.mark.parametrize(
    ("text", "targets", "sectors"),
    [
        ("All lorries made in China – new or old – must pay 35 percent duty in Brazil.", "CN", "heavy_trucks"),
        ("Ghana wants that on frozen chicken, now a duty of 20 percent, to go up.", "WORLD", "poultry_eggs"),
        ("Kenya's duty went from 10 to 25 percent in the case of rice.", "WORLD", "rice"),
        ("Kenya's duties are these: Chad for a start (9%), Peru (7%), and Mali.", "PE", "ALL"),
        ("Kenya taxes all goods, from China, including Hong Kong and Macau, with a duty of 9%.", "CN HK MO", "ALL"),
    ],
)  # fmt: skip
def test_near(measures: Callable[[str], list[Measure]], text: str, targets: str, sectors: str) -> None:
    """Goods and places of the clause fill what no rule filled."""
    measure = measures(text)[-1]

    assert (" ".join(measure.targets), " ".join(measure.sectors)) == (targets, sectors)


@pytest.mark.parametrize(
    "text",
    [
        "Brazil's tariff is 35 percent, except for rice.",
        "Brazil set a duty of 35 percent on all imports. Prices of rice rose.",
        "Brazil dropped a duty of 35 percent with which it had answered Peru's rice rules.",
        "Brazil's new duty of 20 percent brings the total to 50 percent, and rice is dear.",
    ],
)
def test_not_near(measures: Callable[[str], list[Measure]], text: str) -> None:
    """Goods that are spared, that another sentence names, or that stand beside a sum are not charged."""
    assert "rice" not in measures(text)[-1].sectors


def test_levied_otherwise(measures: Callable[[str], list[Measure]]) -> None:
    """What one levy with a rate is on, or one beside a rate with a levy word of its own, is not what another is on."""
    told = measures("Brazil's 10 percent surcharge comes on top of the 35 percent duty on rice.")
    listed = measures("Chad, hit by Brazilian levies on rice, now faces a 9 percent duty there too.")

    assert [(10.0, False), (35.0, True)] == [(m.rate, "rice" in m.sectors) for m in told]
    assert [(9.0, False)] == [(m.rate, "rice" in m.sectors) for m in listed if m.rate is not None]

"""Figures of a list of which only the first has a unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extractors.quantities.conftest import Tag


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Trump set the tariffs: Chad and Mali 25 percent, Peru and Chile 30, Laos 40.", [25, 30, 40]),
        ("Trump set a tariff of 25% for Chad, 12.5 for Peru and Chile and 40 for goods from Laos.", [25, 12.5, 40]),
        ("Trump set a tariff of 25 percent on steel, and 10 on copper.", [25, 10]),
        ("Trump put a 20 percent tariff on Chad. Peru, 15 of whose mines closed, waits.", [20]),
        ("Trump put a 20 percent tariff on Chad, and Peru lost 15 mines.", [20]),
        ("Trump put a 20 percent tariff on Chad, and in Peru 2,000 miners struck.", [20]),
        ("Trump put a 20 percent tariff on Chad, for 3 on Sunday night had come and gone.", [20]),
    ],
)
def test_gapped(tag: Tag, text: str, values: list[float]) -> None:
    """They are percentages too, where each stands right beside the name of a country or of goods."""
    assert values == [rate.value for rate in tag(text)[0]]

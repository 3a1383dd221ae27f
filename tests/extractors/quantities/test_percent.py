"""Percentages: what is one, its value and its span."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extractors.quantities.conftest import Tag


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a 24 percent tariff", {"24 percent": 24}),
        ("24% duties", {"24%": 24}),
        ("a tariff from Aug. 1\n- 24% duties", {"24%": 24}),
        ("24 % duties", {"24 %": 24}),
        ("a 24 per cent duty", {"24 per cent": 24}),
        ("24 pct duties", {"24 pct": 24}),
        ("25pc and 30pct duties", {"25pc": 25, "30pct": 30}),
        ("25-percent tariffs", {"25-percent": 25}),
        ("A 25 PERCENT TARIFF", {"25 PERCENT": 25}),
        ("an eight percent duty", {"eight percent": 8}),
        ("a seven-and-a-half percent duty", {"seven-and-a-half percent": 7.5}),
        ("a one-hundred percent tariff", {"one-hundred percent": 100}),
        ("a zero-percent tariff", {"zero-percent": 0}),
        ("a hundred percent tariff", {"a hundred percent": 100}),
        ("0.2 percentage points", {"0.2 percentage points": 0.2}),
        ("half a percentage point", {"half a percentage point": 0.5}),
        ("a quarter of a percentage point", {"a quarter of a percentage point": 0.25}),
        ("one half of one percent", {"one half of one percent": 0.5}),
        ("25 basis points", {"25 basis points": 0.25}),
        ("a 15-point tariff", {"15-point": 15}),
        ("12.50 percent", {"12.50 percent": 12.5}),
        ("7 1/2% duties", {"7 1/2%": 7.5}),
        ("12½ per cent", {"12½ per cent": 12.5}),
        ("2,5 %", {"2,5 %": 2.5}),
        ("1,250 percent", {"1,250 percent": 1250}),
        ("rose +2.6%", {"+2.6%": 2.6}),
        ("it was off (-8.6%)", {"-8.6%": -8.6}),
        ("it was off −0.4%", {"−0.4%": -0.4}),
        ("tariffs—25%—on cars", {"25%": 25}),
        ("ten percent\nof sales", {"ten percent": 10}),
        ("the 2024 budget, 25 percent duties", {"25 percent": 25}),
        ("On April 2, 10 percent tariffs began", {"10 percent": 10}),
        ("Chapter 99, 25 percent", {"25 percent": 25}),
        ("four in ten, or 40 percent", {"40 percent": 40}),
        ("a tenth, or 10 percent", {"10 percent": 10}),
        ("duties up from 25 percent to 35.", {"25 percent": 25, "35": 35}),
        ("duties cut from 12 percent to 7.5 next year", {"12 percent": 12, "7.5": 7.5}),
        ("duties cut from 25 percent to 5 countries", {"25 percent": 25}),
        ("duties cut from 25 percent to 2030", {"25 percent": 25}),
        ("a levy of 25 percent to 35.", {"25 percent": 25}),
        ("zero tariffs, duty-free entry, triple-digit tariffs", {}),
        ("several percent, a few percent, the percentage of goods", {}),
        ("what percent of goods", {}),
        ("a search for duty%20free at 10.5%20off", {}),
        ("a 15-point lead", {}),
        ("", {}),
    ],
)
def test_percentages(tag: Tag, text: str, expected: dict[str, float]) -> None:
    """Every percentage is found with its value, and nothing that has no figure or no unit."""
    assert expected == {text[rate.start : rate.end]: rate.value for rate in tag(text)[0]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10, 15 and 25 percent", {"10": 10, "15": 15, "25 percent": 25}),
        ("10, 15, and 25 percent", {"10": 10, "15": 15, "25 percent": 25}),
        ("10%, 15% and 20%", {"10%": 10, "15%": 15, "20%": 20}),
        ("25 or 30 percent", {"25": 25, "30 percent": 30}),
        ("20 and 25 percent", {"20": 20, "25 percent": 25}),
        ("10/25% duties", {"10": 10, "25%": 25}),
        ("two or three percent", {"two": 2, "three percent": 3}),
        ("six, four and three percentage points", {"six": 6, "four": 4, "three percentage points": 3}),
        ("$10 and 25 percent", {"25 percent": 25}),
        ("Q4 and 25 percent", {"25 percent": 25}),
        ("March 1 and 25 percent", {"25 percent": 25}),
        ("in 2018 or 25 percent", {"25 percent": 25}),
    ],
)
def test_members_of_lists(tag: Tag, text: str, expected: dict[str, float]) -> None:
    """Figures that share one unit are percentages each; prices, dates and years beside them are none."""
    assert expected == {text[rate.start : rate.end]: rate.value for rate in tag(text)[0]}

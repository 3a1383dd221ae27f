"""Two percentages that belong together: old rates with the new ones, and the part that each plays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extractors.quantities.conftest import Tag


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("raised tariffs from 25% to 50%", {25: None, 50: 25}),
        ("cut tariffs from 145% to 30%", {145: None, 30: 145}),
        ("tariffs go from the current 2.5 percent to 15 percent", {2.5: None, 15: 2.5}),
        ("duties fell from 10 percent on cars to 2.5 percent", {10: None, 2.5: 10}),
        ("raised from 2.5 to 27.5 percent", {2.5: None, 27.5: 2.5}),
        ("raised from zero to 10 percent", {10: 0}),
        ("charges 20 percent, after cutting the levy on tin from 30 percent", {20: 30, 30: None}),
        ("charges 20 percent, after raising that on tin from 30 percent to 40 percent", {20: None, 30: None, 40: 30}),
        ("cut to 6 percent from 8 percent, 10 percent and 25 percent", {6: 8, 8: None, 10: None, 25: None}),
        ("cut to 5 percent from 10 percent, 20 percent on cars", {5: 10, 10: None, 20: None}),
        ("duties will be 6.9 percent on average from the existing 15.2 percent", {6.9: 15.2, 15.2: None}),
        ("raised by 5 percent, from 10 percent to 15 percent", {5: None, 10: None, 15: 10}),
        ("the 10 percent tariff on tin would be bumped up to 15 percent", {10: None, 15: 10}),
        ("lowered duties to 5% from 35%", {5: 35, 35: None}),
        ("a 15 percent tariff, down from 25 percent", {15: 25, 25: None}),
        ("a tariff rate of 15 percent from the previous rate of 25 percent", {15: 25, 25: None}),
        ("a tariff of 15 percent, reduced from a prior threat of 25 percent", {15: 25, 25: None}),
        ("a tariff of 15 percent, down from an initial rate of 25 percent", {15: 25, 25: None}),
        ("a 15 percent tariff, reduced from 25 percent", {15: 25, 25: None}),
        ("raised to 50 percent from the current rate of 25 percent", {50: 25, 25: None}),
        ("hiked to 12% from 3%. Tariff on tin will be increased to 4%", {12: 3, 3: None, 4: None}),
        ("tariffs of 50 percent, up from 25 percent", {50: 25, 25: None}),
        ("15 percent instead of the 24 percent announced", {15: 24, 24: None}),
        ("a duty of 90 percent, in place of today's 4 percent", {90: 4, 4: None}),
        ("it adds a further 40 percent to the 10 percent that it charges", {40: None, 10: None}),
        ("the 60 percent that is charged on wine is to become 30 percent", {60: None, 30: 60}),
        ("at 15 percent (previously 25 percent)", {15: 25, 25: None}),
        ("a duty of 20 percent on tin is hereby reduced to 10 percent", {20: None, 10: 20}),
        ("goods currently being taxed at 25%, will be taxed at 30%", {25: None, 30: 25}),
        ("50% on cars and motorcycles is kept this year but will fall to 40%", {50: None, 40: 50}),
        ("the 10% tariff on cars and those on steel will rise to 25%", {10: None, 25: None}),
        ("raised the duty to 15 percent from 7.5.", {15: 7.5}),
        ("a rate of 9.5 percent instead of 12; the rest is old", {9.5: 12}),
        ("cut the duty to 5 percent from nil", {5: 0}),
        ("took 15 percent from 12 countries", {15: None}),
        ("15 percent from 2026", {15: None}),
        ("fresh grapes, now at 50 pct, go to 40 pct", {50: None, 40: 50}),
        ("currently 5 percent, will be 8 percent", {5: None, 8: 5}),
        ("a 10% tariff on toys will be increased to 15%", {10: None, 15: 10}),
        ("a 10% tariff on toys and cars; one on tin will be increased to 15%", {10: None, 15: None}),
        ("20 percent, twice the current 10 percent", {20: 10, 10: None}),
        ("raised from 5% to 10-15%, depending on the product", {5: None, 15: 5}),
        ("10 percent from China and 25 percent from Canada", {10: None, 25: None}),
        ("a 10 percent duty, against 25 percent for Vietnam", {10: None, 25: None}),
        ("tariffs range from 10 percent to 50 percent", {10: None, 50: None}),
    ],
)
def test_previous(tag: Tag, text: str, expected: dict[float, float | None]) -> None:
    """The rate that another one replaces is its `previous`, in either order; a neighbour's rate is not."""
    assert expected == {rate.value: rate.previous for rate in tag(text)[0]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cut tariffs from 145% to 30%", ["previous", "main"]),
        ("lowered duties to 5% from 35%", ["main", "previous"]),
        ("tariffs range from 10 percent to 50 percent", ["low", "main"]),
        ("tariffs of 10 percent and 50 percent", ["main", "main"]),
        ("faces 15 percent tariffs. Those with cuts to 15 percent include Peru", ["main", "main"]),
        ("cut to 6 percent from 8 percent, 10 percent and 25 percent", ["main", *["previous"] * 3]),
        ("cut to 5 percent from 10 percent, 20 percent on cars", ["main", "previous", "main"]),
        ("raised by 5 percent, from 10 percent to 15 percent", ["previous", "previous", "main"]),
    ],
)
def test_role(tag: Tag, text: str, expected: list[str]) -> None:
    """A figure that another rate carries says so by its role."""
    assert expected == [rate.role for rate in tag(text)[0]]

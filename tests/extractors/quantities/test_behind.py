"""What stands behind a percentage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extractors.quantities.conftest import Tag


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a 25 percent tariff", "tariff"),
        ("a 25 percent across-the-board tariff", "tariff"),
        ("a 25 percent “reciprocal” levy", "tariff"),
        ("a 25 percent Section 232 steel duty", "tariff"),
        ("a 25 percent import tax", "tariff"),
        ("a 25 percent tax on imported cars", "tariff"),
        ("a 200% tax on French wine", "tariff"),
        ("25 percent ad valorem", "tariff"),
        ("a 500% tariff threat", "tariff"),
        ("50 percent of additional tariffs", "tariff"),
        ("a 10 percent increase in tariffs", "tariff"),
        ("a 50 percent cut in tariffs", "change"),
        ("40 percent higher tariffs", "change"),
        ("12 percent dearer after the tariffs", "change"),
        ("a 20 percent stamp duty", "other"),
        ("20 percent excise duties", "other"),
        ("a 20 percent VAT", "other"),
        ("a 21 percent corporate tax", "other"),
        ("a 3 percent digital services tax", "other"),
        ("30 percent of exports", "share"),
        ("tariffs on cars fall to 6 percent - a sharp drop from the old one", "tariff"),
        ("30 percent or so of its exports", "share"),
        ("86 percent of the tariffs", "share"),
        ("98 to 100 percent of Indian goods", "share"),
        ("58 percent disapprove of the tariffs", "share"),
        ("70 percent of voters", "share"),
        ("a 60 percent chance of tariffs", "probability"),
        ("4.5 percent growth", "growth"),
        ("4.5% GDP", "growth"),
        ("a 7.5 percent annualized pace", "growth"),
        ("3 percent inflation", "inflation"),
        ("a 5 percent yield", "interest"),
        ("a 5 percent interest rate", "interest"),
        ("a 0.1 percent gain", "change"),
        ("3.1 percent down on the day", "change"),
        ("4 percent more than a year ago", "change"),
        ("4 percent to the price of a car", "change"),
        ("a 50 percent rate of import dependency", "share"),
        ("a 100 percent fool", "other"),
    ],
)
def test_behind(tag: Tag, text: str, expected: str) -> None:
    """The noun phrase behind a figure names what it measures."""
    assert [expected] == [rate.measure for rate in tag(text)[0]]

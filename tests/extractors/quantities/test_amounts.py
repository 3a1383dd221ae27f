"""Sums of money: what is one, and its value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extractors.quantities.conftest import Tag


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It will spend $1 trillion.", {"$1 trillion": 1e12}),
        ("It will spend US$200bn.", {"US$200bn": 2e11}),
        ("It fetched €20.7m ($22m).", {"€20.7m": 2.07e7, "$22m": 2.2e7}),
        ("a $15.5-B fund", {"$15.5-B": 1.55e10}),
        ("a $4trn firm", {"$4trn": 4e12}),
        ("debts of £2tn", {"£2tn": 2e12}),
        ("£3.1billion of tariffs", {"£3.1billion": 3.1e9}),
        ("$1,000,000 prizes", {"$1,000,000": 1e6}),
        ("$ 5 million", {"$ 5 million": 5e6}),
        ("$300-million plant", {"$300-million": 3e8}),
        ("300 billion yuan", {"300 billion yuan": 3e11}),
        ("2.4 mln dlrs", {"2.4 mln dlrs": 2.4e6}),
        ("a 174 billion dlr deficit", {"174 billion dlr": 1.74e11}),
        ("the 800-dollar limit", {"800-dollar": 800}),
        ("a 4.6-billion-U.S.-dollar pact", {"4.6-billion-U.S.-dollar": 4.6e9}),
        ("half a billion dollars", {"half a billion dollars": 5e8}),
        ("a billion dollars", {"a billion dollars": 1e9}),
        ("two and a half million euros", {"two and a half million euros": 2.5e6}),
        ("Rs 500 crore", {"Rs 500 crore": 5e9}),
        ("Rs 1.5 lakh crore", {"Rs 1.5 lakh crore": 1.5e12}),
        ("500 crore rupees", {"500 crore rupees": 5e9}),
        ("50 cents a pound", {"50 cents": 0.5}),
        ("12.5 cents per kilo", {"12.5 cents": 0.125}),
        ("47p, or £0.47", {"47p": 0.47, "£0.47": 0.47}),
        ("$18/bbl", {"$18": 18}),
        ("$" + "9" * 400, {}),
        ("US$3,021 an ounce", {"US$3,021": 3021}),
        ("more than $10m", {"$10m": 1e7}),
        ("$5 billion of exports and 4 billion in imports", {"$5 billion": 5e9, "4 billion": 4e9}),
        ("$5 billion of exports by 4 billion people", {"$5 billion": 5e9}),
        ("4 billion in imports", {}),
        ("billions of dollars, tens of millions of dollars", {}),
        ("a multi-million dollar deal", {}),
        ("1.4 billion people and 25 percent", {}),
        ("in 2025 under heading 8703.80 or 9903.01.25", {}),
        ("stop 47p", {}),
        ("", {}),
    ],
)
def test_amounts(tag: Tag, text: str, expected: dict[str, float]) -> None:
    """Every sum is found, in whole units of its currency; vague sums, counts, years and tariff headings are none."""
    assert expected == {amount.text: amount.value for amount in tag(text)[1]}

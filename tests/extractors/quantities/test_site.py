"""The words that tell measures apart."""

from __future__ import annotations

import pytest

from extractors.quantities import load_quantity_rules
from extractors.quantities.site import MeasureWords
from extractors.quantities.tokens import TOKEN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the year-on-year rise", ["the", "year-on-year", "rise"]),
        ("(of u.s. gdp); 5%", ["(", "of", "u.s", "gdp", ")", ";", "5", "%"]),
        ("it's", ["it's"]),
    ],
)
def test_token(text: str, expected: list[str]) -> None:
    """Words with hyphens, points and apostrophes are whole, and marks that end a phrase are tokens."""
    assert expected == TOKEN.findall(text)


@pytest.mark.parametrize(
    ("tokens", "expected"),
    [
        (["the", "interest", "paid"], ["the", "interest", "paid"]),
        (["in", "the", "national", "interest"], ["in", "the", "national interest"]),
        (["policy", "rate", "of"], ["policy rate", "of"]),
        ([], []),
    ],
)
def test_joined(tokens: list[str], expected: list[str]) -> None:
    """Known pairs of words count as one."""
    assert expected == MeasureWords(load_quantity_rules().measures).joined(tokens)

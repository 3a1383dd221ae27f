"""Numbers in digits, words and magnitudes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractors.quantities import load_quantity_rules
from extractors.quantities.numbers import Numerals, digits_value, mixed_fraction

if TYPE_CHECKING:
    from tests.extractors.quantities.conftest import Read


@pytest.fixture(scope="module")
def numerals() -> Numerals:
    """Return the reader of numbers with the built-in words."""
    return Numerals(load_quantity_rules().numbers)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("25", 25),
        ("2.5", 2.5),
        ("1,250", 1250),
        ("1,250.75", 1250.75),
        ("10,000,000", 1e7),
        ("25,", 25),
        ("2,5", 2.5),
        ("12,75", 12.75),
        ("7½", 7.5),
        ("½", 0.5),
        ("¾", 0.75),
        ("25²", 25),
        ("２５", 25),
    ],
)
def test_digits_value(raw: str, expected: float) -> None:
    """Separators, vulgar fractions and full-width digits count, footnote marks and a trailing comma do not."""
    assert expected == digits_value(raw)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("eight", (0, 8)),
        ("Eighteen", (0, 18)),
        ("twenty-five", (0, 25)),
        ("one hundred", (0, 100)),
        ("a hundred and forty-five", (0, 145)),
        ("three hundred thousand", (0, 3e5)),
        ("two million five hundred thousand", (0, 2.5e6)),
        ("half a billion", (0, 5e8)),
        ("a billion", (0, 1e9)),
        ("two and a half", (0, 2.5)),
        ("two-and-a-half million", (0, 2.5e6)),
        ("one half of one", (0, 0.5)),
        ("three-quarters of a", (0, 0.75)),
        ("a quarter of a billion", (0, 2.5e8)),
        ("seven point five", (0, 7.5)),
        ("34-point-one", (0, 34.1)),
        ("18.5 million", (0, 1.85e7)),
        ("1.5 lakh crore", (0, 1.5e12)),
        ("zero", (0, 0)),
        ("partners and one", (13, 1)),
        ("between five and ten", (17, 10)),
        ("6½ million", (0, 6.5e6)),
        ("multi-million", None),
        ("several hundred million", None),
        ("a", None),
        ("of", None),
        ("steel", None),
        ("", None),
    ],
)
def test_words_before(numerals: Numerals, read: Read, words: str, expected: tuple[int, float] | None) -> None:
    """The longest number that ends at an offset is read, with its start; vague and bare magnitudes are none."""
    assert expected == numerals.words_before(read(words), len(words))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 million", (1e6, 9)),
        ("5-million", (1e6, 9)),
        ("5million", (1e6, 8)),
        ("5m", (1e6, 2)),
        ("5bn", (1e9, 3)),
        ("5-b", (1e9, 3)),
        ("5trn", (1e12, 4)),
        ("5k", (1e3, 2)),
        ("5 crore", (1e7, 7)),
        ("5 lakh crore", (1e12, 12)),
        ("5 months", (1, 1)),
        ("5 m", (1, 1)),
        ("5mph", (1, 1)),
        ("5", (1, 1)),
    ],
)
def test_magnitude_after(numerals: Numerals, text: str, expected: tuple[float, int]) -> None:
    """A magnitude is a word, glued or after a blank, or one letter glued to the digits, and no part of another word."""
    assert expected == numerals.magnitude_after(text, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("7 1/2", (0, 7.5)), ("1/4", (0, 0.25)), ("12-3/8", (0, 12.375)), ("5/25", None), ("9/11", None), ("25", None)],
)
def test_mixed_fraction(read: Read, text: str, expected: tuple[int, float] | None) -> None:
    """A proper fraction with a usual denominator counts, with the whole number in front; other slashes do not."""
    document = read(text)
    numbers = document.by_kind["NUMBER"]

    assert expected == mixed_fraction(document.folded, numbers, len(numbers) - 1)

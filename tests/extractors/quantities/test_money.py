"""Sums of money in ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extractors.quantities.conftest import Tag


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$2-3bn", [2e9, 3e9]),
        ("$2 to 3 billion", [2e9, 3e9]),
        ("$2bn to 3bn", [2e9, 3e9]),
        ("$5 to $10 billion", [5e9, 1e10]),
        ("$5-$10 billion", [5e9, 1e10]),
        ("between $5 and $10 billion", [5e9, 1e10]),
        ("$1.1 billion to $1.3 billion", [1.1e9, 1.3e9]),
        ("$1.2bn-$1.4bn", [1.2e9, 1.4e9]),
        ("$449 to $1,449", [449, 1449]),
        ("C$16.6 billion", [16_600_000_000]),
        ("from $500 to $2 million", [500, 2e6]),
        ("18 to 20 billion dlrs", [18e9, 20e9]),
        ("5-10 billion yuan", [5e9, 1e10]),
        ("between 5 and 10 billion euros", [5e9, 1e10]),
        ("5 or 6 billion euros", [5e9, 6e9]),
        ("Rs 248 / 249", [248, 249]),
        ("$10, $20 and $30", [10, 20, 30]),
        ("$5 and 10 billion people", [5]),
        ("a $5 to 10 rise", [5]),
        ("$1bn-a-year", [1e9]),
        ("in 2024 and 300 dollars", [300]),
        ("$0.042/kWh", [0.042]),
    ],
)
def test_ranges(tag: Tag, text: str, expected: list[float]) -> None:
    """Both ends of a range are sums, with the sign, currency and magnitude that they share."""
    assert expected == [amount.value for amount in tag(text)[1]]

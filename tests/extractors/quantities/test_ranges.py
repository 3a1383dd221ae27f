"""Ranges, and what looks like one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extractors.quantities.conftest import Tag


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10 to 50 percent", [(10, 50)]),
        ("10-50% duties", [(10, 50)]),
        ("5–20%", [(5, 20)]),
        ("25 to 50-point tariff", [(25, 50)]),
        ("between 10 and 50 percent", [(10, 50)]),
        ("five to ten percent", [(5, 10)]),
        ("tariffs ranging from 10 to as much as 50 percent", [(10, 50)]),
        ("tariffs of 10 percent to 50 percent", [(None, 10), (10, 50)]),
        ("10%-50% tariffs", [(None, 10), (10, 50)]),
        ("tariffs ranging from 5% to 50% on over 1,400 products", [(None, 5), (5, 50)]),
        ("duties range from 15% for Chad to 39% for Peru", [(None, 15), (None, 39)]),
        ("duties range from 10 per cent on toys to over 100 per cent on butter", [(None, 10), (10, 100)]),
        ("between 10 percent and 25 percent", [(None, 10), (10, 25)]),
        ("raised from 2.5 to 27.5 percent", [(None, 2.5), (None, 27.5)]),
        ("20 and 25 percent", [(None, 20), (None, 25)]),
        ("cut by 115 points, or 10 percent, to 30 percent", [(None, 10), (None, 30)]),
        ("Vietnam 90% 46%", [(None, 90), (None, 46)]),
        ("50-10% duties", [(None, 10)]),
        ("raised duties by 5 to 10 percent", [(5, 10)]),
        ("duties range between 7.5% to 34%", [(None, 7.5), (7.5, 34)]),
        ("lowered the levies to 10% to 15%", [(None, 10), (10, 15)]),
    ],
)
def test_ranges(tag: Tag, text: str, expected: list[tuple[float | None, float]]) -> None:
    """A range is its upper end with `low`; with a unit at each end both are percentages; a change is no range."""
    assert expected == [(rate.low, rate.value) for rate in tag(text)[0]]

"""Mentions by position."""

from __future__ import annotations

import pytest

from extractors.mention import Mention
from extractors.quantities.near import starting_in

MENTIONS = [Mention(start, start + 2, "LEVY", "tariff") for start in (3, 7, 7, 20)]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 99, [3, 7, 7, 20]), (3, 20, [3, 7, 7]), (4, 7, []), (7, 8, [7, 7]), (21, 99, []), (-5, 3, [])],
)
def test_starting_in(start: int, end: int, expected: list[int]) -> None:
    """The mentions that start from the first offset on and before the second are found, in order."""
    assert expected == [mention.start for mention in starting_in(MENTIONS, start, end)]

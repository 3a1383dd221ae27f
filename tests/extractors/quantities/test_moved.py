"""Old rates that a verb moves to the new ones."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor
    from tests.extractors.quantities.conftest import Tag


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("will cut the additional 10% duty on toys to 5%", {10: None, 5: 10}),
        ("on Monday, it cut the 10% duty on toys to 5%", {10: None, 5: 10}),
        ("cut the 10% duty on toys; the one on pens goes to 5%", {10: None, 5: None}),
        ("instead of the 50% that they paid so far, toys will face a duty of 18%", {50: None, 18: 50}),
        ("raised duties by 10% to 25%", {10: None, 25: None}),
        ("which had been 20 percent, will go up to 50 percent", {20: None, 50: 20}),
        ("previously 100 percent, now stands at 35 percent", {100: None, 35: 100}),
        ("it was 10 percent and is now 22 percent", {10: None, 22: 10}),
        ("a tariff of 10 percent on toys and now 22 percent on pens", {10: None, 22: None}),
        ("the 25 percent tariff on toys rises to 50 percent", {25: None, 50: 25}),
        ("the 25 percent tariff on toys and pens, which rises to 50 percent", {25: None, 50: None}),
    ],
)
def test_moved(tag: Tag, text: str, expected: dict[float, float | None]) -> None:
    """A verb that changes the old rate to the new one makes it the new one's `previous`."""
    assert expected == {rate.value: rate.previous for rate in tag(text)[0]}


@pytest.mark.parametrize(
    "text",
    [
        "India cut its 20 percent duty on American almonds to zero.",
        "The Indian duty of 20 percent on American almonds will be reduced to zero.",
        "India lowers the duty on American almonds from 20 percent to zero.",
    ],
)
def test_nought(extractor: Extractor, text: str) -> None:
    """A nought told in words replaces the rate in front of it."""
    records = extractor.extract(Article(text, published_on=dt.date(2025, 4, 17))).records

    assert [(0, 20)] == [(r.rate.value, r.rate.previous) for r in records if r.rate]

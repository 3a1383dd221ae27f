"""Steps: the old rate of what rises or falls to a new one, from a sentence before."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor

PUBLISHED_ON = dt.date(2025, 4, 17)
HEAD = "Mexico will charge a 10 percent tariff on Chinese toys from May 1. Growers in the north were glad of it. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + "On August 1 the Mexican tariff on Chinese toys will rise to 25 percent.", {10: None, 25: 10}),
        (HEAD + "On August 1 the Mexican tariff on Chinese toys will fall to 25 percent.", {10: None, 25: None}),
        (HEAD + "On August 1 the Mexican tariff on Korean toys will rise to 25 percent.", {10: None, 25: None}),
        (HEAD + "On August 1 the Mexican tariff on Chinese shoes will rise to 25 percent.", {10: None, 25: None}),
        (HEAD + "The Mexican tariff on Chinese toys is 25 percent.", {10: None, 25: None}),
    ],
)
def test_step(extractor: Extractor, text: str, expected: dict[float, float | None]) -> None:
    """What goes up to a rate was at the one told before of the same parties and goods, where that is lower."""
    records = extractor.extract(Article(text, published_on=PUBLISHED_ON)).records

    assert expected == {r.rate.value: r.rate.previous for r in records if r.rate}

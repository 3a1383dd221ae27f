"""The day of the news: a decision that no word dates was made on the day told beside it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor

DECISION = "Chile will charge a duty of 14 percent on Peruvian tin from June 2."


@pytest.mark.parametrize(
    ("news", "expected"),
    [
        ("On Tuesday Chile lost patience with its neighbour.", "2025-04-15"),
        ("The bill cleared the lower house of Chile late on Tuesday.", "2025-04-15"),
        ("Bolivia lost patience with its neighbour on Tuesday.", None),
        ("Snow fell on Tuesday.", None),
        ("On Tuesday's figures, Chile lost patience.", None),
        ("A court in Chile threw out another duty on Tuesday.", None),
        ("On April 2 Chile lost patience with its neighbour.", None),
        ("On Thursday Chile lost patience with its neighbour.", None),
        ("On Tuesday Chile lost patience with its neighbour. Snow fell. Rain fell.", None),
    ],
)
def test_news(extractor: Extractor, news: str, expected: str | None) -> None:
    """It is a day of the last ones, near by, on which something happened to who charges, and no court struck."""
    article = Article(f"{news} {DECISION}", published_on=dt.date(2025, 4, 17))

    assert [expected] == [record.dates.announced for record in extractor.extract(article).records if record.rate]


def test_what_is_charged_has_no_day_of_the_news(extractor: Extractor) -> None:
    """A day beside a measure that is charged already is that of something else."""
    text = "Chile lost patience on Tuesday. Chile already charges a duty of 14 percent on Peruvian tin."

    assert [None] == [
        record.dates.announced for record in extractor.extract(Article(text, published_on=dt.date(2025, 4, 17))).records
    ]

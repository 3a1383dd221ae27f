"""Timelines: the day at the head of an entry."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor

PUBLISHED_ON = dt.date(2025, 7, 15)
ENTRIES = ("March 3", "Norway announces a 9% duty on Chilean wine."), ("March 20", "Talks fail."), ("April 2", "{}")


def dates(extractor: Extractor, last: str, between: str) -> tuple[str | None, str | None]:
    """Return announcement and first day of the last record of a timeline that ends in an entry."""
    text = "\n".join(f"{day}{between}{told}" for day, told in ENTRIES).format(last)
    record = extractor.extract(Article(text, published_on=PUBLISHED_ON)).records[-1]
    return record.dates.announced, record.dates.effective


@pytest.mark.parametrize("between", [": ", "\n\n"])
@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Chile announces a 7% duty on Norwegian salmon.", ("2025-04-02", None)),
        ("Chile imposes a 7% duty on Norwegian salmon.", (None, "2025-04-02")),
        ("Chile threatens a 7% duty on Norwegian salmon.", ("2025-04-02", None)),
        ("Chile announces a 7% duty on Norwegian salmon from April 5.", ("2025-04-02", "2025-04-05")),
    ],
)
def test_entry(extractor: Extractor, told: str, expected: tuple[str | None, str | None], between: str) -> None:
    """What an entry announces was announced on its day, and what it imposes began then."""
    assert expected == dates(extractor, told, between)


def test_day_ahead_in_an_entry(extractor: Extractor) -> None:
    """A day without a year that an entry looks ahead to is the first one behind the day of the entry."""
    told = "Chile announces a 7% duty on Norwegian salmon. The duty will take effect on April 5."

    assert dates(extractor, told, ": ") == ("2025-04-02", "2025-04-05")


@pytest.mark.parametrize("days", [("March 3", "May 20", "April 2"), ("March 3", "On March 20", "April 2")])
def test_no_timeline(extractor: Extractor, days: tuple[str, str, str]) -> None:
    """Days that are out of order, or fewer than three, make no timeline."""
    told = "Norway put a 9% duty on Chilean wine.", "Talks fail.", "Chile puts a 7% duty on Norwegian salmon."
    text = "\n".join(f"{day}: {entry}" for day, entry in zip(days, told, strict=True))
    record = extractor.extract(Article(text, published_on=PUBLISHED_ON)).records[-1]

    assert record.dates.effective is None

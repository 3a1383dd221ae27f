"""Decisions: the days of sentences that tell no measure, and of deals, as days of announcement."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor

PUBLISHED_ON = dt.date(2025, 4, 17)


def announced(extractor: Extractor, text: str, published_on: dt.date | None = PUBLISHED_ON) -> list[str | None]:
    """Return the day of announcement of each record."""
    return [r.dates.announced for r in extractor.extract(Article(text, published_on=published_on)).records]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mexico has raised its tariff on Chinese shoes to 35 percent. The decree was published on Monday.",
            "2025-04-14",
        ),
        ("Mexico will put a 35 percent tariff on Chinese shoes. Peru signed a decree on Monday.", None),
        ("Mexico has put a 35 percent tariff on Chinese shoes since 2020. A decree was signed on Monday.", None),
        ("Mexico will put a 35 percent tariff on Chinese shoes. The port opened on Monday.", None),
        ("Mexico will put a 35 percent tariff on Chinese shoes. A decree was signed on January 5.", None),
    ],
)
def test_decision(extractor: Extractor, text: str, expected: str | None) -> None:
    """A decision told beside a measure dates it, where the same party took it, and not after the first day."""
    assert [expected] == announced(extractor, text)


def test_without_publication_date(extractor: Extractor) -> None:
    """In a text of unknown day a decision of any day dates what stands beside it."""
    text = "Mexico will put a 35 percent tariff on Chinese shoes. The decree was signed on 14 April 2025."

    assert announced(extractor, text, None) == ["2025-04-14"]


def test_deal(extractor: Extractor) -> None:
    """What a deal sets was announced on the day of the deal."""
    text = (
        "Norway and India signed a trade agreement on Monday. Norway is home to five million people. Most live by the "
        "sea. It is cold. It is dark. It snows. There are many fish there. They swim. Under the agreement, India will "
        "cut its duty on Norwegian salmon to 5 percent."
    )

    assert announced(extractor, text) == ["2025-04-14"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Mexico has agreed to cut its tariff on Chinese shoes from 35 percent to 20 percent. The pact, signed"
                " on Monday, keeps the Chinese duty on Mexican beef at 12 percent."
            ),
            "2025-04-14",
        ),
        (
            (
                "Mexico has agreed to cut its tariff on Chinese shoes from 35 percent to 20 percent. The law, signed on"
                " Monday, keeps the Chinese duty on Mexican beef at 12 percent."
            ),
            None,
        ),
        (
            (
                "On Monday, China and Mexico announced the end of their talks. Mexico will cut its tariff on Chinese"
                " shoes to 20 percent."
            ),
            "2025-04-14",
        ),
        (
            "Mexico will cut its tariff on Chinese shoes to 20 percent, according to a notice of April 11.",
            "2025-04-11",
        ),
        (
            "Under a deal reached on Sunday Mexico will charge a 20 percent tariff on Chinese shoes.",
            "2025-04-13",
        ),
    ],
)
def test_decision_of_both(extractor: Extractor, text: str, expected: str | None) -> None:
    """A deal that is signed on a day, and what two parties announce, date what either of them charges."""
    assert announced(extractor, text)[0] == expected


@pytest.mark.parametrize(
    ("talks", "verb", "expected"),
    [
        ("signed a trade agreement", "cut", "agreed"),
        ("signed a trade agreement", "raise", "threatened"),
        ("broke off their trade talks", "cut", "threatened"),
    ],
)
def test_settle_deals(extractor: Extractor, talks: str, verb: str, expected: str) -> None:
    """What one of two parties would cut is agreed where they made a deal; what it would raise is not."""
    text = f"On Sunday Peru and Chad {talks}. Peru said that it would {verb} its duties on Chadian goods."
    [record] = extractor.extract(Article(text, published_on=dt.date(2025, 4, 17))).records

    assert expected == record.status

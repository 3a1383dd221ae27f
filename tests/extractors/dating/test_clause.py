"""Dating: first day, last day and announcement of a measure, from the words of its clause."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor


def test_nothing_is_announced_tomorrow(extractor: Extractor) -> None:
    """A day that is still to come is the first day of the measure and not the day of its announcement."""
    text = "On April 25 Peru, it was announced, will charge a 20 percent duty on Chilean rice."
    [record] = extractor.extract(Article(text, published_on=dt.date(2025, 4, 17))).records

    assert (None, "2025-04-25") == (record.dates.announced, record.dates.effective)


@pytest.mark.parametrize(
    ("text", "announced", "effective", "until"),
    [
        ("Peru issued on Monday a decree that lowers its duty on Chilean rice to 5 percent.", "2025-04-14", None, None),
        ("Peru's duty on Chilean rice is 5 percent by a circular issued on Monday.", "2025-04-14", None, None),
        ("Peru imposed a 20 percent duty on Chilean rice, the highest since 1934.", None, None, None),
        ("Peru's 20 percent duty on Chilean rice is suspended until the end of the year.", None, None, "2025-12"),
        ("Peru's 20 percent duty on Chilean rice is suspended until the end of 2026.", None, None, "2026-12"),
        ("Peru's 20 percent duty on Chilean rice is suspended until 2027.", None, None, "2027"),
        (
            "Peru imposed safeguard duties on Chilean rice, the first time that it charged any on grain since 1934.",
            None,
            None,
            None,
        ),
        (
            "Peru says that Chilean rice paid a 20 percent dumping duty in the period of review, May 1 to 31, 2024.",
            None,
            None,
            None,
        ),
        ("Peru opened an anti-dumping inquiry into Chilean rice, due by June 1.", None, None, None),
        ("Peru announced a 20 percent duty on rice while at a fair on Tuesday.", "2025-04-15", None, None),
        ("In March Peru scrapped its 20 percent duty on Chilean rice.", "2025-03", None, "2025-03"),
        ("Peru will impose a 20 percent duty on Chilean rice, as it did in 2014.", None, None, None),
        ("Peru threatened on Monday to put a 20 percent duty on Chilean rice.", "2025-04-14", None, None),
        (
            "The letter says that starting on April 2, Peru will charge a 20 percent duty on rice.",
            None,
            "2025-04-02",
            None,
        ),
    ],
)
def test_which_day_it_is(
    extractor: Extractor, text: str, announced: str | None, effective: str | None, until: str | None
) -> None:
    """The words beside a day, and the state of the measure, say of what it is the day."""
    record = extractor.extract(Article(text, published_on=dt.date(2025, 4, 17))).records[0]

    assert (announced, effective, until) == (record.dates.announced, record.dates.effective, record.dates.until)


def test_end_of_an_exemption(extractor: Extractor) -> None:
    """Where an exemption ends, the duty begins."""
    text = "The de minimis exemption ended on April 16. Small parcels now owe the American duty of 30 percent."
    records = extractor.extract(Article(text, published_on=dt.date(2025, 4, 17))).records

    assert "2025-04-16" in [record.dates.effective for record in records]
    assert {None} == {record.dates.until for record in records}

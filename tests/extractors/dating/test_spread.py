"""Spreading: the days that one sentence tells hold for the other measures of the same event."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor

PUBLISHED_ON = dt.date(2025, 4, 17)
Days = list[tuple[float | None, str | None, str | None]]


def days(extractor: Extractor, text: str, published_on: dt.date = PUBLISHED_ON) -> Days:
    """Return rate, day of announcement and first day of each record."""
    records = extractor.extract(Article(text, published_on=published_on)).records
    return [(r.rate.value if r.rate else None, r.dates.announced, r.dates.effective) for r in records]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mexico will impose a 30 percent tariff on Chinese toys. The new rate takes effect on August 6.",
            [(30, None, "2025-08-06")],
        ),
        (
            "Washington announced on Monday a 12 percent duty on several countries.\n\nChad: 15%\n\nPeru: 9%",
            [(12, "2025-04-14", None), (15, "2025-04-14", None), (9, "2025-04-14", None)],
        ),
        (
            "China announced on Monday a 15 percent tariff on American beef. It will also put 10 percent on corn.",
            [(15, "2025-04-14", None), (10, "2025-04-14", None)],
        ),
        (
            "China announced on Monday a 15 percent tariff on US beef. Japan will impose a 10 percent tariff on corn.",
            [(15, "2025-04-14", None), (10, None, None)],
        ),
        (
            "China will put 15 percent on US beef. These duties take effect on May 6. Japan will put 10% on corn.",
            [(15, None, "2025-05-06"), (10, None, None)],
        ),
        (
            "In March 2018 Turkey announced a 40 percent tariff on rice. Turkey will put a 10 percent tariff on corn.",
            [(40, "2018-03", None), (10, None, None)],
        ),
    ],
)
def test_same_event(extractor: Extractor, text: str, expected: Days) -> None:
    """A day holds for what the same imposer decided with it, and for the rows of a list; history holds for itself."""
    assert expected == days(extractor, text)


def test_a_day_ahead_is_of_no_charged_measure(extractor: Extractor) -> None:
    """What is charged already does not start with what is still to come."""
    text = "The US has imposed a 25 percent tariff on steel. The US will impose a 10 percent tariff on tin from May 5."

    assert [(25, None, None), (10, None, "2025-05-05")] == days(extractor, text)


def test_a_past_day_of_whatever_is_no_first_day(extractor: Extractor) -> None:
    """What a sentence without a measure dates is lent where it is a start, and not where it is anything else."""
    measure = "Mexico charges a duty of 9 percent on Chinese rice."

    assert [(9, None, None)] == days(extractor, f"{measure} Trade suffered from the duties in March.")
    assert [(9, None, "2025-04-14")] == days(extractor, f"{measure} The duty took effect on April 14.")


def test_what_is_put_off_was_to_start_on_a_day_told_beside_it(extractor: Extractor) -> None:
    """A duty that is suspended has the day ahead of the sentence beside it, and none from further off."""
    measure, start = "Canada suspends a 9 percent duty on Peruvian copper.", "The duties were to take effect on May 5."

    assert [(9, None, "2025-05-05")] == days(extractor, f"{measure} {start}")
    assert [(9, None, None)] == days(extractor, f"{measure} Snow fell. {start}")


def test_what_was_just_announced_starts_on_the_day_told_before_it(extractor: Extractor) -> None:
    """What is told as charged in a list of goods starts with what was announced; what is charged still does not."""
    text = "On Monday Canada announced duties on Peruvian goods. They take effect on May 5."
    listed = "Peruvian rice is on the list for a 7 percent duty."
    kept = "Canada still charges a 7 percent duty on Peruvian rice."

    assert (7, "2025-04-14", "2025-05-05") == days(extractor, f"{text} {listed}")[-1]
    assert days(extractor, f"{text} {kept}")[-1][2] is None


def test_a_row_is_not_headed_by_another_partner(extractor: Extractor) -> None:
    """A measure on one partner hands its day to no row of another."""
    text = (
        "The new American rates take effect on May 7. Goods of Canada will face an American tariff of 35 percent from"
        " May 1.\n\nPeru 10%"
    )

    assert [(35, None, "2025-05-01"), (10, None, "2025-05-07")] == days(extractor, text)


@pytest.mark.parametrize(
    "text",
    [
        "I hereby order that steel from Japan shall be subject to a duty of 30 percent in the United States.",
        "FACT SHEET: A Deal\n\nJapanese steel will face an American tariff of 30 percent.",
    ],
)
def test_a_document_announces_on_its_own_day(extractor: Extractor, text: str) -> None:
    """What a decree or fact sheet decides is announced on the day of the document."""
    assert [(30, "2025-04-17", None)] == days(extractor, text)


@pytest.mark.parametrize("published_on", [dt.date.min, dt.date.max])
def test_edges_of_the_calendar(extractor: Extractor, published_on: dt.date) -> None:
    """The first and last day of the calendar are days of publication like others."""
    assert [(25, None, None)] == days(extractor, "The US imposed a 25 percent tariff on steel.", published_on)

"""Dating: first day, last day and announcement of a measure, from the words of its clause."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from extractors.dating import day_of, days_of
from extractors.mention import Mention
from schemas import Article
from schemas.mentions import DateMention

if TYPE_CHECKING:
    from extractors import Extractor


def date(value: str, first: str | None = None, last: str | None = None) -> Mention:
    """Return a mention of a TIMEX3 value."""
    return Mention(0, 3, "DATE", DateMention("May", 0, 3, "DATE", value, first, last))


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        (date("2025"), "2025"),
        (date("2025-07"), "2025-07"),
        (date("2025-07-09T12:01"), "2025-07-09"),
        (date("2025-W16", "2025-04-14", "2025-04-20"), "2025-04"),
        (date("2025-W18", "2025-04-28", "2025-05-04"), "2025"),
        (date("2025-Q3", "2025-07-01", "2025-09-30"), "2025"),
        (date("PRESENT_REF"), None),
    ],
)
def test_day(mention: Mention, expected: str | None) -> None:
    """A date is cut to the precision that calendar dates have; what names no day gives none."""
    assert expected == day_of(mention)
    assert ([expected] if expected else []) == days_of([mention])


@pytest.mark.parametrize(
    ("text", "effective", "until"),
    [
        ("Peru suspended on April 10 its 20 percent tariff on Chilean rice for 90 days.", None, "2025-07-09"),
        ("Peru has suspended its 20 percent tariff on Chilean rice for two weeks.", None, "2025-05-01"),
        ("Peru will charge a 20 percent duty on Chilean rice from May 31 for six months.", "2025-05-31", "2025-11-30"),
        ("Peru imposed a 20 percent duty on Chilean rice for three years from May 2024.", "2024-05", "2027-05"),
        ("Peru imposed a 20 percent duty on Chilean rice for 90 days from May 2024.", "2024-05", None),
        ("Peru will charge a 20 percent duty on Chilean rice for 99999 years from May 5.", "2025-05-05", None),
        ("Peru imposed a 20 percent duty on Chilean rice, effective immediately.", "2025-04-17", None),
    ],
)
def test_counted_days(extractor: Extractor, text: str, effective: str | None, until: str | None) -> None:
    """A span is counted from the first day, else from the day of the decision, and never invents precision."""
    [record] = extractor.extract(Article(text, published_on=dt.date(2025, 4, 17))).records

    assert (effective, until) == (record.dates.effective, record.dates.until)


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
        ("In March Peru scrapped its 20 percent duty on Chilean rice.", "2025-03", None, "2025-03"),
        ("Peru will impose a 20 percent duty on Chilean rice, as it did in 2014.", None, None, None),
    ],
)
def test_which_day_it_is(
    extractor: Extractor, text: str, announced: str | None, effective: str | None, until: str | None
) -> None:
    """The words beside a day, and the state of the measure, say of what it is the day."""
    [record] = extractor.extract(Article(text, published_on=dt.date(2025, 4, 17))).records

    assert (announced, effective, until) == (record.dates.announced, record.dates.effective, record.dates.until)

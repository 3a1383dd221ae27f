"""The state of a measure once its first day and the day of publication are known."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The United States imposed a 25 percent tariff on copper, effective June 1, 2025.", "announced"),
        ("The United States imposed a 25 percent tariff on copper, effective April 1, 2025.", "in_effect"),
        ("The United States will impose a 25 percent tariff on copper on June 1, 2025.", "announced"),
        ("A 25 percent American tariff on copper goes into effect today.", "in_effect"),
        ("An American tariff of 25 percent on copper had been in force until March 2025.", "lifted"),
        ("Donald Trump said he would announce a 25 percent tariff on copper on April 20.", "threatened"),
    ],
)
def test_settle(extractor: Extractor, text: str, status: str) -> None:
    """What starts after publication is announced, and what started before it is charged."""
    records = extractor.extract(Article(text, published_on=dt.date(2025, 4, 17))).records

    assert [status] == [record.status for record in records]


def test_future_with_a_past_day(extractor: Extractor) -> None:
    """A day in the past is not the first of a measure that “will” be imposed."""
    text = "Egypt will impose a 25 percent tariff on copper, the ministry said in March 2025."

    (record,) = extractor.extract(Article(text, published_on=dt.date(2025, 4, 17))).records

    assert "announced" == record.status


def test_partners_at_the_baseline(extractor: Extractor) -> None:
    """A partner that a list gives the baseline's rate pays since that began; the others wait for their own day."""
    text = (
        "President Donald Trump's 10% baseline tariffs on all countries took effect on April 5. Higher duties on some "
        "start on April 19. Chad Reciprocal Tariff: 10%. It was calm. Mali Reciprocal Tariff: 24%. It sold less."
    )
    records = extractor.extract(Article(text, published_on=dt.date(2025, 4, 17))).records
    told = {record.tariff.targets[0].code: (record.status, record.dates.effective) for record in records}

    assert ("in_effect", "2025-04-05") == told["TD"]
    assert "announced" == told["ML"][0]

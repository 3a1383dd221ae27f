"""Counting: days that lie a span behind another one, and acts that start on the day on which they are told."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor


@pytest.mark.parametrize(
    ("text", "effective", "until"),
    [
        ("Peru suspended on April 10 its 20 percent tariff on Chilean rice for 90 days.", None, "2025-07-09"),
        ("Peru has suspended its 20 percent tariff on Chilean rice for two weeks.", None, "2025-05-01"),
        ("Peru's 20 percent tariff on Chilean rice is off during the 90-day pause of the tariff.", None, None),
        ("Peru suspends its 20 percent tariff on Chilean rice for the next 90 days.", None, "2025-07-16"),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru raised on Monday its duty on Chilean rice to 20 percent. It also put 9 percent on tea.", "2025-04-14"),
        ("Peru announced on Monday a 20 percent duty on Chilean rice.", None),
        ("Peru announced a 20 percent duty on Chilean rice. It takes effect in two weeks.", "2025-05-01"),
    ],
)
def test_act(extractor: Extractor, text: str, expected: str | None) -> None:
    """What someone charged on a day starts then, what was announced does not, and a first day that is told holds."""
    record = extractor.extract(Article(text, published_on=dt.date(2025, 4, 17))).records[0]

    assert expected == record.dates.effective


@pytest.mark.parametrize(
    ("text", "announced", "effective"),
    [
        (
            "On Monday Peru imposed a 9 percent duty on tea. The 9 percent duty on tea will take effect in May.",
            "2025-04-14",
            "2025-05",
        ),
        (
            "In 2002 President Bush imposed a 30 percent duty on tin. A 9 percent duty on tea took effect.",
            "2002",
            "2002",
        ),
    ],
)
def test_date_acts(extractor: Extractor, text: str, announced: str, effective: str) -> None:
    """What was charged long ago started then, and what is still to come was put on when it was decided."""
    record = extractor.extract(Article(text, published_on=dt.date(2025, 4, 17))).records[0]

    assert (announced, effective) == (record.dates.announced, record.dates.effective)

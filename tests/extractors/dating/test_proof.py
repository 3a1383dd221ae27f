"""The words that prove a measure's days, wherever they stand."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada will put a 9 percent duty on tin from May 5.", ["May 5"]),
        ("Canada will put a 9 percent duty on tin. It starts on May 5.", ["May 5"]),
        ("Canada will put a 9 percent duty on tin at 12:01 a.m. on May 5.", ["12:01 a.m. on May 5"]),
        ("Canada put a 9 percent duty on tin.", []),
    ],
)
def test_days_have_evidence(extractor: Extractor, text: str, expected: list[str]) -> None:
    """A day that some words name has these for evidence, in the clause of the measure or not."""
    [record] = extractor.extract(Article(text, published_on=dt.date(2025, 4, 17))).records

    assert expected == [span.text for span in record.evidence if span.field == "dates.effective"]


def test_nearest(extractor: Extractor) -> None:
    """Of several words for one day, those nearest to the measure prove it."""
    text = "On May 5 ships sail. Canada put a 9 percent duty on tin. It starts on May 5. On May 5 ships sail again."
    [record] = extractor.extract(Article(text, published_on=dt.date(2025, 4, 17))).records

    assert [text.index("May 5. On")] == [span.start for span in record.evidence if span.field == "dates.effective"]

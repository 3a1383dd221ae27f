"""The whole cascade: a pure function of the article."""

from __future__ import annotations

import datetime as dt
import gc
from typing import TYPE_CHECKING

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor

DAY = dt.date(2025, 4, 17)
TEXT = "Canada will charge a 9 percent duty on Peruvian rice from Monday."


def test_same_again(extractor: Extractor) -> None:
    """The same article gives the same extraction, whatever was read in between."""
    first = extractor.extract(Article(TEXT, published_on=DAY))
    extractor.extract(Article("Chad lifted its duties on copper.", published_on=DAY))

    assert first == extractor.extract(Article(TEXT, published_on=DAY))


def test_no_garbage(extractor: Extractor) -> None:
    """Nothing of an article waits for the garbage collector: it is gone as soon as its extraction is told."""
    article = Article(f"{TEXT}\n\nBoth countries imposed the duty.\n\nRice\nIt faces the same rate.", published_on=DAY)
    extractor.extract(article)
    gc.collect()
    gc.disable()
    try:
        extractor.extract(article)

        assert 0 == gc.collect()
    finally:
        gc.enable()


@pytest.mark.parametrize("text", [TEXT, "", "\ud800", "Nothing of note."])
def test_id(extractor: Extractor, text: str) -> None:
    """An id that is given is returned; without one it tells the text from others."""
    unnamed = extractor.extract(Article(text)).id

    assert "a-7" == extractor.extract(Article(text, id="a-7")).id
    assert unnamed == extractor.extract(Article(text)).id != extractor.extract(Article(f"{text} ")).id


@pytest.mark.parametrize(
    ("text", "published_on", "is_warned"),
    [
        (TEXT, DAY, False),
        (TEXT, None, True),
        ("Canada put a 9 percent duty on rice two weeks ago.", None, True),
        ("Canada charges Peru 9 percent on rice from July 1.", None, True),
        ("Canada charges Peru 9 percent on rice from July 1, 2025, for 90 days.", None, False),
        ("Canada charges Peru 9 percent on rice.", None, False),
    ],
)
def test_warning(extractor: Extractor, text: str, published_on: dt.date | None, is_warned: bool) -> None:  # noqa: FBT001 - a column
    """Dates that need a day of publication and have none make a warning that says what to send."""
    warnings = extractor.extract(Article(text, published_on=published_on)).warnings

    assert is_warned is any("send published_on" in warning for warning in warnings)


def test_day_of_the_text(extractor: Extractor) -> None:
    """The day of publication that the text tells is used, and returned."""
    told = extractor.extract(Article(f"Lima, April 17, 2025 - {TEXT}"))

    assert ("2025-04-17", ["2025-04-21"]) == (told.published_on, [record.dates.effective for record in told.records])


@pytest.mark.parametrize(
    ("text", "title", "count"),
    [
        (TEXT, None, 1),
        (TEXT, "Canada to charge 12 percent on Peruvian copper", 1),
        ("Shares rose 9 percent.", None, 0),
        ("Rain fell.", "Canada to charge 12 percent on Peruvian copper", 0),
    ],
)
def test_records(extractor: Extractor, text: str, title: str | None, count: int) -> None:
    """Records are those of the text; a title makes none, and neither does a text without a levy."""
    assert count == len(extractor.extract(Article(text, title=title, published_on=DAY)).records)


def test_read(extractor: Extractor) -> None:
    """There is a measure for each record before these are put together."""
    reading = extractor.read(Article(TEXT, published_on=DAY))

    assert [(9.0, "CA", ["PE"])] == [(m.rate, m.imposer, m.targets) for m in reading.measures]
    assert reading.document.text == TEXT

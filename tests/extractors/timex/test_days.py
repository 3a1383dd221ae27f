"""Days: of the calendar, of the week, holidays, and days counted from today."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rate rose on February 29, 2024.", {"February 29, 2024": "2024-02-29"}),
        ("The rate rose on February 30.", {"February": "2025-02"}),
        ("The rate rose on 13/02/2025 and 02/13/2025.", {"13/02/2025": "2025-02-13", "02/13/2025": "2025-02-13"}),
        ("The rate rose on 4/2/2025.", {"4/2/2025": "2025-04-02"}),
        ("They meet on the 4th of May.", {"the 4th of May": "2025-05-04"}),
        ("They meet on May 2 at 3:30 p.m. in Lima.", {"May 2 at 3:30 p.m.": "2025-05-02T15:30"}),
        ("They meet May 3-9 in Lima.", {"May 3-9": "2025-05-03/2025-05-09"}),
    ],
)
def test_calendar_day(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """A month and a day are a date of the year told, or of the likeliest one; what no calendar has is none."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Duties will rise on January 10.", {"January 10": "2026-01-10"}),
        ("Duties rose on December 28.", {"December 28": "2024-12-28"}),
        ("They met from December 28 to January 4.", {"December 28": "2024-12-28", "January 4": "2025-01-04"}),
        ("In 2018 the duty was cut on July 6.", {"2018": "2018", "July 6": "2018-07-06"}),
        (
            "It was signed on July 6, 2018 and amended on August 9.",
            {"July 6, 2018": "2018-07-06", "August 9": "2018-08-09"},
        ),
    ],
)
def test_nearest(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """A day without a year is the nearest one that the clause and the days beside it allow."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They meet next Monday.", {"next Monday": "2025-04-21"}),
        ("They met last Monday.", {"last Monday": "2025-04-14"}),
        ("They met last Thursday.", {"last Thursday": "2025-04-10"}),
        ("They meet this Friday.", {"this Friday": "2025-04-18"}),
        ("Tuesday last week was quiet.", {"Tuesday last week": "2025-04-08"}),
        ("They will meet on Monday.", {"Monday": "2025-04-21"}),
        ("They met on Monday.", {"Monday": "2025-04-14"}),
    ],
)
def test_weekday(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """A weekday is shifted, of a shifted week, or the nearest that the tense allows."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The list is out every Tuesday.", {"every Tuesday": "XXXX-WXX-2"}),
        ("The list is out on Fridays.", {"Fridays": "XXXX-WXX-5"}),
        ("The fair comes every March.", {"every March": "XXXX-03"}),
    ],
)
def test_weekdays(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """What comes each week or each year is a set."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Christmas Day 2023.", {"Christmas Day 2023": "2023-12-25"}),
        ("They met last Christmas.", {"last Christmas": "2024-12-25"}),
        ("They meet next Christmas.", {"next Christmas": "2025-12-25"}),
        ("They met on Christmas.", {"Christmas": "2024-12-25"}),
        ("They will meet on Easter Monday.", {"Easter Monday": "2025-04-21"}),
    ],
)
def test_holiday(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """A holiday is of the year told, shifted, or the nearest."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rate rose on March 3.", {"March 3": "XXXX-03-03"}),
        ("The rate rose on March 33.", {}),
        ("They met on Tuesday.", {"Tuesday": "XXXX-WXX-2"}),
        ("They met yesterday.", {"yesterday": "XXXX-XX-XX"}),
        ("They met on Christmas Day 2023.", {"Christmas Day 2023": "2023-12-25"}),
    ],
)
def test_undated(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """Without the day of publication the year stays open, and so does what is counted from it."""
    assert expected == values(text, None)

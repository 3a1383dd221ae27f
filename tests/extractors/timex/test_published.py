"""The day of publication, as the article tells it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from extractors.timex import find_published_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.mention import Document

DAY = dt.date(2025, 4, 17)
ORDER = "In witness whereof, this seventeenth day of April, in the year of our Lord two thousand twenty-five, I sign."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Published: 09:05, April 17, 2025 | Updated: 18:40, April 18, 2025\nDuties fell.", DAY),
        ("Updated 9:15 a.m. EDT, April 18, 2025\nPosted on April 17, 2025\nDuties fell.", DAY),
        ("Published: 17 Apr. 2025, 09:07\nDuties fell.", DAY),
        (" date 2025-04-17  Duties fall in talks", DAY),
        ("Duties fall\nBy A. Smith\n\nApril 17, 2025\n\nThe levy of March 3, 2025, fell.", DAY),
        ("THE WHITE HOUSE, April 17, 2025.\nBy the authority vested in me", DAY),
        ("For Immediate Release | April 17, 2025\nIt rose on March 3, 2025.", DAY),
        ("TOKYO, April 17, 2025 (Kyodo) -- The yen rose.", DAY),
        ("WASHINGTON, April 17 (Reuters) - Duties rose. (c) 2025 A Wire", DAY),
        ("BRUSSELS, April 17 -- Duties rose on April 9, 2025.", DAY),
        ("Duties rose on April 9, 2024.\n\nDated: April 17, 2025.\n\nJ. Doe, Secretary.", DAY),
        (ORDER, DAY),
        ("WASHINGTON, April 17 (Reuters) - Duties rose.", None),
        ("The envoy in Tokyo, April 16, 2025. (AP) He left.", None),
        ("Duties from April 2, 2025\nThey will rise.", None),
        ("The court ruled on April 2, 2025, that the levy is void.", None),
        ("An update of April 2, 2025, was late.", None),
        ("x" * 700 + "\nPublished: April 17, 2025", None),
        ("", None),
    ],
)
def test_find_published_on(
    read: Callable[[str, dt.date | None], Document], text: str, expected: dt.date | None
) -> None:
    """Stamps, date lines, datelines and closings tell the day; other dates, and stamps deep in the text, do not."""
    assert expected == find_published_on(read(text, None))

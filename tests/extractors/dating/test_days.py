"""Days: calendar days of mentions, cut to their precision."""

from __future__ import annotations

import pytest

from extractors.dating.days import day_after, day_of, days_of
from extractors.mention import Mention
from schemas.mentions import DateMention


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
        (date("2025-W18", "2025-04-28", "2025-05-04"), "2025-05"),
        (date("2025-Q3", "2025-07-01", "2025-09-30"), "2025"),
        (date("PRESENT_REF"), None),
    ],
)
def test_day(mention: Mention, expected: str | None) -> None:
    """A date is cut to the precision that calendar dates have; what names no day gives none."""
    assert expected == day_of(mention)
    assert ([expected] if expected else []) == days_of([mention])


@pytest.mark.parametrize(
    ("first", "span", "expected"),
    [
        ("2025-04-17", "P3W", "2025-05-08"),
        ("2025-01-31", "P1M", "2025-02-28"),
        ("2025-04", "P2Y", "2027-04"),
        ("2025-04", "P90D", None),
        ("2025-04-17", "P9999Y", None),
        ("2025-04-17", "PXD", None),
    ],
)
def test_day_after(first: str, span: str, expected: str | None) -> None:
    """A day that lies a span ahead is no more precise than both, and within the calendar."""
    assert expected == day_after(first, span)

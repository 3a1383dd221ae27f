"""Weeks, months, quarters and years that are counted from a day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell last week.", {"last week": "2025-W15"}),
        ("It fell this month.", {"this month": "2025-04"}),
        ("It fell last quarter.", {"last quarter": "2025-Q1"}),
        ("It falls next year.", {"next year": "2026"}),
        ("It fell last decade.", {"last decade": "201"}),
        ("It fell at the weekend.", {"the weekend": "2025-W15-WE"}),
        ("It will fall on the weekend.", {"the weekend": "2025-W16-WE"}),
        ("Profit fell in the quarter.", {"the quarter": "2025-Q2"}),
        ("In Q2 2023 sales fell; stocks grew in the quarter.", {"Q2 2023": "2023-Q2", "the quarter": "2023-Q2"}),
        ("Profit for the year fell.", {"the year": "2025"}),
        ("It rose on the day.", {}),
    ],
)
def test_unit(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """A unit is counted from the day of publication, or is the one just told of."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It rose on May 5, 2023 and again the following day.",
            {"May 5, 2023": "2023-05-05", "the following day": "2023-05-06"},
        ),
        (
            "It rose in May 2023 and again the following month.",
            {"May 2023": "2023-05", "the following month": "2023-06"},
        ),
        ("It rose in 2021 and again that year.", {"2021": "2021", "that year": "2021"}),
        ("It rose in 2021 and fell the year before.", {"2021": "2021", "the year before": "2020"}),
        ("It rose in 2021 and again the following day.", {"2021": "2021", "the following day": "XXXX-XX-XX"}),
        ("It rose and fell the following week.", {"the following week": "XXXX-WXX"}),
    ],
)
def test_unit_from_last(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """“The following day” and its like are counted from the day told last."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They meet in the week of May 12.", {"the week of May 12": "2025-W20"}),
        ("They will meet in the first week of May.", {"the first week of May": "2025-W18"}),
        ("They met in the last week of June 2024.", {"the last week of June 2024": "2024-W26"}),
        ("They met in the second week of last month.", {"the second week of last month": "2025-W10"}),
    ],
)
def test_week_of(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """The week of a day or of a month is an ISO week."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profit for the year fell.", {"the year": "2024"}),
        ("Profit for the year will fall.", {"the year": "2025"}),
    ],
)
def test_in_january(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """In January “the year” of a clause that looks back is the one before."""
    assert expected == values(text, dt.date(2025, 1, 20))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell last week.", {"last week": "XXXX-WXX"}),
        ("They met in the first week of May.", {"the first week of May": "XXXX-WXX"}),
    ],
)
def test_undated(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """Without the day of publication a unit stays open."""
    assert expected == values(text, None)

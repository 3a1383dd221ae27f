"""Times of day: with their day, without it, and parts of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The duty ended on Monday at 9 a.m. sharp.", {"Monday at 9 a.m.": "2025-04-14T09:00"}),
        ("The panel sits on May 2 at 3:30 p.m. in Quito.", {"May 2 at 3:30 p.m.": "2025-05-02T15:30"}),
        ("The ferry leaves at 8 a.m. tomorrow.", {"8 a.m. tomorrow": "2025-04-18T08:00"}),
        ("The ferry leaves at 14:05.", {"14:05": "T14:05"}),
        ("The clerk rang at 12:01 a.m.", {"12:01 a.m.": "T00:01"}),
        ("The clerk rang at 12:01 p.m.", {"12:01 p.m.": "T12:01"}),
        ("The levy started at midnight.", {"midnight": "T00:00"}),
        ("The clerk came at 13 p.m. sharp.", {}),
        ("The clerk rang at 12:75 p.m.", {}),
    ],
)
def test_clock(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """A time of day is told on the clock of twelve or of twenty-four hours, and has its day where the text says it."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met this morning in Lima.", {"this morning": "2025-04-17TMO"}),
        ("They met last night in Lima.", {"last night": "2025-04-16TNI"}),
        (
            "He left on Monday and came back the next morning.",
            {"Monday": "2025-04-14", "the next morning": "2025-04-15TMO"},
        ),
        (
            "He left on Monday and came back the same evening.",
            {"Monday": "2025-04-14", "the same evening": "2025-04-14TEV"},
        ),
    ],
)
def test_day_part(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """A part of a day is of today, of the night before, or of the day told last."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met last night in Lima.", {"last night": "XXXX-XX-XXTNI"}),
        ("The ferry leaves at 14:05.", {"14:05": "T14:05"}),
    ],
)
def test_undated(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """Without the day of publication the day stays open."""
    assert expected == values(text, None)

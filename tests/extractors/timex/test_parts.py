"""Quarters, halves and seasons of a year."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales fell in Q3 2023.", {"Q3 2023": "2023-Q3"}),
        ("Sales fell in the first quarter.", {"the first quarter": "2025-Q1"}),
        ("Sales fell in the third quarter.", {"the third quarter": "2024-Q3"}),
        ("Sales will rise in the third quarter.", {"the third quarter": "2025-Q3"}),
        ("Sales will rise in the first quarter.", {"the first quarter": "2025-Q1"}),
    ],
)
def test_quarter(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """A quarter without a year is the latest that can be reported on, or the coming one if the clause looks ahead."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales fell in the first half of 2022.", {"the first half of 2022": "2022-H1"}),
        ("Sales will rise in the second half.", {"the second half": "2025-H2"}),
        ("Sales fell in the second half.", {"the second half": "2024-H2"}),
    ],
)
def test_half_year(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """A half is of this year, unless the clause looks back before it."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The harvest came last summer.", {"last summer": "2024-SU"}),
        ("The harvest comes next summer.", {"next summer": "2025-SU"}),
        ("The harvest came this spring.", {"this spring": "2025-SP"}),
        ("The harvest came in winter.", {"winter": "2024-WI"}),
        ("The harvest will come in winter.", {"winter": "2025-WI"}),
        ("The harvest came in the autumn of 2021.", {"the autumn of 2021": "2021-FA"}),
    ],
)
def test_season(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """A season is shifted, of its year, or the one that the tense allows; winter has the year in which it begins."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales will rise in the first half.", {"the first half": "2026-H1"}),
        ("Sales will rise in the first quarter.", {"the first quarter": "2026-Q1"}),
        ("Sales fell in the third quarter.", {"the third quarter": "2025-Q3"}),
    ],
)
def test_late_in_the_year(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """Late in the year a half that is over is the next one for a clause that looks ahead."""
    assert expected == values(text, dt.date(2025, 11, 5))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales fell in the third quarter.", {"the third quarter": "XXXX-Q3"}),
        ("Sales fell in the second half.", {"the second half": "XXXX-H2"}),
        ("The harvest came in summer.", {"summer": "XXXX-SU"}),
    ],
)
def test_undated(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """Without the day of publication the year stays open."""
    assert expected == values(text, None)

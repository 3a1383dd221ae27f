"""Sentences that name neither rate nor levy, but tell of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada will put a 9 percent duty on Peruvian copper. They kick in on Tuesday.", ["9 announced 2025-04-22"]),
        ("Canada will put a 9 percent duty on Peruvian copper. It takes effect on May 5.", ["9 announced 2025-05-05"]),
        ("Canada will put a 9 percent duty on Peruvian copper. They sail on Tuesday.", ["9 announced –"]),
    ],
)
def test_became(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """“They kick in” and “it takes effect” tell the day of the measures told last."""
    assert expected == told(text, "rate", "status", "day")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Canada announced a 9 percent duty on Peruvian copper. The new rate takes effect on May 5.",
            ["9 announced 2025-05-05"],
        ),
        ("Canada announced a 9 percent duty on Peruvian copper. A fair opens on May 5.", ["9 announced –"]),
    ],
)
def test_event(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A day on which something takes effect is that of the measures around it."""
    assert expected == told(text, "rate", "status", "day")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Canada put a 9 percent duty on Peruvian copper. The affected goods include rice and cheese.",
            ["copper 9", "rice,dairy –"],
        ),
        ("Canada put a 9 percent duty on Peruvian copper. Its exports include rice and cheese.", ["copper 9"]),
    ],
)
def test_listed(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A sentence that lists the goods that are hit tells more goods of the measures told last."""
    assert expected == told(text, "goods", "rate")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada put a 9 percent duty on Peruvian copper. On Friday they were scrapped.", ["9 lifted"]),
        ("Canada put a 9 percent duty on Peruvian copper. They expired in 2023.", ["9 lifted"]),
        ("Canada put a 9 percent duty on Peruvian copper. They dropped their complaint in 2023.", ["9 in_effect"]),
    ],
)
def test_undone(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """“They were scrapped” tells the state of the measures told last; those who drop something else are not they."""
    assert expected == told(text, "rate", "status")

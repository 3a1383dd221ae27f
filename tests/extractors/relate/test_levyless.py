"""Sentences that name neither rate nor levy, but tell of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


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
        (
            "Canada put a 9 percent duty on Peruvian copper. Among the new targets: rice and cheese.",
            ["copper 9", "rice,dairy –"],
        ),
        ("Canada put a 9 percent duty on Peruvian copper. Its exports include rice and cheese.", ["copper 9"]),
    ],
)
def test_listed(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A sentence that lists the goods that are hit tells more goods of the measures told last."""
    assert expected == told(text, "goods", "rate")

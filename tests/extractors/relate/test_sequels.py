"""Sentences that name no levy, but tell what became of one."""

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
        ("Canada put a 9 percent duty on Peruvian copper. A month later the measure was repealed.", ["9 lifted"]),
        ("Canada put a 9 percent duty on Peruvian copper. A month later a mayor was removed.", ["9 in_effect"]),
        ("Canada announced a 9 percent duty on Peruvian copper. A week later it was put on hold.", ["9 suspended"]),
        ("Canada threatened a 9 percent duty on Peruvian copper. Hours later it backed down.", ["9 ruled_out"]),
        ("Canada threatened a 9 percent duty on Peruvian copper. It later dropped the threat.", ["9 ruled_out"]),
        ("Canada put a 9 percent duty on Peruvian copper. Peru dropped the proposal to buy jets.", ["9 in_effect"]),
    ],
)
def test_undone(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """What a sentence without a levy word undoes is the measure of the sentence in front of it."""
    assert expected == told(text, "rate", "status")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada put a 9 percent duty on Peruvian copper. On Friday they were scrapped.", ["9 lifted"]),
        ("Canada put a 9 percent duty on Peruvian copper. They expired in 2023.", ["9 lifted"]),
        ("Canada put a 9 percent duty on Peruvian copper. They dropped their complaint in 2023.", ["9 in_effect"]),
    ],
)
def test_they(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """“They were scrapped” tells the state of the measures told last; those who drop something else are not they."""
    assert expected == told(text, "rate", "status")

"""What a verb says of duties told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

TOLD = "Canada put a 9 percent duty on Peruvian tin. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The duty was lifted on Monday.", ["9 lifted"]),
        ("The duty, which takes effect on May 1, is the first.", ["9 announced"]),
        ("Lima had lifted its ban. The duty had been lifted before.", ["9 in_effect"]),
        ("Lima had lifted its ban. The duty had been held in abeyance.", ["9 in_effect"]),
        ("The duty hurts the miners of the north, whose curfew was lifted.", ["9 in_effect"]),
    ],
)
def test_state(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A verb close behind the subject, or a clause beside it, tells the state; none of what had been before."""
    assert expected == told(TOLD + text, "rate", "status")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It paused the duty. The duty will now take effect on May 1.", ["9 announced"]),
        ("It paused the duty. The duty took effect in March.", ["9 suspended"]),
    ],
)
def test_at_last(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """What was paused may come into force after all; when it did before, it is paused still."""
    assert expected == told(TOLD + text, "rate", "status")


def test_noun(told: Callable[..., list[str]]) -> None:
    """The reduction that was agreed is no duty in force, whatever else is told of it."""
    text = (
        "Canada agreed to cut its duty on Peruvian tin to 9 percent. The duty reduction, announced on Monday, is small."
    )
    assert ["9 agreed"] == told(text, "rate", "status")


def test_shared_verb(told: Callable[..., list[str]]) -> None:
    """A row of a list is in the state that the verb which it shares with the measure before it tells."""
    text = "Peru will let in Chilean cars at a duty of 6 percent. It slapped 10 percent on wine and 5 percent on rice."
    assert ["6 announced", "10 in_effect", "5 in_effect"] == told(text, "rate", "status")

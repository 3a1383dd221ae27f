"""Cues, which tell the state of the frame that stands nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Canada suspended a 9 percent duty on Peruvian copper and put a 7 percent duty on Peruvian rice.",
            ["copper 9 suspended", "rice 7 in_effect"],
        ),
        (
            ("Canada put a 9 percent duty on Peruvian copper, while Chad lifted a 7 percent duty on Peruvian rice."),
            ["copper 9 in_effect", "rice 7 lifted"],
        ),
        (
            "Canada will suspend duties of 9 percent on Peruvian copper and 7 percent on Peruvian rice.",
            ["copper 9 suspended", "rice 7 suspended"],
        ),
    ],
)
def test_nearest(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Each measure is in the state that the nearest cue tells, on its own side of a break."""
    assert expected == told(text, "goods", "rate", "status")


def test_many(told: Callable[..., list[str]]) -> None:
    """It is so in a sentence with many of them."""
    text = (
        "Canada will suspend duties of 1 percent on rice, 2 percent on copper, 3 percent on cheese,"
        " 4 percent on wine, 5 percent on cars, 6 percent on steel, 7 percent on sugar, 8 percent "
        "on pork and 9 percent on soybeans."
    )

    assert [
        "rice 1 suspended",
        "copper 2 suspended",
        "dairy 3 suspended",
        "alcohol 4 suspended",
        "vehicles 5 suspended",
        "steel 6 suspended",
        "sugar 7 suspended",
        "pork 8 suspended",
        "soybeans 9 suspended",
    ] == told(text, "goods", "rate", "status")


def test_long(told: Callable[..., list[str]]) -> None:
    """Duties of trade cases have their verb farther off."""
    text = (
        "Canada put anti-dumping duties on copper pipes, tubes, sheets and wire from Peru, Chad, "
        "Mali and Kenya, which it then suspended."
    )

    assert ["suspended anti_dumping"] == told(text, "status", "kind")

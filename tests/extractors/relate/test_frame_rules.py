"""Rules that build frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Canada put a 9 percent duty on copper from Peru, and 7 percent on rice from Chad.",
            ["CA PE copper 9", "CA TD rice 7"],
        ),
        ("Peru faces a 9 percent Canadian duty.", ["CA PE ALL 9"]),
    ],
)
def test_slots(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Who charges whom on what goes to the rate that the words tell it of."""
    assert expected == told(text, "imposer", "targets", "goods", "rate")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Canada put duties of 9 percent, 7 percent and 5 percent on Peru, Chad and Mali, respectively.",
            ["PE 9", "TD 7", "ML 5"],
        ),
        ("Canada put a duty of 9 percent on Peru, Chad and Mali.", ["ML,PE,TD 9"]),
    ],
)
def test_pairs(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Rates and partners that are listed side by side belong together."""
    assert expected == told(text, "targets", "rate")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada sent letters to Peru and Chad, imposing a 9 percent duty.", ["CA PE,TD"]),
        ("Of duties on Peru, Chad said it will charge 9 percent on copper.", ["TD PE"]),
    ],
)
def test_tails(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """The last of a list of partners charges nobody, but one behind a comma may."""
    assert expected == told(text, "imposer", "targets")

"""What the article has told so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada put a 9 percent duty on Peruvian tin. The duties were lifted on Monday.", ["9 lifted"]),
        ("Canada put a 9 percent duty on Peruvian tin. Some of the duties were lifted on Monday.", ["9 in_effect"]),
        (
            (
                "Canada put a 9 percent duty on Peruvian tin and a 5 percent duty on Peruvian copper. Those"
                " duties were suspended on Monday."
            ),
            ["9 suspended", "5 suspended"],
        ),
        (
            (
                "Canada put a 9 percent duty on Peruvian tin. Rain fell. Wind blew. Snow fell. It was cold."
                " The duties were lifted on Monday."
            ),
            ["9 in_effect"],
        ),
        ("Canada lifted its 9 percent duty on Peruvian tin. The duties were imposed in 2018.", ["9 lifted"]),
        (
            (
                "Canada charges a 9 percent duty on Peruvian tin and has promised a 5 percent duty on Peruvian copper. "
                "The new duty will take effect on May 2."
            ),
            ["9 in_effect", "5 announced"],
        ),
    ],
)
def test_state(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Later sentences tell the state of “the duties”, of those told last, if they are near and mean all of them."""
    assert expected == told(text, "rate", "status")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Canada put a 9 percent duty on Peruvian tin and a 5 percent duty on Chadian rice. Mills "
                "hate the 9 percent duty."
            ),
            ["CA PE metals 9", "CA TD rice 5"],
        ),
        ("Canada put a 9 percent duty on Peruvian tin. Mills hate a 9 percent duty.", ["CA PE metals 9"]),
        (
            "Canada put a 9 percent duty on Peruvian glass and tin. The 5 percent duties on Peru stay where they are.",
            ["CA PE cement_glass_ceramics,metals 9", "CA PE ALL 5"],
        ),
    ],
)
def test_told_again(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """“The 9 percent duty” is the one told at that rate."""
    assert expected == told(text, "imposer", "targets", "goods", "rate")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada announced duties: Peru 9%, Chad 7%, Mali 5%.", ["PE 9 announced", "TD 7 announced", "ML 5 announced"]),
        (
            "Canada put duties on many countries. They were suspended. Peru: 9%. Chad: 7%.",
            ["PE 9 suspended", "TD 7 suspended"],
        ),
    ],
)
def test_rows(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """The rows of a list are in the state that its head spells out."""
    assert expected == told(text, "targets", "rate", "status")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 9 percent tariff on copper bites.", ["PE copper 9"]),
        ("A 9 percent tariff on copper bites.", ["PE copper –", "WORLD copper 9"]),
        ("The 9 percent tariff on steel bites.", ["PE copper –", "WORLD steel 9"]),
    ],
)
def test_spelled_out(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """“The 9 percent tariff on copper” is the one that was just told without its rate."""
    before = "The United States put tariffs on copper from Peru. "
    assert expected == told(before + text, "targets", "goods", "rate")

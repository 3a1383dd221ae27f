"""A measure without a rate is told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Canada put duties on Peruvian tin and copper. The duty on Peruvian tin is 9 percent. The "
                "duty on Peruvian copper is 5 percent."
            ),
            ["PE metals 9 in_effect", "PE copper 5 in_effect"],
        ),
        (
            "Canada put duties on Peruvian tin and copper. The duty on Peruvian tin is 9 percent.",
            ["PE copper – in_effect", "PE metals 9 in_effect"],
        ),
        (
            "Canada put duties on Peruvian tin. Canada put a 9 percent duty on Chilean tin.",
            ["PE metals – in_effect", "CL metals 9 in_effect"],
        ),
        (
            "Canada put a 9 percent duty on all Peruvian goods. Canada put duties on Peruvian tin.",
            ["PE ALL 9 in_effect"],
        ),
        (
            "Canada put a 9 percent duty on all Peruvian goods. They came by sea. Canada put duties on Peruvian tin.",
            ["PE ALL 9 in_effect", "PE metals – in_effect"],
        ),
        (
            "Canada put a 9 percent duty on all Peruvian goods. They came by sea. Canada put duties on Peruvian goods.",
            ["PE ALL 9 in_effect"],
        ),
        ("Canada put duties on Peruvian tin. Canada put duties on Peruvian tin.", ["PE metals – in_effect"]),
    ],
)
def test_covered(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Duties without a rate are left out, wholly or for the goods that others tell, where these have one."""
    assert expected == told(text, "targets", "goods", "rate", "status")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Canada lifted its duties on Peruvian tin. Canada put a 9 percent duty on Peruvian tin in 2019.",
            ["PE metals 9 lifted"],
        ),
        (
            "A court struck down Canadian duties on Peruvian tin. Canada put a 9 percent duty on Peruvian tin.",
            ["PE metals 9 struck_down"],
        ),
    ],
)
def test_rate_of_a_past_levy(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A rate that is told of what was lifted or annulled is the rate of that."""
    assert expected == told(text, "targets", "goods", "rate", "status")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada announced tariffs on many countries from May 5. Peru: 9 percent.", ["PE 9 announced 2025-05-05"]),
        (
            "Duties on Peruvian tin will start on May 5.\nCanada on Peruvian tin: 9 percent.",
            ["PE 9 announced 2025-05-05"],
        ),
    ],
)
def test_lends(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Duties on many, or in a heading, hand their state and day to those that tell none."""
    assert expected == told(text, "targets", "rate", "status", "day")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Donald Trump threatened duties on another $9bn of Peru's goods.", ["PE 5 in_effect", "PE – threatened"]),
        ("Donald Trump threatened further duties on Peru.", ["PE 5 in_effect", "PE – threatened"]),
        ("Donald Trump cancelled plans to put duties on more goods of Peru.", ["PE 5 in_effect", "PE – ruled_out"]),
        ("Donald Trump had threatened duties on Peru.", ["PE 5 in_effect"]),
    ],
)
def test_further(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Duties to come on top of those in force are told apart from them."""
    assert expected == told(f"The US put a 5 percent duty on goods of Peru. {text}", "targets", "rate", "status")


def test_case_on_nobody(told: Callable[..., list[str]]) -> None:
    """A trade case that a heading names without its countries is the one that the text tells with them."""
    text = "US opens anti-dumping probe of rice\nThe US opened an anti-dumping investigation into rice from Peru."

    assert ["PE rice investigation"] == told(text, "targets", "goods", "status")

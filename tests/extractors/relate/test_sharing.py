"""What the frames of a sentence share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Canada will put a 9 percent duty on Peruvian copper and a 7 percent duty on rice from May 5.",
            ["copper 9 announced 2025-05-05", "rice 7 announced 2025-05-05"],
        ),
        (
            (
                "Canada has suspended a 9 percent duty on Peruvian copper until May 5 and charges a 7 "
                "percent duty on rice."
            ),
            ["copper 9 suspended 2025-05-05", "rice 7 in_effect 2025-05-05"],
        ),
        (
            (
                "Canada put a 9 percent duty on Peruvian copper from April 5. Response: a 7 percent duty on"
                " Canadian rice from April 10."
            ),
            ["copper 9 in_effect 2025-04-05", "rice 7 in_effect 2025-04-10"],
        ),
        (
            "Canada put a 9 percent duty on Peruvian copper last month and will put a 7 percent duty on rice.",
            ["copper 9 in_effect 2025-03", "rice 7 announced –"],
        ),
    ],
)
def test_days(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A day that the sentence tells once is that of all its measures, but not of what stands in front of a colon."""
    assert expected == told(text, "goods", "rate", "status", "day")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Canada put duties on Peruvian copper of 15 percent in 2027 and 30 percent in 2028.",
            ["copper 15 unspecified", "copper 30 unspecified"],
        ),
        (
            "Canada put a 10 percent universal rate and a duty on Peruvian copper.",
            ["ALL 10 baseline", "copper – unspecified"],
        ),
        (
            "Canada put 15 percent on rice besides the duty on Peruvian copper.",
            ["rice 15 general", "copper – unspecified"],
        ),
        (
            "Canada put duties on Peruvian copper after Peru had raised its own rate on Canadian rice to 15 percent.",
            ["copper – unspecified", "rice 15 unspecified"],
        ),
    ],
)
def test_levies(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A rate without a levy of its own takes the nearest one of the sentence, but not if it has a word of its own."""
    assert expected == told(text, "goods", "rate", "kind")


def test_same_rate(told: Callable[..., list[str]]) -> None:
    """“The same rate” on other goods says nothing of the state of the one that it goes back to."""
    text = "American importers have had to pay 15 percent on Peruvian copper, and the same rate is to apply to tin."
    assert "copper 15 in_effect" in told("The United States charges duties. " + text, "goods", "rate", "status")

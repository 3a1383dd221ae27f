"""Whether a day that the text tells of one measure is that of another."""

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
                "Canada will put a 9 percent duty on Peruvian copper from May 5. Canada will put a 7 "
                "percent duty on Peruvian rice."
            ),
            ["9 announced 2025-05-05", "7 announced 2025-05-05"],
        ),
        (
            (
                "Canada will put a 9 percent duty on Peruvian copper from May 5. Canada charges a 7 percent"
                " duty on Peruvian rice."
            ),
            ["9 announced 2025-05-05", "7 in_effect –"],
        ),
        (
            (
                "Canada will put a 9 percent safeguard duty on Peruvian copper from May 5. Canada will put "
                "a 7 percent secondary duty on buyers of Peruvian rice."
            ),
            ["9 announced 2025-05-05", "7 announced –"],
        ),
    ],
)
def test_ahead(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A first day to come is that of others of its kind that are announced, and not of those charged already."""
    assert expected == told(text, "rate", "status", "day")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Canada has put a 9 percent duty on Peruvian copper since April 5. Canada charges a 7 "
                "percent duty on Peruvian rice."
            ),
            ["9 in_effect 2025-04-05", "7 in_effect 2025-04-05"],
        ),
        (
            (
                "Canada has put a 9 percent duty on Peruvian copper since April 5. Canada will put a 7 "
                "percent duty on Peruvian rice."
            ),
            ["9 in_effect 2025-04-05", "7 announced –"],
        ),
        (
            (
                "Canada has put a 9 percent duty on Peruvian copper since 2018. Rain fell. Canada charges a"
                " 7 percent duty on Peruvian rice."
            ),
            ["9 in_effect 2018", "7 in_effect –"],
        ),
    ],
)
def test_past(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A first day that is past is that of others that are charged, if it is not long ago."""
    assert expected == told(text, "rate", "status", "day")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Canada will put duties on many countries from May 5:\nPeru 9%\nChad 7%",
            ["PE 9 2025-05-05", "TD 7 2025-05-05"],
        ),
        ("Canada will put a duty on Peru from May 5.\nPeru 9%\nChad 7%", ["PE 9 2025-05-05", "TD 7 2025-05-05"]),
    ],
)
def test_rows(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """The rows of a list have the day of its head, unless that is on another partner alone."""
    assert expected == told(text, "targets", "rate", "day")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ("Canada announced on Monday a 9 percent duty on Peruvian copper. It will also put 7 percent on rice."),
            ["9 announced 2025-04-14", "7 announced 2025-04-14"],
        ),
        (
            (
                "Canada announced on Monday a 9 percent duty on Peruvian copper. A 7 percent duty on rice "
                "was lifted in 2019."
            ),
            ["9 announced 2025-04-14", "7 lifted 2019"],
        ),
    ],
)
def test_decision(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """The day of a decision is that of what it announced."""
    assert expected == told(text, "rate", "status", "day")

"""One negotiation for each set of parties."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru and Chad held trade talks on April 7. Chad and Peru will hold more trade talks on May 5.",
            ["PE-TD under_way 2025-04-07 2025-05-05"],
        ),
        (
            ("Trade talks between Peru and Chad collapsed on April 1. Peru and Chad resumed trade talks on April 10."),
            ["PE-TD under_way 2025-04-10 –"],
        ),
    ],
)
def test_merged(talks: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """The latest state wins, and the days of all tellings are kept: those before today, and the next one."""
    assert expected == talks(text, "parties", "stage", "date", "next")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru and Chad will hold trade talks next week.", ["PE-TD – 2025-04"]),
        ("Peru and Chad will hold trade talks in the third quarter.", ["PE-TD – 2025"]),
        ("Peru and Chad will hold trade talks in May.", ["PE-TD – 2025-05"]),
    ],
)
def test_precision(talks: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A week is told by its month, a quarter by its year."""
    assert expected == talks(text, "parties", "date", "next")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru and Chad held trade talks.", ["PE-TD 0.8"]),
        ("Peru and Chad held trade talks. Peru and Chad went on with trade talks.", ["PE-TD 0.9"]),
        ("Peru will seek talks on the tariffs. Washington is calm.", ["PE-US 0.65"]),
    ],
)
def test_sure(talks: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Talks are surer where the text names both parties, and where it tells them twice."""
    assert expected == talks(text, "parties", "sure")

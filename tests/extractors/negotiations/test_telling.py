"""What a cue tells: round, topics, and what is history."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru and Chad held a third round of trade talks on tariffs.", ["PE-TD 3 tariffs"]),
        ("Peru and Chad held the 12th round of trade talks.", ["PE-TD 12 –"]),
        ("Peru and Chad held trade talks on farm goods and cars.", ["PE-TD – agriculture"]),
    ],
)
def test_facts(talks: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """The sentence tells the round, by its ordinal or by how many there were, and the topics."""
    assert expected == talks(text, "parties", "round", "topics")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru and Chad signed a trade deal in March 2025.", ["PE-TD signed"]),
        ("Peru and Chad signed a trade deal in 1998.", []),
    ],
)
def test_history(talks: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A deal of long ago is history."""
    assert expected == talks(text, "parties", "stage")

"""Which sentences tell talks, and what they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru and Chad will hold trade talks in Lima.", ["PE-TD scheduled"]),
        ("Peru and Chad will hold talks in Lima. The tariffs hurt.", ["PE-TD scheduled"]),
        ("Peru and Chad will hold talks in Lima on fishing rights.", []),
        ("Peru and Chad signed a trade deal in Lima.", ["PE-TD signed"]),
        ("Peru and Chad like trade deals.", []),
        ("Envoys of Peru and Chad met in Lima to discuss tariffs.", ["PE-TD under_way"]),
        ("Envoys of Peru and Chad met in Lima. Tariffs hurt.", []),
    ],
)
def test_talks(talks: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Talks are told where trade is spoken of, in the sentence or beside it."""
    assert expected == talks(text, "parties", "stage")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("After trade talks stalled, Peru and Chad reached a deal on tariffs.", ["PE-TD agreement_reached"]),
        (
            "Peru will hold trade talks with Chad, and Mali signed a trade deal with Kenya.",
            ["PE-TD scheduled", "ML-KE signed"],
        ),
    ],
)
def test_latest(talks: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Of two cues in a sentence the stronger holds for each set of parties."""
    assert expected == talks(text, "parties", "stage")

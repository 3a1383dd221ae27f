"""Noun phrases of talks: a party with its titles and names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru's deputy trade minister held trade talks with Chad.", ["PE-TD"]),
        ("Peruvian Trade Minister Ana Rojas held trade talks with Chad.", ["PE-TD"]),
        ("Ana Rojas, Peru's trade minister, held trade talks with Chad.", ["PE-TD"]),
        ("Talks on Peruvian steel tariffs are hard for Chad.", []),
    ],
)
def test_titles(talks: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A place with its titles and people is one party; goods and other things of a place are none."""
    assert expected == talks(text, "parties")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru, Chad and Mali signed a trade deal.", ["PE-TD-ML"]),
        ("Peru-Chad trade talks began in Lima.", ["PE-TD"]),
        ("Peru, Chad begin trade talks", ["PE-TD"]),
    ],
)
def test_lists(talks: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A list of parties is one, whether joined by “and”, commas or hyphens."""
    assert expected == talks(text, "parties")

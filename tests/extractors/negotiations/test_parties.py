"""Who talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru and Chad held trade talks.", ["PE-TD"]),
        ("Peru held trade talks with Chad.", ["PE-TD"]),
        ("Peru held trade talks with Chad and Mali.", ["PE-TD", "PE-ML"]),
        ("Peru, Chad and Mali held trade talks.", []),
        ("Peru, Chad and Mali signed a trade deal.", ["PE-TD-ML"]),
        ("Trade talks between Peru and Chad began.", ["PE-TD"]),
        ("Peru and Chad held trade talks with the United States.", ["PE-US", "TD-US"]),
    ],
)
def test_named(talks: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Parties sit at a cue on either side or together; three of them only where they conclude something."""
    assert expected == talks(text, "parties")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru will seek talks on the US tariffs.", ["PE-US"]),
        ("Peru and Chad held trade talks. Peru wants more talks on tariffs.", ["PE-TD"]),
        ("Peru is in trade talks, its minister said.", ["PE-US"]),
    ],
)
def test_partner(talks: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Where one side is not named, it is the other one of the sentence, the pair told last, or the United States."""
    assert expected == talks(text, "parties")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru and Chad held trade talks. The two sides will meet again on tariffs on May 5.", ["PE-TD"]),
        ("Chad fears the tariffs that Peru planned. The two sides will hold trade talks.", ["TD-PE"]),
    ],
)
def test_two_sides(talks: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """“The two sides” are the pair told last, or else those that the article names most."""
    assert expected == talks(text, "parties")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade talks are hard, the bank said.", []),
        ("The bank held talks on tariffs.", []),
    ],
)
def test_nobody(talks: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Where somebody else is the subject, nobody is made up."""
    assert expected == talks(text, "parties")

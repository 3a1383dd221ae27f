"""Role and jurisdiction of each person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peruvian Trade Minister Ana Rojas spoke. Rojas left.", ["Ana Rojas, Trade Minister, PE"]),
        ("Minister Ana Rojas spoke. Trade Minister Ana Rojas of Peru left.", ["Ana Rojas, Minister, PE"]),
        ("Trade Minister Ana Rojas met Peru and Chad in Lima.", ["Ana Rojas, Trade Minister, PE"]),
        ("Governor Ana Rojas spoke.", ["Ana Rojas, Governor, US"]),
    ],
)
def test_title(cast: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A title tells the role, and the place beside it, or beside a later one, whom the person serves."""
    assert expected == cast(text, "name", "role", "code")


def test_ministry(cast: Callable[..., list[str]]) -> None:
    """A minister serves whom the ministry of the same field serves."""
    text = "Chad was glad. Energy and Mines Minister Ana Rojas spoke. Peru's Ministry of Energy and Mines agreed."

    assert ["Ana Rojas, PE", "Ministry of Energy and Mines, PE"] == cast(text, "name", "code")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Scott Bessent left. The Treasury Secretary was tired.", ["Scott Bessent, treasury secretary, US"]),
        ("Scott Bessent left. He was tired.", ["Scott Bessent, –, US"]),
        (
            "Scott Bessent left. Treasury Secretary Ana Rojas was tired.",
            ["Scott Bessent, –, US", "Ana Rojas, Treasury Secretary, US"],
        ),
    ],
)
def test_official(cast: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Who is known to hold an office serves its state, and has it where the text speaks of it and names nobody."""
    assert expected == cast(text, "name", "role", "code")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Treasury Secretary Scott Bessent spoke. Bessent adviser Ana Rojas left.",
            ["Scott Bessent, Treasury Secretary, US", "Ana Rojas, Bessent adviser, US"],
        ),
        ("Peru was glad. Analyst Ana Rojas of Acme Bank spoke.", ["Ana Rojas, Analyst, –"]),
    ],
)
def test_patron(cast: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """The adviser of an official serves the same state; the analyst of a bank serves none."""
    assert expected == cast(text, "name", "role", "code")

"""The phrase of a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US deputy trade representative Ana Rojas spoke.", ["deputy trade representative, US"]),
        ("Peru's Energy and Mines Minister Ana Rojas spoke.", ["Energy and Mines Minister, PE"]),
        ("Department of Trade spokesman Ana Rojas spoke.", ["–, –", "Department of Trade spokesman, US"]),
        ("On Monday Minister Ana Rojas spoke.", ["Minister, –"]),
        ("Rice and Minister Ana Rojas arrived.", ["Minister, –"]),
    ],
)
def test_front(cast: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """The modifiers in front of a head belong to the title, also where “and” joins them."""
    assert expected == cast(text, "role", "code")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Rojas, director of research at a bank, spoke.", ["director of research at a bank"]),
        ("Ana Rojas, president and CEO of Acme, spoke.", ["president and CEO of Acme"]),
        ("Ana Rojas, an analyst, spoke of rice.", ["analyst"]),
    ],
)
def test_complement(cast: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """The words behind a head, or behind a chain of heads, belong to it up to a mark."""
    assert expected == cast(text, "role")

"""Names that an office word introduces or explains."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minister Ana Rojas and Minister Luis Paz spoke.", ["Ana Rojas, Minister", "Luis Paz, Minister"]),
        ("The commerce secretary, Ana Rojas, said no.", ["Ana Rojas, commerce secretary"]),
        ("Secretary of Agriculture Ana Rojas said no.", ["Ana Rojas, Secretary of Agriculture"]),
        ("ambassador to India Ana Rojas said no.", ["Ana Rojas, ambassador to India"]),
        ("Sen. Ana Rojas spoke.", ["Ana Rojas, Sen"]),
        ("Mr. Rojas said no.", ["Rojas, –"]),
    ],
)
def test_introduced(cast: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A title stands in front of a name, or of two, or of a complement and the name."""
    assert expected == cast(text, "name", "role")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Rojas, an analyst at a bank, said no.", ["Ana Rojas, analyst at a bank"]),
        ("Ana Rojas is an analyst at a bank.", ["Ana Rojas, analyst at a bank"]),
        ("Ana Rojas, who is the minister, said no.", ["Ana Rojas, minister"]),
    ],
)
def test_explained(cast: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """An office behind a comma or “is” explains the name in front of it."""
    assert expected == cast(text, "name", "role")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister, Lima, said no.", []),
        ("Mr. Tuesday said no.", []),
        ("The minister, as a rule, said no.", []),
        ("Secretary of Agriculture said no.", []),
    ],
)
def test_none(cast: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """What the vocabulary knows as something else is no name, and neither is a day."""
    assert expected == cast(text, "name")

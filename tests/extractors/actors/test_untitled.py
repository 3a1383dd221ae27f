"""Names that no title introduces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Rojas grew corn.", ["Ana Rojas"]),
        ("Alvern Tosk, who heads the guild, left.", ["Alvern Tosk"]),
        ("Alvern Tosk stayed. Tosk said no.", ["Alvern Tosk"]),
        ("the Rojas administration fell.", ["Rojas"]),
    ],
)
def test_persons(cast: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A given name, a verb of speech, or a clause that only people take shows a person."""
    assert expected == cast(text, "name")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rojas said no.", []),
        ("Alvern Tosk grew corn.", []),
        ("Alvern Tosk said no.", []),
        ("Mary grew corn.", []),
        ("Lima said no.", []),
    ],
)
def test_none(cast: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Capitals alone do not."""
    assert expected == cast(text, "name")

"""“The bloc” and “the island” are those named last before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The EU fumed. Donald Trump put a 9 percent tariff on goods from the bloc.", ["EU"]),
        ("Taiwan fumed. Donald Trump put a 9 percent tariff on goods from the island.", ["TW"]),
        ("Mercosur fumed. Donald Trump put a 9 percent tariff on the bloc.", ["WORLD"]),
        ("Donald Trump put a 9 percent tariff on the island of Nauru.", ["NR"]),
    ],
)
def test_epithets(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """They are charged as who was named, unless the name of another bloc is nearer."""
    assert expected == told(text, "targets")

"""Figures that are shares of those who were asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad taxes tin. In a poll 58 percent back them, 31 percent are against.", []),
        ("Chad taxes tin by a tariff of 31 percent.", ["31"]),
        ("Chad put a tariff on tin. A rate of 31 percent was agreed.", ["31"]),
        ("Chad put a tariff of 31 percent agreed in May on tin.", ["31"]),
        ("Chad taxes tin. Some 31 percent agreed.", []),
        ("Voters oppose 50 - 31 percent tariffs of Chad on tin.", ["–"]),
    ],
)
def test_answers(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """What voters say is no rate of a levy."""
    assert expected == told(text, "rate")

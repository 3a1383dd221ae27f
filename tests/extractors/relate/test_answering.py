"""Clauses that say against whose goods somebody retaliates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru vowed to retaliate against $2bn of Chilean goods.", ["PE CL ALL threatened"]),
        ("Peru will retaliate against Chilean wine unless Chile lifts its ban.", ["PE CL alcohol threatened"]),
        ("Peru may hit back against US wine and copper.", ["PE US alcohol,copper threatened"]),
        ("Peru retaliated against US wine.", ["PE US alcohol in_effect"]),
        ("Peru will retaliate against Chilean tariffs.", []),
        ("Peru retaliated against Chilean wine with a ban.", []),
        ("Peru may retaliate against Chilean firms.", []),
        ("Peru may retaliate against Chilean wine firms.", []),
    ],
)
def test_answers(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Where tariffs are spoken of, who retaliates against goods charges them; who bans them does not."""
    assert expected == told(f"Tariffs hurt. {text}", "imposer", "targets", "goods", "status")


def test_no_tariffs(told: Callable[..., list[str]]) -> None:
    """Where no tariff is spoken of, retaliation is none."""
    assert [] == told("Chile banned ships. Peru vowed to retaliate against Chilean goods.", "imposer")

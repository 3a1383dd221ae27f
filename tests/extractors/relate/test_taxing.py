"""Sentences with neither rate nor levy that say who taxes whose goods."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru threatened to tax Chilean wine and copper.", ["PE CL alcohol,copper threatened"]),
        ("Peru will start taxing a range of Chilean goods.", ["PE CL ALL announced"]),
        ("Chilean wine and copper are to be taxed by Peru.", ["PE CL alcohol,copper announced"]),
        ("Peru would tax Chilean wine.", ["PE CL alcohol threatened"]),
        ("Peru and Mali tax Chilean wine.", ["ML CL alcohol in_effect", "PE CL alcohol in_effect"]),
        ("Peru taxes wine.", []),
        ("Peru taxes Chilean firms.", []),
        ("Peru taxes Chilean wine firms.", []),
        ("Peru charges Chilean wine drinkers.", []),
    ],
)
def test_taxes(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Goods of a country that another one taxes are charged by it; its firms, and goods of all, may be at home."""
    assert expected == sorted(told(f"Tariffs hurt. {text}", "imposer", "targets", "goods", "status"))

"""Goods that each come from a country of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chilean wine and Peruvian tin", ["CL alcohol 9", "PE metals 9"]),
        (
            "Chilean wine, tea and rice, and Peruvian or Malian tin",
            ["CL alcohol,coffee_tea_cocoa,rice 9", "ML,PE metals 9"],
        ),
        ("Chilean goods and Peruvian-made toys", ["CL ALL 9", "PE toys_sports 9"]),
        ("wine from Chile and tin from Peru and Mali", ["CL alcohol 9", "ML,PE metals 9"]),
        ("Chilean and Peruvian wine and tin", ["CL,PE alcohol,metals 9"]),
        ("tea, Chilean wine and Peruvian tin", ["CL,PE coffee_tea_cocoa,alcohol,metals 9"]),
        ("Chile, Peru and Malian tin", ["CL,ML,PE metals 9"]),
    ],
)
def test_origins(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Goods are charged as those of the country that the clause names beside them, where it names one for all."""
    assert expected == told(f"Canada put a 9 percent duty on {text}.", "targets", "goods", "rate")

"""Whether a measure without goods is on those of the one told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

CASE = "Canada set anti-dumping duties of 9 percent on tin from Peru and Chad."
DUTY = "Canada imposed a 9 percent tariff on milk and tin from Peru."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{CASE} Imports from Chad pay 7 percent.", "metals"),
        (f"{CASE} Tariffs for Peruvian companies range from 7 to 9 percent.", "metals"),
        (f"{DUTY} Acme pays 17 percent.", "dairy,metals"),
        (f"{DUTY} It will impose a 5 percent tariff on both products from Chad.", "dairy,metals"),
        (f"{DUTY} It will impose a 5 percent tariff on all imports from Chad.", "ALL"),
    ],
)
def test_goods_of_the_measure_before(told: Callable[..., list[str]], text: str, expected: str) -> None:
    """Imports in a trade case, bare rates and “both products” are on the goods told before; other imports are not."""
    assert expected == told(text, "goods")[-1]

"""Countries that a sentence of their own names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

TOLD = "The United States will put a 9 percent duty on two European countries. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The countries are Malta and Latvia.", ["9 LV,MT"]),
        ("On its list are Malta itself, Latvia and the Netherlands.", ["9 LV,MT,NL"]),
        ("The countries are sad. Malta and Latvia met.", ["9 EU"]),
        ("A bank spoke. A ship sank. A tree fell. The nations affected are Malta and Latvia.", ["9 EU"]),
    ],
)
def test_roll(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """They pay what was told just before of countries that were not named."""
    assert expected == told(TOLD + text, "rate", "targets")

"""What in brackets only names again what stands in front of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada put a 9 percent basic customs duty (BCD) on Peruvian copper.", ["CA PE copper 9"]),
        ("The Ministry of Commerce (MOFCOM) of China put a 9 percent duty on Peruvian copper.", ["CN PE copper 9"]),
        ("Canada put a duty of 9 percent on Peru (Peru) and Chad.", ["CA PE,TD ALL 9"]),
    ],
)
def test_echoes(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A name, levy or sum that comes again in brackets does not part the words around it."""
    assert expected == told(text, "imposer", "targets", "goods", "rate")

"""A sentence as symbols."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru and Chad held trade talks; Mali watched.", ["PE-TD"]),
        ("Peru & Chad held trade talks.", ["PE-TD"]),
        ("Peru–Chad trade talks began in Lima.", ["PE-TD"]),
        ("Peru (and Chad) held trade talks.", ["PE-TD"]),
    ],
)
def test_marks(talks: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Marks between names part them or join them."""
    assert expected == talks(text, "parties")

"""Which of several persons a bare surname means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minister Ana Smith spoke. Minister John Smith left. Smith was sad.", ["Ana Smith, 1", "John Smith, 2"]),
        ("Minister John Smith left. Minister Ana Smith spoke. Smith was sad.", ["John Smith, 1", "Ana Smith, 2"]),
        (
            (
                "Minister Ana Smith spoke. Smith was sad. Minister John Smith left. Smith sang. Ana Smith "
                "spoke. Smith sang."
            ),
            ["Ana Smith, 4", "John Smith, 2"],
        ),
        ("Smith was sad. Minister Ana Smith spoke. Minister John Smith left.", ["Ana Smith, 2", "John Smith, 1"]),
        ("Minister Ana Smith spoke. Minister John Jones left. Smith was sad.", ["Ana Smith, 2", "John Jones, 1"]),
    ],
)
def test_namesakes(cast: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """It means the one who is named last before it."""
    assert expected == cast(text, "name", "times")

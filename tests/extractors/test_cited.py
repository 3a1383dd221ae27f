"""What the titles of orders and notices that a text cites name is not what the text says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractors.cited import cited_titles

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.mention import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Executive Order 14999, "Raising Duties on Goods of Chile", is amended.',
            ["Raising Duties on Goods of Chile"],
        ),
        ("See Executive Order 14999 (Raising Duties on Goods of Chile).", ["Raising Duties on Goods of Chile"]),
        (
            "He signed Proclamation Adjusting Imports of Copper Into Peru today.",
            ["Adjusting Imports of Copper Into Peru"],
        ),
        ('In an order he wrote: "we will charge the goods of Chile and of Peru 25 percent".', []),
        (
            "Section 3 of the Ending Trade With Chile Act ended it. Acting on it, Peru acted.",
            ["Ending Trade With Chile Act"],
        ),
        ("Chile raised its duties on copper (and those on tin).", []),
    ],
)
def test_titles(read: Callable[..., Document], text: str, expected: list[str]) -> None:
    """A title that follows the word for its document is cited; what somebody says is not."""
    assert expected == [text[start:end] for start, end in cited_titles(read(text))]

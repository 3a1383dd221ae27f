"""“The president” is the one whom the article names as president."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Donald Trump won. Canada fumed. The president put a 9 percent tariff on imported tin.", ["US"]),
        ("Donald Trump won. Canada fumed. Canada put a 9 percent tariff on tin, the president of Acme said.", ["CA"]),
        ("The club won. Canada fumed. The president put a 9 percent tariff on imported tin.", ["CA"]),
    ],
)
def test_unnamed(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """The president acts for the country whose president is named, but the president of a firm for none."""
    assert expected == told(text, "imposer")

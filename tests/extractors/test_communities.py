"""“The Community”, without its full name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractors.communities import bare_communities

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.mention import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The EC met. The Community is dropping its duties, and the Community's ministers agree.", 2),
        ("The Community is dropping its duties.", 0),
        ("Implementing Regulation (EU) 2025/7 puts a duty on imports into the Union, to help the Union's mills.", 2),
        ("The EU met. The Union of miners was on strike, and the Union won.", 0),
        ("The European Union met. The Community is dropping its duties.", 0),
        ("The EC met. The community is dropping its dues, as did the Community Patent Office.", 0),
    ],
)
def test_bare(read: Callable[..., Document], text: str, expected: int) -> None:
    """It is the European one in an article that names that by an older name."""
    assert expected == len(bare_communities(read(text)))


def test_charges(told: Callable[..., list[str]]) -> None:
    """It charges and is charged as the European Union."""
    text = "The European Community protested. The Community will put a 9 percent duty on Peruvian rice."

    assert ["EU PE rice 9"] == told(text, "imposer", "targets", "goods", "rate")

"""Who talks where the sentence leaves it open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Washington is angry. Peru will seek trade talks.", ["PE-US"]),
        ("Peru will seek trade talks.", ["PE-US"]),
        ("Chad is angry. Peru will seek trade talks.", ["PE-TD"]),
    ],
)
def test_partner(talks: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A party’s partner is the United States where the article speaks of it, or of nobody else."""
    assert expected == talks(text, "parties")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad and Peru held trade talks. Mali is near. Peru wants more talks on tariffs.", ["TD-PE"]),
        (
            "Chad and Washington held trade talks. Mali is near. Washington wants more talks on tariffs.",
            ["TD-US", "US-ML"],
        ),
    ],
)
def test_last(talks: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A party goes on with the partner of the pair told last; the one that most talk with does not."""
    assert expected == talks(text, "parties")


def test_leading(talks: Callable[..., list[str]]) -> None:
    """“The two countries” are those that the article names most, where it told no pair."""
    text = "Chad and Peru trade much. Chad's tin goes to Peru. Mali is far. The two countries will hold trade talks."

    assert ["TD-PE"] == talks(text, "parties")

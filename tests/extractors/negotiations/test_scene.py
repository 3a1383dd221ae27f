"""A sentence with its cues of talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


def test_shared(talks: Callable[..., list[str]]) -> None:
    """Cues of one clause share the parties that one of them names."""
    text = "Peru and Chad met and began trade talks."

    assert ["PE-TD under_way"] == talks(text, "parties", "stage")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru is calm. The bank held talks on tariffs.", []),
        ("Peru is calm. The bank will hold talks with Chad on tariffs.", []),
        ("Peru is calm. It will hold talks with Chad on tariffs.", ["PE-TD"]),
        ("Peru is calm. Chad agreed to talks on tariffs.", ["TD-PE"]),
    ],
)
def test_subject(talks: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Talks of somebody else, or with a partner that nobody faces, are nobody’s."""
    assert expected == talks(text, "parties")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru will hold trade talks in Geneva, Switzerland.", []),
        ("The US will hold talks on tariffs on China with Peru.", ["US-PE"]),
    ],
)
def test_bystanders(talks: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Mere places and the targets of tariffs are no parties."""
    assert expected == talks(text, "parties")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru and Chad will hold trade talks on May 5.", ["PE-TD – 2025-05-05"]),
        ("Peru and Chad held trade talks on April 7.", ["PE-TD 2025-04-07 –"]),
        (
            (
                "In a year that began on January 9 with storms and long floods all over the south, Peru and"
                " Chad held trade talks."
            ),
            ["PE-TD – –"],
        ),
    ],
)
def test_date(talks: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """The date nearest to the cue is that of the talks."""
    assert expected == talks(text, "parties", "date", "next")

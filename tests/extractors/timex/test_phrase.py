"""The phrase round an anchor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractors.timex.phrase import GLUED, OTHER, PLAIN, PRICE, Phraser
from extractors.timex.rules import load_grammar
from extractors.timex.words import DASH, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.mention import Document

GRAMMAR = load_grammar()
PHRASER = Phraser(GRAMMAR.master, GRAMMAR.heads, GRAMMAR.words)


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        ("He met them on Friday in Geneva.", "Friday", ("Friday", PLAIN, UNKNOWN)),
        ("It rose over the past two years to May.", "years", ("over the past two years to May", PLAIN, OTHER)),
        ("It took effect on April 5, 2025, he said.", "April", ("April 5, 2025", PLAIN, OTHER)),
        ("It was $2025 then.", "2025", ("2025", PRICE, UNKNOWN)),
        ("It was in 2025-style.", "2025", ("2025", PLAIN, "-")),
        ("In 2025 - a year on.", "2025", ("2025 - a year", PLAIN, UNKNOWN)),
        ("In 2025 — he left.", "2025", ("2025", PLAIN, DASH)),
        ("It sold 2025kg.", "2025", ("2025kg", PLAIN, OTHER)),
        ("It sold 2025xy.", "2025", ("2025", PLAIN, GLUED)),
        ("The talks.\n\nLast week\n\nApril came.", "week", ("Last week", PLAIN, OTHER)),
    ],
)
def test_around(read: Callable[[str], Document], text: str, anchor: str, expected: tuple[str, str, str]) -> None:
    """A phrase takes in the words that can belong to an expression, within the paragraph, and what stands beside."""
    start = text.index(anchor)
    left, right, before, behind = PHRASER.around(read(text), start, start + len(anchor), 0)

    assert expected == (text[left:right], before, behind)


def test_done(read: Callable[[str], Document]) -> None:
    """A phrase never reaches back into an expression that was found before."""
    text = "the last two weeks"

    assert "two weeks" == text[PHRASER.around(read(text), text.index("weeks"), len(text), 9)[0] :]

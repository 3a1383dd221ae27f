"""The document that the steps share: its sentences by offset."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.mention import Document

TEXT = "Peru spoke. Chad left.\n\nMali sang."


@pytest.mark.parametrize(
    ("words", "number"), [("Peru", 0), ("spoke", 0), ("Chad", 1), ("left.", 1), ("Mali", 2), ("sang.", 2)]
)
def test_sentence_at(read: Callable[[str], Document], words: str, number: int) -> None:
    """The sentence that holds an offset is found, at its ends too."""
    document = read(TEXT)
    start = TEXT.index(words)

    assert {number} == {document.sentence_at(offset) for offset in (start, start + len(words) - 1)}


def test_before_the_first_sentence(read: Callable[[str], Document]) -> None:
    """What stands before the first sentence counts as part of it."""
    document = read(f"\n\n{TEXT}")

    assert 0 == document.sentence_at(0)


def test_by_kind(read: Callable[[str], Document]) -> None:
    """Mentions are found by their kind, and a kind that the text has not has none."""
    document = read(TEXT)

    assert ["Peru", "Chad", "Mali"] == [TEXT[m.start : m.end] for m in document.by_kind["PLACE"]]
    assert [] == document.by_kind["LEVY"]

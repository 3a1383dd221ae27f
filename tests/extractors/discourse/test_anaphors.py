"""Levy words that go back to what was told."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from extractors.discourse.anaphors import has_article, is_definite, is_pointed_at, is_whole, word_of
from extractors.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.mention import Document


@pytest.fixture
def levy(read: Callable[..., Document]) -> Callable[[str, str], tuple[Mention, Document]]:
    """Return a function of a text and a word in it to the levy mention and the document."""

    def found(text: str, word: str) -> tuple[Mention, Document]:
        start = text.index(word)
        return Mention(start, start + len(word), "LEVY", "tariff"), read(text, dt.date(2025, 4, 17))

    return found


@pytest.mark.parametrize(
    ("text", "word", "definite", "pointed_at"),
    [
        ("The duties were lifted.", "duties", True, False),
        ("Those new duties were lifted.", "duties", True, True),
        ("He said that duties were lifted.", "duties", False, False),
        ("He said that duty was lifted.", "duty", True, False),
        ("Canadian duties were lifted.", "duties", False, False),
    ],
)
def test_definite(
    levy: Callable[..., tuple[Mention, Document]],
    text: str,
    word: str,
    definite: bool,  # noqa: FBT001 a column of the table
    pointed_at: bool,  # noqa: FBT001 a column of the table
) -> None:
    """An article, or “those”, stands in front of it; the “that” of a clause is none."""
    assert (definite, pointed_at) == (is_definite(*levy(text, word)), is_pointed_at(*levy(text, word)))


@pytest.mark.parametrize(
    ("text", "word", "whole"),
    [
        ("The duties were lifted.", "duties", True),
        ("Some of the duties were lifted.", "duties", False),
        ("The tariff truce was ended.", "tariff", False),
        ("The tariff rate was cut.", "tariff", True),
    ],
)
def test_whole(levy: Callable[..., tuple[Mention, Document]], text: str, word: str, whole: bool) -> None:  # noqa: FBT001 a column
    """All of the duties are meant, and no truce or row over them."""
    assert whole == is_whole(*levy(text, word))


def test_words(levy: Callable[..., tuple[Mention, Document]]) -> None:
    """The word is told in the singular; a rate may have an article in front as well."""
    text = "The duties, the additional 50 percent"

    assert "dutie" == word_of(*levy(text, "duties"))
    assert "duty" == word_of(*levy("The duty", "duty"))
    assert has_article(*levy(text, "50 percent"))
    assert not has_article(*levy("some additional 50 percent", "50 percent"))

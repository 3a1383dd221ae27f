"""What a reader knows of the article: the word before its expression, and the date told last."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from extractors.timex.context import Context
from extractors.timex.directions import AHEAD, BACK
from extractors.timex.rules import load_grammar
from extractors.timex.tense import Tense

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.mention import Document

TENSE = Tense(load_grammar().master.tense)


@pytest.fixture
def at(read: Callable[[str], Document]) -> Callable[..., Context]:
    """Return the context of the words in brackets, where the words in braces told the date last."""

    def at_(marked: str, told: str = "") -> Context:
        text = marked.translate({ord(mark): None for mark in "[]{}"})
        context = Context(read(text), TENSE)
        context.start = marked.replace("{", "").replace("}", "").index("[")
        context.end = context.start + marked.index("]") - marked.index("[") - 1
        if told:
            context.last, context.last_end = told, marked.replace("[", "").replace("]", "").index("}") - 1
        return context

    return at_


@pytest.mark.parametrize(
    ("marked", "word", "word_without_of"),
    [
        ("It ended in [March].", b"in", b"in"),
        ("It ended in, say, [March].", b"say", b"say"),
        ("The act of [1934] failed.", b"of", b"act"),
        ("[March] came.", b"", b""),
    ],
)
def test_word_before(at: Callable[..., Context], marked: str, word: bytes, word_without_of: bytes) -> None:
    """The word before an expression is found past any mark, and past “of” where that is asked for."""
    context = at(marked)

    assert (word, word_without_of) == (context.word_before(), context.word_before(skip_of=True))


@pytest.mark.parametrize(
    ("marked", "told", "day"),
    [
        ("It rose in {May 2023} and fell on [Monday].", "2023-05", dt.date(2023, 5, 1)),
        ("It rose in {some month} and fell on [Monday].", "XXXX-XX", None),
        ("It rose in {May 2023}. It fell on [Monday].", "2023-05", None),
        (f"It rose in {{May 2023}},{' and so on' * 20} and fell on [Monday].", "2023-05", None),
        ("It fell on [Monday].", "", None),
    ],
)
def test_near(at: Callable[..., Context], marked: str, told: str, day: dt.date | None) -> None:
    """The date told before counts in its own sentence, nearby, and where it is exact."""
    assert day == at(marked, told).near()


def test_last_day(at: Callable[..., Context]) -> None:
    """The first day of the date told last is known in later sentences too."""
    assert dt.date(2023, 5, 1) == at("It rose in {May 2023}. It fell on [Monday].", "2023-05").last_day()
    assert None is at("It fell on [Monday].").last_day()


@pytest.mark.parametrize(
    ("marked", "is_range"),
    [
        ("from {May 3} to [May 9]", True),
        ("from {May 3} through [May 9]", True),
        ("from {May 3}-[May 9]", True),
        ("on {May 3} and [May 9]", False),
        ("on {May 3}, to return by [May 9]", False),
    ],
)
def test_closes_range(at: Callable[..., Context], marked: str, is_range: bool) -> None:  # noqa: FBT001 - a column of the table
    """Two dates with nothing but “to” or the like between them are the ends of a range."""
    assert is_range is at(marked, "2025-05-03").closes_range()


@pytest.mark.parametrize(
    ("marked", "expected"), [("They will meet on [Monday].", AHEAD), ("They met on [Monday].", BACK)]
)
def test_direction(at: Callable[..., Context], marked: str, expected: int) -> None:
    """The clause of the expression tells which way it looks."""
    assert expected == at(marked).direction()

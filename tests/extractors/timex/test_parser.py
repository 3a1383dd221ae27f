"""From a phrase to what it can mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractors.timex.context import Context, Reading
from extractors.timex.parser import Parser
from extractors.timex.phrase import OTHER, PLAIN
from extractors.timex.rules import load_grammar
from extractors.timex.tense import Tense

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.mention import Document

GRAMMAR = load_grammar()
PARSER = Parser(GRAMMAR.rules, GRAMMAR.words)


@pytest.mark.parametrize(
    ("kind", "lead", "rest", "expected"),
    [
        ("MONTH", "5th of ", "april 2025", ["5th of april 2025", "april 2025", "april"]),
        ("WEEKDAY", "late on ", "monday night", ["late on monday night", "late on monday", "monday night", "monday"]),
        ("TIME_UNITS", "two ", "hours and ten minutes", ["two hours and ten minutes", "two hours", "hours"]),
        ("TIME_UNIT", "a ", "quarter", []),
    ],
)
def test_order(kind: str, lead: str, rest: str, expected: list[str]) -> None:
    """All readings of a phrase hold its anchor, and the leftmost come first."""
    parses = PARSER.parse(kind, PLAIN, lead, rest, OTHER)

    assert expected == [(lead + rest)[parse.start : parse.end] for parse in parses]


def test_timeless() -> None:
    """What needs no article is read at once; the rest keeps what it captured until there is one."""
    timeless = PARSER.parse("NUMBER_YEAR", PLAIN, "", "2018-2021", OTHER)
    contextual = PARSER.parse("MONTH", PLAIN, "", "april 2025", OTHER)

    assert [(Reading("DATE", "2018/2021"), None)] == [(parse.reading, parse.reader) for parse in timeless]
    assert (None, {"month": 4, "year": 2025}) == (contextual[0].reading, contextual[0].captures)


def test_parsed_once() -> None:
    """The parses of a phrase that comes again are those of the first time."""
    phrase = ("MONTH", PLAIN, "early ", "june", OTHER)

    assert PARSER.parse(*phrase) is PARSER.parse(*phrase)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In March Peru cut the duty.", {"March": "2025-03"}),
        ("Troops march on Lima.", {}),
        ("Lima was quiet in 1934.", {"1934": "1934"}),
        ("Lima repealed the act of 1934.", {}),
        ("Lima repealed section 1934.", {}),
    ],
)
def test_word_before(values: Callable[[str], dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """A rule may want, or not want, certain words before its expression."""
    assert expected == values(text)


def test_end_of_the_calendar(read: Callable[[str], Document]) -> None:
    """What lies beyond the years 1 to 9999 is no date."""
    first = PARSER.parse("TIME_UNITS", PLAIN, "9000 ", "years ago", OTHER)[0]

    assert "9000 years ago" == "9000 years ago"[first.start : first.end]
    assert None is first.read(0, Context(read("9000 years ago"), Tense(GRAMMAR.master.tense)))

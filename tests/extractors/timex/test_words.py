"""The words and numbers of the time grammar."""

from __future__ import annotations

import re

import pytest

from extractors.timex.rules import load_grammar
from extractors.timex.words import BIG, DASH, DECIMAL, TOKEN, UNKNOWN, trie

WORDS = load_grammar().words


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("month", "sept", 9),
        ("weekday", "sunday", 7),
        ("unit", "decades", "DE"),
        ("quarter", "third-quarter", 3),
        ("holiday", "new year's day", "01-01"),
        ("number", "twenty-five", 25),
        ("number", "one hundred and eighty", 180),
        ("number", "1,500", 1500),
        ("number", "2.5", 2.5),
        ("number", "a couple of", 2),
        ("number", "several", "X"),
        ("ordinal", "21 st", 21),
        ("ordinal", "twenty - seventh", 27),
        ("year_words", "two thousand and twenty-five", 2025),
        ("year_words", "nineteen hundred ninety-three", 1993),
        ("day", "07", 7),
        ("step", "same", "same"),
        ("month", "smarch", None),
    ],
)
def test_reader(name: str, text: str, expected: object) -> None:
    """A capture is read as the payload of its word or the value of its number; an unknown word as None."""
    assert expected == WORDS.reader(name)(text)


@pytest.mark.parametrize(("one", "other"), [("april", "june"), ("tuesday", "thursday"), ("13", "17"), ("2018", "2025")])
def test_words_that_no_rule_tells_apart(one: str, other: str) -> None:
    """Months, weekdays and numbers of one class share a symbol, so that phrases of one form share their parse."""
    assert WORDS.symbol(one) == WORDS.symbol(other)


@pytest.mark.parametrize(("one", "other"), [("april", "may"), ("12", "13"), ("2025", "1499"), ("day", "days")])
def test_words_that_a_rule_tells_apart(one: str, other: str) -> None:
    """Words and numbers that some rule treats differently have symbols of their own."""
    assert WORDS.symbol(one) != WORDS.symbol(other)


@pytest.mark.parametrize(
    ("token", "expected"),
    [("4.30", DECIMAL), ("12,000", BIG), ("20250", BIG), ("xyzzy", UNKNOWN), ("- ", DASH), (",", ",")],
)
def test_symbol_of_what_is_no_word(token: str, expected: str) -> None:
    """Decimals, big numbers, unknown words and dashes have a symbol each; a mark stands for itself."""
    assert expected == WORDS.symbol(token)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mid-june 2025", ["mid", "-", "june", "2025"]),
        ("1h20, fy26", ["1", "h", "20", ",", "fy", "26"]),
        ("year's end - 4.30pm", ["year", "'s", "end", "- ", "4.30", "pm"]),
        ("12:01 a.m.", ["12", ":", "01", "a", ".", "m", "."]),
    ],
)
def test_token(text: str, expected: list[str]) -> None:
    """A phrase falls into words, numbers and marks, and letters part from figures."""
    assert expected == TOKEN.findall(text)


def test_trie() -> None:
    """The factored pattern matches each of its words, the longest first, and no part of one."""
    pattern = re.compile(trie(["two", "twenty", "ten", "tenth", "a"]))

    assert ["two", "twenty", "tenth", "ten", "a"] == pattern.findall("two twenty tenth ten a tw")

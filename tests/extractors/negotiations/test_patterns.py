"""The pattern language of trade talks: which symbols a pattern fits, and what it cannot do without."""

from __future__ import annotations

import re

import pytest

from extractors.negotiations.patterns import Alphabet, PatternError, PatternReader
from extractors.negotiations.rules import load_talk_rules

ALPHABET = Alphabet(load_talk_rules())
MACROS = {"MEETING": "TALK | MEET"}
PARTY, TALK, MEET, DATE, WORD, WITH = "P", "t", "m", "#", ".", ALPHABET.of_word["with"]


@pytest.mark.parametrize(
    ("pattern", "symbols", "fits"),
    [
        ("PARTY TALK", PARTY + TALK, True),
        ("PARTY TALK", PARTY + MEET, False),
        ("PARTY (TALK | MEET)", PARTY + MEET, True),
        ("PARTY @MEETING DATE", PARTY + MEET + DATE, True),
        ("PARTY TALK? DATE", PARTY + DATE, True),
        ("PARTY TALK? DATE", PARTY + MEET + DATE, False),
        ("PARTY 'with'", PARTY + WITH, True),
        ("PARTY ~2 TALK", PARTY + WORD * 2 + TALK, True),
        ("PARTY ~2 TALK", PARTY + WORD * 3 + TALK, False),
        ("PARTY ~2 TALK", PARTY + PARTY + TALK, False),
        ("PARTY ~~2 TALK", PARTY + PARTY + TALK, True),
        ("PARTY ~~2 TALK", PARTY + ";" + TALK, False),
        ("PARTY !TALK ~1 DATE", PARTY + MEET + DATE, False),
        ("PARTY !MEET ~1 DATE", PARTY + WORD + DATE, True),
        ("<!PARTY TALK", TALK, True),
    ],
)
def test_fits(pattern: str, symbols: str, fits: bool) -> None:  # noqa: FBT001 - a column of the table
    """Kinds, words, choices and macros fit what they say; a gap has no party or cue in it, a wide one no end."""
    part = PatternReader(pattern, MACROS, ALPHABET).read()

    assert fits is (re.match(part.source, symbols) is not None)


def test_behind() -> None:
    """A look behind sees what stands in front of the match."""
    part = PatternReader("<!PARTY TALK", MACROS, ALPHABET).read()

    assert (None, 1) == (re.search(part.source, PARTY + TALK), re.search(part.source, WORD + TALK).start())  # type: ignore[union-attr]


def test_slots() -> None:
    """A slot tells where its mention stands."""
    part = PatternReader("PARTY:ours ~2 TALK ~2 'with' PARTY:theirs", MACROS, ALPHABET).read()
    found = re.match(part.source, PARTY + WORD + TALK + WITH + PARTY)

    assert found is not None
    assert {"ours": 0, "theirs": 4} == {slot: found.start(slot) for slot in found.groupdict()}


@pytest.mark.parametrize(
    ("pattern", "first", "needs"),
    [
        ("PARTY TALK", {PARTY}, [{PARTY}, {TALK}]),
        ("PARTY? TALK", {PARTY, TALK}, [{TALK}]),
        ("(PARTY | DATE) TALK", {PARTY, DATE}, [{PARTY, DATE}, {TALK}]),
        ("(PARTY | DATE?) TALK", {PARTY, DATE, TALK}, [{TALK}]),
        ("@MEETING", {TALK, MEET}, [{TALK, MEET}]),
    ],
)
def test_needs(pattern: str, first: set[str], needs: list[set[str]]) -> None:
    """What a pattern can start with, and what it cannot do without, is known without trying it."""
    part = PatternReader(pattern, MACROS, ALPHABET).read()

    assert (first, needs) == (set(part.first), list(map(set, part.needs)))


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("PARTY CHAT", "unknown class or macro CHAT; there are "),
        ("@NOBODY", "unknown class or macro NOBODY; there are MEETING"),
        ("PARTY & TALK", "cannot read the pattern here: ' & TALK'"),
    ],
)
def test_wrong(pattern: str, message: str) -> None:
    """What cannot be read is named."""
    with pytest.raises(PatternError, match=re.escape(message)):
        PatternReader(pattern, MACROS, ALPHABET).read()


def test_alphabet() -> None:
    """Each word has one symbol, in whatever classes it stands; a class of classes has all of theirs."""
    classes = ALPHABET.classes

    assert len(ALPHABET.symbols("'with'")) == 1
    assert {*classes["PARTY"], *classes["OWN"]} == set(classes["SIDE"])
    assert ALPHABET.of_word["and"] == ALPHABET.of_word["&"]

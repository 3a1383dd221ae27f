"""A family of rules: where in a sentence which of them fits."""

from __future__ import annotations

import msgspec
import pytest

from extractors.negotiations.patterns import Alphabet
from extractors.negotiations.rulebook import RuleBook
from extractors.negotiations.rules import load_talk_rules

RULES = load_talk_rules()
ALPHABET = Alphabet(RULES)


def book(*families: list[str]) -> RuleBook:
    """Return the book of rules with these patterns each."""
    rules = [msgspec.structs.replace(RULES.stage[0], name=str(n), patterns=p) for n, p in enumerate(families)]
    return RuleBook(rules, RULES, ALPHABET)


@pytest.mark.parametrize(
    ("families", "symbols", "expected"),
    [
        ([["PARTY TALK"]], "P.Pt", [(0, 2, 4)]),
        ([["PARTY TALK"]], "PtPt", [(0, 0, 2), (0, 2, 4)]),
        ([["PARTY TALK"], ["PARTY"]], "PtP", [(0, 0, 2), (1, 2, 3)]),
        ([["PARTY"], ["PARTY TALK"]], "Pt", [(0, 0, 1)]),
        ([["PARTY TALK", "MEET"]], "m.Pt", [(0, 0, 1), (0, 2, 4)]),
        ([["PARTY DATE"]], "Pt", []),
    ],
)
def test_hits(families: list[list[str]], symbols: str, expected: list[tuple[int, int, int]]) -> None:
    """At each place the first rule that fits is a hit, by any of its patterns, from left to right."""
    assert expected == [(hit.number, hit.start, hit.end) for hit in book(*families).hits(symbols)]


def test_slots() -> None:
    """A hit has the places of the slots that it fills, and of no others."""
    [hit] = book(["PARTY:ours (TALK PARTY:theirs | MEET)"]).hits(".Pm")

    assert {"ours": 1} == hit.slots

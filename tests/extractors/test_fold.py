"""Folding: ASCII of the very same length."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.fold import fold, fold_terms, word_bytes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Tariffs on STEEL", "tariffs on steel"),
        ("“won’t” ‘levy’", "\"won't\" 'levy'"),
        ("«Zoll» „Abgabe“", '"zoll" "abgabe"'),
        ("20–25% — now", "20-25% - now"),
        ("€5, £6, ¥7, ₹8", "$5, $6, $7, $8"),
        ("Türkiye, São Paulo, Nuño", "turkiye, sao paulo, nuno"),
        ("wait…", "wait."),
        ("WINES &amp; BEERS", "wines  and  beers"),
        ("Peru&#39;s", "peru    's"),
        ("25\u00a0percent\u2009tariff", "25 percent tariff"),
        ("İstanbul, Ǆ", "istanbul, d"),
        ("关税", "~~"),
        ("x\U0001f4c8y", "x y"),
        ("a\u0301b", "a b"),
        ("line\r\nbreak\ttab", "line\r\nbreak\ttab"),
    ],
)
def test_fold(text: str, expected: str) -> None:
    """Quotes and dashes get straight, currency signs `$`, letters lose their marks, and the rest is `~` or blank."""
    assert expected == fold(text)


@given(st.text())
def test_fold_keeps_the_length(text: str) -> None:
    """Any text folds to ASCII of the same length, without capitals."""
    folded = fold(text)

    assert (len(text), True, folded.lower()) == (len(folded), folded.isascii(), folded)


def test_few_and_many_kinds_of_characters_fold_alike() -> None:
    """A text with all characters of Unicode folds as each of them does alone."""
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    sampled = slice(0, None, 997)

    assert [fold(char) for char in everything[sampled]] == list(fold(everything)[sampled])


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """Folded text folds to itself."""
    assert fold(text) == fold(fold(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", b"  "),
        ("steel", b" steel "),
        ("U.S.-made", b" u s  made "),
        ("25% on cars", b" 25  on cars "),
        ("China’s", b" china s "),
        ("关税", b" ~~ "),
    ],
)
def test_word_bytes(text: str, expected: bytes) -> None:
    """What is no letter or digit is blanked, between two blanks: byte `i + 1` is character `i`."""
    assert expected == word_bytes(fold(text))


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("steel", {b" steel"}),
        ("White House", {b" white house"}),
        ("won't", {b" won t"}),
        ("U.S.", {b" u s"}),
        ("year-on-year", {b" year on year"}),
        ("Côte d’Ivoire", {b" cote d ivoire"}),
        (" S. Korea ", {b" s  korea", b" s korea"}),
    ],
)
def test_fold_terms(surface: str, expected: set[bytes]) -> None:
    """A vocabulary entry is its words with a blank before, its marks blanked and, if any stand inside, left out."""
    assert expected == fold_terms(surface)

"""Sentences and zones: where sentences end, and which parts of an article are no body text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.scan import Scanner
from extractors.zones import ZoneMarker

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.mention import Document

    Read = Callable[..., Document]


@pytest.mark.parametrize(
    "text",
    [
        "Tariffs rose.| They fell.",
        "Will they?| They will!| Good.",
        "“Tariffs are paused.”| The dollar fell.",
        "He said: ‘No.’| She left.",
        "The duty (on steel.)| The rest.",
        "The U.S. Trade Representative met Mr. Kim of S. Korea at 10 a.m. on Monday.| They talked.",
        "The goods came from the U.S.| The duty was paid at 5 p.m.| But the U.S. duty stays.",
        "The duty rose to 2.5 percent from 1.5 percent.| It stays.",
        "Imports vs. exports, e.g. of steel, i.e. all.| Done.",
        "Acme Corp. shares fell.| So did the rest.",
        "A headline without a point\n|The first line of the text.",
        "A line that was\nbroken in the middle.| The next.",
        "First paragraph.\n\n|Second one.",
        "- Vietnam: 46%\n|- Japan: 24%\n|",
        "No end",
        "One... two.",
        "Ends in blanks.  ",
        "Version 2.0 of J. Smith’s plan.| Next.",
        "The duty stays.|The dollar fell, says the U.S.Treasury at www.Example.com and example.org/The.Duty.",
    ],
)
def test_sentences(read: Read, text: str) -> None:
    """Sentences end at final marks and line breaks, but not at abbreviations and initials or before small letters."""
    expected = [part.strip() for part in text.split("|") if part.strip()]
    sent = text.replace("|", "")

    assert expected == [sent[s.start : s.end].strip() for s in read(sent).sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The duty is 25 percent.", ["body"]),
        ("Published: April 17, 2025\nThe duty is 25 percent.", ["header", "body"]),
        ("The duty is paused.\nA worker in Ohio. Photo: J. Doe\nMore soon.", ["body", "caption", "caption", "body"]),
        ("The duty is paused.\nRead more: Duties doubled\nMore soon.", ["body", "teaser", "body"]),
        ("The duty is paused.\nSubscribe now for 50% off\nMore soon.", ["body", "advert", "body"]),
        ("The minister told Reuters.\nPublished reports say so.\nREUTERS/Jane Doe", ["body", "body", "caption"]),
        ("The duty is paused. Read more: Duties doubled", ["body", "teaser"]),
        ("The duty is paused.\nReporting by Jane Doe", ["body", "boilerplate"]),
        ("Ministers read more papers.\nThe duty is 25 percent.", ["body", "body"]),
    ],
)
def test_zones(read: Read, text: str, expected: list[str]) -> None:
    """A mark of a caption, teaser, advertisement, header or boilerplate colours its line and no other."""
    assert expected == [sentence.zone for sentence in read(text).sentences]


def test_a_mark_in_one_long_line_does_not_colour_the_article(read: Read) -> None:
    """In text that came without line breaks a mark colours its own sentence only."""
    body = "The United States imposed a 25 percent tariff on steel from Japan. " * 20
    zones = [sentence.zone for sentence in read(f"{body}Photo: Jane Doe. {body}").sentences]

    assert (1, 40) == (zones.count("caption"), zones.count("body"))


def test_endless_sentences_are_cut(read: Read) -> None:
    """Text without a final mark is cut between words, so that no sentence is longer than three thousand characters."""
    text = "tariff 25% on steel from China, " * 500
    sentences = read(text).sentences

    assert 6 == len(sentences)
    assert text == "".join(text[s.start : s.end] for s in sentences)
    assert 3000 >= max(s.end - s.start for s in sentences)
    assert [] == [s for s in sentences[1:] if text[s.start - 1] != " "]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two.", [0, 0]),
        ("One.\nTwo.", [0, 1]),
        ("One. Two.\n\nThree.\nFour.", [0, 0, 1, 2]),
        ("One line\nthat goes on. Two.", [0, 0]),
    ],
)
def test_paragraphs(read: Read, text: str, expected: list[int]) -> None:
    """Sentences of one paragraph share its number, which rises at each line break that ends a sentence."""
    numbers = [sentence.paragraph for sentence in read(text).sentences]
    ranks = sorted(set(numbers))

    assert expected == [ranks.index(number) for number in numbers]


@given(st.text(st.sampled_from("aB. \n!?\"'”)U1é关")))
def test_sentences_cover_the_text(text: str) -> None:
    """Sentences follow one another and leave out nothing but white space."""
    document = Scanner({}).read(text, None)
    ZoneMarker(frozenset({"u.s"})).mark(document)

    told = "".join(document.folded[s.start : s.end] for s in document.sentences)
    assert "".join(document.folded.split()) == "".join(told.split())
    assert sorted(document.sentence_starts) == [s.start for s in document.sentences]
    assert all(one.end <= two.start for one, two in zip(document.sentences, document.sentences[1:], strict=False))


@pytest.mark.parametrize(("offset", "expected"), [(0, 0), (3, 0), (5, 1), (9, 1), (99, 1)])
def test_sentence_at(read: Read, offset: int, expected: int) -> None:
    """An offset belongs to the sentence that holds it, and one behind the text to the last sentence."""
    assert expected == read("One. Two.").sentence_at(offset)

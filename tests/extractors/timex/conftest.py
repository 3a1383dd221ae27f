"""What the tests of time expressions share: the built-in vocabulary and rules, and one fixed day of publication."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from extractors.mention import Document
from extractors.scan import Scanner
from extractors.timex import TimexTagger, load_tagger
from extractors.vocabulary import load_vocabulary
from extractors.zones import ZoneMarker
from schemas.mentions import DateMention

PUBLISHED_ON = dt.date(2025, 4, 17)
"""A Thursday, in ISO week 16."""

Reader = Callable[..., Document]
Tagging = Callable[..., list[DateMention]]


@pytest.fixture(scope="session")
def read() -> Reader:
    """Return a function that scans a text and marks its sentences."""
    vocabulary = load_vocabulary()
    scanner, marker = Scanner(vocabulary.readings), ZoneMarker(frozenset(vocabulary.words["abbreviations"]))

    def read(text: str, published_on: dt.date | None = PUBLISHED_ON) -> Document:
        document = scanner.read(text, published_on)
        marker.mark(document)
        return document

    return read


@pytest.fixture(scope="session")
def tagger() -> TimexTagger:
    """Return the tagger with the built-in rules; it is immutable, so that all tests can share it."""
    return load_tagger()


@pytest.fixture(scope="session")
def tag(read: Reader, tagger: TimexTagger) -> Tagging:
    """Return a function that tags a text."""

    def tag(text: str, published_on: dt.date | None = PUBLISHED_ON) -> list[DateMention]:
        return tagger.tag(read(text, published_on))

    return tag

"""What the tests of time expressions share: articles that are read and tagged as of one fixed day of publication."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from extractors.scan import Scanner
from extractors.timex import TimexTagger, load_tagger
from extractors.vocabulary import load_vocabulary
from extractors.zones import ZoneMarker

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.mention import Document
    from schemas.mentions import DateMention

PUBLISHED_ON = dt.date(2025, 4, 17)
"""A Thursday, in ISO week 16."""


@pytest.fixture(scope="session")
def tagger() -> TimexTagger:
    """Return the tagger with the built-in rules; it is immutable, so that all tests can share it."""
    return load_tagger()


@pytest.fixture(scope="session")
def read() -> Callable[..., Document]:
    """Return what scans a text with the whole vocabulary and marks its sentences; no other step is needed."""
    vocabulary = load_vocabulary()
    scanner, zones = Scanner(vocabulary.readings), ZoneMarker(frozenset(vocabulary.words["abbreviations"]))

    def read_(text: str, published_on: dt.date | None = PUBLISHED_ON) -> Document:
        document = scanner.read(text, published_on)
        zones.mark(document)
        return document

    return read_


@pytest.fixture(scope="session")
def tag(read: Callable[..., Document], tagger: TimexTagger) -> Callable[..., list[DateMention]]:
    """Return what finds the time expressions of a text."""

    def tag_(text: str, published_on: dt.date | None = PUBLISHED_ON) -> list[DateMention]:
        return tagger.tag(read(text, published_on))

    return tag_

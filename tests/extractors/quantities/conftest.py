"""The tagger of quantities with the built-in rules."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Protocol

import pytest

from extractors.quantities import QuantityTagger, load_quantity_rules

if TYPE_CHECKING:
    from extractors.mention import Document
    from extractors.quantities import Rate
    from schemas import AmountMention

PUBLISHED_ON = dt.date(2025, 4, 17)


class Read(Protocol):
    """Makes a document of a text."""

    def __call__(self, text: str, published_on: dt.date = PUBLISHED_ON) -> Document:
        """Return the scanned document with its sentences."""


class Tag(Protocol):
    """Tags a text."""

    def __call__(self, text: str, published_on: dt.date = PUBLISHED_ON) -> tuple[list[Rate], list[AmountMention]]:
        """Return the rates and amounts of the text."""


@pytest.fixture(scope="session")
def tag(read: Read) -> Tag:
    """Return a function of a text to its rates and amounts."""
    tagger = QuantityTagger(load_quantity_rules())
    return lambda text, published_on=PUBLISHED_ON: tagger.tag(read(text, published_on))

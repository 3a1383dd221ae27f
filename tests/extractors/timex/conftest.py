"""What the tests of time expressions share: articles that are read and tagged as of one fixed day of publication."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from extractors.timex import TimexTagger, load_tagger

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
def tag(read: Callable[..., Document], tagger: TimexTagger) -> Callable[..., list[DateMention]]:
    """Return what finds the time expressions of a text."""

    def tag_(text: str, published_on: dt.date | None = PUBLISHED_ON) -> list[DateMention]:
        return tagger.tag(read(text, published_on))

    return tag_


@pytest.fixture(scope="session")
def values(tag: Callable[..., list[DateMention]]) -> Callable[..., dict[str, str]]:
    """Return what gives the values of the time expressions of a text, by their words."""
    return lambda text, published_on=PUBLISHED_ON: {m.text: m.value for m in tag(text, published_on)}

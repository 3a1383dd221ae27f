"""What the tests of the engine's steps share: one compiled pack, and articles read up to a step."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from extractors import Extractor, Pack, load_pack
from extractors.discourse.resolver import resolve
from extractors.ground import Grounder

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.discourse.measure import Measure
    from extractors.mention import Document

PUBLISHED_ON = dt.date(2025, 4, 17)
"""A Thursday: the reference of every relative date in these tests."""


@pytest.fixture(scope="session")
def pack() -> Pack:
    """Return the built-in pack; it is immutable, so that all tests can share it."""
    return load_pack()


@pytest.fixture(scope="session")
def extractor(pack: Pack) -> Extractor:
    """Return the engine over the shared pack."""
    return Extractor(pack)


@pytest.fixture(scope="session")
def read(pack: Pack) -> Callable[..., Document]:
    """Return what reads a text up to its sentences and zones (steps 1 and 2)."""

    def read_(text: str, published_on: dt.date | None = PUBLISHED_ON) -> Document:
        document = pack.scanner.read(text, published_on)
        pack.zones.mark(document)
        return document

    return read_


@pytest.fixture(scope="session")
def measures(pack: Pack, read: Callable[..., Document]) -> Callable[[str], list[Measure]]:
    """Return what reads a text up to its measures, repetitions and all (steps 1 to 5)."""
    grounder = Grounder(pack)

    def measures_(text: str) -> list[Measure]:
        document = read(text, PUBLISHED_ON)
        mentions = grounder.ground(document).mentions
        return resolve(document, mentions, pack.relator.relate(document, mentions))

    return measures_

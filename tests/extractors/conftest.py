"""What the tests of the engine's steps share: one compiled pack, and articles read up to a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractors import Extractor, Pack, load_pack

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from extractors.mention import Document


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

    def read_(text: str, published_on: dt.date | None = None) -> Document:
        document = pack.scanner.read(text, published_on)
        pack.zones.mark(document)
        return document

    return read_

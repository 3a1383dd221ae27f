"""The finder of actors with the built-in vocabulary and rules."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from extractors.pack import load_pack

if TYPE_CHECKING:
    from collections.abc import Callable

    from schemas import Actor

PUBLISHED_ON = dt.date(2025, 4, 17)


@pytest.fixture(scope="session")
def actors() -> Callable[[str], list[Actor]]:
    """Return a function of an article's text to all its actors."""
    pack = load_pack()

    def find(text: str) -> list[Actor]:
        document = pack.scanner.read(text, PUBLISHED_ON)
        pack.zones.mark(document)
        return pack.actors.find(document)

    return find


@pytest.fixture(scope="session")
def persons(actors: Callable[[str], list[Actor]]) -> Callable[[str], list[Actor]]:
    """Return a function of an article's text to its persons."""
    return lambda text: [a for a in actors(text) if a.kind == "person"]

"""The finder of actors with the built-in vocabulary and rules."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from extractors.actors import ActorFinder, load_actor_rules
from extractors.scan import Scanner
from extractors.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable

    from schemas import Actor

PUBLISHED_ON = dt.date(2025, 4, 17)


@pytest.fixture(scope="session")
def actors() -> Callable[[str], list[Actor]]:
    """Return a function of an article's text to all its actors."""
    vocabulary = load_vocabulary()
    scanner = Scanner(vocabulary.readings)
    finder = ActorFinder(load_actor_rules(), vocabulary.jurisdictions)
    return lambda text: finder.find(scanner.read(text, PUBLISHED_ON))


@pytest.fixture(scope="session")
def persons(actors: Callable[[str], list[Actor]]) -> Callable[[str], list[Actor]]:
    """Return a function of an article's text to its persons."""
    return lambda text: [a for a in actors(text) if a.kind == "person"]


@pytest.fixture(scope="session")
def agencies(actors: Callable[[str], list[Actor]]) -> Callable[[str], list[Actor]]:
    """Return a function of an article's text to its public bodies."""
    return lambda text: [a for a in actors(text) if a.kind == "agency"]


@pytest.fixture(scope="session")
def cast(actors: Callable[[str], list[Actor]]) -> Callable[..., list[str]]:
    """Return what says of each person and body of a text only these fields, as one string."""

    def cast_(text: str, *fields: str) -> list[str]:
        told = [
            {"name": a.name, "role": a.role or "–", "code": a.jurisdiction or "–", "times": str(len(a.mentions))}
            for a in actors(text)
            if a.kind != "jurisdiction"
        ]
        return [", ".join(actor[field] for field in fields) for actor in told]

    return cast_

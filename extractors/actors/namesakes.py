"""Persons who share a word of their names: which of them a bare “Smith” means."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.actors.people import Person

_Ends = list[tuple[int, int]]


class Namesakes:
    """The owners of the words by which persons are named again, and where each was named last."""

    def __init__(self, owners: dict[str, list[Person]]) -> None:
        """Take the owners of each word."""
        self._owners = owners
        self._ends: dict[str, _Ends] = {}
        """Where the owners of a shared word are named, with their places among them, for the words asked for."""
        self._shared: dict[int, list[tuple[str, int]]] = defaultdict(list)
        for word, persons in owners.items():
            for place, person in enumerate(persons if len(persons) > 1 else ()):
                self._shared[id(person)].append((word, place))

    def name(self, word: str, start: int) -> None:
        """Add a bare word at `start` to its owner; of several, to the one that is named last before it."""
        end = start + len(word)
        person = self._owner(word, start)
        person.spans.append((start, end))
        for shared, place in self._shared.get(id(person), ()):
            if shared in self._ends:
                insort(self._ends[shared], (end, place))

    def _owner(self, word: str, start: int) -> Person:
        persons = self._owners[word]
        if len(persons) == 1:
            return persons[0]
        if word not in self._ends:
            self._ends[word] = sorted((end, n) for n, person in enumerate(persons) for _, end in person.spans)
        ends = self._ends[word]
        behind = bisect_right(ends, start, key=_end)
        return persons[ends[behind - 1][1]] if behind else min(persons, key=_first)


def _end(told: tuple[int, int]) -> int:
    return told[0]


def _first(person: Person) -> int:
    return person.start

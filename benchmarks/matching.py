"""One-to-one matching of what was wanted to what was given, and the tally of precision, recall and F1."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

import msgspec


class Wanted(Protocol):
    """What gold asks for."""

    @property
    def optional(self) -> bool:
        """Whether missing it costs nothing."""


W = TypeVar("W", bound=Wanted)
G = TypeVar("G")
Fits = Callable[[W, G], bool]
Pairs = dict[int, int]
"""Index of the wanted item to the index of the given one."""


def match(wanted: Sequence[W], given: Sequence[G], fits: Fits[W, G]) -> Pairs:
    """Return the largest one-to-one matching (Kuhn's augmenting paths), required items placed before optional ones."""
    choices = [[g for g, item in enumerate(given) if fits(want, item)] for want in wanted]
    holder: Pairs = {}

    def place(want: int, tried: set[int]) -> bool:
        for choice in choices[want]:
            if choice in tried:
                continue
            tried.add(choice)
            if choice not in holder or place(holder[choice], tried):
                holder[choice] = want
                return True
        return False

    for want in sorted(range(len(wanted)), key=lambda index: wanted[index].optional):
        place(want, set())
    return {want: choice for choice, want in holder.items()}


class Count(msgspec.Struct, frozen=True):
    """How many were right, wanted and given, in one document or in several."""

    right: int = 0
    wanted: int = 0
    given: int = 0

    def __add__(self, other: "Count") -> "Count":
        """Return the counts of both."""
        return Count(self.right + other.right, self.wanted + other.wanted, self.given + other.given)

    @property
    def precision(self) -> float:
        """The share of what was given that is right; 0 where nothing was given."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that was given; 0 where nothing was wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where nothing was wanted and nothing given."""
        total = self.wanted + self.given
        return 2 * self.right / total if total else 1.0


def count(wanted: Sequence[Wanted], given: Sequence[object], pairs: Pairs, excused: int = 0) -> Count:
    """Return the counts of one document: optional items are wanted only where found, excused given ones not counted."""
    found = sum(not item.optional or index in pairs for index, item in enumerate(wanted))
    return Count(len(pairs), found, len(given) - excused)


class Tally(msgspec.Struct):
    """The counts of a slot over documents."""

    documents: list[Count] = []

    def figures(self) -> dict[str, float]:
        """Return precision, recall and F1 over all, the mean F1 of the documents with anything to find or found."""
        total = sum(self.documents, Count())
        told = [document.f1 for document in self.documents if document.wanted or document.given]
        return {
            "p": total.precision,
            "r": total.recall,
            "f1": total.f1,
            "doc_f1": sum(told) / len(told) if told else 0.0,
            "gold": total.wanted,
            "given": total.given,
        }

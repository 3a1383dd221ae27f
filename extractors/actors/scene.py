"""One document as the steps of this package see it: what they look up by offset, and where words stand."""

from bisect import bisect_left
from collections import Counter
from functools import cached_property
from typing import Final

import ahocorasick_rs

from extractors.actors.ahead import Ahead
from extractors.mention import Document, Mention

HOME: Final = "US"
"""Whose a body is where an article names no country at all: notices and reports for readers at home."""
_EVERYWHERE = "WORLD"
_NAMED = ("BLOC", "AGENCY", "ORGANIZATION", "DECOY")
_WORTH_AN_AUTOMATON = 400_000
"""Bytes to search, all needles together, from which on building an automaton is the quicker way."""


class Spans:
    """Mentions of one kind, sorted by start, to be found by offset."""

    __slots__ = ("mentions", "starts")

    def __init__(self, mentions: list[Mention]) -> None:
        """Take mentions that are sorted and do not overlap."""
        self.mentions = mentions
        self.starts = [m.start for m in mentions]

    def at(self, start: int) -> Mention | None:
        """Return the mention that starts at `start`."""
        index = bisect_left(self.starts, start)
        if index < len(self.starts) and self.starts[index] == start:
            return self.mentions[index]
        return None

    def last_within(self, start: int, end: int) -> Mention | None:
        """Return the last mention that lies within `[start, end)`."""
        index = bisect_left(self.starts, end) - 1
        if index >= 0 and self.starts[index] >= start and self.mentions[index].end <= end:
            return self.mentions[index]
        return None

    def start_of(self, offset: int) -> int:
        """Return where the mention that holds `offset` starts, or `offset` itself."""
        index = bisect_left(self.starts, offset) - 1
        return self.starts[index] if index >= 0 and self.mentions[index].end > offset else offset

    def before(self, offset: int) -> int:
        """Return how many mentions start before `offset`."""
        return bisect_left(self.starts, offset)


class Scene:
    """A document with its places, public bodies and given names by offset."""

    def __init__(self, document: Document) -> None:
        """Index the mentions that titles and names are checked against."""
        self.document = document
        self.text = document.text
        self.folded = document.folded
        self.ahead = Ahead(document.text)
        by_kind = self.by_kind = document.by_kind
        self.places = Spans([m for m in by_kind["PLACE"] if m.payload.code != _EVERYWHERE])
        self.agencies = Spans(by_kind["AGENCY"])
        self.given = {m.start: m.payload for m in by_kind["GIVEN"]}
        self.named = {m.start for kind in _NAMED for m in by_kind[kind]}
        """Where something starts that the vocabulary knows and that is no person."""
        self.named.update(self.places.starts)

    @cached_property
    def offices(self) -> Spans:
        """The office words of the text."""
        return Spans(self.by_kind["OFFICE"])

    @cached_property
    def office_ends(self) -> set[int]:
        """Where the office words of the text end."""
        return {m.end for m in self.by_kind["OFFICE"]}

    @cached_property
    def home(self) -> str:
        """The state that the article names most."""
        codes = Counter(p.payload.code for p in self.places.mentions if p.payload.code != "EU")
        codes = codes or Counter(str(law.payload) for law in self.by_kind["LAW_OF"])
        return codes.most_common(1)[0][0] if codes else HOME


def occurrences(words: bytes, needles: list[bytes]) -> list[tuple[int, int]]:
    """Return the places (number of the needle, offset in the text) of whole words, each between blanks.

    `words` is `Document.words`; the time grows with its length alone, however many needles there are.
    """
    if len(words) * len(needles) > _WORTH_AN_AUTOMATON:
        automaton = ahocorasick_rs.BytesAhoCorasick(needles, matchkind=ahocorasick_rs.MatchKind.Standard)
        return [(number, start) for number, start, _ in automaton.find_matches_as_indexes(words, overlapping=True)]
    found = []
    for number, needle in enumerate(needles):
        at = words.find(needle)
        while at >= 0:
            found.append((number, at))
            at = words.find(needle, at + 1)
    return found

"""The two types that every step shares: the mention, and the document that the steps read and mark."""

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from typing import Any

import msgspec


class Mention(msgspec.Struct, gc=False):
    """A stretch of text and what it is: `[start, end)` in code points, its kind, and what the vocabulary says of it."""

    start: int
    end: int
    kind: str
    payload: Any


class Sentence(msgspec.Struct, gc=False):
    """A sentence `[start, end)`, the zone of the article it stands in, and the number of its paragraph."""

    start: int
    end: int
    zone: str
    paragraph: int


class Document:
    """An article on its way through the cascade. Steps add to it; none changes what an earlier step wrote."""

    __slots__ = (
        "by_kind",
        "folded",
        "mentions",
        "published_on",
        "sentence_starts",
        "sentences",
        "text",
        "title",
        "words",
    )

    def __init__(self, text: str, folded: str, words: bytes, published_on: dt.date | None) -> None:
        """Hold the text as sent, its folded twin, what the automaton reads, and the day of publication."""
        self.text = text
        self.folded = folded
        self.words = words
        self.published_on = published_on
        self.mentions: list[Mention] = []
        self.by_kind: dict[str, list[Mention]] = defaultdict(list)
        self.sentences: list[Sentence] = []
        self.sentence_starts: list[int] = []
        self.title: Document | None = None

    def sentence_at(self, offset: int) -> int:
        """Return the index of the sentence that holds the code point `offset`."""
        return bisect_right(self.sentence_starts, offset, 1) - 1

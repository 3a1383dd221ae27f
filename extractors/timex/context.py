"""What a reader of time expressions knows of the article: its day, its words, and the date told last."""

import datetime as dt
import re
from typing import Any, Literal, NamedTuple

from extractors.mention import Document
from extractors.timex.calendar import bounds
from extractors.timex.tense import Tense, sentence

_RANGE = re.compile(r"\s?(?:,\s)?(?:to|through|until|till|-)\s?$")
_NEAR = 150
"""How far back a date counts as told before, in code points …"""
_ENTRY = 900
"""How long an entry under a day is at most, in code points …"""
_CONNECTED = 12
"""… and as the beginning of a range."""

Captures = dict[str, Any]
"""What a rule captured, by name, already read: numbers as numbers, words as payloads."""


class Reading(NamedTuple):
    """A TIMEX3 type and value."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str


NOTHING = Reading("DATE", "")
"""Read, and known to be no time expression: nothing else is tried on these words."""


class Context:
    """The state of one article while it is tagged."""

    __slots__ = (
        "_document",
        "_head",
        "_tense",
        "end",
        "folded",
        "last",
        "last_end",
        "published",
        "start",
        "text",
        "words",
    )

    def __init__(self, document: Document, tense: Tense) -> None:
        """Begin at the top of `document`, where no date has been told."""
        self._document = document
        self.text, self.folded, self.words = document.text, document.folded, document.words
        self.published: dt.date | None = document.published_on
        self._tense = tense
        self.start = self.end = 0
        self.last = ""
        self.last_end = -1
        self._head: tuple[int, dt.date] | None = None

    def direction(self) -> int:
        """Return which way the clause of the expression looks, see `tense`."""
        return self._tense.direction(self._document, self.start, self.end)

    def word_before(self, *, skip_of: bool = False) -> bytes:
        """Return the word before the expression; of “act of”, with `skip_of`, the first."""
        words, end = self.words, self.start
        begin = words.rfind(b" ", 0, end)
        while begin + 1 == end > 0 or (skip_of and words[begin + 1 : end] == b"of"):
            end = begin
            begin = words.rfind(b" ", 0, end)
        return words[begin + 1 : end]

    def near(self) -> dt.date | None:
        """Return the first day of the exact date that was told before in the same sentence, if there is one."""
        if self.last_end < 0 or self.start - self.last_end > _NEAR:
            return None
        return self.last_day() if self.last_end > sentence(self._document, self.start)[0] else None

    def told(self, value: str, first: str) -> None:
        """Remember the date that was just read, and one that heads its line (“April 2: …”) as that of the line."""
        self.last, self.last_end = value, self.end
        if self.heads_line():
            self._head = self.end, dt.date.fromisoformat(first)

    def heads_line(self) -> bool:
        """Tell whether the expression is the head of its line (“April 2: …”), or all of it."""
        behind = self.folded[self.end : self.end + 1]
        return behind in (":", "\n") and self.folded[self.start - 1 : self.start] in ("", "\n")

    def head(self) -> dt.date | None:
        """Return the day at the head of the line that the expression stands in, or on the line above it."""
        if self._head is None or self.start - self._head[0] > _ENTRY:
            return None
        alone = self.folded[self._head[0]] == "\n"
        return self._head[1] if alone or self.folded.find("\n", self._head[0], self.start) < 0 else None

    def last_day(self) -> dt.date | None:
        """Return the first day of the exact date told last."""
        days = bounds(self.last) if self.last else None
        return dt.date.fromisoformat(days[0]) if days else None

    def closes_range(self) -> bool:
        """Tell whether only “to”, “through” or the like parts the expression from the date told last."""
        gap = self.start - self.last_end
        return 0 < gap < _CONNECTED and _RANGE.match(self.folded, self.last_end, self.start) is not None

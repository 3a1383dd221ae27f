"""Personal names by their letters: where one starts and ends at a given place of the text.

Nothing here reads the whole text: titles, verbs of speech and given names tell where to look. What a word or a run of
capital words is to a name is decided once and remembered, since the words of names come again.
"""

import re
from functools import lru_cache
from typing import Final

from extractors.deferred import deferred
from schemas.actor_rules import NameRules

_UPPER = "".join(c for c in map(chr, (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))) if c.isupper())
_CAPITAL = rf"[{_UPPER}]\w*(?:[’'\-](?!(?:[sS]|ve|re|ll|[dtm])\b)\w+)*"
_TOKEN = rf"(?:[{_UPPER}]\.(?:[ -]?[{_UPPER}]\.)*|{_CAPITAL}|(?:d|al|el|bin)[’'\-]{_CAPITAL})"
_WORD = deferred(_TOKEN)
_MOST_WORDS = 5
_REACH = 60
_CACHED = 8192
_OPENING = "“‘\"'([—–-•*"
_PARTNERS = deferred(r" & | and (?:Co|Company|Sons|Partners)\b")
_JOINED = frozenset({" &", " a"})
_INITIALS = deferred(r"(?:^|[ (“\"])((?:[A-Z]\. ?){1,2})$")
_SUFFIXES = frozenset({"Jr", "Jr.", "JR", "JR.", "Sr", "Sr.", "SR", "SR.", "II", "III", "IV"})

_BAN: Final = -1
_STOP: Final = 0
_PART: Final = 1
_NAME: Final = 2


class Names:
    """Reads personal names forwards and backwards."""

    def __init__(self, rules: NameRules, places: frozenset[str]) -> None:
        """Take the word lists; `places` are one-word names of jurisdictions, which are no part of a name."""
        particle = rf"(?:(?:{'|'.join(rules.particles)}) )"
        run = rf"{_TOKEN}(?: {particle}{{0,3}}{_TOKEN}){{0,{_MOST_WORDS - 1}}}(?:,? (?:Jr|Sr|JR|SR)\b\.?)?"
        self._run = re.compile(run)
        self._particles = frozenset(rules.particles)
        self.common = frozenset(rules.common)
        self._never = (_with_capitals(rules.never()) | places) - self.common
        self._opens_others = frozenset(rules.never_first)
        self._never_first = self._never | self._opens_others
        self._tails = frozenset(rules.tails)
        self._place_heads = frozenset(rules.place_heads)
        self._length = lru_cache(_CACHED)(self._length_of)
        self._kind = lru_cache(_CACHED)(self._kind_of)

    def end(self, text: str, start: int) -> int:
        """Return where the name that starts at `start` ends, or -1 where none does, or where it is a firm's."""
        found = self._run.match(text, start)
        length = self._length(found[0]) if found else 0
        end = start + length
        if not length or (text[end : end + 2] in _JOINED and _PARTNERS.match(text, end)):
            return -1
        return end

    def start(self, text: str, end: int) -> int:
        """Return where the name that ends at `end` starts, or -1 where none does, or where it is a firm's."""
        at, best = end + 1, -1
        low = max(end - _REACH, 0)
        for _ in range(_MOST_WORDS):
            space = text.rfind(" ", low, at - 1)
            first = space + 1 if space >= 0 else low
            kind, opening = self._kind(text[first : at - 1])
            if kind <= _STOP:
                if kind == _BAN:
                    return -1
                break
            at = first
            if kind == _NAME:
                best = at + opening
            if opening or space < 0:
                break
        if best < 0 or text[best:end].split(" ", 1)[0] in self._never_first or self.is_firm(text, best, end):
            return -1
        return best

    def is_firm(self, text: str, start: int, end: int) -> bool:
        """Tell whether the capitals from `start` on name a firm, a place or a law, by their last word or the next."""
        if text[max(text.rfind(" ", start, end) + 1, start) : end] in self._tails:
            return True
        mark = text[end : end + 2]
        if mark in _JOINED:
            return _PARTNERS.match(text, end) is not None
        if mark[:1] != " " or not mark[1:].isupper():
            return False
        after = _WORD.match(text, end + 1)
        return after is not None and after[0] in self._tails

    def is_place_head(self, text: str, start: int) -> bool:
        """Tell whether the word in front makes the name a place's: “St. | Lawrence”, “Fort | Henry”."""
        end = max(start - 1, 0)
        return text[text.rfind(" ", 0, end) + 1 : end] in self._place_heads

    def initials_before(self, text: str, start: int) -> int:
        """Return where the initials in front of a name start (“J. | Scott Doe”)."""
        if text[max(start - 2, 0) : start] != ". ":
            return start
        found = _INITIALS.search(text, max(start - 8, 0), start)
        return found.start(1) if found else start

    def _kind_of(self, word: str) -> tuple[int, int]:
        """Return what a word is to a name that it may be part of, and how much of it is line break and quotes."""
        bare = word[word.rfind("\n") + 1 :].lstrip(_OPENING)
        opening = len(word) - len(bare)
        if bare in _SUFFIXES or bare in self._particles:
            return _PART, opening
        if bare in self._opens_others:
            return _BAN, opening
        if bare in self._never or _WORD.fullmatch(bare) is None:
            return _STOP, opening
        return _NAME, opening

    def _length_of(self, run: str) -> int:
        """Return how much of a run of capital words is a name: up to the first word that is never part of one.

        It is 0 where the run is a firm's, by its last word (“Steel”) or the one behind it (“Act”).
        """
        words = run.split(" ")
        kept: list[str] = []
        for word in words:
            if word in (self._never if kept else self._never_first):
                break
            kept.append(word)
        behind = words[len(kept)] if len(kept) < len(words) else ""
        while kept and kept[-1] in self._particles:
            kept.pop()
        if behind in self._tails or (kept and kept[-1] in self._tails):
            return 0
        return len(" ".join(kept))


def _with_capitals(words: set[str]) -> frozenset[str]:
    """Return the words, and the same in capitals, for headlines and posts that are written so."""
    return frozenset(words) | frozenset(w.upper() for w in words)

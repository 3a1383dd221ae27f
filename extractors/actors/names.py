"""Personal names by their letters: where one starts and ends at a given place of the text.

Nothing here reads the whole text: titles, verbs of speech and given names tell where to look.
"""

import re
from functools import lru_cache

from schemas.actor_rules import NameRules

_UPPER = "".join(c for c in map(chr, (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))) if c.isupper())
_WORDS = 5
_REACH = 60
_CACHED = 4096
_OPENING = "“‘\"'([—–-•*"
_JOINED = frozenset({" &", " a"})
_PARTNERS = re.compile(r" & | and (?:Co|Company|Sons|Partners)\b")
_INITIALS = re.compile(r"(?:^|[ (“\"])((?:[A-Z]\. ?){1,2})$")
_SUFFIXES = frozenset({"Jr", "Jr.", "JR", "JR.", "Sr", "Sr.", "SR", "SR.", "II", "III", "IV"})


class Names:
    """Reads personal names forwards and backwards."""

    def __init__(self, rules: NameRules, places: frozenset[str]) -> None:
        """Compile the patterns; `places` are one-word names of jurisdictions, which are no part of a name."""
        word = rf"[{_UPPER}]\w*(?:[’'\-](?!(?:[sS]|ve|re|ll|[dtm])\b)\w+)*"
        token = rf"(?:[{_UPPER}]\.(?:[ -]?[{_UPPER}]\.)*|{word}|(?:d|al|el|bin)[’'\-]{word})"
        particle = rf"(?:(?:{'|'.join(rules.particles)}) )"
        self._name = re.compile(rf"{token}(?: {particle}{{0,3}}{token}){{0,{_WORDS - 1}}}(?:,? (?:Jr|Sr|JR|SR)\b\.?)?")
        self._token = re.compile(token)
        self._particles = frozenset(rules.particles)
        self.common = frozenset(rules.common)
        self._never = (_with_capitals(rules.never()) | places) - self.common
        self._never_first = self._never | frozenset(rules.never_first)
        self._tails = frozenset(rules.tails)
        self._place_heads = frozenset(rules.place_heads)
        self._length = lru_cache(_CACHED)(self._length_of)

    def end(self, text: str, start: int) -> int:
        """Return where the name that starts at `start` ends, or -1 where none does, or where it is a firm's."""
        found = self._name.match(text, start)
        length = self._length(found[0]) if found else 0
        end = start + length
        if not length or (text[end : end + 2] in _JOINED and _PARTNERS.match(text, end)):
            return -1
        return end

    def start(self, text: str, end: int) -> int:
        """Return where the name that ends at `end` starts, or -1 where none does."""
        at = best = end + 1
        for word in reversed(text[max(end - _REACH, 0) : end].split(" ")[-_WORDS:]):
            bare = word.rsplit("\n", 1)[-1].lstrip(_OPENING)
            at -= len(word) + 1
            if bare in _SUFFIXES or bare in self._particles:
                continue
            if not bare or bare in self._never or self._token.fullmatch(bare) is None:
                break
            best = at + len(word) - len(bare)
            if bare is not word:
                break
        if best > end or text[best:end].split(" ", 1)[0] in self._never_first or self.is_firm(text, best, end):
            return -1
        return best

    def is_firm(self, text: str, start: int, end: int) -> bool:
        """Tell whether the capitals from `start` on name a firm, a place or a law, by their last word or the next."""
        if text[max(text.rfind(" ", start, end) + 1, start) : end] in self._tails:
            return True
        if not text.startswith(" ", end):
            return False
        mark = text[end + 1 : end + 2]
        if mark.isupper():
            after = self._token.match(text, end + 1)
            return after is not None and after[0] in self._tails
        return mark in "&a" and _PARTNERS.match(text, end) is not None

    def is_place_head(self, text: str, start: int) -> bool:
        """Tell whether the word in front makes the name a place's: “St. | Lawrence”, “Fort | Henry”."""
        return text[text.rfind(" ", 0, max(start - 1, 0)) + 1 : max(start - 1, 0)] in self._place_heads

    def initials_before(self, text: str, start: int) -> int:
        """Return where the initials in front of a name start (“J. | Scott Doe”)."""
        if text[max(start - 2, 0) : start] != ". ":
            return start
        found = _INITIALS.search(text, max(start - 8, 0), start)
        return found.start(1) if found else start

    def _length_of(self, name: str) -> int:
        """Return how much of a run of capital words is a name: up to the first word that is never part of one.

        It is 0 where the run is a firm's, by its last word (“Steel”) or the one behind it (“Act”).
        """
        words = name.split(" ")
        if words[0] in self._never_first:
            return 0
        kept: list[str] = []
        for word in words:
            if word in self._never:
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

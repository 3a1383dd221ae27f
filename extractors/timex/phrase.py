"""The phrase round an anchor: the run of words that a time expression could be made of."""

import re
from collections.abc import Iterable

from extractors.mention import Document
from extractors.timex.words import DASH, FIGURE, GAP, UNKNOWN, Words, trie
from schemas.timex_rules import TimexMaster

_FARTHEST = 60
"""How far left of its anchor an expression may begin, in code points."""
_BLANK = 32
_BREAK = rf"(?>(?:{GAP})?+(?:[,.(:/)'-]{{1,2}}+(?:{GAP})?+)?+)"
"""White space and a mark, perhaps nothing, between two words; groups here are atomic, so that no way is tried twice."""
GLUED, OTHER = "=", ","
"""Symbols of what stands behind a phrase, besides `UNKNOWN` and `DASH`: a word glued to a number, another mark."""
PLAIN, PRICE = "^", "$"
"""Symbols before a phrase: nothing special; a letter, a digit or a sign that no expression can follow."""


class Phraser:
    """Cuts phrases. It knows the words of the grammar, and so which words are none."""

    def __init__(self, master: TimexMaster, heads: Iterable[str], words: Words) -> None:
        """Take the words that can begin a phrase, and the symbols of all words of the grammar."""
        self._heads = _bytes(heads)
        self._links = _bytes(master.links)
        self._before = self._heads | self._links
        self._of = words.symbols["of"]
        connector = f"(?:{trie(master.connectors)})(?![a-z0-9~])"
        content = f"(?:{trie(words.symbols.keys() - {*master.connectors, *master.befores})})(?![a-z~])"
        word = rf"(?>(?<=[ap]\.)m\.?|{content}|{FIGURE})"
        self._right = re.compile(rf"(?:{_BREAK}(?>{connector}{_BREAK}){{0,3}}+{word}){{0,12}}+")

    def around(self, document: Document, start: int, end: int, done: int) -> tuple[int, int, str, str]:
        """Return the phrase round the anchor `[start, end)` that begins at `done` or later.

        That is: where it begins and ends, and the symbols of what stands before and behind it.
        """
        folded, words = document.folded, document.words
        left = start if self._stands_alone(words, start, done) else self._left(folded, words, start, done)
        match = self._right.match(folded, end)
        right = match.end() if match else end
        before = folded[left - 1 : left]
        return left, right, PLAIN if before == " " else _before(before), self._behind(folded, right)

    def _stands_alone(self, words: bytes, start: int, done: int) -> bool:
        """Tell at a glance whether no word before the anchor belongs to it, as in “on Friday” and “in 2018”."""
        begin = words.rfind(b" ", done, start)
        word = words[begin + 1 : start] if begin >= 0 else b""
        if word in self._links:
            end, begin = begin, words.rfind(b" ", done, begin)
            word = words[begin + 1 : end] if begin >= 0 else b""
        return word not in self._before and word[:1].isalpha() and words[start] == _BLANK

    def _behind(self, folded: str, right: int) -> str:
        """Return the symbol of what stands behind a phrase that ends at `right`."""
        mark = folded[right : right + 1]
        if mark == " ":
            mark = folded[right + 1 : right + 2]
            if mark.isalpha() and mark != "o":
                return UNKNOWN
            if mark.isalnum() or mark == UNKNOWN:
                return self._of if folded[right + 1 : right + 4] == "of " else UNKNOWN
            return DASH if mark == "-" else "%" if mark == "%" else OTHER
        if mark == "-":
            return DASH if folded[right + 1 : right + 2] == " " else mark
        return mark if mark in ("/", ":", "%") else GLUED if mark.isalnum() else OTHER

    def _left(self, folded: str, words: bytes, start: int, done: int) -> int:
        """Return how far left the run of words reaches that can stand before an anchor, within the paragraph."""
        heads, before = self._heads, self._before
        left, low = start, max(done, start - _FARTHEST)
        end = start if words[start] == _BLANK else start + 1
        while end > low:
            begin = words.rfind(b" ", low, end)
            if begin < 0:
                break
            word = words[begin + 1 : end]
            if word in heads or word[:1].isdigit():
                left = begin
            elif word and word not in before:
                break
            end = begin
        paragraph = folded.rfind("\n\n", left, start)
        return left if paragraph < 0 else paragraph + 2


def _before(char: str) -> str:
    return char if char in ("-", ".", "/") else PRICE if char.isalnum() or char in ("$", "#", "@") else PLAIN


def _bytes(words: Iterable[str]) -> frozenset[bytes]:
    return frozenset(word.encode("ascii") for word in words)

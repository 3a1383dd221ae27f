"""The phrase round an anchor: the longest run of words that a time expression could be made of, cut to its form."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from extractors.mention import Document
from extractors.timex.words import trie

_FARTHEST = 60
"""How far left of its anchor an expression may begin, in code points."""
_BLANK = 32
_OPENERS = frozenset(" \n\r\t(\"'[")
"""What may stand before an expression without a word of ours being cut in two."""
_CONNECTORS = "a an and at by for from in on or the this through to until".split()
_FIGURES = r"\d[\w.,:/%-]*+"
_BREAK = r"(?:\r?[ \n][ (]?|, ?|-| - |\.,? ?(?=[\d'ap])|['(/&)]|\) )"
UNKNOWN = " ~"
"""Stands for the word behind the phrase, which is none of ours."""


class Phrase(NamedTuple):
    """A phrase `text` with its anchor at `[start, end)` of it, and where it begins in the document.

    The text begins with the one or two characters before the phrase, and ends with the one behind it or `UNKNOWN`.
    """

    offset: int
    text: str
    start: int
    end: int


class Phraser:
    """Cuts phrases. It knows the words of the grammar, and so which words are none."""

    def __init__(self, heads: Iterable[str], links: Iterable[str], words: Iterable[str]) -> None:
        """Take the words that can stand left of an anchor, and all words of the grammar, which can stand right of it."""
        self._heads = frozenset(word.encode("ascii") for word in heads)
        self._links = frozenset(word.encode("ascii") for word in links)
        content = f"(?:{trie(set(words) - set(_CONNECTORS))})(?![a-z0-9])|{_FIGURES}"
        connectors = f"(?:(?:{'|'.join(_CONNECTORS)})(?![a-z0-9]){_BREAK}){{0,2}}"
        self._right = re.compile(f"(?:{_BREAK}{connectors}(?:{content})){{0,12}}")
        self._right_of_figures = re.compile(rf"[\w.,:/%-]*+{self._right.pattern}")

    def around(self, document: Document, start: int, end: int, done: int, *, figures: bool) -> Phrase:
        """Return the phrase round the anchor `[start, end)` that begins at `done` or later."""
        folded = document.folded
        left = self._left(document.words, start, done)
        right = (self._right_of_figures if figures else self._right).match(folded, end).end()  # type: ignore[union-attr]
        behind = folded[right : right + 1]
        before = folded[max(left - 2, 0) : left]
        if not before or before[-1] in _OPENERS:
            before = " "
        offset = left - len(before)
        text = f"{before}{folded[left:right]}{UNKNOWN if behind == ' ' else behind}"
        return Phrase(offset, text, start - offset, end - offset)

    def _left(self, words: bytes, start: int, done: int) -> int:
        left, low = start, max(done, start - _FARTHEST)
        end = start + (words[start] != _BLANK)
        while end > low:
            begin = words.rfind(b" ", low, end)
            if begin < 0:
                break
            word = words[begin + 1 : end]
            if word in self._heads or word[:1].isdigit():
                left = begin
            elif word and word not in self._links:
                break
            end = begin
        return left


"""The phrase round an anchor: the longest run of words that a time expression could be made of, cut to its form."""

import re
from collections.abc import Iterable

from extractors.mention import Document
from extractors.timex.words import trie

_FARTHEST = 60
"""How far left of its anchor an expression may begin, in code points."""
_BLANK = 32
_OPENERS = frozenset(" \n\r\t(\"'[")
"""What may stand before an expression without a word of ours being cut in two."""
_CONNECTORS = "a an and at by for from in on or the this through to until".split()
_FIGURES = r"\d[\w.,:/%-]*+|[ap]\.?m\b\.?"
_BREAK = r"(?:\r?[ \n][ (]?|, ?|-| - |\.,? ?(?=[\d'ap])|['(/&)]|\) )"
UNKNOWN = " ~"
"""Stands for the word behind the phrase, which is none of ours."""


class Phraser:
    """Cuts phrases. It knows the words of the grammar, and so which words are none."""

    def __init__(self, heads: Iterable[str], links: Iterable[str], words: Iterable[str]) -> None:
        """Take the words that can stand left of an anchor, and all words of the grammar, which can stand right of it."""
        self._heads = frozenset(word.encode("ascii") for word in heads)
        self._links = frozenset(word.encode("ascii") for word in links)
        content = f"(?:{trie(set(words) - set(_CONNECTORS))})(?![a-z0-9])|{_FIGURES}"
        connectors = f"(?:(?:{'|'.join(_CONNECTORS)})(?![a-z0-9]){_BREAK}){{0,2}}"
        right = f"(?:{_BREAK}{connectors}(?:{content})){{0,12}}"
        self._right = re.compile(right).match
        self._right_of_figures = re.compile(rf"[\w.,:/%-]*+{right}").match

    def around(self, document: Document, start: int, end: int, done: int, *, figures: bool) -> tuple[int, str, int, int]:
        """Return the phrase round the anchor `[start, end)` that begins at `done` or later.

        That is: its offset in the document, its text, and the anchor's start and end in it. The text begins with the one
        or two characters before the phrase, and ends with the one behind it or `UNKNOWN`.
        """
        folded = document.folded
        left = self._left(document.words, start, done)
        match = (self._right_of_figures if figures else self._right)(folded, end)
        right = match.end() if match else end
        behind = folded[right : right + 1]
        before = folded[max(left - 2, 0) : left]
        if not before or before[-1] in _OPENERS:
            before = " "
        offset = left - len(before)
        text = before + folded[left:right] + (UNKNOWN if behind == " " else behind)
        return offset, text, start - offset, end - offset

    def _left(self, words: bytes, start: int, done: int) -> int:
        left, low = start, max(done, start - _FARTHEST)
        end = start if words[start] == _BLANK else start + 1
        heads, links = self._heads, self._links
        while end > low:
            begin = words.rfind(b" ", low, end)
            word = words[begin + 1 : end]
            if word in heads or word[:1].isdigit():
                left = begin
            elif begin < 0 or (word and word not in links):
                break
            end = begin
        return left

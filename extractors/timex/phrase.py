"""The phrase round an anchor: the run of words that a time expression could be made of, one symbol a word."""

from collections.abc import Iterable
from typing import NamedTuple

from extractors.mention import Document
from extractors.timex.words import TOKEN, Words

_FARTHEST = 60
"""How far left of its anchor an expression may begin, in code points …"""
_BEYOND = 90
"""… and how far right of it it may end."""
_BLANK = 32
_CONNECTORS = "a an and at by for from in on or the this through to until".split()
UNKNOWN, GLUED, DASH, PLAIN, PRICE = "~", "=", "—", "^", "$"
"""Symbols: a word that is none of ours; one that is glued to a number; a dash between blanks; and, at the beginning of a
form, what the phrase stands behind: nothing special, or a letter, digit or sign that no expression can follow."""


class Phrase(NamedTuple):
    """The symbols of a phrase, where its anchor starts and ends among them, and each token's place in the document."""

    form: str
    start: int
    end: int
    starts: list[int]
    ends: list[int]


class Phraser:
    """Cuts phrases. It knows the words of the grammar, and so which words are none."""

    def __init__(self, heads: Iterable[str], links: Iterable[str], words: Words) -> None:
        """Take the words that can stand left of an anchor, and all words of the grammar, which can stand right of it."""
        self._heads = frozenset(word.encode("ascii") for word in heads)
        self._links = frozenset(word.encode("ascii") for word in links)
        self._words = words
        self._symbols = dict(words.symbols)
        self._connectors = frozenset(self._symbols[word] for word in _CONNECTORS)

    def around(self, document: Document, start: int, end: int, done: int) -> Phrase:
        """Return the phrase round the anchor `[start, end)` that begins at `done` or later."""
        folded, known = document.folded, self._symbols
        left = self._left(document.words, start, done)
        form = [_behind(folded[left - 1 : left])]
        starts, ends = [left], [left]
        first, at = 1, left
        for token in TOKEN.finditer(folded, left, end + _BEYOND):
            gap, after = token.span()
            if gap != at:
                break
            at, text = token.start(1), token[1]
            symbol = known.get(text)
            if symbol is None:
                symbol = self._rare(folded, text, gap, at)
                if symbol in (UNKNOWN, GLUED) and at >= end:
                    form.append(symbol)
                    break
            if at < start:
                first += 1
            form.append(symbol)
            starts.append(at)
            ends.append(after)
            at = after
        return Phrase("".join(form), first, first + 1, starts, ends)

    def _rare(self, folded: str, text: str, gap: int, at: int) -> str:
        if text.isalpha() or text == UNKNOWN:
            return GLUED if gap == at and folded[at - 1].isdigit() and text != "e" else UNKNOWN
        if text == "-" and (gap < at or folded[at + 1 : at + 2].isspace()):
            return DASH
        return self._words.symbol(text)

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


def _behind(char: str) -> str:
    return char if char in ("-", ".", "/") else PRICE if char.isalnum() or char in ("$", "#", "@") else PLAIN

"""The phrase round an anchor: the run of words that a time expression could be made of, one symbol a word."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from extractors.mention import Document
from extractors.timex.words import FIGURE, GAP, TOKEN, Words, trie
from schemas.timex_rules import TimexMaster

_FARTHEST = 60
"""How far left of its anchor an expression may begin, in code points."""
_BLANK = 32
_SHORT = 4
_MARKS = ",.-/:%'()"
_BREAK = rf"(?>(?:{GAP})?+(?:[,.(:/)'-]{{1,2}}+(?:{GAP})?+)?+)"
"""White space and a mark, perhaps nothing, between two words; groups here are atomic, so that no way is tried twice."""
UNKNOWN, GLUED, DASH, OTHER = "~", "=", "—", ","
"""Symbols behind a phrase: a word that is none of ours, one that is glued to a number, a dash, another mark."""
PLAIN, PRICE = "^", "$"
"""Symbols before a phrase: nothing special; a letter, a digit or a sign that no expression can follow."""


class Phrase(NamedTuple):
    """A stretch `[start, end)` of a document: its tokens, and its form, one symbol a token.

    `form[i]` stands for `tokens[i - 1]`: a form begins with what stands before the phrase and ends with what stands
    behind it. `anchor` is the index of the anchor in the form.
    """

    form: str
    anchor: int
    tokens: list[str]
    start: int
    end: int

    def place(self, first: int, last: int, folded: str) -> tuple[int, int]:
        """Return where in the document the symbols `[first, last)` of the form stand."""
        at = begin = self.start
        for i, token in enumerate(self.tokens[: last - 1], 1):
            at = folded.index(token, at)
            if i == first:
                begin = at
            at += len(token)
        return begin, at


class Phraser:
    """Cuts phrases. It knows the words of the grammar, and so which words are none."""

    def __init__(self, master: TimexMaster, heads: Iterable[str], words: Words) -> None:
        """Take the words that can begin a phrase, and the symbols of all words of the grammar."""
        self._heads = _bytes(heads)
        self._links = _bytes(master.links)
        self._before = self._heads | self._links
        self._symbol, self._known = words.symbol, {**words.symbols, "- ": DASH, **{mark: mark for mark in _MARKS}}
        self._of = words.symbols["of"]
        connector = f"(?:{trie(master.connectors)})(?![a-z0-9~])"
        content = f"(?:{trie(words.symbols.keys() - {*master.connectors, *master.befores})})(?![a-z~])"
        word = rf"(?>(?<=[ap]\.)m\.?|{content}|{FIGURE})"
        self._right = re.compile(rf"(?:{_BREAK}(?>{connector}{_BREAK}){{0,3}}+{word}){{0,12}}+").match

    def around(self, document: Document, start: int, end: int, done: int) -> Phrase:
        """Return the phrase round the anchor `[start, end)` that begins at `done` or later."""
        folded, words, known = document.folded, document.words, self._known
        alone = self._stands_alone(words, start, done)
        left = start if alone else self._left(folded, words, start, done)
        match = self._right(folded, end)
        right = match.end() if match else end
        before = folded[left - 1 : left]
        first = PLAIN if before == " " else _before(before)
        if alone and right == end and (symbol := known.get(text := folded[start:end])):
            return Phrase(first + symbol + self._behind(folded, end), 1, [text], start, end)
        lead = [] if left == start else TOKEN.findall(folded, left, start)
        tokens = lead + TOKEN.findall(folded, start, right)
        symbols = "".join([known.get(token) or self._rare(token) for token in tokens])
        return Phrase(first + symbols + self._behind(folded, right), len(lead) + 1, tokens, left, right)

    def _stands_alone(self, words: bytes, start: int, done: int) -> bool:
        """Tell at a glance whether no word before the anchor belongs to it, which is the rule: “on Friday”, “in 2018”."""
        begin = words.rfind(b" ", done, start)
        word = words[begin + 1 : start]
        if word in self._links:
            word = words[words.rfind(b" ", done, begin) + 1 : begin]
        return word not in self._before and word[:1].isalpha() and words[start] == _BLANK

    def _rare(self, token: str) -> str:
        """Return the symbol of a token that is no word of the grammar; short numbers are remembered as words are."""
        if token[0].isdigit():
            symbol = self._symbol(token)
            if len(token) <= _SHORT:
                self._known[token] = symbol
            return symbol
        return UNKNOWN if token[0].isalpha() or token[0] == UNKNOWN else token

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
            word = words[begin + 1 : end]
            if word in heads or word[:1].isdigit():
                left = begin
            elif begin < 0 or (word and word not in before):
                break
            end = begin
        paragraph = folded.rfind("\n\n", left, start)
        return left if paragraph < 0 else paragraph + 2


def _before(char: str) -> str:
    return char if char in ("-", ".", "/") else PRICE if char.isalnum() or char in ("$", "#", "@") else PLAIN


def _bytes(words: Iterable[str]) -> frozenset[bytes]:
    return frozenset(word.encode("ascii") for word in words)

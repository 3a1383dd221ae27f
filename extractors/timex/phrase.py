"""The phrase round an anchor: the run of words that a time expression could be made of, one symbol a word."""

from collections.abc import Iterable
from re import Match
from typing import NamedTuple

from extractors.mention import Document
from extractors.timex.words import TOKEN, Words
from schemas.timex_rules import TimexMaster

_FARTHEST = 60
"""How far left of its anchor an expression may begin, in code points …"""
_BEYOND = 90
"""… and how far right of it it may end."""
_LOOSE = 3
"""So many connectors or marks in a row, and the phrase has ended before them."""
_MARKS = ",.-'(:/)"
_BLANK = 32
UNKNOWN, GLUED, DASH, PLAIN, PRICE = "~", "=", "—", "^", "$"
"""Symbols: a word that is none of ours; one that is glued to a number; a dash between blanks; and, at the beginning of a
form, what the phrase stands behind: nothing special, or a letter, digit or sign that no expression can follow."""
_STOPS = frozenset([UNKNOWN, GLUED, *'"!?;<>[]{}|*_+&'])
_ENDS = frozenset(".,;!?()[]{}<>|*_+&\"'" + DASH)
_TOLD = ("of", "or")
"""The connectors that a rule looks for behind an expression."""


class Phrase(NamedTuple):
    """The symbols of a phrase, the place of its anchor among them, and where they stand: `form[i]` at `spans[i - 1]`.

    The form begins with what stands before the phrase and ends with the symbol behind it.
    """

    form: str
    anchor: int
    spans: list[tuple[int, int]]


class Phraser:
    """Cuts phrases. It knows the words of the grammar, and so which words are none."""

    def __init__(self, master: TimexMaster, heads: Iterable[str], words: Words) -> None:
        """Take the words that can begin a phrase, and the symbols of all words of the grammar."""
        self._heads = frozenset(word.encode("ascii") for word in heads)
        self._links = frozenset(word.encode("ascii") for word in master.links)
        self._words = words
        befores, connectors = frozenset(master.befores), frozenset(words.symbols[w] for w in master.connectors)
        self._left_of = words.symbols
        self._right_of = {word: symbol for word, symbol in words.symbols.items() if word not in befores}
        self._loose = connectors | frozenset([*_MARKS, DASH])
        self._last = {symbol: UNKNOWN for symbol in connectors} | {words.symbols[w]: words.symbols[w] for w in _TOLD}

    def around(self, document: Document, start: int, end: int, done: int) -> Phrase:
        """Return the phrase round the anchor `[start, end)` that begins at `done` or later."""
        folded, loose = document.folded, self._loose
        left = at = self._left(document.words, start, done)
        form = _behind(folded[left - 1 : left])
        spans = []
        anchor = solid = 1
        known = self._left_of
        for token in TOKEN.finditer(folded, left, end + _BEYOND):
            begin = token.start(1)
            if at >= end:
                known = self._right_of
            symbol = known.get(token[1]) or self._rare(folded, token)
            if token.start() != at:
                form += ","
                break
            if at >= end and symbol in _STOPS:
                form += symbol
                break
            at = token.end()
            form += symbol
            spans.append((begin, at))
            if at <= start:
                anchor += 1
            if at <= end or symbol not in loose:
                solid = len(spans) + 1
            elif len(spans) - solid >= _LOOSE:
                break
        behind = form[solid : solid + 1]
        return Phrase(form[:solid] + self._last.get(behind, "," if behind in _ENDS else behind), anchor, spans)

    def _rare(self, folded: str, token: Match[str]) -> str:
        """Return the symbol of a token that is no word of the grammar."""
        text, begin = token[1], token.start(1)
        if text.isalpha() or text[0] == UNKNOWN:
            return GLUED if token.start() == begin and folded[begin - 1].isdigit() and text != "e" else UNKNOWN
        if text == "-" and (token.start() < begin or folded[begin + 1 : begin + 2].isspace()):
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

"""The phrase round an anchor: the run of words that a time expression could be made of, one symbol a word."""

from collections.abc import Iterable
from re import Match

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
_NEIGHBOURS = 32
UNKNOWN, GLUED, DASH, PLAIN, PRICE = "~", "=", "—", "^", "$"
"""Symbols: a word that is none of ours; one that is glued to a number; a dash between blanks; and, at the beginning of a
form, what the phrase stands behind: nothing special, or a letter, digit or sign that no expression can follow."""
_STOPS = frozenset([UNKNOWN, GLUED, *'"!?;<>[]{}|*_+&'])
_ENDS = frozenset(".,;!?()[]{}<>|*_+&\"" + DASH)


Phrase = tuple[str, int, list[tuple[int, int]]]
"""The symbols of a phrase (its form), the place of its anchor among them, and where they stand: `form[i]` at `[i - 1]`.

The form begins with what stands before the phrase and ends with the symbol behind it.
"""


class Phraser:
    """Cuts phrases. It knows the words of the grammar, and so which words are none."""

    def __init__(self, master: TimexMaster, heads: Iterable[str], words: Words) -> None:
        """Take the words that can begin a phrase, and the symbols of all words of the grammar."""
        self._heads, self._links = _bytes(heads), _bytes(master.links)
        self._words, self._before_anchor = words, words.symbols
        self._after_anchor = {w: symbol for w, symbol in words.symbols.items() if w not in master.befores}
        connectors = {words.symbols[word] for word in master.connectors}
        self._loose = connectors.union(_MARKS, DASH)
        self._behind = dict.fromkeys(connectors, UNKNOWN) | dict.fromkeys(_ENDS, ",") | {words.symbols["of"]: words.symbols["of"]}
        self._goes_on = _bytes(self._after_anchor.keys() - set(master.connectors))
        self._may_go_on = _bytes(master.connectors)

    def around(self, document: Document, start: int, end: int, done: int) -> Phrase:
        """Return the phrase round the anchor `[start, end)` that begins at `done` or later."""
        left = self._left(document.words, start, done)
        if left == start and (bare := self._bare(document, start, end)):
            return bare
        folded, loose, known = document.folded, self._loose, self._before_anchor
        form, at = _before(folded[left - 1 : left]), left
        spans = []
        anchor = solid = 1
        for token in TOKEN.finditer(folded, left, end + _BEYOND):
            gap, after = token.span()
            symbol = known.get(token[1]) or self._rare(folded, token)
            if gap != at:
                form += ","
                break
            form += symbol
            if at >= end and symbol in _STOPS:
                break
            at = after
            spans.append(token.span(1))
            if at <= end:
                solid += 1
                if at <= start:
                    anchor += 1
                else:
                    known = self._after_anchor
            elif symbol not in loose:
                solid = len(spans) + 1
            elif len(spans) - solid >= _LOOSE:
                break
        last = form[solid : solid + 1]
        return form[:solid] + self._behind.get(last, last), anchor, spans

    def _bare(self, document: Document, start: int, end: int) -> Phrase | None:
        """Return the phrase of an anchor that stands alone, the commonest, without looking at its neighbours twice."""
        folded = document.folded
        behind = folded[end : end + 1]
        if behind not in _ENDS and behind not in (" ", "\n"):
            return None
        symbol = self._words.symbol_of(folded[start:end])
        following = document.words[end + 1 : end + _NEIGHBOURS].split(None, 3)
        for word in following:
            if word in self._goes_on or word[:1].isdigit():
                return None
            if word not in self._may_go_on:
                break
        if symbol is None:
            return None
        last = "," if behind in _ENDS else self._words.symbols["of"] if following[:1] == [b"of"] else UNKNOWN
        return _before(folded[start - 1 : start]) + symbol + last, 1, [(start, end)]

    def _rare(self, folded: str, token: Match[str]) -> str:
        """Return the symbol of a token that is no word of the grammar."""
        text, begin = token[1], token.start(1)
        if text[0].isalpha() or text[0] == UNKNOWN:
            return GLUED if token.start() == begin and folded[begin - 1].isdigit() and text != "e" else UNKNOWN
        if text == "-" and (token.start() < begin or folded[begin + 1 : begin + 2].isspace()):
            return DASH
        return self._words.symbol_of(text) or text

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


def _before(char: str) -> str:
    return char if char in ("-", ".", "/") else PRICE if char.isalnum() or char in ("$", "#", "@") else PLAIN


def _bytes(words: Iterable[str]) -> frozenset[bytes]:
    return frozenset(word.encode("ascii") for word in words)

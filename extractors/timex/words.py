"""The words and numbers of the time grammar: as symbols for its patterns, and as readers of what they captured."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from extractors.fold import fold
from schemas.lexicon import VocabularyFile
from schemas.timex_rules import TimexMaster

GAP = r"\r?[ \n] ?"
"""White space within a paragraph."""
FIGURE = r"\d+(?:,\d{3}(?!\d))*(?:\.\d+)?"
TOKEN = re.compile(rf"(?:{GAP})?([a-z~]+|{FIGURE}|'s\b|- |[^\s])")
"""A token and the white space before it; group 1 is the token. A dash before a blank keeps the blank."""
DECIMAL, BIG = "\ue000", "\ue001"
"""Symbols of a number with a decimal point, and of one with more than four digits."""
UNKNOWN, DASH = "~", "—"
"""Symbols of a word that is none of the grammar, and of a dash between blanks."""
_FIRST_NUMBER = 0xE002
_FIRST_WORD = 0x4E00
_LONGEST = 4
_NUMERALS = ("article", "few", "ones", "teens", "tens", "powers")
_SUMS = ("number", "year_words", "ordinal")


class Words:
    """The tables of words, from the vocabulary and from the master file, and the classes of numbers."""

    def __init__(self, master: TimexMaster, vocabulary: VocabularyFile, literals: Iterable[str]) -> None:
        """Gather `capture name -> surface -> payload`, and give every word its symbol.

        Words that the grammar never tells apart, since they stand in the same tables and are no `literals` of a
        pattern, share a symbol: so “on April 2” and “on June 9” have one form.
        """
        self._numbers = _Numbers(master.numbers)
        self._tables: dict[str, dict[str, Any]] = {}
        for name, kinds in master.vocabulary.items():
            groups = [group.terms for group in vocabulary.group if group.kind in kinds]
            self._tables[name] = {_key(s): _payload(p) for terms in groups for p, ss in terms.items() for s in ss}
        for name, terms in master.words.items():
            self._tables[name] = {_key(s): _payload(p) for p, surfaces in terms.items() for s in surfaces}
        self._numerals = {s: p for name in _NUMERALS for s, p in self._tables[name].items()}
        self.symbols = self._symbols(frozenset(literals))

    def _symbols(self, literals: frozenset[str]) -> dict[str, str]:
        told_apart: dict[str, tuple[str, ...]] = {word: (word,) for word in literals}
        for name, table in self._tables.items():
            for surface in table:
                words = surface.split()
                for word in words:
                    own = (name,) if len(words) == 1 else (word,)
                    told_apart[word] = (*told_apart.get(word, ()), *own)
        classes = {sign: chr(_FIRST_WORD + i) for i, sign in enumerate(dict.fromkeys(told_apart.values()))}
        return {word: classes[sign] for word, sign in told_apart.items() if word[-1].isalpha()}

    def symbol(self, token: str) -> str:
        """Return the character that stands for a token in a form; a mark stands for itself."""
        symbol = self.symbols.get(token)
        if symbol:
            return symbol
        if token[0].isdigit():
            return self._numbers.symbol(token)
        if token[0] == "-" and len(token) > 1:
            return DASH
        return UNKNOWN if token[0].isalpha() or token[0] == UNKNOWN else token

    def first(self, *names: str) -> set[str]:
        """Return the words that begin a surface of the tables `names`."""
        return {surface.split()[0] for name in names for surface in self._tables[name]}

    def pattern(self, name: str) -> str | None:
        """Return a pattern of symbols that matches what the capture `name` can be, or None for an unknown name."""
        if name == "decimal":
            return f"[{DECIMAL}]"
        if name in self._numbers.classes:
            return f"[{self._numbers.classes[name]}]"
        if name not in self._tables:
            return None
        surfaces = sorted(self._tables[name], key=lambda surface: -len(surface.split()))
        long = dict.fromkeys("-?".join(re.escape(self.symbol(t)) for t in s.split()) for s in surfaces if " " in s)
        short = "".join(dict.fromkeys(self.symbol(surface) for surface in surfaces if " " not in surface))
        return "|".join([*long, f"[{short}]"] if short else long)

    def reader(self, name: str) -> Callable[[str], Any]:
        """Return the function that turns the text of a capture into its value, or None where it has none."""
        if name in self._tables:
            return partial(_look_up, self._tables[name])
        if name in _SUMS:
            return self._sum
        return int if name in self._numbers.classes else str

    def _sum(self, text: str) -> float | int | str:
        """Return the value of a number, an ordinal or number words; `X` for an unknown few."""
        key = _key(text)
        known: float | int | str | None = self._numerals.get(key)
        if known is not None:
            return known
        if key[0].isdigit():
            figure = key.split()[0].replace(",", "")
            return float(figure) if "." in figure else int(figure)
        total = part = 0
        for word in key.split():
            if word in self._tables["powers"]:
                total, part = total + max(part, 1) * self._tables["powers"][word], 0
            elif word != "and":
                part += self._tables["ordinals"].get(word) or self._numerals[word]
        return total + part


def trie(words: Iterable[str]) -> str:
    """Return a pattern that matches exactly `words`, the longest first, factored by common beginnings.

    An alternation of whole words tries each of them at every place; a factored one looks at each letter once.
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[:1], []).append(word[1:])
    branches = [re.escape(first) + trie(rest) for first, rest in sorted(rests.items()) if first]
    body = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})" if branches else ""
    return f"(?:{body})?" if body and "" in rests else body


class _Numbers:
    """Numbers of up to four digits, cut into stretches that no class of the grammar divides."""

    def __init__(self, numbers: dict[str, list[tuple[int, int, int]]]) -> None:
        bounds = {
            (digits, edge) for ranges in numbers.values() for digits, low, high in ranges for edge in (low, high + 1)
        }
        self._edges = [sorted(edge for digits, edge in bounds if digits == n) for n in range(_LONGEST + 1)]
        self._firsts = [_FIRST_NUMBER + sum(len(e) + 1 for e in self._edges[:n]) for n in range(_LONGEST + 1)]
        self.classes = {name: "".join(dict.fromkeys(self._covered(ranges))) for name, ranges in numbers.items()}

    def symbol(self, token: str) -> str:
        """Return the symbol of a number in figures."""
        if "." in token:
            return DECIMAL
        digits = len(token)
        if digits > _LONGEST or "," in token:
            return BIG
        return chr(self._firsts[digits] + bisect_right(self._edges[digits], int(token)))

    def _covered(self, ranges: Iterable[tuple[int, int, int]]) -> Iterator[str]:
        for digits, low, high in ranges:
            yield from (self.symbol(str(edge).zfill(digits)) for edge in self._edges[digits] if low <= edge <= high)


def _look_up(table: dict[str, Any], text: str) -> Any:  # noqa: ANN401 payloads are numbers or strings
    return table[text] if text in table else table.get(_key(text))


def _key(surface: str) -> str:
    return " ".join(token for token in TOKEN.findall(fold(surface)) if token[0] != "-")


def _payload(text: str) -> float | str:
    """Return a payload as an int or a float where it reads as one."""
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text

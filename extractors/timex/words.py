"""The words of the time grammar: as alternations for its patterns, and as readers of what the patterns captured."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from extractors.fold import fold
from schemas.lexicon import VocabularyFile
from schemas.timex_rules import TimexMaster

_TOKEN = re.compile(r"[a-z0-9.']+")
_NUMERALS = ("article", "few", "ones", "teens", "tens", "powers")
_NUMBERS = ("number", "year_words", "ordinal")
_INTEGERS = (
    "year day month_number hour minute first second split split_long short_year quarter_number half_number".split()
)


class Words:
    """The tables of words, from the vocabulary and from the master file."""

    def __init__(self, master: TimexMaster, vocabulary: VocabularyFile) -> None:
        """Gather `capture name -> surface -> payload`; payloads that look like numbers become numbers."""
        self._tables: dict[str, dict[str, Any]] = {}
        for name, kinds in master.vocabulary.items():
            groups = [group.terms for group in vocabulary.group if group.kind in kinds]
            self._tables[name] = {_key(s): _payload(p) for terms in groups for p, ss in terms.items() for s in ss}
        for name, terms in master.words.items():
            self._tables[name] = {_key(s): _payload(p) for p, surfaces in terms.items() for s in surfaces}
        self._numerals = {s: p for name in _NUMERALS for s, p in self._tables[name].items()}
        self._ordinals = self._tables["ordinals"]

    def __contains__(self, name: str) -> bool:
        """Tell whether there is a table of this name."""
        return name in self._tables

    def first(self, *names: str) -> set[str]:
        """Return the words that begin a surface of the tables `names`."""
        return {surface.split()[0] for name in names for surface in self._tables[name]}

    def all(self) -> set[str]:
        """Return every word of every table."""
        return {word for table in self._tables.values() for surface in table for word in surface.split()}

    def alternation(self, name: str) -> str:
        """Return a pattern that matches any surface of a table, the longest first; `{-}` stands between words."""
        return trie(self._tables[name]).replace(r"\ ", "{-}") + r"(?!\w)"

    def reader(self, name: str) -> Callable[[str], Any]:
        """Return the function that turns the text of a capture into its value."""
        if name in self._tables:
            table = self._tables[name]
            return lambda text: table[text] if text in table else table[_key(text)]
        if name in _NUMBERS:
            return self._number
        return int if name in _INTEGERS else str

    def _number(self, text: str) -> float | int | str:
        """Return the value of a number, an ordinal or number words; `X` for an unknown few."""
        key = _key(text)
        if key in self._numerals:
            return self._numerals[key]
        digits = key.replace(" ", "").rstrip("stndrh")
        if digits and digits[0].isdigit():
            return float(digits) if "." in digits else int(digits)
        total = part = 0
        for token in key.split():
            if token in self._tables["powers"]:
                total, part = total + max(part, 1) * self._tables["powers"][token], 0
            elif token != "and":
                part += self._ordinals.get(token) or self._numerals[token]
        return total + part


def trie(surfaces: Iterable[str]) -> str:
    """Return a pattern that matches exactly `surfaces`, the longest first, factored by common beginnings.

    An alternation of whole words tries each of them at every place; a factored one looks at each letter once.
    """
    rests: dict[str, list[str]] = {}
    for surface in surfaces:
        rests.setdefault(surface[:1], []).append(surface[1:])
    branches = [re.escape(first) + trie(rest) for first, rest in sorted(rests.items()) if first]
    body = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})" if branches else ""
    return f"(?:{body})?" if body and "" in rests else body


def _key(surface: str) -> str:
    return " ".join(_TOKEN.findall(fold(surface).replace(",", "")))


def _payload(text: str) -> Any:
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text

"""The words of the time grammar: as alternations for its patterns, and as readers of what the patterns captured."""

import re
from collections.abc import Callable
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

    def surfaces(self, *names: str) -> set[str]:
        """Return the single words that begin a surface of the tables `names`."""
        return {surface.split()[0] for name in names for surface in self._tables[name]}

    def alternation(self, name: str) -> str:
        """Return a pattern of all surfaces of a table, the longest first; `{-}` stands between words."""
        longest_first = sorted(self._tables[name], key=lambda surface: (-len(surface), surface))
        return "|".join("{-}".join(map(re.escape, surface.split())) for surface in longest_first)

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


def _key(surface: str) -> str:
    return " ".join(_TOKEN.findall(fold(surface).replace(",", "")))


def _payload(text: str) -> Any:
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text

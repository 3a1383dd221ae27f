"""The pattern language of trade talks: a sentence is one symbol a word, and a rule is a readable pattern over symbols.

    (HOLD | BEGIN) ~4 TALK ~3 'with' PARTY:theirs

- `KIND` is a mention or a class of words of the rule file, `'word'` is that word; `(A | B)` is a choice, `?` makes what
  stands before it optional.
- `KIND:slot` puts the mention into a slot; `!KIND` looks ahead for its absence, `<!KIND` behind.
- `~3` is up to three symbols of one clause, none a party or a cue of talks; `~~9` is up to nine symbols of one clause.
  No pattern starts with either.
- `@NAME` is a macro of the rule file.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import Final, NamedTuple

from schemas.negotiation_rules import TalkRules

MENTIONS: Final = {
    "PARTY": "P", "OWN": "B", "OTHER": "o", "DATE": "#", "LEVY": "L", "GOODS": "G",
    "TALK": "t", "NEGOTIATE": "v", "MEET": "m", "DEAL": "D",
}  # fmt: skip
"""Symbols of mentions. PARTY acts (“Japan's envoy”), OWN only describes (“Japanese goods”); OTHER has no country."""
MARKS: Final = {",": ",", "-": "-", "&": "&", "and": "&", "or": "&"}
FILLER: Final = "."
"""The symbol of a word that no rule names."""
CLAUSE_MARK: Final = ";"
_UNIONS: Final = {
    "SIDE": ("PARTY", "OWN"),
    "CUE": ("TALK", "NEGOTIATE", "MEET", "DEAL", "AGREED"),
    "VERB": ("BE", "HELD", "HOLD", "MODAL", "PUT_OFF", "REACHED", "RESUMED", "SEEK", "SIGNED"),
    "SUBJECT": ("PARTY", "OWN", "AGENT", "PRONOUN", "PAIRED"),
}
"""Classes that are made of others."""
_WORD = re.compile(r"'([^']+)'")
_PIECE = re.compile(
    r"\s*(?:@(?P<macro>\w+)|(?P<look><?!)?(?P<name>[A-Z_]+|'[^']+')(?::(?P<slot>\w+))?"
    r"|(?P<gap>~{1,2})(?P<most>\d+)|(?P<mark>[()|?]))"
)
_FIRST = 0x100
_NOTHING: Final = frozenset[str]()


class PatternError(ValueError):
    """A pattern of the rule file cannot be read; the message shows where."""


class Part(NamedTuple):
    """A piece of a pattern as the source of an `re`, the symbols it can start with, and whether it can be empty.

    Of each of `needs` it cannot do without one symbol.
    """

    source: str
    first: frozenset[str] = _NOTHING
    needs: tuple[frozenset[str], ...] = ()
    empty: bool = False


class Alphabet:
    """One symbol for each word that a rule or word class names."""

    def __init__(self, rules: TalkRules) -> None:
        """Number the words class by class, so that a class is a short range; cues get the symbol of their mention."""
        self.of_word = {**MARKS, **{word: MENTIONS[name] for name, words in rules.cues.items() for word in words}}
        self.classes = dict(MENTIONS)
        numbers = count(_FIRST)
        for name, words in rules.words.items():
            self._number(words, numbers)
            self.classes[name] = "".join(sorted({self.of_word[word] for word in words}))
        patterns = (p for rule in (*rules.party, *rules.bystander, *rules.stage) for p in rule.patterns)
        self._number(_WORD.findall(" ".join((*patterns, *rules.macros.values()))), numbers)
        self.classes["CLAUSE_END"] += CLAUSE_MARK
        for name, members in _UNIONS.items():
            self.classes[name] = "".join(self.classes[member] for member in members)

    def _number(self, words: Iterable[str], numbers: Iterator[int]) -> None:
        for word in words:
            self.of_word.setdefault(word, chr(next(numbers)))

    def symbols(self, name: str) -> str:
        """Return the symbols of `KIND` or `'word'`. Raises `PatternError` for an unknown kind."""
        if name[0] == "'":
            return self.of_word[name[1:-1]]
        return _known(name, self.classes)


class PatternReader:
    """Reads one pattern from left to right."""

    def __init__(self, pattern: str, macros: Mapping[str, str], alphabet: Alphabet) -> None:
        """Start at the beginning of the pattern."""
        self._pattern, self._macros, self._alphabet = pattern.rstrip(), macros, alphabet
        self._at = 0

    def read(self, *, nested: bool = False) -> Part:
        """Return the choice that starts here, up to its closing bracket or the end of the pattern."""
        choice: list[list[Part]] = [[]]
        while self._at < len(self._pattern):
            piece = _PIECE.match(self._pattern, self._at)
            if piece is None:
                message = f"cannot read the pattern here: {self._pattern[self._at : self._at + 40]!r}"
                raise PatternError(message)
            self._at = piece.end()
            if piece["mark"] == ")" and nested:
                break
            if piece["mark"] == "|":
                choice.append([])
            elif piece["mark"] == "?":
                last = choice[-1].pop()
                choice[-1].append(Part(f"(?:{last.source})?", last.first, empty=True))
            else:
                choice[-1].append(self._part(piece))
        return _choice([_sequence(parts) for parts in choice])

    def _part(self, piece: re.Match[str]) -> Part:
        if piece["mark"]:
            return self.read(nested=True)
        if piece["macro"]:
            return PatternReader(_known(piece["macro"], self._macros), self._macros, self._alphabet).read()
        if piece["gap"]:
            names = ("CLAUSE_END",) if piece["gap"] == "~~" else ("CLAUSE_END", "SIDE", "CUE")
            stops = "".join(self._alphabet.classes[name] for name in names)
            return Part(f"[^{stops}]{{0,{piece['most']}}}?", empty=True)
        symbols = self._alphabet.symbols(piece["name"])
        if piece["look"]:
            return Part(f"(?{'<' if piece['look'] == '<!' else ''}![{symbols}])", empty=True)
        one = frozenset(symbols)
        return Part(f"(?P<{piece['slot']}>[{symbols}])" if piece["slot"] else f"[{symbols}]", one, (one,))


def _sequence(parts: list[Part]) -> Part:
    source = "".join(part.source for part in parts)
    needs = tuple(need for part in parts for need in part.needs)
    first: set[str] = set()
    for part in parts:
        first |= part.first
        if not part.empty:
            return Part(source, frozenset(first), needs)
    return Part(source, frozenset(first), needs, empty=True)


def _choice(parts: list[Part]) -> Part:
    """Join alternatives; of several, one of what each needs first is needed."""
    source = f"(?:{'|'.join(part.source for part in parts)})"
    needs = parts[0].needs
    if len(parts) > 1:
        needs = (_NOTHING.union(*(part.needs[0] for part in parts)),) if all(part.needs for part in parts) else ()
    return Part(source, _NOTHING.union(*(part.first for part in parts)), needs, any(part.empty for part in parts))


def _known(name: str, names: Mapping[str, str]) -> str:
    if name not in names:
        message = f"unknown class or macro {name}; there are {', '.join(sorted(names))}"
        raise PatternError(message)
    return names[name]

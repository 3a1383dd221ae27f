"""The pattern language of trade talks: a sentence is one symbol a word, and a rule is a readable pattern over symbols.

    (HOLD | BEGIN) ~4 TALK ~3 'with' SIDE:theirs

- `KIND` is a mention or a class of words of the rule file, `'word'` is that word; `(A | B)` is a choice, `?` makes
  optional, `^` is the beginning of the sentence.
- `KIND:slot` puts the mention into a slot; `!KIND` looks ahead for its absence, `<!KIND` behind.
- `~3` is up to three symbols of one clause, none a party or a cue of talks; `~~9` is up to nine symbols of one clause.
- `@NAME` is a macro of the rule file.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Final, NamedTuple

from schemas.negotiation_rules import TalkRule, TalkRules

MENTIONS: Final = {
    "PARTY": "P", "OWN": "B", "OTHER": "o", "DATE": "#", "LEVY": "L", "GOODS": "G",
    "TALK": "t", "NEGOTIATE": "v", "MEET": "m", "DEAL": "D",
}  # fmt: skip
"""Symbols of mentions. PARTY acts (“Japan's envoy”), OWN only describes (“Japanese goods”); OTHER has no country."""
FILLER: Final = "."
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
    r"|(?P<gap>~{1,2})(?P<most>\d+)|(?P<mark>[()|?^]))"
)
_FIRST = 0x100


class PatternError(ValueError):
    """A pattern of the rule file cannot be read; the message shows where."""


class Hit(NamedTuple):
    """A rule that fits a sentence: its number in the family, the symbols that it spans, and its slots."""

    number: int
    start: int
    end: int
    slots: dict[str, int]


class Alphabet:
    """One symbol for each word that a rule or word class names."""

    def __init__(self, rules: TalkRules) -> None:
        """Number the words class by class, so that a class is a short range."""
        self.of_word: dict[str, str] = {",": ",", "-": "-", "&": "&", "and": "&", "or": "&"}
        self.classes = dict(MENTIONS)
        numbers = count(_FIRST)
        for name, words in rules.words.items():
            for word in words:
                self.of_word.setdefault(word, chr(next(numbers)))
            self.classes[name] = "".join(sorted({self.of_word[word] for word in words}))
        for rule in (*rules.party, *rules.bystander, *rules.stage):
            self._add_literals(rule.pattern, numbers)
        for macro in rules.macros.values():
            self._add_literals(macro, numbers)
        for name, members in _UNIONS.items():
            self.classes[name] = "".join(self.classes[member] for member in members)
        self.classes["CLAUSE_END"] += CLAUSE_MARK
        ends = self.classes["CLAUSE_END"]
        self._gaps = {"~": f"[^{ends}{self.classes['SIDE']}{self.classes['CUE']}]", "~~": f"[^{ends}]"}

    def _add_literals(self, pattern: str, numbers: Iterator[int]) -> None:
        for word in _WORD.findall(pattern):
            self.of_word.setdefault(word, chr(next(numbers)))

    def compile(self, pattern: str, macros: Mapping[str, str], suffix: str = "") -> str:
        """Return the pattern as the source of an `re`; `suffix` makes the names of its slots unique.

        Raises `PatternError` with the place that is wrong.
        """
        parts: list[str] = []
        at = 0
        while at < len(pattern.rstrip()):
            piece = _PIECE.match(pattern, at)
            if piece is None:
                message = f"cannot read the pattern here: {pattern[at : at + 30]!r}"
                raise PatternError(message)
            parts.append(self._part(piece, macros, suffix))
            at = piece.end()
        return "".join(parts)

    def _part(self, piece: re.Match[str], macros: Mapping[str, str], suffix: str) -> str:
        if piece["gap"]:
            return f"{self._gaps[piece['gap']]}{{0,{piece['most']}}}?"
        if piece["mark"]:
            return "(?:" if piece["mark"] == "(" else piece["mark"]
        if piece["macro"]:
            return f"(?:{self.compile(_known(piece['macro'], macros), macros, suffix)})"
        name = piece["name"]
        symbols = self.of_word[name[1:-1]] if name[0] == "'" else _known(name, self.classes)
        one = f"[{symbols}]"
        if piece["look"]:
            return f"(?{'<' if piece['look'] == '<!' else ''}!{one})"
        return f"(?P<{piece['slot']}{suffix}>{one})" if piece["slot"] else one


def _known(name: str, names: Mapping[str, str]) -> str:
    if name not in names:
        message = f"unknown class or macro {name}; there are {', '.join(sorted(names))}"
        raise PatternError(message)
    return names[name]


class Family:
    """Rules that are tried at every symbol of a sentence: at each the first one that fits is a hit."""

    def __init__(self, rules: Sequence[TalkRule], macros: Mapping[str, str], alphabet: Alphabet) -> None:
        """Compile the rules to one pattern. Raises `PatternError` for one that cannot be read."""
        sources = [alphabet.compile(rule.pattern, macros, str(number)) for number, rule in enumerate(rules)]
        self._regex = re.compile(f"(?=[^.])(?={'|'.join(f'(?P<r{n}>{source})' for n, source in enumerate(sources))})")
        self._slots = [
            [(name[: -len(str(n))], name) for name in re.findall(r"\?P<(\w+)>", source)] for n, source in enumerate(sources)
        ]

    def hits(self, symbols: str) -> Iterator[Hit]:
        """Yield the rules that fit, from left to right."""
        for match in self._regex.finditer(symbols):
            group = str(match.lastgroup)
            number = int(group[1:])
            slots = {slot: match.start(name) for slot, name in self._slots[number] if match.start(name) >= 0}
            yield Hit(number, match.start(), match.end(group), slots)

"""A family of rules of trade talks, compiled: where in a sentence which of them fits."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractors.negotiations.patterns import Alphabet, PatternReader
from extractors.relate.needs import Needs
from schemas.negotiation_rules import TalkRule, TalkRules


class Hit(NamedTuple):
    """A rule that fits a sentence: its number in the family, the symbols that it spans, and its slots."""

    number: int
    start: int
    end: int
    slots: dict[str, int]


class _Compiled(NamedTuple):
    """A pattern of a rule: the number under which `Needs` knows it, and its slots."""

    number: int
    needs: int
    pattern: re.Pattern[str]
    slots: tuple[str, ...]


class RuleBook:
    """A family of rules, tried where their first symbols stand: in each place the first that fits is a hit."""

    def __init__(self, family: Sequence[TalkRule], rules: TalkRules, alphabet: Alphabet) -> None:
        """Compile the rules of a family. Raises `PatternError` for a pattern that cannot be read."""
        self._starting: dict[str, list[_Compiled]] = {}
        self._needs = Needs()
        for number, rule in enumerate(family):
            for source in rule.patterns:
                part = PatternReader(source, rules.macros, alphabet).read()
                needs = self._needs.add((part.needs,))
                pattern = re.compile(part.source)
                for symbol in part.first:
                    compiled = _Compiled(number, needs, pattern, tuple(pattern.groupindex))
                    self._starting.setdefault(symbol, []).append(compiled)

    def hits(self, symbols: str) -> list[Hit]:
        """Return the rules that fit, from left to right."""
        found: list[Hit] = []
        starting, met = self._starting, set(self._needs.met(symbols))
        for at, symbol in enumerate(symbols):
            if symbol in starting:
                for number, needs, pattern, slots in starting[symbol]:
                    if needs in met and (match := pattern.match(symbols, at)):
                        taken = {slot: place for slot in slots if (place := match.start(slot)) >= 0}
                        found.append(Hit(number, at, match.end(), taken))
                        break
        return found

"""From a phrase to the rules that match it: a pure function, so what was parsed once is remembered."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from extractors.timex import days, periods, stretches
from extractors.timex.context import Captures, Context, Reading
from extractors.timex.rules import Rule

_REMEMBERED = 4096
"""Phrases of time repeat themselves: so many are kept with their parses."""
_WORD = re.compile(r"(?<![a-z0-9])['a-z0-9]")

_Reader = Callable[[Captures, Context], Reading | None]
_READERS: dict[str, _Reader] = {
    reader.__name__: reader
    for module in (days, periods, stretches)
    for reader in module.READERS
}


class Parse(NamedTuple):
    """A rule that matches at `[start, end)` of a phrase, and what it captured there."""

    rule: Rule
    start: int
    end: int
    captures: Captures
    reader: _Reader

    def read(self, context: Context) -> Reading | None:
        """Return the reading in `context`, whose `start` and `end` are set; None where the rule does not apply."""
        rule = self.rule
        if rule.after and rule.after.isdisjoint(context.words_before()[-1:]):
            return None
        if rule.not_after and not rule.not_after.isdisjoint(context.words_before()):
            return None
        return self.reader(self.captures, context)


class Parser:
    """The rules by kind of anchor."""

    def __init__(self, rules: dict[str, tuple[Rule, ...]]) -> None:
        """Take the compiled rules."""
        self._rules = rules
        self.parse = lru_cache(maxsize=_REMEMBERED)(self._parse)

    def _parse(self, kind: str, text: str, start: int, end: int) -> tuple[Parse, ...]:
        """Return how the phrase `text` can be read round its anchor `[start, end)`: the leftmost first, then by rule."""
        begins = [match.start() for match in _WORD.finditer(text, 1, start)]
        return tuple(
            Parse(rule, begin, match.end(), _captures(rule, match), _READERS[rule.reads])
            for begin in (*begins, start)
            for rule in self._rules[kind]
            if (match := rule.pattern.match(text, begin)) and match.end() >= end
        )


def _captures(rule: Rule, match: re.Match[str]) -> Captures:
    return {name: read(match[i]) for i, name, read in rule.captures if match[i] is not None} | rule.given

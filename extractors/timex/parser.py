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
_MODULES = (days, periods, stretches)
_TIMELESS: dict[str, Callable[[Captures], Reading | None]] = {r.__name__: r for m in _MODULES for r in m.TIMELESS}
"""Readers that need the captures alone: their readings are remembered too."""
_CONTEXTUAL: dict[str, Callable[[Captures, Context], Reading | None]] = {
    r.__name__: r for m in _MODULES for r in m.CONTEXTUAL
}


class Parse(NamedTuple):
    """A rule that matches at `[start, end)` of a phrase, with its reading, or else its captures and their reader."""

    rule: Rule
    start: int
    end: int
    reading: Reading | None
    captures: Captures
    reader: Callable[[Captures, Context], Reading | None] | None

    def read(self, context: Context) -> Reading | None:
        """Return the reading in `context`, whose `start` and `end` are set; None where the rule does not apply."""
        rule = self.rule
        if rule.after and rule.after.isdisjoint(context.words_before()[-1:]):
            return None
        if rule.not_after and not rule.not_after.isdisjoint(context.words_before()):
            return None
        return self.reader(self.captures, context) if self.reader else self.reading


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
            _parsed(rule, match)
            for begin in (*begins, start)
            for rule in self._rules[kind]
            if (match := rule.pattern.match(text, begin)) and match.end() >= end
        )


def _parsed(rule: Rule, match: re.Match[str]) -> Parse:
    captures = {name: read(match[i]) for i, name, read in rule.captures if match[i] is not None} | rule.given
    timeless = _TIMELESS.get(rule.reads)
    reading = timeless(captures) if timeless else None
    return Parse(rule, match.start(), match.end(), reading, captures, None if timeless else _CONTEXTUAL[rule.reads])

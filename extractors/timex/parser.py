"""From the form of a phrase to the rules that match it: a pure function, so what was parsed once is remembered."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

from extractors.timex import days, periods, stretches
from extractors.timex.context import Captures, Context, Reading
from extractors.timex.phrase import Phrase
from extractors.timex.rules import Rule

_REMEMBERED = 4096
"""Phrases of time repeat their forms: so many are kept with their parses."""
_MODULES = (days, periods, stretches)
_TIMELESS: dict[str, Callable[[Captures], Reading | None]] = {r.__name__: r for m in _MODULES for r in m.TIMELESS}
"""Readers that need the captures alone."""
_CONTEXTUAL: dict[str, Callable[[Captures, Context], Reading | None]] = {
    r.__name__: r for m in _MODULES for r in m.CONTEXTUAL
}


class Parse(NamedTuple):
    """A rule that matches symbols `[start, end)` of a form, its captures there (name, reader, span), and its reader."""

    rule: Rule
    start: int
    end: int
    captures: tuple[tuple[str, Callable[[str], Any], int, int], ...]
    timeless: Callable[[Captures], Reading | None] | None
    contextual: Callable[[Captures, Context], Reading | None]

    def read(self, phrase: Phrase, context: Context) -> Reading | None:
        """Return the reading of `phrase` in `context`; None where the rule does not apply.

        Sets `context.start` and `context.end` to where the expression stands in the document.
        """
        rule, tokens = self.rule, phrase.tokens
        if self.end - self.start == len(tokens):
            context.start, context.end = phrase.start, phrase.end
        else:
            context.start, context.end = phrase.place(self.start, self.end, context.folded)
        if rule.after and context.word_before() not in rule.after:
            return None
        if rule.not_after and context.word_before(skip_of=True) in rule.not_after:
            return None
        captures: Captures = rule.given.copy()
        for name, read, first, last in self.captures:
            value = read(tokens[first] if last - first == 1 else " ".join(tokens[first:last]))
            if value is None:
                return None
            captures[name] = value
        return self.timeless(captures) if self.timeless else self.contextual(captures, context)


class Parser:
    """The rules by kind of anchor."""

    def __init__(self, rules: dict[str, tuple[Rule, ...]]) -> None:
        """Take the compiled rules."""
        self._rules = rules
        self.parse = lru_cache(maxsize=_REMEMBERED)(self._parse)

    def _parse(self, kind: str, form: str, anchor: int) -> tuple[Parse, ...]:
        """Return how a form can be read round its anchor: the leftmost first, then by rule."""
        return tuple(
            _parse(rule, match)
            for begin in range(1, anchor + 1)
            for rule in self._rules[kind]
            if (match := rule.pattern.match(form, begin)) and match.end() > anchor
        )


def _parse(rule: Rule, match: re.Match[str]) -> Parse:
    spans = ((name, read, *match.span(group)) for group, name, read in rule.captures)
    captures = tuple((name, read, first - 1, last - 1) for name, read, first, last in spans if first >= 0)
    timeless, contextual = _TIMELESS.get(rule.reads), _CONTEXTUAL.get(rule.reads, _unread)
    return Parse(rule, match.start(), match.end(), captures, timeless, contextual)


def _unread(_: Captures, __: Context) -> None:
    return None

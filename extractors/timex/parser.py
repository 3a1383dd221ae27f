"""From the form of a phrase to the rules that match it: a pure function, so what was parsed once is remembered."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

from extractors.timex import days, periods, stretches
from extractors.timex.context import Captures, Context, Reading
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
    """A rule that matches symbols `[start, end)` of a form, and its captures there: name, reader, span."""

    rule: Rule
    start: int
    end: int
    captures: tuple[tuple[str, Callable[[str], Any], int, int], ...]

    def read(self, spans: list[tuple[int, int]], context: Context) -> Reading | None:
        """Return the reading of the phrase, whose symbols stand at `spans`, in `context`; None where the rule does not apply.

        Sets `context.start` and `context.end` to where the expression stands in the document.
        """
        rule = self.rule
        context.start, context.end = spans[self.start - 1][0], spans[self.end - 2][1]
        if rule.after and rule.after.isdisjoint(context.words_before()[-1:]):
            return None
        if rule.not_after and not rule.not_after.isdisjoint(context.words_before()):
            return None
        captures: Captures = dict(rule.given)
        for name, read, first, last in self.captures:
            value = read(context.folded[spans[first - 1][0] : spans[last - 2][1]])
            if value is None:
                return None
            captures[name] = value
        timeless = _TIMELESS.get(rule.reads)
        return timeless(captures) if timeless else _CONTEXTUAL[rule.reads](captures, context)


class Parser:
    """The rules by kind of anchor."""

    def __init__(self, rules: dict[str, tuple[Rule, ...]]) -> None:
        """Take the compiled rules."""
        self._rules = rules
        self.parse = lru_cache(maxsize=_REMEMBERED)(self._parse)

    def _parse(self, kind: str, form: str, anchor: int) -> tuple[Parse, ...]:
        """Return how a form can be read round its anchor: the leftmost first, then by rule."""
        return tuple(
            Parse(rule, begin, match.end(), tuple((n, r, *match.span(i)) for i, n, r in rule.captures if match[i]))
            for begin in range(1, anchor + 1)
            for rule in self._rules[kind]
            if (match := rule.pattern.match(form, begin)) and match.end() > anchor
        )

"""From a phrase to what it can mean: a pure function, so that what was parsed once is remembered."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from extractors.timex import clock, days, parts, periods, stretches, units
from extractors.timex.context import Captures, Context, Reading
from extractors.timex.rules import Rule
from extractors.timex.words import TOKEN, Words

_REMEMBERED = 1024
"""Phrases of time repeat themselves, and their forms even more so: so many of each are kept with their parses."""
_MODULES = (clock, days, parts, periods, stretches, units)
_TIMELESS: dict[str, Callable[[Captures], Reading | None]] = {r.__name__: r for m in _MODULES for r in m.TIMELESS}
"""Readers that need the captures alone: what they return is remembered too."""
_CONTEXTUAL: dict[str, Callable[[Captures, Context], Reading | None]] = {
    r.__name__: r for m in _MODULES for r in m.CONTEXTUAL
}


class Parse(NamedTuple):
    """A rule that matches `[start, end)` of a phrase: its reading, or else its captures and their reader."""

    rule: Rule
    start: int
    end: int
    reading: Reading | None
    captures: Captures
    reader: Callable[[Captures, Context], Reading | None] | None

    def read(self, offset: int, context: Context) -> Reading | None:
        """Return the reading of the phrase that begins at `offset`, in `context`; None where the rule does not apply.

        Sets `context.start` and `context.end` to where the expression stands in the document.
        """
        context.start, context.end = offset + self.start, offset + self.end
        rule = self.rule
        if rule.after and context.word_before() not in rule.after:
            return None
        if rule.not_after and context.word_before(skip_of=True) in rule.not_after:
            return None
        if self.reader is None:
            return self.reading
        try:
            return self.reader(self.captures, context)
        except (OverflowError, ValueError):  # beyond the years 1 to 9999
            return None


class _Match(NamedTuple):
    """A rule that matches symbols `[start, end)` of a form, and the spans of its captures, in their order."""

    rule: Rule
    start: int
    end: int
    spans: tuple[tuple[int, int], ...]


class Parser:
    """The rules by kind of anchor, and the words that they are made of."""

    def __init__(self, rules: dict[str, tuple[Rule, ...]], words: Words) -> None:
        """Take the compiled rules and the words."""
        self._rules, self._symbol = rules, words.symbol
        self.parse = lru_cache(maxsize=_REMEMBERED)(self._parse)
        self._matches = lru_cache(maxsize=_REMEMBERED)(self._match)

    def _parse(self, kind: str, before: str, lead: str, rest: str, behind: str) -> tuple[Parse, ...]:
        """Return how a phrase can be read round its anchor: the leftmost first, then by rule.

        `lead` is the phrase up to its anchor, `rest` the anchor and what follows; `before` and `behind` are symbols of
        what stands beside the phrase.
        """
        text, anchor = lead + rest, len(lead)
        tokens = [(m[1], m.start(1), m.end()) for m in TOKEN.finditer(lead)]
        first = len(tokens) + 1
        tokens += [(m[1], anchor + m.start(1), anchor + m.end()) for m in TOKEN.finditer(rest)]
        form = f"{before}{''.join([self._symbol(token) for token, _, _ in tokens])}{behind}"
        parses = []
        for match in self._matches(kind, form, first):
            spans = [(tokens[a - 1][1], tokens[b - 2][2]) if 0 < a < b else (min(a, 0), 0) for a, b in match.spans]
            parsed = _parsed(match.rule, tokens[match.start - 1][1], tokens[match.end - 2][2], text, spans)
            if parsed:
                parses.append(parsed)
        return tuple(parses)

    def _match(self, kind: str, form: str, anchor: int) -> tuple[_Match, ...]:
        """Return the rules that match a form, one symbol a token, over the symbol at `anchor`."""
        return tuple(
            _Match(rule, begin, match.end(), tuple(match.span(group) for group, _, _ in rule.captures))
            for begin in range(1, anchor + 1)
            for rule in self._rules[kind]
            if (match := rule.pattern.match(form, begin)) and match.end() > anchor
        )


def _parsed(rule: Rule, start: int, end: int, text: str, spans: list[tuple[int, int]]) -> Parse | None:
    captures: Captures = rule.given.copy()
    for (_, name, read), (first, last) in zip(rule.captures, spans, strict=True):
        if first >= 0:
            value = read(text[first:last])
            if value is None:
                return None
            captures[name] = value
    timeless = _TIMELESS.get(rule.reads)
    if timeless is None:
        return Parse(rule, start, end, None, captures, _CONTEXTUAL[rule.reads])
    reading = timeless(captures)
    return Parse(rule, start, end, reading, captures, None) if reading else None

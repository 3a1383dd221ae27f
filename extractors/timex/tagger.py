"""Step 3, time: every time expression of a document, as TIMEX3."""

from collections.abc import Iterator
from functools import cache

from extractors.mention import Document
from extractors.timex.calendar import bounds
from extractors.timex.context import NOTHING, Context, Reading
from extractors.timex.parser import Parser
from extractors.timex.phrase import Phraser
from extractors.timex.rules import Grammar, load_grammar
from extractors.timex.tense import Tense
from schemas.mentions import DateMention

_NUMERIC = ("NUMBER_YEAR", "NUMBER_CLOCK", "NUMBER_DATE", "NUMBER_CODE")
"""Kinds of anchor that are numbers by what stands beside them, and no words of the vocabulary."""
_MERIDIEMS = frozenset([f"{half}{m}" for half in "ap" for m in ("m", ".m", *(f"m{mark}" for mark in " ,.;)\n"))])
_CODES = ("h", "q", "s")


@cache
def load_tagger() -> "TimexTagger":
    """Return the tagger with the built-in rules, compiled once. Raises `PackError` where a rule file is wrong."""
    return TimexTagger(load_grammar())


class TimexTagger:
    """Finds and normalises time expressions. Immutable once built, so it may be shared between threads."""

    def __init__(self, grammar: Grammar) -> None:
        """Take the compiled grammar."""
        self._kinds = [kind for kind in grammar.rules if kind not in _NUMERIC]
        self._phraser = Phraser(grammar.master, grammar.heads, grammar.words)
        self._parser = Parser(grammar.rules, grammar.words)
        self._tense = Tense(grammar.master.tense)

    def tag(self, document: Document) -> list[DateMention]:
        """Return the time expressions of the document, in order and without overlap.

        Values are TIMEX3 (ISO-TimeML); without the day of publication, what needs it stays open (`XXXX-WXX-3`).
        """
        return [mention for _, mention in self.explain(document)]

    def explain(self, document: Document) -> Iterator[tuple[str, DateMention]]:
        """Yield the time expressions of the document, each with the name of the rule that read it."""
        context = Context(document, self._tense)
        folded, around, parse = document.folded, self._phraser.around, self._parser.parse
        done = 0
        for start, end, kind in self._anchors(document):
            if start < done:
                continue
            left, right, before, behind = around(document, start, end, done)
            for candidate in parse(kind, before, folded[left:start], folded[start:right], behind):
                reading = candidate.read(left, context)
                if reading is not None:
                    done = context.end
                    if reading is not NOTHING:
                        yield candidate.rule.name, _mention(reading, context)
                    break

    def _anchors(self, document: Document) -> list[tuple[int, int, str]]:
        """Return what can anchor an expression, sorted: words of time, and numbers that may be one."""
        by_kind = document.by_kind
        anchors = [(m.start, m.end, kind) for kind in self._kinds for m in by_kind.get(kind, ())]
        anchors.extend(_numbers(document))
        anchors.sort()
        return anchors


def _numbers(document: Document) -> Iterator[tuple[int, int, str]]:
    """Yield the numbers that may be a year, a time of day, a date in figures, or a code such as FY26 and 1H20."""
    folded = document.folded
    for mention in document.by_kind.get("NUMBER", ()):
        start, end = mention.start, mention.end
        sign = folded[end : end + 1]
        if folded[start] in "12" and end - start in (4, 5) and folded[start : start + 4].isdigit():
            yield start, start + 4, "NUMBER_YEAR"
        elif folded[start - 1 : start] == "y" or sign in _CODES:
            yield start, end, "NUMBER_CODE"
        elif sign == " ":
            if folded[end + 1 : end + 4] in _MERIDIEMS:
                yield start, end, "NUMBER_CLOCK"
        elif sign == ":" or folded[end : end + 2] in _MERIDIEMS:
            yield start, end, "NUMBER_CLOCK"
        elif sign == "/":
            yield start, end, "NUMBER_DATE"


def _mention(reading: Reading, context: Context) -> DateMention:
    start, end, (kind, value) = context.start, context.end, reading
    first = last = None
    if kind == "DATE":
        days_covered = bounds(value)
        if days_covered:
            first, last = days_covered
            context.told(value, first)
    return DateMention(context.text[start:end], start, end, kind, value, first, last)

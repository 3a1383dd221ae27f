"""Step 3, time: every time expression of a document, as TIMEX3."""

from collections.abc import Iterator

from extractors.mention import Document
from extractors.timex.calendar import bounds
from extractors.timex.context import NOTHING, Context, Reading
from extractors.timex.parser import Parser
from extractors.timex.phrase import Phraser
from extractors.timex.rules import Grammar, load_grammar
from extractors.timex.tense import Tense
from schemas.mentions import DateMention

_YEAR_DIGITS = (4, 5)
"""The length of a number mention that may be a year: a comma may follow."""


def load_tagger() -> "TimexTagger":
    """Return the tagger with the built-in rules. Raises `TimexRuleError` where one of their files is wrong."""
    return TimexTagger(load_grammar())


class TimexTagger:
    """Finds and normalises time expressions. Immutable once built, so it may be shared between threads."""

    def __init__(self, grammar: Grammar) -> None:
        """Take the compiled grammar."""
        self._kinds = [kind for kind in grammar.rules if not kind.startswith("NUMBER_")]
        self._phraser = Phraser(grammar.heads, grammar.master.links, grammar.words)
        self._parser = Parser(grammar.rules)
        self._tense = Tense(grammar.master.tense)

    def tag(self, document: Document) -> list[DateMention]:
        """Return the time expressions of the document, in order and without overlap.

        Values are TIMEX3 (ISO-TimeML); what needs the day of publication stays underspecified (`XXXX-WXX-3`) without it.
        """
        context = Context(document, self._tense)
        around, parse = self._phraser.around, self._parser.parse
        found: list[DateMention] = []
        done = 0
        for start, end, kind in self._anchors(document):
            if start < done:
                continue
            phrase = around(document, start, end, done, figures=kind.startswith("NUMBER_"))
            for candidate in parse(kind, phrase.text, phrase.start, phrase.end):
                context.start, context.end = phrase.offset + candidate.start, phrase.offset + candidate.end
                reading = candidate.read(context)
                if reading is not None:
                    done = context.end
                    if reading is not NOTHING:
                        found.append(_mention(reading, context))
                    break
        return found

    def _anchors(self, document: Document) -> list[tuple[int, int, str]]:
        """Return what can anchor an expression, sorted: words of time, and numbers that may be years, dates or times."""
        by_kind = document.by_kind
        anchors = [(m.start, m.end, kind) for kind in self._kinds for m in by_kind.get(kind, ())]
        anchors.extend(_numbers(document))
        anchors.sort()
        return anchors


def _numbers(document: Document) -> Iterator[tuple[int, int, str]]:
    folded = document.folded
    for mention in document.by_kind.get("NUMBER", ()):
        start, end = mention.start, mention.end
        if folded[start] in "12" and end - start in _YEAR_DIGITS:
            yield start, start + 4, "NUMBER_YEAR"
            continue
        behind, before = folded[end : end + 2], folded[start - 1 : start]
        if behind in ("am", "pm") or behind[:1] == ":" or (behind in (" a", " p") and folded[end + 2 : end + 3] in ".m"):
            yield start, end, "NUMBER_CLOCK"
        elif behind[:1] in ("/", "-", ".") and behind[1:].isdigit():
            yield start, end, "NUMBER_DATE"
        elif before in ("y", "'") or behind[:1] in ("h", "q"):
            yield start, end, "NUMBER_CODE"


def _mention(reading: Reading, context: Context) -> DateMention:
    start, end, (kind, value) = context.start, context.end, reading
    first = last = None
    if kind == "DATE":
        days_covered = bounds(value)
        if days_covered:
            first, last = days_covered
            context.last, context.last_end = value, end
    return DateMention(context.text[start:end], start, end, kind, value, first, last)

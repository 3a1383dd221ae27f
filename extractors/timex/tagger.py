"""Step 3, time: every time expression of a document, as TIMEX3."""

import re
from collections.abc import Callable, Iterator

from extractors.mention import Document
from extractors.timex import days, periods, stretches
from extractors.timex.calendar import bounds
from extractors.timex.context import NOTHING, Captures, Context, Reading
from extractors.timex.rules import Grammar, Matcher, Rule, load_grammar
from extractors.timex.tense import Tense
from schemas.mentions import DateMention

_FARTHEST = 60
"""How far left of its anchor an expression may begin, in code points."""
_BLANK = 32
_NUMERIC = ("NUMBER_CLOCK", "NUMBER_YEAR", "NUMBER_DATE", "NUMBER_CODE")

_READERS: dict[str, Callable[[Captures, Context], Reading | None]] = {
    reader.__name__: reader
    for reader in (
        days.calendar_day,
        days.clock,
        days.day_part,
        days.deixis,
        days.weekday,
        days.weekdays,
        periods.calendar_month,
        periods.calendar_year,
        periods.century,
        periods.decade,
        periods.half_year,
        periods.quarter,
        periods.season,
        periods.unit,
        periods.unit_from_last,
        periods.week_of,
        stretches.ago,
        stretches.duration,
        stretches.frequency,
        stretches.nothing,
        stretches.parts_of_year,
        stretches.reference,
    )
} | {"holiday": days.holiday_day}


def load_tagger() -> "TimexTagger":
    """Return the tagger with the built-in rules. Raises `TimexRuleError` where one of their files is wrong."""
    return TimexTagger(load_grammar())


class TimexTagger:
    """Finds and normalises time expressions. Immutable once built, so it may be shared between threads."""

    def __init__(self, grammar: Grammar) -> None:
        """Take the compiled grammar."""
        self._kinds = [(k, m) for k, m in grammar.matchers.items() if not k.startswith("NUMBER_")]
        self._numeric = tuple(grammar.matchers[kind] for kind in _NUMERIC)
        self._heads, self._links = grammar.heads, grammar.links
        self._tense = Tense(grammar.master.tense)

    def tag(self, document: Document) -> list[DateMention]:
        """Return the time expressions of the document, in order and without overlap.

        Values are TIMEX3 (ISO-TimeML); what needs the day of publication stays underspecified (`XXXX-WXX-3`) without it.
        """
        context = Context(document, self._tense)
        found: list[DateMention] = []
        done = 0
        for start, end, matcher in self._anchors(document):
            if start < done:
                continue
            for candidate in self._starts(document.words, start, done):
                match = matcher.pattern.match(document.folded, candidate)
                if match is None or match.end() < end:
                    continue
                reading = _read(matcher.rules[match.lastindex or 0], match, context)
                if reading is None:
                    continue
                done = match.end()
                if reading is not NOTHING:
                    found.append(_mention(reading, context))
                break
        return found

    def _anchors(self, document: Document) -> list[tuple[int, int, Matcher]]:
        """Return what can anchor an expression, sorted: words of time, and numbers that may be years, dates or times."""
        by_kind = document.by_kind
        anchors = [(m.start, m.end, matcher) for kind, matcher in self._kinds for m in by_kind.get(kind, ())]
        anchors += self._numbers(document)
        anchors.sort(key=_start)
        return anchors

    def _numbers(self, document: Document) -> Iterator[tuple[int, int, Matcher]]:
        folded, (clock, year, date, code) = document.folded, self._numeric
        for mention in document.by_kind.get("NUMBER", ()):
            start, end = mention.start, mention.end
            if folded[start] in "12" and 4 <= end - start <= 5:
                yield start, start + 4, year
                continue
            behind, before = folded[end : end + 2], folded[start - 1 : start]
            if behind in ("am", "pm") or behind[:1] == ":":
                yield start, end, clock
            elif behind[:1] in "/-." and behind[1:].isdigit():
                yield start, end, date
            elif before in ("y", "'") or behind[:1] in ("h", "q"):
                yield start, end, code

    def _starts(self, words: bytes, start: int, done: int) -> list[int]:
        """Return where an expression round the anchor at `start` may begin, the longest way first."""
        starts = [start]
        low, end = max(done, start - _FARTHEST), start + (words[start] != _BLANK)
        while True:
            begin = words.rfind(b" ", low, end)
            word = words[begin + 1 : end]
            if word in self._heads or word[:1].isdigit():
                starts.append(begin)
            elif word and word not in self._links:
                break
            if begin <= low:
                break
            end = begin
        starts.reverse()
        return starts


def _start(anchor: tuple[int, int, Matcher]) -> int:
    return anchor[0]


def _read(rule: Rule, match: re.Match[str], context: Context) -> Reading | None:
    context.start, context.end = match.span()
    if rule.after and rule.after.isdisjoint(context.words_before(context.start)[-1:]):
        return None
    if rule.not_after and not rule.not_after.isdisjoint(context.words_before(context.start)):
        return None
    captures: Captures = {name: read(match[index]) for index, name, read in rule.captures if match[index] is not None}
    if rule.given:
        captures.update(rule.given)
    return _READERS[rule.reads](captures, context)


def _mention(reading: Reading, context: Context) -> DateMention:
    start, end, (kind, value) = context.start, context.end, reading
    first = last = None
    if kind == "DATE":
        days_covered = bounds(value)
        if days_covered:
            first, last = days_covered
            context.last, context.last_end = value, end
    return DateMention(context.text[start:end], start, end, kind, value, first, last)

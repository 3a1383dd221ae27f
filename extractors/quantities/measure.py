"""Decides what a percentage measures, by the words of its sentence: first those behind it, then those in front."""

import re
from itertools import pairwise

from extractors.mention import Document
from extractors.quantities.marks import LevyMarks, Mark, Marks
from extractors.quantities.rate import Measure, Rate
from schemas.quantity_rules import MeasureRules

_TOKEN = re.compile(r"[a-z0-9~$&]+(?:[.'-][a-z0-9~]+)*|[,;:()%]")
_BEHIND = 60
_BEFORE = 200
_CONTEXT = 300
_OF_LEVY = 5
"""“Of” and the adjectives of a levy are no more words than this."""


class MeasureJudge:
    """Decides what percentages measure. Immutable once built."""

    def __init__(self, rules: MeasureRules) -> None:
        """Take the words that tell measures apart."""
        self._nouns: dict[str, Measure | None] = {word: name for name, words in rules.nouns.items() for word in words}
        self._nouns |= dict.fromkeys(rules.neutral)
        self._up, self._down = frozenset(rules.up), frozenset(rules.down)
        self._moves: dict[str, Measure] = dict.fromkeys((*rules.up, *rules.down), "change")
        self._moves |= dict.fromkeys(rules.growth, "growth")
        self._levels = frozenset(rules.levels)
        self._opinions = frozenset(rules.opinions)
        self._taxes = frozenset(rules.taxes)
        self._shared_by = frozenset(rules.shared_by)
        self._stops = frozenset(rules.stops) | frozenset(",;:()%")
        self._coordinators = frozenset(rules.coordinators)
        self._levy_adjectives = frozenset(rules.levy_adjectives)
        self._determiners = frozenset(rules.determiners)
        self._value_words = frozenset(rules.value_words)
        self._marks = LevyMarks(rules)

    def judge(self, document: Document, rates: list[Rate]) -> None:
        """Set the measure of every rate; they come in the order of the text, linked to each other."""
        marks = self._marks.of(document)
        behind: Measure | None = None
        verdicts: list[Measure | None] = []
        for rate, following in zip(reversed(rates), [None, *reversed(rates)], strict=False):
            if not (behind and following and self._joins(document.folded, rate, following)):
                behind = self._behind(document, rate, marks)
            verdicts.append(behind)
        previous: Rate | None = None
        for rate, verdict in zip(rates, reversed(verdicts), strict=True):
            rate.measure = verdict or self._before(document, rate, previous, marks)
            previous = rate
        _share_measures(rates)

    def _joins(self, folded: str, rate: Rate, following: Rate) -> bool:
        """Tell whether only coordinators stand between two rates (“25 and 10 percent tariffs”)."""
        return self._coordinators.issuperset(_TOKEN.findall(folded, rate.end, following.lead))

    def _behind(self, document: Document, rate: Rate, marks: Marks) -> Measure | None:
        """Return what the noun phrase behind the figure says."""
        end = min(document.sentences[document.sentence_at(rate.start)].end, rate.end + _BEHIND)
        mark = marks.behind(rate.end, end)
        tokens = _TOKEN.findall(document.folded, rate.end, mark.start if mark else end)
        if tokens and tokens[0] in self._opinions:
            return "share"
        if tokens and tokens[0] == "of":
            return self._behind_of(tokens, mark)
        for i, token in enumerate(words := self._words(tokens)):
            noun = self._nouns.get(token)
            if noun:
                return noun
            if token in self._moves:
                return self._moved_levy(words[i:], mark) or self._moves[token]
            if token in self._taxes:
                around = document.words[max(rate.start - _BEHIND, 0) : rate.end + _BEHIND]
                return "tariff" if self._marks.names_customs(around) else "other"
            if token in self._stops:
                return None
        return mark.measure if mark else None

    def _behind_of(self, tokens: list[str], mark: Mark | None) -> Measure | None:
        """Decide “25 percent of …”: a share, but for kinds of levy, and for the value that is charged."""
        head = tokens[2:3] if tokens[1:2] and tokens[1] in self._determiners else tokens[1:2]
        if head and head[0] in self._value_words:
            return None
        is_levy = mark and len(tokens) <= _OF_LEVY and not self._levy_adjectives.isdisjoint(tokens)
        return mark.measure if mark and is_levy and self._stops.isdisjoint(tokens[1:]) else "share"

    def _moved_levy(self, tokens: list[str], mark: Mark | None) -> Measure | None:
        """Return the measure of “a 25 percent increase in tariffs”; a cut in them is relative."""
        return mark.measure if mark and tokens[0] in self._up and len(tokens) == len(("increase", "in")) else None

    def _before(self, document: Document, rate: Rate, previous: Rate | None, marks: Marks) -> Measure:
        """Return what the nearest telling word in front says, back to the levy that the figure belongs to."""
        floor = max(document.sentences[document.sentence_at(rate.start)].start, rate.lead - _BEFORE)
        mark = marks.before(rate.lead, floor)
        base = min(mark.end if mark else floor, rate.lead)
        near = previous if previous and base <= previous.end <= rate.lead else None
        tokens = _TOKEN.findall(document.folded, near.end if near else base, rate.lead)
        level = bool(tokens) and tokens[-1] in self._levels
        found = self._nearest(tokens, level=level)
        if near and not found:
            if not self._coordinators.isdisjoint(tokens) and not _acts(document, near.end, rate.lead):
                return near.measure
            found = self._nearest(_TOKEN.findall(document.folded, base, near.start), level=level)
        if found:
            return found
        if tokens and tokens[-1] in self._shared_by and self._names_noun(document.folded, rate.end):
            return "share"
        if mark:
            return "change" if not level and self._is_cut(document.folded, mark) else mark.measure
        return self._by_context(document, rate, previous, marks)

    def _nearest(self, tokens: list[str], *, level: bool) -> Measure | None:
        """Return what the last telling word says; before a level, movements say nothing."""
        for word in reversed(self._words(tokens)):
            found = self._nouns.get(word) or (None if level else self._moves.get(word))
            if found:
                return found
        return None

    def _words(self, tokens: list[str]) -> list[str]:
        """Return the tokens with known pairs of words as one."""
        words: list[str] = []
        for token in tokens:
            pair = f"{words[-1]} {token}" if words else ""
            if pair in self._nouns:
                words[-1] = pair
            else:
                words.append(token)
        return words

    def _is_cut(self, folded: str, mark: Mark) -> bool:
        """Tell whether the levy is the object of a cut, which is relative (“halve”, “cut tariffs by 50 percent”)."""
        for token in reversed(_TOKEN.findall(folded, max(mark.start - _BEHIND, 0), mark.start)):
            if token in self._moves:
                return token in self._down
        return False

    def _names_noun(self, folded: str, end: int) -> bool:
        token = _TOKEN.match(folded, end + 1)
        return token is not None and token[0] not in self._stops

    def _by_context(self, document: Document, rate: Rate, previous: Rate | None, marks: Marks) -> Measure:
        """Without a telling word in front: a tariff where the sentence or the text just before speaks of one."""
        sentence = document.sentence_at(rate.start)
        if previous and previous.measure == "tariff" and rate.start - previous.end < _CONTEXT:
            return "tariff"
        floor = document.sentences[max(sentence - 1, 0)].start
        near = marks.before(rate.start, floor) or marks.behind(rate.end, document.sentences[sentence].end)
        return near.measure if near else "other"


def _acts(document: Document, start: int, end: int) -> bool:
    """Tell whether somebody charges or faces something between two offsets."""
    return any(start <= m.start < end for kind in ("IMPOSE", "FACE") for m in document.by_kind[kind])


def _share_measures(rates: list[Rate]) -> None:
    """Give the old rate and the lower end of a range the measure of the rate that carries them."""
    for rate, following in pairwise(rates):
        if rate.role != "main" and rate.value in {following.low, following.previous}:
            rate.measure = following.measure
        elif following.role == "previous" and rate.previous == following.value:
            following.measure = rate.measure

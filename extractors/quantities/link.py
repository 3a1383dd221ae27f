"""Ties two percentages together: the ends of a range, and a rate with the one that it replaces."""

import re

from extractors.mention import Document
from extractors.quantities.rate import Rate
from schemas.quantity_rules import LinkWords

_WORD = re.compile(r"[a-z]+")
_FAR = 64
"""Two figures that belong together are no further apart."""
_NEAR = 26
"""With a bare “from” between them they are closer still."""
_CONTEXT = 120


class RateLinker:
    """Links neighbouring percentages. Immutable once built."""

    def __init__(self, words: LinkWords) -> None:
        """Take the words that tie two figures together."""
        self._between = frozenset(words.between)
        self._source = frozenset(words.source)
        self._step = frozenset(words.step)
        self._to = frozenset(words.to)
        self._replaced = frozenset(words.replaced)
        self._ranging = frozenset(words.ranging)
        self._changing = frozenset(words.changing)

    def link(self, document: Document, flat: str, rates: list[Rate]) -> list[Rate]:
        """Return the rates with `low`, `previous` and `role` set; ends of a range that share one unit become one."""
        linked: list[Rate] = []
        for rate in rates:
            last = linked[-1] if linked else None
            if last and rate.lead - last.end <= _FAR:
                self._link_two(document, flat, last, rate)
                if last.role != "main" and _shares_unit(document.folded, last):
                    if last.role == "low":
                        rate.start, rate.lead = last.start, last.lead
                    if last.role == "low" or not last.value:
                        linked.pop()
            linked.append(rate)
        return linked

    def _link_two(self, document: Document, flat: str, first: Rate, second: Rate) -> None:
        gap = flat[first.end : second.lead]
        words = gap.strip(' ,("')
        opening = flat[flat.rfind(" ", 0, first.lead - 1) + 1 : first.lead].strip()
        is_from = opening in self._source
        if first.role == "low" or self._spans(words, opening, second) or (is_from and words.endswith(" to")):
            first.role = "low" if self._is_range(document, first, second, gap) else "previous"
            if first.role == "low":
                second.low = first.value
            else:
                second.previous = first.value
        elif not is_from and first.role == "main" and self._names_old_rate(words, opening, gap):
            first.previous = second.value
            second.role = "previous"

    def _spans(self, words: str, opening: str, second: Rate) -> bool:
        """Tell whether the words between two figures say that they are the ends of one range or change."""
        if opening in self._between:
            return words == "and"
        if opening in self._step:
            return False
        return words in self._to or words == "-" or (not words and second.qualifier == "up_to")

    def _names_old_rate(self, words: str, opening: str, gap: str) -> bool:
        tail = words.rsplit(maxsplit=2)
        phrases = {" ".join(tail[-n:]) for n in (1, 2)} & self._replaced
        if phrases and phrases <= self._source:
            return len(gap) < _NEAR and opening in self._to
        return bool(phrases)

    def _is_range(self, document: Document, first: Rate, second: Rate, gap: str) -> bool:
        """Decide between range and change by the nearest word for either, else a range goes up."""
        if first.value >= second.value:
            return False
        sentence = document.sentences[document.sentence_at(first.start)].start
        before = document.folded[max(first.lead - _CONTEXT, sentence) : first.lead]
        for word in reversed(_WORD.findall(before + gap)):
            if word in self._ranging or word in self._between:
                return True
            if word in self._changing:
                return False
        return True


def _shares_unit(folded: str, rate: Rate) -> bool:
    """Tell whether the figure has no unit of its own."""
    return folded[rate.end - 1 : rate.end].isdigit() or folded[rate.start : rate.end].isalpha()

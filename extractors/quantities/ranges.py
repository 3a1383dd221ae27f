"""Tells whether two percentages are the ends of a range (“from 10 to 25 percent”) or a change from one to the other."""

import re

from extractors.mention import Document
from extractors.quantities.rate import Rate
from schemas.quantity_rules import LinkWords

RANGED = 24
"""A word for a range stands within so many code points in front of its lower end."""
_VARIETY = re.compile(r"\b(?:broad|full|huge|vast|whole|wide) range of\b")
"""No range of rates: “on a wide range of goods from 15 to 25 percent”."""
_WORD = re.compile(r"[a-z]+")
_DATED = re.compile(
    r" (?:by|from|in|on|starting|this|next) (?:the )?"
    r"(?:\d{4}\b|year|(?!about|almost|around|nearly|over|roughly|some)[a-z]+ \d{1,2}\b)"
)
"""What stands behind a change rather than a range (“tin: from 25% to 50% in 2024”)."""
_CONTEXT = 120
"""So many code points in front of the lower end are searched for words that tell a range from a change."""
_AMOUNTING = frozenset({"of"})
"""In front of two figures it tells a range (“duties of 3 to 5 percent on top of that”)."""


class Ranges:
    """Knows the words that two ends of a range stand with. Immutable once built."""

    def __init__(self, words: LinkWords) -> None:
        """Take the words that tie two figures together."""
        self._between = frozenset(words.between)
        self._source = frozenset(words.source)
        self._step = frozenset(words.step)
        self._to = frozenset(words.to)
        self._ranging = frozenset(words.ranging)
        self._changing = frozenset(words.changing)

    def are_announced(self, flat: str, first: Rate) -> bool:
        """Tell whether a word for a range stands in front (“range from 21 percent and 35 percent”)."""
        return not self._ranging.isdisjoint(flat[max(first.lead - RANGED, 0) : first.lead].split())

    def are_joined(self, words: str, opening: str, second: Rate) -> bool:
        """Tell whether the words between two figures say that they are the ends of one range or change."""
        if opening in self._between:
            return words == "and" or words in self._to
        if opening in self._step:
            return words == "-"
        return words in self._to or words == "-" or (not words and second.qualifier == "up_to")

    def are_meant(self, document: Document, first: Rate, second: Rate, gap: str, opening: str) -> bool:
        """Decide between range and change by the nearest word for either, else a range goes up."""
        if first.value >= second.value:
            return False
        if opening in self._to | self._step | self._between | _AMOUNTING:
            return True
        if opening in self._source and _DATED.match(document.folded, second.end):
            return False
        sentence = document.sentences[document.sentence_at(first.start)].start
        before = document.folded[max(first.lead - _CONTEXT, sentence) : first.lead]
        for word in reversed(_WORD.findall(_VARIETY.sub("", before + gap))):
            if word in self._ranging or word in self._between:
                return True
            if word in self._changing:
                return False
        return True

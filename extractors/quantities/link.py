"""Ties two percentages together: the ends of a range, and a rate with the one that it replaces."""

import re

from extractors.mention import Document
from extractors.quantities.history import HistoryLinker
from extractors.quantities.rate import Rate
from schemas.quantity_rules import LinkWords

_WORD = re.compile(r"[a-z]+")
_FAR = 64
"""Two figures that belong together are no further apart."""
_NEAR = 26
"""With a bare “from” between them they are closer still."""
_CONTEXT = 120
_SUBJECT = 110
"""A figure and the verb that moves it are no further apart."""
_MOVE = 2
_BESIDE = 13
_IN_FRONT = 26
_STOPS = frozenset({"and", ";", "while", "but,"})
_SAME_SUBJECT = (["and"], ["but"])
"""In front of a helping verb these go on with what was said of the first rate (“is 50% and will fall to 40%”)."""
_PASSIVE = frozenset({"are", "be", "is", "was", "were"})
_ADVERBS = frozenset(
    {"again", "also", "further", "gradually", "hereby", "later", "now", "soon", "subsequently", "then", "therefore"}
)
_NOUGHTS = {"nil": 0.0, "none": 0.0, "zero": 0.0}
_FIGURE = rf"{'|'.join(_NOUGHTS)}|\d{{1,3}}(?:\.\d+)?"
_END = r"[.,;:)](?:[ )]|$)|$| (?:and|at|before|earlier|for|in|last|now|on|previously|to|under|with)\b"
"""What stands behind a figure that is a rate and counts nothing (“from 12 countries”)."""


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
        self._auxiliaries = frozenset(words.auxiliaries)
        self._history = HistoryLinker(words)
        replaced = "|".join(sorted(words.replaced, key=len, reverse=True))
        current = "|".join(sorted(words.current, key=len, reverse=True))
        self._bare = re.compile(rf"[ ,(]{{1,2}}({replaced}) (?:the |(?:{current}) ){{0,2}}({_FIGURE})(?={_END})")
        self._current = re.compile(rf"\b(?:{current})(?: at)?\b")

    def link(self, document: Document, flat: str, rates: list[Rate]) -> list[Rate]:
        """Return the rates with `low`, `previous` and `role` set; ends of a range that share one unit become one."""
        linked: list[Rate] = []
        for rate in rates:
            last = linked[-1] if linked else None
            if last and rate.lead - last.end <= _FAR:
                self._link_two(document, flat, last, rate)
                if last.role != "main" and _shares_unit(document.folded, last):
                    if last.role == "low":
                        rate.start, rate.lead, rate.previous = last.start, last.lead, last.previous
                    if last.role == "low" or not last.value:
                        linked.pop()
            elif last and rate.lead - last.end <= _SUBJECT:
                self._follow(flat, last, rate)
            if last:
                self._history.link(flat, last, rate)
            linked.append(rate)
        for rate in linked:
            self._read_bare(flat, rate)
        return linked

    def _read_bare(self, flat: str, rate: Rate) -> None:
        """Read an old rate without a unit of its own (“to 15 percent from 7.5”)."""
        found = self._bare.match(flat, rate.end) if rate.role == "main" and rate.previous is None else None
        if found and (found[1] not in self._source or _opening(flat, rate) in self._to):
            rate.previous = _NOUGHTS.get(found[2]) if found[2] in _NOUGHTS else float(found[2])

    def _follow(self, flat: str, first: Rate, second: Rate) -> None:
        """Link a rate to the one in front that it follows in time (“a 10% tariff will be raised to 15%”)."""
        words = [word for word in flat[first.end : second.lead].split() if word not in _ADVERBS]
        if len(words) < _MOVE or first.role != "main" or second.previous is not None:
            return
        helper, verb, last = ["", *words][-3:]
        moved = last in self._to and verb in self._changing
        taxed = (helper, last) == ("be", "at")
        near = flat[max(first.lead - _IN_FRONT, 0) : first.start] + flat[first.end : first.end + _BESIDE]
        if (moved or taxed or last == "be") and self._current.search(near):
            first.role, second.previous = "previous", first.value
        elif moved and helper in self._auxiliaries and (_STOPS.isdisjoint(words) or self._goes_on(words[:-3])):
            second.previous = first.value
            if helper in _PASSIVE and _STOPS.isdisjoint(words):
                first.role = "previous"

    def _goes_on(self, words: list[str]) -> bool:
        """Tell whether the words in front of a helping verb go on with the subject of the first rate."""
        return [word for word in words if word not in self._auxiliaries][-1:] in _SAME_SUBJECT

    def _link_two(self, document: Document, flat: str, first: Rate, second: Rate) -> None:
        gap = flat[first.end : second.lead]
        words = gap.strip(' ,("')
        opening = _opening(flat, first)
        is_from = opening in self._source
        if first.role == "low" or self._spans(words, opening, second) or (is_from and words.endswith(" to")):
            is_range = self._is_range(document, first, second, gap, opening)
            first.role = "low" if is_range else "previous"
            if first.role == "low":
                second.low = first.value
            else:
                second.previous = first.value
        elif not is_from and first.role == "main" and self._names_old_rate(words, opening, gap):
            first.previous = second.value
            second.role = "previous"
        else:
            self._follow(flat, first, second)

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
            return len(gap) < _NEAR and opening in self._to and "and" not in words.split()
        return bool(phrases)

    def _is_range(self, document: Document, first: Rate, second: Rate, gap: str, opening: str) -> bool:
        """Decide between range and change by the nearest word for either, else a range goes up."""
        if first.value >= second.value:
            return False
        if opening in self._to:
            return True
        sentence = document.sentences[document.sentence_at(first.start)].start
        before = document.folded[max(first.lead - _CONTEXT, sentence) : first.lead]
        for word in reversed(_WORD.findall(before + gap)):
            if word in self._ranging or word in self._between:
                return True
            if word in self._changing:
                return False
        return True


def _opening(flat: str, rate: Rate) -> str:
    """Return the word in front of a rate."""
    return flat[flat.rfind(" ", 0, max(rate.lead - 1, 0)) + 1 : rate.lead].strip()


def _shares_unit(folded: str, rate: Rate) -> bool:
    """Tell whether the figure has no unit of its own."""
    return folded[rate.end - 1 : rate.end].isdigit() or folded[rate.start : rate.end].isalpha()

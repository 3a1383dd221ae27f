"""Ties two percentages together: the ends of a range, and a rate with the one that it replaces."""

import re
from typing import Final

from extractors.mention import Document
from extractors.quantities.moved import MovedRates
from extractors.quantities.ranges import RANGED, Ranges
from extractors.quantities.rate import Rate, opening_of
from extractors.quantities.replaced import OldRates
from schemas.quantity_rules import LinkWords

_HALVES = frozenset({"-", "and"})
"""What stands between the ends of a range of old rates (“from current rates of between 15 and 20 percent”)."""
_TO_FIGURE = re.compile(r" to (?:about )?\d")
_LIST_GAP = re.compile(r", (?:and |or )?| (?:and|or) ")
_LISTED = re.compile(r"[.;,)]| (?:and|or) (?:the )?\d| (?:currently|now|at present)\b|\s*\Z")
"""What stands behind a member of a list of old rates, and not behind a rate with goods of its own."""
_ADDED = re.compile(r"\badd(?:ed|ing|s)? (?:(?:about|an?|additional|another|extra|further) ){0,2}\Z")
"""In front of a rate it is put on top of another one."""
_NOT_BUT = ("not", "but")
"""In front of a rate and behind it: it is not the one that is charged (“not 25 percent but 15 percent”)."""
_OLD_RATE = re.compile(r"\b(?:earlier|former|old|previous|prior) (?:level|rate) of \Z")
"""In front of a figure it tells the one that was charged before, whatever the sentence goes on to say."""
_STOP = re.compile(r"(?<! mr)(?<! mrs)(?<! ms)(?<! dr)\. ")
"""Ends a sentence."""
_FAR = 64
"""Two figures that belong together are no further apart."""
_SUBJECT = 110
"""A figure and the verb that moves it are no further apart."""


_BETWEEN: Final = " between"
_TO_RANGE: Final = f"to{_BETWEEN}"
"""What opens a range of new rates (“from 5 percent to between 10 percent and 15 percent”)."""


class RateLinker:
    """Links neighbouring percentages. Immutable once built."""

    def __init__(self, words: LinkWords) -> None:
        """Take the words that tie two figures together."""
        self._source = frozenset(words.source)
        self._step = frozenset(words.step)
        self._to = frozenset(words.to)
        self._ranges = Ranges(words)
        self._old = OldRates(words)
        self._moved = MovedRates(words)

    def link(self, document: Document, flat: str, rates: list[Rate]) -> list[Rate]:
        """Return the rates with `low`, `previous` and `role` set; ends of a range that share one unit become one."""
        linked: list[Rate] = []
        for rate in rates:
            last = linked[-1] if linked and not _stands_apart(document, linked[-1], rate) else None
            if last and self._ends_old_range(flat, linked, rate):
                linked[-2].previous, rate.role = rate.value, "previous"
            elif last and last.role == "previous" and _goes_on_old(flat, linked, rate):
                rate.role = "previous"
            elif last and rate.lead - last.end <= _FAR:
                self._link_two(document, flat, last, rate)
                self._hide_step(flat, linked, rate)
                if last.role != "main" and _shares_unit(document.folded, last):
                    if last.role == "low":
                        rate.start, rate.lead, rate.previous = last.start, last.lead, last.previous
                    if last.role == "low" or not last.value:
                        linked.pop()
            elif last and rate.lead - last.end <= _SUBJECT:
                self._moved.follow(flat, last, rate)
            linked.append(rate)
        for rate in linked:
            self._old.read_bare(flat, rate)
        _set_old_rates_aside(flat, linked)
        return linked

    def move(self, flat: str, first: Rate, nought: Rate) -> None:
        """Link a nought told in words to the rate in front that it replaces (“the 5% duty will be cut to zero”)."""
        told = flat[nought.start : nought.end].partition(" ")
        start = nought.start + (len("to ") if told[0] in self._to else 0)
        gap = flat[first.end : start].split()
        if start - first.end > _SUBJECT or gap[-1:] != ["to"]:
            return
        if opening_of(flat, first) in self._source and len(gap) == 1:
            nought.previous, first.role = first.value, "previous"
        else:
            nought.lead = start
            self._moved.follow(flat, first, nought)

    def _ends_old_range(self, flat: str, linked: list[Rate], rate: Rate) -> bool:
        """Tell whether a figure is the upper end of the old rates (“to 32% from a range of 45% to 64%”)."""
        old = linked[-1]
        replaced = old.role == "previous" and len(linked) > 1 and linked[-2].previous == old.value
        between = flat[old.end : rate.lead].strip()
        return replaced and (between in self._to or between in _HALVES) and rate.value > old.value

    def _link_two(self, document: Document, flat: str, first: Rate, second: Rate) -> None:
        gap = flat[first.end : second.lead]
        words = gap.strip(' ,("')
        to_range = words.endswith(_TO_RANGE)
        words = words.removesuffix(_BETWEEN) if to_range else words
        opening = opening_of(flat, first)
        is_from = opening in self._source
        goes_to = is_from and words.endswith(" to") and not _STOP.search(gap) and first.role != "previous"
        if words in self._to and _ADDED.search(flat, max(first.lead - RANGED, 0), first.start):
            return  # “adds a further 40% to the 10% that it charges”: neither replaces the other
        if is_from and gap.startswith(" for ") and self._ranges.are_announced(flat, first):
            return  # “which range from 34% for China to a 10% baseline for others”: both are charged
        if opening in self._step and words in self._to and not _shares_unit(document.folded, first):
            first.role = "previous"  # “raised by 5 points to 15 percent”: the step is no rate of its own
        elif (opening, words) == _NOT_BUT:
            first.role = "previous"
        elif is_from and words == "and" and self._ranges.are_announced(flat, first):
            first.role, second.low = "low", first.value
        elif first.role == "low" or self._ranges.are_joined(words, opening, second) or goes_to:
            is_range = not to_range and self._ranges.are_meant(document, first, second, gap, opening)
            first.role = "low" if is_range else "previous"
            if first.role == "low":
                second.low, second.previous = first.value, first.previous
            else:
                second.previous = first.value
        elif (
            not is_from
            and first.role == "main"
            and not self._goes_on(flat, second)
            and self._old.names(flat, first, second)
        ):
            first.previous = second.value
            second.role = "previous"
        else:
            self._moved.follow(flat, first, second)

    def _hide_step(self, flat: str, linked: list[Rate], rate: Rate) -> None:
        """Let a step be no rate of its own where both levels follow (“by 5 percent, from 10 to 15 percent”)."""
        old = linked[-1]
        if len(linked) > 1 and old.role != "main" and opening_of(flat, old) in self._source:
            step = linked[-2]
            fits = step.value == rate.value - old.value and flat[old.end : rate.lead].strip() in self._to
            if fits and flat[step.end : old.lead].strip(" ,(") in self._source:
                step.role, old.role = "previous", "previous"
                rate.low, rate.previous = None, old.value

    def _goes_on(self, flat: str, rate: Rate) -> bool:
        """Tell whether a figure is itself the old one of the next (“to 25%, tin from 25% to 50%”)."""
        return opening_of(flat, rate) in self._source and _TO_FIGURE.match(flat, rate.end) is not None


def _set_old_rates_aside(flat: str, linked: list[Rate]) -> None:
    """Make “the previous rate of 20 percent” no rate of its own, but the old one of the rate in front."""
    for number, rate in enumerate(linked):
        if rate.role == "main" and _OLD_RATE.search(flat, max(rate.lead - RANGED, 0), rate.lead):
            rate.role = "previous"
            last = linked[number - 1] if number else rate
            if last.role == "main" and last.previous is None and last.value != rate.value:
                last.previous = rate.value


def _goes_on_old(flat: str, linked: list[Rate], rate: Rate) -> bool:
    """Tell whether a figure is one more of several old ones (“to 6 percent from 8 percent, 10 percent and 25”)."""
    old = linked[-1]
    first = next((r for r in reversed(linked) if r.role != "previous"), None)
    listed = first is not None and first.previous is not None and first.lead < old.lead and rate.value > old.value
    return listed and _LIST_GAP.fullmatch(flat, old.end, rate.lead) is not None and bool(_LISTED.match(flat, rate.end))


def _stands_apart(document: Document, first: Rate, second: Rate) -> bool:
    """Tell whether a figure is the one in front told again, or stands in another line: one of a list is on its own."""
    if first.value == second.value and first.role == "main":
        return True
    gap = document.folded[first.end : second.start]
    return "\n" in gap and document.sentence_at(first.start) != document.sentence_at(second.start)


def _shares_unit(folded: str, rate: Rate) -> bool:
    """Tell whether the figure has no unit of its own."""
    return folded[rate.end - 1 : rate.end].isdigit() or folded[rate.start : rate.end].isalpha()

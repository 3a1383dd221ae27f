"""Finds specific duties: sums per unit of goods that a word of levy is tied to (“a duty of 93 euros a tonne”)."""

import re
from bisect import bisect_left, bisect_right

import msgspec

from extractors.mention import Document, Mention
from extractors.quantities.qualify import Qualifiers
from extractors.quantities.rate import Rate
from schemas.mentions import AmountMention
from schemas.quantity_rules import Qualifier, SpecificRules

_REACH = 90
"""How far from its levy a sum stands: “the duty on … (goods) to $5 a ton”."""
_ENDS = frozenset(",;:.")


class Specific(msgspec.Struct, frozen=True, gc=False):
    """A sum per unit of goods, `[start, end)` with its unit, in whole units of an ISO 4217 currency."""

    start: int
    end: int
    amount: float
    currency: str
    qualifier: Qualifier


class SpecificFinder:
    """Finds specific duties. Immutable once built."""

    def __init__(self, rules: SpecificRules, qualifiers: Qualifiers) -> None:
        """Compile the units, and the words that tie them to a levy or keep them apart from it."""
        each, sizes, units = (_any_of(words) for words in (rules.each, rules.sizes, rules.units))
        self._unit = re.compile(rf"(?: ?/ ?|[ -]{each}[ -]|-)(?:{sizes} )?{units}s?(?![\w-])")
        self._before = re.compile(rf"(?<!\w){_any_of(rules.before)}$")
        self._name = re.compile(rf"(?: in| of)?(?: (?!{_any_of(rules.never)} )[a-z-]+){{0,2}} ")
        self._apart = re.compile(rf"\b{_any_of(rules.apart)}\b")
        self._qualifiers = qualifiers

    def find(self, document: Document, amounts: list[AmountMention], levies: list[Mention]) -> dict[int, Specific]:
        """Return the specific duties by the start of the mention of their levy; the first one of each counts."""
        found: dict[int, Specific] = {}
        if not (amounts and levies):
            return found
        flat = document.folded.replace("\n", " ")
        starts = [levy.start for levy in levies]
        for amount in amounts:
            unit = self._unit.match(flat, amount.end)
            if unit is None:
                continue
            figure = Rate(amount.start, amount.end, amount.value, amount.start)
            self._qualifiers.before(flat, figure)
            levy = self._levy_of(document, levies, starts, figure, unit.end())
            if levy is not None:
                duty = Specific(amount.start, unit.end(), amount.value, amount.currency, figure.qualifier)
                found.setdefault(levy.start, duty)
        return found

    def _levy_of(
        self, document: Document, levies: list[Mention], starts: list[int], figure: Rate, end: int
    ) -> Mention | None:
        """Return the levy that is named right behind the unit, else the one in front that leads up to the sum."""
        folded = document.folded
        behind = bisect_left(starts, end)
        if (
            behind < len(levies)
            and starts[behind] <= end + _REACH
            and self._name.fullmatch(folded, end, starts[behind])
        ):
            return levies[behind]
        front = bisect_right(starts, figure.lead) - 1
        if front < 0 or document.sentence_at(starts[front]) != document.sentence_at(figure.start):
            return None
        gap = folded[levies[front].end : figure.lead].rstrip(" ")
        tied = len(gap) <= _REACH and _ENDS.isdisjoint(gap) and self._before.search(gap)
        return levies[front] if tied and not self._apart.search(gap) else None


def _any_of(words: list[str]) -> str:
    return rf"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"

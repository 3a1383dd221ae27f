"""Finds percentages: figures, in digits or words, before a percent sign or word, alone, in lists and in ranges."""

from bisect import bisect_left
from typing import NamedTuple

import regex

from extractors.mention import Document
from extractors.quantities.numbers import Numerals, digits_value, mixed_fraction
from extractors.quantities.qualify import Qualifiers
from extractors.quantities.rate import Rate
from schemas.quantity_rules import RateRules

_SIGNS = {"+": 1.0, "-": -1.0, "−": -1.0}
_BEFORE_SIGN = frozenset(" (\n\t")
_PART_OF_MORE = frozenset("$.#:")
"""After these, digits are a price, a decimal, a heading or an identifier: no member of a list of percentages."""
_LARGEST = 1000.0
"""A member without a unit above this is a year or a quantity."""
_REACH = 28


class _Figure(NamedTuple):
    start: int
    end: int
    value: float


class PercentFinder:
    """Finds percentages with their qualifiers. Immutable once built."""

    def __init__(self, rules: RateRules, numerals: Numerals, qualifiers: Qualifiers) -> None:
        """Take the units, and the words that join figures which share one unit."""
        self._units = rules.units
        self._levy_units = rules.levy_units
        self._elliptic = rules.links.elliptic
        self._between = frozenset(rules.links.between)
        self._numerals = numerals
        self._qualifiers = qualifiers
        words = "|".join(joiner for joiner in self._elliptic if joiner[0].isalpha())
        self._member = regex.compile(
            rf"(?r)(?P<figure>\d[\d,]*(?:\.\d+)?|[a-z]+)(?P<joiner>(?:,? |-)(?:{words})[ -]| ?[-/] ?|, )"
        )

    def find(self, document: Document) -> list[Rate]:
        """Return the percentages in the order of the text, without measure, and not yet linked to each other."""
        units = self._all_units(document)
        rates: list[Rate] = []
        if not units:
            return rates
        starts = [number.start for number in document.by_kind["NUMBER"]]
        for start, end, factor in units:
            figure = self._figure(document, starts, start)
            if figure and (not rates or figure.start >= rates[-1].end):
                rates += self._with_members(document, _signed(document.text, figure, end, factor))
        return rates

    def _all_units(self, document: Document) -> list[tuple[int, int, float]]:
        folded, words = document.folded, document.words
        units = [(m.start, m.end, self._units[m.payload]) for m in document.by_kind["PERCENT"]]
        at = folded.find("%")
        while at >= 0:
            if not folded[at + 1 : at + 2].isdigit():
                units.append((at, at + 1, 1.0))
            at = folded.find("%", at + 1)
        at = words.find(b"pc ")
        while at >= 0:
            if folded[at - 2 : at - 1].isdigit():
                units.append((at - 1, at + 1, 1.0))
            at = words.find(b"pc ", at + 1)
        for unit in self._levy_units:
            at = folded.find(unit)
            while at >= 0:
                end = at + len(unit)
                if any(levy.start == end for levy in document.by_kind["LEVY"]):
                    units.append((at, end - 1, 1.0))
                at = folded.find(unit, end)
        return sorted(units)

    def _figure(self, document: Document, starts: list[int], unit: int) -> _Figure | None:
        """Return the figure that ends where the unit starts, a blank or hyphen between them allowed."""
        folded, numbers = document.folded, document.by_kind["NUMBER"]
        end = unit - 1 if folded[unit - 1] in " -" else unit
        index = bisect_left(starts, end) - 1
        if index < 0 or numbers[index].end != end:
            words = self._numerals.words_before(folded, unit)
            return _Figure(words[0], end, words[1]) if words else None
        start = starts[index]
        mixed = mixed_fraction(folded, numbers, index) if folded[start - 1] == "/" else None
        if mixed:
            return _Figure(mixed[0], end, mixed[1])
        return _Figure(start, end, digits_value(document.text[start:end]))

    def _with_members(self, document: Document, rate: Rate) -> list[Rate]:
        """Return the rate behind the members of its list or range that have no unit of their own."""
        self._qualifiers.before(document.folded, rate)
        members = [rate]
        while joined := self._joined(document, members[0]):
            self._qualifiers.before(document.folded, joined)
            members.insert(0, joined)
        return members

    def _joined(self, document: Document, rate: Rate) -> Rate | None:
        """Return the figure without a unit that is joined to `rate` on its left; its role says whether as a range."""
        folded = document.folded
        found = self._member.match(folded, max(rate.lead - _REACH, 0), rate.lead)
        if not found:
            return None
        start, end = found.span("figure")
        joiner = found["joiner"].strip(" -,") or found["joiner"].strip()
        if found["figure"][0].isdigit():
            if _is_part_of_more(document, start):
                return None
            value = digits_value(document.text[start:end])
        else:
            words = self._numerals.words_before(folded, end) if self._numerals.knows(found["figure"]) else None
            if words is None:
                return None
            start, value = words
        if value > _LARGEST or (joiner == "-" and value >= rate.value):
            return None
        opening = folded[max(start - _REACH, 0) : start].split()[-1:]
        is_range = self._elliptic[joiner] == "range" or (joiner == "and" and opening and opening[0] in self._between)
        return Rate(start, end, value, start, role="low" if is_range else "main")


def _signed(text: str, figure: _Figure, end: int, factor: float) -> Rate:
    start, value = figure.start, round(figure.value * factor, 6)
    sign = text[start - 1 : start]
    if sign in _SIGNS and text[start - 2 : start - 1] in _BEFORE_SIGN:
        return Rate(start - 1, end, value * _SIGNS[sign], start - 1)
    return Rate(start, end, value, start)


def _is_part_of_more(document: Document, start: int) -> bool:
    """Tell whether the digits at `start` belong to a price, an identifier or a date."""
    before = document.folded[start - 1 : start]
    is_day = any(month.end == start - 1 for month in document.by_kind["MONTH"])
    return before.isalnum() or before in _PART_OF_MORE or is_day

"""Finds percentages: figures, in digits or words, before a percent sign or word, alone, in lists and in ranges."""

import re
from bisect import bisect_left
from math import isfinite

import regex

from extractors.mention import Document
from extractors.quantities.gapped import gapped
from extractors.quantities.near import starting_in
from extractors.quantities.numbers import Numerals, digits_value, mixed_fraction
from extractors.quantities.qualify import Qualifiers
from extractors.quantities.rate import Rate
from extractors.quantities.replaced import FIGURE_END
from schemas.quantity_rules import RateRules

_SIGNS = {"+": 1.0, "-": -1.0, "−": -1.0}
_BEFORE_SIGN = frozenset(" (\n\t")
_PART_OF_MORE = frozenset("$.#:")
"""After these, digits are a price, a decimal, a heading or an identifier: no member of a list of percentages."""
_LARGEST = 1000.0
"""A member without a unit above this is a year or a quantity."""
_JOINING = frozenset(",-/")
_REACH = 28
_GOES_TO = re.compile(rf" to (\d{{1,3}}(?:\.\d{{1,3}})?)(?={FIGURE_END}| (?:as|by|from|next|this|when)\b)")
"""The new rate without a unit behind an old one that has it (“from 25 percent to 35”)."""
_PAIR = 2
"""Only from three members on does a comma stand before “or”: “four in ten, or 40 percent” is no list."""


class PercentFinder:
    """Finds percentages with their qualifiers. Immutable once built."""

    def __init__(self, rules: RateRules, numerals: Numerals, qualifiers: Qualifiers) -> None:
        """Take the units, and the words that join figures which share one unit."""
        self._units = rules.units
        self._glued = tuple(rules.glued_units)
        self._by_levy = tuple(rules.levy_units)
        self._elliptic = rules.links.elliptic
        self._between = frozenset(rules.links.between)
        self._source = frozenset(rules.links.source)
        self._counted = frozenset(rules.counted)
        self._numerals = numerals
        self._qualifiers = qualifiers
        words = "|".join(joiner for joiner in self._elliptic if joiner[0].isalpha())
        self._member = regex.compile(
            rf"(?r)(?P<figure>\d[\d,]*(?:\.\d+)?|[a-z]+)(?P<joiner>(?:,? |-)(?:{words})[ -]| ?[-/] ?|, )"
        )

    def find(self, document: Document, flat: str) -> list[Rate]:
        """Return the percentages in the order of the text, without measure, and not yet linked to each other.

        `flat` is the folded text with blanks for line breaks.
        """
        rates: list[Rate] = []
        units = self._all_units(document)
        if not units:
            return rates
        starts = [number.start for number in document.by_kind["NUMBER"]]
        for unit, end, factor in units:
            figure = self._figure(document, starts, unit)
            if figure and isfinite(figure[1]) and (not rates or figure[0] >= rates[-1].end):
                rates += self._with_members(document, flat, _signed(document.text, *figure, end, factor))
                rates += self._goes_to(flat, rates[-1]) or gapped(document, flat, rates[-1])
        return rates

    def _all_units(self, document: Document) -> list[tuple[int, int, float]]:
        """Return start, end and factor of the percent signs and words, and of points right before a levy."""
        folded = document.folded
        units = [(m.start, m.end, self._units[m.payload]) for m in document.by_kind["PERCENT"]]
        at = folded.find("%")
        while at >= 0:
            if not folded[at + 1 : at + 2].isdigit():
                units.append((at, at + 1, 1.0))
            at = folded.find("%", at + 1)
        glued = [n.end for n in document.by_kind["NUMBER"] if folded.startswith(self._glued, n.end)]
        units += [(end, _word_end(folded, end), 1.0) for end in glued]
        if any(unit in folded for unit in self._by_levy):
            ends = [levy.start - 1 for levy in document.by_kind["LEVY"] if levy.start]
            units += [(folded.rfind("-", 0, end), end, 1.0) for end in ends if folded.endswith(self._by_levy, 0, end)]
        return sorted(units)

    def _figure(self, document: Document, starts: list[int], unit: int) -> tuple[int, float] | None:
        """Return start and value of the figure before the unit, a blank or hyphen between them allowed."""
        folded, numbers = document.folded, document.by_kind["NUMBER"]
        end = unit - 1 if folded[unit - 1] in " -" else unit
        index = bisect_left(starts, end) - 1
        if index < 0 or numbers[index].end != end:
            return self._numerals.words_before(document, unit)
        start = starts[index]
        mixed = mixed_fraction(folded, numbers, index) if folded[start - 1] == "/" else None
        return mixed or (start, digits_value(document.text[start:end]))

    def _with_members(self, document: Document, flat: str, rate: Rate) -> list[Rate]:
        """Return the rate behind the members of its list or range that have no unit of their own."""
        word = self._qualifiers.before(flat, rate)
        members = [rate]
        while word[-1:] in _JOINING or word in self._elliptic:
            joined = self._joined(document, flat, members[0], listed=len(members) > 1)
            if joined is None:
                break
            word = self._qualifiers.before(flat, joined)
            members.insert(0, joined)
        is_apposed = len(members) == _PAIR and "," in flat[members[0].end : rate.start]
        return [rate] if is_apposed else members

    def _goes_to(self, flat: str, rate: Rate) -> list[Rate]:
        """Return the bare figure to which an old rate goes up or down, if one does."""
        found = _GOES_TO.match(flat, rate.end)
        if found is None or self._qualifiers.before(flat, rate) not in self._source:
            return []
        return [Rate(found.start(1), found.end(1), float(found[1]), found.start(1))]

    def _joined(self, document: Document, flat: str, rate: Rate, *, listed: bool) -> Rate | None:
        """Return the figure without a unit that is joined to `rate` on its left; its role says whether as a range."""
        found = self._member.match(flat, max(rate.lead - _REACH, 0), rate.lead)
        if not found:
            return None
        start, end = found.span("figure")
        joiner = found["joiner"].strip(" -,") or found["joiner"].strip()
        if (joiner == "," and not listed) or (joiner == "-" and "\n" in document.text[end : rate.lead]):
            return None  # a hyphen that opens a line is a bullet
        if found["figure"][0].isdigit():
            if _is_part_of_more(document, start):
                return None
            value = digits_value(document.text[start:end])
        else:
            words = self._numerals.words_before(document, end)
            if words is None or 0 < words[1] < 1:
                return None
            start, value = words
        opening = flat[max(start - _REACH, 0) : start].split()[-1:]
        is_counted = not self._counted.isdisjoint(opening)
        if is_counted or value > _LARGEST or (joiner == "-" and value >= rate.value):
            return None
        is_range = self._elliptic[joiner] == "range" or (joiner == "and" and opening and opening[0] in self._between)
        return Rate(start, end, value, start, role="low" if is_range else "main")


def _signed(text: str, start: int, value: float, end: int, factor: float) -> Rate:
    if factor != 1:
        value = round(value * factor, 6)
    if start and text[start - 1] in _SIGNS and text[start - 2 : start - 1] in _BEFORE_SIGN:
        return Rate(start - 1, end, value * _SIGNS[text[start - 1]], start - 1)
    return Rate(start, end, value, start)


def _word_end(folded: str, end: int) -> int:
    while folded[end : end + 1].isalpha():
        end += 1
    return end


def _is_part_of_more(document: Document, start: int) -> bool:
    """Tell whether the digits at `start` belong to a price, an identifier or a date."""
    before = document.folded[start - 1 : start]
    months = starting_in(document.by_kind["MONTH"], start - _REACH, start)
    is_day = any(month.end == start - 1 for month in months)
    return before.isalnum() or before in _PART_OF_MORE or is_day

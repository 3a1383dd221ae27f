"""Puts a sum of money together: the figure beside a currency, its magnitude, and the other end of a range."""

import re
from bisect import bisect_left

import regex

from extractors.mention import Document
from extractors.quantities.currency import CurrencyReader
from extractors.quantities.near import starting_in
from extractors.quantities.numbers import Numerals, digits_value
from schemas.mentions import AmountMention

_SECOND = re.compile(r"(?: ?(?P<mark>[-/]) ?| to )(?=\d)")
_SECOND_SIGNED = re.compile(r"(?: ?- ?| to | (?P<both>and) )[a-z]{0,3}\$ ?(?=\d)")
_FIRST = regex.compile(r"(?r)(?P<figure>\d[\d,]*(?:\.\d+)?)(?: ?- ?| to | or | (?P<both>and) )")
_BETWEEN = "between "
_LARGE = 1e6
"""From here on the sixth decimal is an error of the multiplication."""
_REACH = 32
_COUNTRY = 14
_COUNTRY_GAP = 2
"""Between country and currency stand a blank or hyphen, and the point of an abbreviation."""


class SumReader:
    """Reads the number beside a currency. Immutable once built."""

    def __init__(self, currencies: CurrencyReader, numerals: Numerals) -> None:
        """Take what resolves currencies, and what reads numbers."""
        self._currencies = currencies
        self._numerals = numerals

    def leading(self, document: Document, starts: list[int], digit: int, name: str, start: int) -> list[AmountMention]:
        """Return the sum of a currency at `start` whose number follows at `digit`; two where a range shares it."""
        folded = document.folded
        index = bisect_left(starts, digit)
        value, figure_end = _figure(document, index)
        factor, end = self._numerals.magnitude_after(folded, figure_end)
        following = _SECOND.match(folded, end)
        if following:
            second, second_end = _figure(document, index + 1)
            larger, second_end = self._numerals.magnitude_after(folded, second_end)
            if _is_second(following["mark"], value, second, factor, larger):
                first = self.make(document, start, end, value * max(factor, larger), name)
                return first + self.make(document, following.end(), second_end, second * larger, name)
        if factor == 1:
            factor = self._shared_factor(document, index, value, start, end)
        return self.make(document, start, end, value * factor, name)

    def trailing(self, document: Document, starts: list[int], unit: int, end: int, name: str) -> list[AmountMention]:
        """Return the sums whose number stands right before the currency `[unit, end)`; two of a range."""
        folded = document.folded
        found = self._numerals.words_before(document, unit) or self._before_country(document, unit)
        if found is None or folded[found[0] - 1 : found[0]] == "$":
            return []
        start, value = found
        sums = self.make(document, start, end, value, name)
        before = _FIRST.match(folded, max(start - _REACH, 0), start)
        index = bisect_left(starts, start)
        if before and start in starts[index : index + 1] and not folded[before.start() - 1 : before.start()].isalnum():
            figure, _ = _figure(document, index)
            first = digits_value(before["figure"])
            if first < figure and (not before["both"] or folded.endswith(_BETWEEN, 0, before.start())):
                return self.make(document, *before.span("figure"), first * value / figure, name) + sums
        return sums

    def _before_country(self, document: Document, unit: int) -> tuple[int, float] | None:
        """Return the number before the country that stands right before a currency (“5 billion U.S. dollars”)."""
        if document.text[max(unit - _COUNTRY, 0) : unit].islower():
            return None
        for place in starting_in(document.by_kind["PLACE"], unit - _REACH, unit):
            if unit - _COUNTRY_GAP <= place.end < unit:
                return self._numerals.words_before(document, place.start)
        return None

    def make(self, document: Document, start: int, end: int, value: float, name: str) -> list[AmountMention]:
        """Return the sum as a list: empty where the name means no currency there."""
        resolved = self._currencies.resolve(document, name, start, end, round(value, 6 if value < _LARGE else 2))
        if resolved is None:
            return []
        code, value = resolved
        return [AmountMention(document.text[start:end], start, end, value, code)]

    def _shared_factor(self, document: Document, index: int, value: float, start: int, end: int) -> float:
        """Return the magnitude that “$5 to $10 billion” has only once."""
        signed = _SECOND_SIGNED.match(document.folded, end)
        if not signed or (signed["both"] and not document.folded.endswith(_BETWEEN, 0, start)):
            return 1.0
        second, second_end = _figure(document, index + 1)
        return self._numerals.magnitude_after(document.folded, second_end)[0] if value < second else 1.0


def _figure(document: Document, index: int) -> tuple[float, int]:
    """Return value and end of a number, without the comma that the sentence puts behind it."""
    number = document.by_kind["NUMBER"][index]
    raw = document.text[number.start : number.end].rstrip(",")
    return digits_value(raw), number.start + len(raw)


def _is_second(mark: str | None, first: float, second: float, factor: float, larger: float) -> bool:
    """Tell whether the number behind “$5 to”, “$5-” or “Rs 248 /” is a sum too."""
    if mark == "/":
        return factor == larger == 1 and second > first / 2
    if mark == "-":
        return second > first and (larger > 1 or factor == 1)
    return second > first and larger > 1

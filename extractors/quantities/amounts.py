"""Finds sums of money: signs, codes and currency words with their number, in whole units of an ISO 4217 currency."""

import re
from bisect import bisect_left
from math import isfinite
from operator import itemgetter

import msgspec

from extractors.cover import Cover
from extractors.mention import Document
from extractors.quantities.currency import CurrencyReader
from extractors.quantities.money import SumReader
from extractors.quantities.numbers import Numerals
from schemas.mentions import AmountMention
from schemas.quantity_rules import AmountRules

_CODE_GAP = re.compile(r"\.? ?(?=\d)")
_MAGNITUDE = "illion"
_PENCE = b"p "
_PENCE_NAME = "GBP/100"
_PLAIN = "USD"
_CODE = re.compile("[A-Z]{3}")
"""No hundredth part (“$9 cents”), and no name that several countries share."""
_start = itemgetter(0)


class AmountFinder:
    """Finds sums of money. Immutable once built."""

    def __init__(self, rules: AmountRules, numerals: Numerals) -> None:
        """Take the signs, prefixes and shared names, and the words after a sum without a currency."""
        self._currencies = CurrencyReader(rules)
        self._sums = SumReader(self._currencies, numerals)
        self._numerals = numerals
        nouns = "|".join(rules.elided.nouns)
        self._elided = re.compile(rf" (?:{'|'.join(rules.elided.before)}) (?:[a-z]+ )?(?:{nouns})\b")

    def find(self, document: Document) -> list[AmountMention]:
        """Return the sums in the order of the text; none overlaps another."""
        starts = [number.start for number in document.by_kind["NUMBER"]]
        found = _named_again(document, self._by_sign(document, starts))
        found += self._by_glued(document, starts)
        found += self._by_word(document, starts)
        if found:
            found += self._elided_sums(document, found)
        return _disjoint(found)

    def _by_sign(self, document: Document, starts: list[int]) -> list[AmountMention]:
        folded = document.folded
        found: list[AmountMention] = []
        at = folded.find("$")
        while at >= 0:
            currency = self._currencies.of_sign(document, at)
            digit = at + 2 if folded.startswith(" ", at + 1) else at + 1
            if currency and folded[digit : digit + 1].isdigit():
                found += self._sums.leading(document, starts, digit, *currency)
            elif currency and document.text[at] != "$":
                found += self._sums.trailing(document, starts, at, at + 1, currency[0])
            at = folded.find("$", at + 1)
        return found

    def _by_glued(self, document: Document, starts: list[int]) -> list[AmountMention]:
        """Return sums whose code is glued to the number, and British pence (“47p”) where the article has pounds."""
        folded = document.folded
        found: list[AmountMention] = []
        for digit in starts:
            if folded[digit - 1 : digit].isalpha():
                currency = self._currencies.of_glued(document, digit)
                if currency:
                    found += self._sums.leading(document, starts, digit, *currency)
        if "£" in document.text:
            at = document.words.find(_PENCE)
            while at >= 0:
                if folded[at - 2 : at - 1].isdigit():
                    found += self._sums.trailing(document, starts, at - 1, at, _PENCE_NAME)
                at = document.words.find(_PENCE, at + 1)
        return found

    def _by_word(self, document: Document, starts: list[int]) -> list[AmountMention]:
        """Return the sums before or after a currency code, and those before a currency word."""
        codes = document.by_kind["CURRENCY_CODE"]
        found: list[AmountMention] = []
        for code in codes:
            gap = _CODE_GAP.match(document.folded, code.end)
            if gap:
                found += self._sums.leading(document, starts, gap.end(), code.payload, code.start)
        for word in [*codes, *document.by_kind["CURRENCY"]]:
            found += self._sums.trailing(document, starts, word.start, word.end, word.payload)
        return found

    def _elided_sums(self, document: Document, found: list[AmountMention]) -> list[AmountMention]:
        """Return sums without a currency (“22 billion in revenue”), in that of the nearest sum."""
        folded = document.folded
        more: list[AmountMention] = []
        ordered = sorted((amount.start, rank, amount) for rank, amount in enumerate(found))
        sums = Cover((amount.start, amount.end) for amount in found)
        at = folded.find(_MAGNITUDE)
        while at >= 0:
            end = at + len(_MAGNITUDE)
            if self._elided.match(folded, end):
                number = self._numerals.words_before(document, end)
                if number and at not in sums:
                    more += self._sums.make(document, number[0], end, number[1], _nearest(ordered, at).currency)
            at = folded.find(_MAGNITUDE, end)
        return more


def _nearest(ordered: list[tuple[int, int, AmountMention]], at: int) -> AmountMention:
    """Return the sum that starts nearest to `at`, of sorted sums with their starts and ranks."""
    behind = bisect_left(ordered, at, key=_start)
    near = ordered[behind : behind + 1]
    if behind:
        near.append(ordered[bisect_left(ordered, ordered[behind - 1][0], key=_start)])
    return min(near, key=lambda told: (abs(told[0] - at), told[1]))[2]


def _named_again(document: Document, signed: list[AmountMention]) -> list[AmountMention]:
    """Return the sums in the currency that a code or word beside the sign names (“$5 million CAD”)."""
    codes, words = document.by_kind["CURRENCY_CODE"], document.by_kind["CURRENCY"]
    if not signed or not (codes or words):
        return signed
    behind = {word.start: word.payload for word in (*words, *codes)}
    before = {code.end: code.payload for code in codes}
    named = [behind.get(amount.end + 1) or before.get(amount.start - 1) for amount in signed]
    return [
        msgspec.structs.replace(amount, currency=name) if name and _CODE.fullmatch(name) and name != _PLAIN else amount
        for amount, name in zip(signed, named, strict=True)
    ]


def _disjoint(found: list[AmountMention]) -> list[AmountMention]:
    """Return the sums in the order of the text; of two that overlap, the first; none that no float can hold."""
    kept: list[AmountMention] = []
    finite = (amount for amount in found if isfinite(amount.value))
    for amount in sorted(finite, key=lambda amount: (amount.start, -amount.end)):
        if not kept or amount.start >= kept[-1].end:
            kept.append(amount)
    return kept

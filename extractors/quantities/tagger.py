"""Grounds percentages and sums of money: the one entry point of this package."""

from bisect import bisect_right

from extractors.mention import Document, Mention
from extractors.quantities.amounts import AmountFinder
from extractors.quantities.link import RateLinker
from extractors.quantities.measure import MeasureJudge
from extractors.quantities.numbers import Numerals
from extractors.quantities.percent import PercentFinder
from extractors.quantities.qualify import Qualifiers
from extractors.quantities.rate import Rate
from extractors.quantities.specific import Specific, SpecificFinder
from extractors.vocabulary import data_folder, load_toml
from schemas.mentions import AmountMention, RateMention
from schemas.quantity_rules import AmountRules, MeasureRules, NumberRules, QuantityRules, RateRules, SpecificRules


def load_quantity_rules() -> QuantityRules:
    """Return the built-in rules of `extractors/rules/quantities/`. Raises `PackError` where a file is wrong."""
    folder = data_folder("rules") / "quantities"
    return QuantityRules(
        numbers=load_toml(NumberRules, folder / "numbers.toml"),
        rates=load_toml(RateRules, folder / "rates.toml"),
        measures=load_toml(MeasureRules, folder / "measures.toml"),
        amounts=load_toml(AmountRules, folder / "amounts.toml"),
        specific=load_toml(SpecificRules, folder / "specific.toml"),
    )


_FROM = "from"


class QuantityTagger:
    """Finds rates and amounts. Immutable once built."""

    def __init__(self, rules: QuantityRules) -> None:
        """Compile the rules."""
        numerals = Numerals(rules.numbers)
        self._qualifiers = Qualifiers(rules.rates)
        self._percents = PercentFinder(rules.rates, numerals, self._qualifiers)
        self._linker = RateLinker(rules.rates.links)
        self._judge = MeasureJudge(rules.measures)
        self._amounts = AmountFinder(rules.amounts, numerals)
        self._specific = SpecificFinder(rules.specific, self._qualifiers)

    def tag(self, document: Document) -> tuple[list[Rate], list[AmountMention]]:
        """Return the percentages and the sums of money, each in the order of the text.

        The document must have its vocabulary mentions and sentences.
        """
        flat = document.folded.replace("\n", " ")
        rates = self._percents.find(document, flat)
        if rates:
            rates = self._linker.link(document, flat, rates)
            self._qualifiers.around(document, flat, rates)
            self._judge.judge(document, rates)
        return rates, self._amounts.find(document)

    def specific(self, document: Document, amounts: list[AmountMention], levies: list[Mention]) -> dict[int, Specific]:
        """Return the sums per unit of goods that levies are told to be, by the start of the levy."""
        return self._specific.find(document, amounts, levies)

    def link_noughts(self, document: Document, rates: list[Rate], noughts: list[Rate]) -> None:
        """Link noughts that are told in words to the rates in front that they replace (“from 5% to zero”)."""
        flat = document.folded.replace("\n", " ")
        ends = [rate.end for rate in rates]
        for nought in noughts:
            at = bisect_right(ends, nought.start)
            if at < len(rates) and flat[nought.end : rates[at].lead].strip() == _FROM:  # “to zero from 20 percent”
                nought.previous, rates[at].role = rates[at].value, "previous"
            elif at and document.sentence_at(rates[at - 1].start) == document.sentence_at(nought.start):
                self._linker.move(flat, rates[at - 1], nought)


def to_mention(rate: Rate, text: str) -> RateMention:
    """Return the public form of a rate of `text`."""
    return RateMention(text[rate.start : rate.end], rate.start, rate.end, rate.value, rate.low, rate.measure)

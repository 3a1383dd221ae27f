"""Where a percentage stands: what the decision about its measure may look at."""

from typing import NamedTuple

from extractors.mention import Document
from extractors.quantities.marks import Marks
from extractors.quantities.near import starting_in
from extractors.quantities.rate import Rate
from schemas.quantity_rules import Measure, MeasureRules

REACH = 60


class Site(NamedTuple):
    """One rate with its article, the bounds of its sentence, and the number of that sentence."""

    document: Document
    marks: Marks
    rate: Rate
    sentence: int
    start: int
    end: int


class MeasureWords:
    """The words that tell measures apart, compiled. Immutable once built."""

    def __init__(self, rules: MeasureRules) -> None:
        """Index the words; pairs of words are found by their second one."""
        self.nouns: dict[str, Measure | None] = {word: name for name, words in rules.nouns.items() for word in words}
        self.nouns |= dict.fromkeys(rules.neutral)
        self.firsts = frozenset(word.split()[0] for word in self.nouns if " " in word)
        self.up, self.down = frozenset(rules.up), frozenset(rules.down)
        self.moves: dict[str, Measure] = dict.fromkeys((*rules.up, *rules.down), "change")
        self.moves |= dict.fromkeys(rules.growth, "growth")
        self.stops = frozenset(rules.stops) | frozenset(",;:()%")
        self.taxes = frozenset(rules.taxes)
        nouns = {word for word, noun in self.nouns.items() if noun}
        self.telling = nouns.union(self.firsts, self.moves, self.taxes)
        """Words without one of which no words tell."""
        self.rates = frozenset(rules.rates)
        self.customs = [f" {word} ".encode() for word in rules.customs]
        self.domestic = [f" {word} ".encode() for word in rules.domestic]
        self._margins = frozenset(rules.margins)

    def in_context(self, site: Site, word: str, noun: Measure) -> Measure:
        """Return what the decisive `word` says in its article: a margin is a duty where goods are dumped."""
        return "tariff" if word in self._margins and site.marks.is_dumping else noun

    def joined(self, tokens: list[str]) -> list[str]:
        """Return the tokens with the known pairs of words as one."""
        if self.firsts.isdisjoint(tokens):
            return tokens
        words: list[str] = []
        for token in tokens:
            if words and words[-1] in self.firsts and f"{words[-1]} {token}" in self.nouns:
                words[-1] += f" {token}"
            else:
                words.append(token)
        return words

    def taxed(self, site: Site) -> Measure:
        """Return whether a tax is one on goods from abroad.

        It is where customs words stand beside it, a levy in front of it in its sentence, a country behind it, or goods
        and a country in front of it in an article on levies.
        """
        start, end = max(site.rate.start - REACH, 0), site.rate.end + REACH
        kinds = site.document.by_kind
        abroad = bool(starting_in(kinds["PLACE"], site.rate.end, end))
        mark = site.marks.before(site.rate.start, site.start)
        if mark is not None and site.marks.measure(mark) == "tariff":
            return "tariff"
        if not abroad and site.marks.any():
            abroad = all(starting_in(kinds[kind], site.start, site.rate.start) for kind in ("GOODS", "PLACE"))
        return "tariff" if abroad or any(w in site.document.words[start:end] for w in self.customs) else "other"

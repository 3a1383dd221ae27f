"""Decides what each percentage measures, by the words of its sentence: first those behind it, then those in front."""

import re
from itertools import pairwise

from extractors.mention import Document
from extractors.quantities.before import BeforeReader
from extractors.quantities.behind import BehindReader
from extractors.quantities.marks import Marks
from extractors.quantities.rate import Rate
from extractors.quantities.site import MeasureWords, Site
from extractors.quantities.tokens import TOKEN
from schemas.quantity_rules import Measure, MeasureRules

_NO_DUTY = frozenset({"share"})
_SIGNS = frozenset("+-−")
_LEVIED = re.compile(r"\b(?:dut(?:y|ies)|lev(?:y|ies)|tariffs?)(?::| at| of)? ")
"""In front of a sign it tells that the figure is charged (“new tariffs: +25%”)."""
_JUST_BEFORE = 12
_JOINED = 30
"""Two members of a list of figures are no further apart."""


class MeasureJudge:
    """Decides what percentages measure. Immutable once built."""

    def __init__(self, rules: MeasureRules) -> None:
        """Take the words that tell measures apart."""
        self._words = MeasureWords(rules)
        self._behind = BehindReader(rules, self._words)
        self._before = BeforeReader(rules, self._words)
        self._coordinators = frozenset(rules.coordinators)

    def judge(self, document: Document, rates: list[Rate]) -> None:
        """Set the measure of every rate; they come in the order of the text, linked to each other."""
        marks = Marks(document, self._words.customs, self._words.domestic)
        sites = [_site(document, marks, rate) for rate in rates]
        verdicts = self._verdicts_behind(sites)
        if any(map(_is_signed, sites)):
            _share_signs(sites, verdicts)
        previous: Rate | None = None
        for site, verdict in zip(sites, verdicts, strict=True):
            fallen = site.rate.value < 0  # nothing is charged less than nothing: a share stands in the sentence
            site.rate.measure = "change" if fallen else verdict or self._before.read(site, previous)
            previous = site.rate
        _share_measures(rates, verdicts)

    def _verdicts_behind(self, sites: list[Site]) -> list[Measure | None]:
        """Return what stands behind each figure; members of a list share it (“25 and 10 percent tariffs”)."""
        verdicts: list[Measure | None] = []
        following: Site | None = None
        for site in reversed(sites):
            if _is_signed(site):
                verdicts.append("change")
            elif following and verdicts[-1] and self._joins(site, following):
                verdicts.append(verdicts[-1])
            else:
                verdicts.append(self._behind.read(site))
            following = site
        return verdicts[::-1]

    def _joins(self, site: Site, following: Site) -> bool:
        """Tell whether only coordinators stand between two figures of one sentence."""
        start, end = site.rate.end, following.rate.lead
        if end - start > _JOINED or site.sentence != following.sentence:
            return False
        gap = site.document.folded[start:end]
        is_new = "," in gap and end < following.rate.start
        return not is_new and self._coordinators.issuperset(TOKEN.findall(gap))


def _is_signed(site: Site) -> bool:
    """Tell whether a figure has a sign (“-4.1%”): it is that of a change, but a levy's own."""
    folded, start = site.document.folded, site.rate.start
    return folded[start] in _SIGNS and _LEVIED.search(folded, max(start - _JUST_BEFORE, 0), start) is None


def _share_signs(sites: list[Site], verdicts: list[Measure | None]) -> None:
    """Let the figures be changes that stand behind one with a sign in a row of a table."""
    for number, (before, site) in enumerate(pairwise(sites), 1):
        if verdicts[number - 1] == "change" and site.document.folded[before.rate.end : site.rate.start].isspace():
            verdicts[number] = "change"


def _site(document: Document, marks: Marks, rate: Rate) -> Site:
    number = document.sentence_at(rate.start)
    sentence = document.sentences[number]
    return Site(document, marks, rate, number, sentence.start, sentence.end)


def _share_measures(rates: list[Rate], verdicts: list[Measure | None]) -> None:
    """Give the old rate and the lower end of a range the measure of the rate that carries them.

    An old one whose own words tell that it is no duty tells so of the new one (“from 59% of their value to 89%”).
    """
    for (rate, said), (following, heard) in pairwise(zip(rates, verdicts, strict=True)):
        if rate.role != "main" and rate.value in {following.low, following.previous}:
            if said in _NO_DUTY and heard is None:
                following.measure = said
            rate.measure = following.measure
        elif following.role == "previous" and rate.previous == following.value:
            following.measure = rate.measure

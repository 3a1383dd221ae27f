"""The cascade: `Extractor(pack).extract(article)` is the whole interface of the engine."""

import hashlib
from typing import NamedTuple

from extractors.assemble import Assembler
from extractors.dating import (
    count_last_days,
    date_acts,
    date_entries,
    prove_dates,
    settle_deals,
    spread_dates,
    start_with_decision,
)
from extractors.details import fill_details, join_baseline, settle
from extractors.discourse import resolve
from extractors.discourse.charging import NO_HEADLINE, Headline
from extractors.discourse.laws import fill_laws
from extractors.discourse.measure import Measure
from extractors.discourse.merge import merge
from extractors.discourse.spared import fill_exempt
from extractors.discourse.standing import settle_standing
from extractors.discourse.steps import keep_old_rates, take_former_rates, trace_steps
from extractors.ground import Ground, Grounder
from extractors.mention import Document
from extractors.nomenclature import state_codes
from extractors.pack import Pack
from extractors.parcels import names_parcels
from extractors.relate.frame import ANCHORED, EVENT
from schemas import Article, DateMention, Extraction

_ID_LENGTH = 16
_UNKNOWN = "X"
"""Stands in TIMEX3 for each digit of a date that the text leaves open (“XXXX-07-01”)."""
_AGO = " ago"
"""What makes a date of a duration once it is known when the article came out (“two weeks ago”)."""


class Reading(NamedTuple):
    """An article before its records are put together."""

    document: Document
    ground: Ground
    measures: list[Measure]


class Extractor:
    """A pure function of the article: no I/O, no clock, no state between calls. Share one between threads."""

    def __init__(self, pack: Pack) -> None:
        """Take a compiled pack (`extractors.load_pack`)."""
        self._pack = pack
        self._version = pack.version
        self._grounder = Grounder(pack)
        self._assembler = Assembler(pack)

    def extract(self, article: Article) -> Extraction:
        """Return all that the article says of tariffs; spans are code points of `article.text` as it was sent."""
        reading = self.read(article)
        document, ground = reading.document, reading.ground
        negotiations = self._pack.negotiations.find(document, ground)
        settle_deals(reading.measures, negotiations, document)
        prove_dates(reading.measures, ground.mentions)
        return Extraction(
            id=article.id or hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_LENGTH],
            published_on=document.published_on.isoformat() if document.published_on else None,
            records=[self._assembler.record(measure, document) for measure in reading.measures],
            negotiations=negotiations,
            actors=ground.actors,
            dates=ground.dates,
            rates=ground.rate_mentions(document.text),
            amounts=ground.amounts,
            warnings=_warnings(document, ground.dates),
            pack=self._version,
        )

    def read(self, article: Article) -> Reading:
        """Return the article as the first five steps leave it; there is one record to each of its measures."""
        document = self._pack.scanner.read(article.text, article.published_on)
        self._pack.zones.mark(document)
        if article.title:
            document.title = self._pack.scanner.read(article.title, article.published_on)
        ground = self._grounder.ground(document)
        if not _may_tell(document, ground) or all(mention.kind not in ANCHORED for mention in ground.mentions):
            return Reading(document, ground, [])
        frames = self._pack.relator.relate(document, ground.mentions)
        telling = [frame for frame in frames if frame.anchor.kind != EVENT]
        told = resolve(document, ground.mentions, telling, self._headline(document))
        if not told:
            return Reading(document, ground, [])
        fill_details(told, document, ground)
        date_entries(told, ground.mentions, document)
        self._specify(told, document, ground)
        trace_steps(told, document)
        keep_old_rates(told)
        take_former_rates(told, document)
        settle_standing(told, document)
        measures = merge(told)
        date_acts(measures, document)
        spread_dates(measures, frames, document, ground.mentions)
        start_with_decision(measures, document)
        count_last_days(measures, document)
        settle(measures, document)
        join_baseline(measures)
        fill_exempt(measures)
        fill_laws(measures, document, ground.mentions)
        state_codes(measures, document, self._pack.vocabulary.goods)
        return Reading(document, ground, measures)

    def _specify(self, measures: list[Measure], document: Document, ground: Ground) -> None:
        """Let measures without a rate have the sum per unit of goods that their levy is told to be."""
        levies = [mention for mention in ground.mentions if mention.kind == "LEVY"]
        duties = self._pack.quantities.specific(document, ground.amounts, levies)
        for measure in measures if duties else ():
            if measure.rate is None and measure.levy is not None:
                measure.specific = duties.get(measure.levy.start)

    def _headline(self, document: Document) -> Headline:
        """Return what the title says, which tells whom and what the article is about."""
        title = document.title
        if title is None:
            return NO_HEADLINE
        title.published_on = document.published_on
        self._pack.zones.mark(title)
        mentions = self._grounder.ground(title).mentions
        return Headline(self._pack.relator.relate(title, mentions), mentions)


def _may_tell(document: Document, ground: Ground) -> bool:
    """Tell at a glance whether a text may name a levy, an exemption or a rate; most texts on other things do not."""
    named = any(document.by_kind.get(kind) for kind in ("LEVY", "EXEMPTION", "ZERO"))
    return named or any(rate.measure == "tariff" for rate in ground.rates) or names_parcels(document)


def _warnings(document: Document, dates: list[DateMention]) -> list[str]:
    if document.published_on is None and any(date.value.startswith(_UNKNOWN) or _AGO in date.text for date in dates):
        return ["No publication date was given or found, so relative dates could not be resolved: send published_on."]
    return []

"""The cascade: `Extractor(pack).extract(article)` is the whole interface of the engine."""

import hashlib

from extractors.assemble import Assembler
from extractors.dating import count_days
from extractors.details import fill_details, settle
from extractors.discourse import Resolver
from extractors.ground import Grounder
from extractors.merge import merge
from extractors.pack import Pack
from extractors.relate import EVENT
from extractors.spread import spread_dates
from schemas import Article, Extraction

_ID_LENGTH = 16


class Extractor:
    """A pure function of the article: no I/O, no clock, no state between calls. Share one between threads."""

    def __init__(self, pack: Pack) -> None:
        """Take a compiled pack (`extractors.load_pack`)."""
        self._pack = pack
        self._grounder = Grounder(pack)
        self._assembler = Assembler(pack)

    def extract(self, article: Article) -> Extraction:
        """Return all that the article says of tariffs; spans are code points of `article.text` as it was sent."""
        document = self._pack.scanner.read(article.text, article.published_on)
        self._pack.zones.mark(document)
        ground = self._grounder.ground(document)
        frames = self._pack.relator.relate(document, ground.mentions)
        told = Resolver(document, ground.mentions, [f for f in frames if f.anchor.kind != EVENT]).resolve()
        fill_details(told, document, ground)
        measures = merge(told)
        spread_dates(measures, frames, document)
        count_days(measures, document)
        settle(measures, document.published_on)
        return Extraction(
            id=article.id or hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_LENGTH],
            published_on=document.published_on.isoformat() if document.published_on else None,
            records=[self._assembler.record(measure, document) for measure in measures],
            negotiations=self._pack.negotiations.find(document, ground),
            actors=ground.actors,
            dates=ground.dates,
            rates=ground.rate_mentions(document.text),
            amounts=ground.amounts,
            warnings=_warnings(document.published_on is None and bool(ground.dates)),
        )


def _warnings(undated: bool) -> list[str]:  # noqa: FBT001 one private caller
    if not undated:
        return []
    return ["No publication date was given or found, so relative dates could not be resolved: send published_on."]

"""The stages of an extraction, one by one, over a sample: what the benchmarks time, and what each stage finds."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from typing import Any, Final, NamedTuple

import msgspec

from benchmarks.samples import Sample
from extractors import Extractor, Pack
from extractors.ground import Ground, Grounder
from extractors.mention import Document
from extractors.relate.frame import ANCHORED, Frame

Work = Sequence[Any]
"""What a stage takes or gives, article by article."""
STAGES: Final = ("lower", "scan", "ground", "relate", "read", "extract", "encode")
"""In their order. `lower` is none, but the least that a reader does to a text; `read` are the first five steps."""
_LISTS: Final = ("records", "negotiations", "actors", "dates", "rates", "amounts")
_ENCODER: Final = msgspec.json.Encoder()


class Stage(NamedTuple):
    """A stage: what it takes, made anew for each round where stages write into it; what it does; what it has found."""

    prepare: Callable[[], Work]
    run: Callable[[Work], Work]
    tally: Callable[[Work], Counter[str]]


def stages(sample: Sample, pack: Pack, extractor: Extractor) -> dict[str, Stage]:
    """Return the stages over this sample, by name."""

    def articles() -> Work:
        return sample.articles

    def scanned() -> Work:
        return _scan(pack, sample.articles)

    def grounded() -> Work:
        return ground(scanned())

    @cache
    def extracted() -> Work:
        return extract(sample.articles)

    ground = partial(_ground, pack, Grounder(pack))
    extract = partial(_each, extractor.extract)
    return {
        "lower": Stage(articles, partial(_each, _lower), _count_nothing),
        "scan": Stage(articles, partial(_scan, pack), _count_kinds),
        "ground": Stage(scanned, ground, lambda done: _count_lists(told for _, told in done)),
        "relate": Stage(grounded, partial(_relate, pack), lambda done: Counter(frames=sum(map(len, done)))),
        "read": Stage(articles, partial(_each, extractor.read), _count_measures),
        "extract": Stage(articles, extract, _count_lists),
        "encode": Stage(extracted, partial(_each, _ENCODER.encode), lambda done: Counter(bytes=sum(map(len, done)))),
    }


def _each(function: Callable[[Any], Any], given: Work) -> Work:
    return [function(item) for item in given]


def _lower(article: Any) -> str:  # noqa: ANN401 - an article, among the works of all stages
    lowered: str = article.text.lower()
    return lowered


def _scan(pack: Pack, given: Work) -> list[Document]:
    return [pack.scanner.read(article.text, article.published_on) for article in given]


def _ground(pack: Pack, grounder: Grounder, given: Work) -> list[tuple[Document, Ground]]:
    """Mark the zones and ground the mentions."""
    done = []
    for document in given:
        pack.zones.mark(document)
        done.append((document, grounder.ground(document)))
    return done


def _relate(pack: Pack, given: Work) -> list[list[Frame]]:
    """Relate what is in articles that name a levy or a rate, as the engine does."""
    return [
        pack.relator.relate(document, ground.mentions)
        for document, ground in given
        if any(mention.kind in ANCHORED for mention in ground.mentions)
    ]


def _count_nothing(_: Work) -> Counter[str]:
    return Counter()


def _count_kinds(done: Work) -> Counter[str]:
    return sum(
        (Counter({kind: len(found) for kind, found in document.by_kind.items()}) for document in done), Counter()
    )


def _count_measures(done: Work) -> Counter[str]:
    return Counter(measures=sum(len(reading.measures) for reading in done))


def _count_lists(done: Iterable[Any]) -> Counter[str]:
    return sum((Counter({name: len(getattr(told, name, ())) for name in _LISTS}) for told in done), Counter())

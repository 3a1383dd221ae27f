"""tariffwire itself, measured as the others are: the whole extraction, of which only these four sorts are looked at."""

import datetime as dt
from importlib.metadata import version
from typing import Final

from benchmarks.peers.protocol import Found, Sort, Vocabulary
from extractors import Extractor, load_pack
from schemas import Article


class Tariffwire:
    """The engine with its built-in pack."""

    version: Final = version("tariffwire")
    sorts: Final[frozenset[Sort]] = frozenset({"rate", "amount", "date", "person"})

    def __init__(self) -> None:
        """Compile the pack."""
        self._extractor = Extractor(load_pack())

    def find(self, text: str, published_on: dt.date) -> list[Found]:
        """Return the spans of an extraction; of a person, the first mention."""
        told = self._extractor.extract(Article(text, published_on=published_on))
        found = [Found("rate", rate.start, rate.end) for rate in told.rates]
        found += [Found("amount", amount.start, amount.end) for amount in told.amounts]
        found += [Found("date", date.start, date.end, [date.value]) for date in told.dates]
        people = [actor for actor in told.actors if actor.kind == "person"]
        found += [Found("person", who.mentions[0].start, who.mentions[0].end, [who.name]) for who in people]
        return found


def load(_vocabulary: Vocabulary) -> Tariffwire:
    """Return the engine, which has the vocabulary in its pack."""
    return Tariffwire()

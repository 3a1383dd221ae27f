"""Step 3: “the bloc” and “the island”, without a name, are the ones that the article names last before."""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from extractors.deferred import deferred
from extractors.mention import Document, Mention
from extractors.vocabulary import Place

_EPITHET = deferred(r"(?:(?<= against )|(?<= from )|(?<= on ))the (?:trading )?(bloc|city-state|island)\b(?! of\b)")
"""Where they are charged; elsewhere others are meant as often."""
_MEANT: Final = {
    "bloc": frozenset({"EU"}),
    "city-state": frozenset({"SG"}),
    "island": frozenset({"LK", "TW"}),
}
"""Whom each of them may mean, of those that charge duties or often pay them."""
_TELLING: Final = ("bloc", "city-state", "island")
_START = attrgetter("start")


def epithets(document: Document) -> list[Mention]:
    """Return a mention of the jurisdiction meant for each “the bloc” behind its name, where no other bloc is nearer."""
    folded = document.folded
    if all(folded.find(f" {word}") < 0 for word in _TELLING):
        return []
    return list(_resolved(document))


def _resolved(document: Document) -> Iterator[Mention]:
    named = [m for m in document.by_kind["PLACE"] if m.payload.form != "weak"]
    places = {word: [m for m in named if m.payload.code in codes] for word, codes in _MEANT.items()}
    for found in _EPITHET.finditer(document.folded):
        last = _last_before(found.start(), places[found[1]])
        other = _last_before(found.start(), document.by_kind["BLOC"]) if found[1] == "bloc" else None
        if last is not None and (other is None or other.start < last.start):
            yield Mention(found.start() + len("the "), found.end(), "PLACE", Place(last.payload.code, "name"))


def _last_before(place: int, mentions: list[Mention]) -> Mention | None:
    at = bisect_left(mentions, place, key=_START)
    return mentions[at - 1] if at else None

"""Step 5: countries that a sentence of their own names (“The eight countries are Denmark, Norway …”)."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

from extractors.deferred import deferred
from extractors.discourse.measure import WORLD, WORLDWIDE, Measure, codes_of
from extractors.mention import Document, Mention

_ROLL: Final = deferred(
    r"\b(?:(?:the|these|those) (?:[a-z]+ ){0,2}(?:countries|economies|nations|partners|states)"
    r"(?: (?:affected|concerned|hit|in question|involved|named|targeted|on (?:her|his|its|that|the) list))?"
    r"|on (?:her|his|its|that|the|this) list) (?:are|were):? (?:the )?"
)
"""What stands in front of such a list."""
_MARK: Final = deferred(r"(?: itself)?,? ?(?:and |or |as well as )?(?:the )?")
"""What stands between its members."""
_REACH: Final = 3
"""How many sentences back the measure is told that they pay."""
_FEWEST: Final = 2
_COLLECTIVE: Final = ([WORLD], ["EU"])
"""What a measure is on while its countries are not named (“on eight European countries”)."""


def call_rolls(told: Iterable[Measure], document: Document, mentions: Sequence[Mention]) -> None:
    """Give measures on countries that are not named the list of them which the text tells behind."""
    places = [m for m in mentions if m.kind == "PLACE"]
    for found in _ROLL.finditer(document.folded):
        listed = _listed(document.folded, found.end(), places)
        if len(listed) < _FEWEST:
            continue
        number = document.sentence_at(found.start())
        for measure in told:
            apart = number - measure.frame.sentence
            if not 0 <= apart <= _REACH or measure.targets not in _COLLECTIVE or measure.kind in WORLDWIDE:
                continue
            measure.targets = [code for code in codes_of(listed) if code != measure.imposer]
            measure.explicit.add("targets")
            measure.support += [("tariff.targets", m) for m in listed]


def _listed(folded: str, start: int, places: Sequence[Mention]) -> list[Mention]:
    """Return the countries that are listed from a place of the text on."""
    listed: list[Mention] = []
    for place in places[bisect_left([m.start for m in places], start) :]:
        if place.start != start and (not listed or not _MARK.fullmatch(folded, listed[-1].end, place.start)):
            break
        listed.append(place)
    return listed

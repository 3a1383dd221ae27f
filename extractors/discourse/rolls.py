"""Step 5: countries that a sentence of their own names (“The eight countries are Denmark, Norway …”)."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter
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
_start = attrgetter("start")
_COLLECTIVE: Final = ([WORLD], ["EU"])
"""What a measure is on while its countries are not named (“on eight European countries”)."""


def call_rolls(told: Sequence[Measure], document: Document, mentions: Sequence[Mention]) -> None:
    """Give measures on countries that are not named the list of them which the text tells behind."""
    places = [m for m in mentions if m.kind == "PLACE"]
    if len(places) < _FEWEST or all(map(_is_named, told)):
        return
    for found in _ROLL.finditer(document.folded):
        listed = list(_listed(document.folded, found.end(), places))
        if len(listed) < _FEWEST:
            continue
        number = document.sentence_at(found.start())
        first = bisect_left(told, number - _REACH, key=_sentence)
        for measure in told[first : bisect_right(told, number, lo=first, key=_sentence)]:
            if _is_named(measure):
                continue
            measure.targets = [code for code in codes_of(listed) if code != measure.imposer]
            measure.explicit.add("targets")
            measure.support += [("tariff.targets", m) for m in listed]


def _is_named(measure: Measure) -> bool:
    """Tell whether the text has named who pays, or names no more than all."""
    return measure.targets not in _COLLECTIVE or measure.kind in WORLDWIDE


def _listed(folded: str, start: int, places: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the countries that are listed from a place of the text on."""
    end: int | None = None
    for at in range(bisect_left(places, start, key=_start), len(places)):
        place = places[at]
        if place.start != start and (end is None or not _MARK.fullmatch(folded, end, place.start)):
            return
        yield place
        end = place.end


def _sentence(measure: Measure) -> int:
    return measure.frame.sentence

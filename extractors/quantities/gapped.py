"""Finds the figures of a list of countries or goods of which the first alone has a unit (“Chad 25%, Peru 40”)."""

import re
from bisect import bisect_left
from collections.abc import Callable
from operator import attrgetter
from typing import Final

from extractors.mention import Document, Mention
from extractors.quantities.rate import Rate

_FIGURE: Final = r"(?P<figure>\d{1,3}(?:\.\d{1,2})?)"
_STOP: Final = r"(?=[,;)]|\.(?!\d)| and\b|\s*$)"
_AFTER_NAME: Final = re.compile(
    rf"\)?(?: each)?(?:[,;]| and\b)(?: and\b)? (?P<names>[^\d%;:.()]{{3,90}}?)(?: at| to| with| faces| pays| gets)? \(?"
    rf"{_FIGURE}{_STOP}"
)
_BEFORE_NAME: Final = re.compile(
    rf"[^\d%;:.]{{3,60}}?(?:[,;](?: and)?| and) {_FIGURE} (?:for|on|against) (?:(?:the|goods from|imports from) )?"
)
_start: Final[Callable[[Mention], int]] = attrgetter("start")
_end: Final[Callable[[Mention], int]] = attrgetter("end")


def gapped(document: Document, flat: str, rate: Rate) -> list[Rate]:
    """Return the figures that go on behind `rate`, each right behind or in front of the name of a country."""
    found: list[Rate] = []
    last = rate
    while (figure := _behind_name(document, flat, last.end) or _before_name(document, flat, last.end)) is not None:
        start, end = figure
        last = Rate(start, end, float(flat[start:end]), start)
        found.append(last)
    return found


def _behind_name(document: Document, flat: str, at: int) -> tuple[int, int] | None:
    """Return the span of the figure behind the next names of a list that starts at `at` (“…, Peru and Chile 30”)."""
    found = _AFTER_NAME.match(flat, at)
    if found is None or not _is_named(document, found.end("names"), _end):
        return None
    return found.span("figure")


def _before_name(document: Document, flat: str, at: int) -> tuple[int, int] | None:
    """Return the span of the next figure that stands in front of a name (“25 percent for Mali, 30 for Peru”)."""
    found = _BEFORE_NAME.match(flat, at)
    return found.span("figure") if found and _is_named(document, found.end(), _start) else None


def _is_named(document: Document, place: int, side: Callable[[Mention], int]) -> bool:
    """Tell whether the name of a country or of goods starts or ends at a place."""
    for kind in ("PLACE", "GOODS"):
        mentions = document.by_kind[kind]
        index = bisect_left(mentions, place, key=side)
        if index < len(mentions) and side(mentions[index]) == place:
            return True
    return False

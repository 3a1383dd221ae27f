"""Step 5: goods with a country of their own each: “duties on Chilean wine and Peruvian tin” are two measures."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

import msgspec

from extractors.deferred import deferred
from extractors.discourse.measure import ALL, Measure, codes_of, slot_of
from extractors.discourse.several import LIST_MARK
from extractors.mention import Document, Mention

_OWN: Final = deferred(r"[ -](?:(?:built|made|origin|produced) )?")
"""What stands between a country and its goods, where it is named in front of them …"""
_FROM: Final = deferred(r" (?:(?:exports|goods|imports|products) )?(?:from|made in|of) (?:the )?")
"""… and where behind."""
_SEVERAL: Final = 2


class _Origin(NamedTuple):
    """Countries that a list names together, and the goods that come from them."""

    places: list[Mention]
    goods: list[Mention]


def by_origin(measure: Measure, document: Document) -> list[Measure]:
    """Return a measure for each group of goods that the clause names countries beside, or the measure as it is."""
    places = sorted(slot_of(measure.frame, "targets"), key=lambda m: m.start)
    if len(measure.targets) < _SEVERAL or set(codes_of(places)) != set(measure.targets):
        return [measure]
    goods = sorted((m for s in ("sectors", "items") for m in slot_of(measure.frame, s)), key=lambda m: m.start)
    origins = _in_front(places, goods, document.folded) or _behind(places, goods, document.folded)
    sectors = [_sectors(origin.goods, measure) for origin in origins]
    if len(origins) < _SEVERAL or all(named.keys() == sectors[0].keys() for named in sectors):
        return [measure]
    return [
        msgspec.structs.replace(
            measure,
            targets=codes_of(origin.places),
            sectors=named,
            dates=dict(measure.dates),
            rules=list(measure.rules),
            explicit=set(measure.explicit),
            support=[s for s in measure.support if s[0] == "tariff.imposer" or s[1] in (*origin.places, *origin.goods)],
        )
        for origin, named in zip(origins, sectors, strict=True)
    ]


def _sectors(goods: Sequence[Mention], measure: Measure) -> dict[str, Mention | None]:
    named: dict[str, Mention | None] = {m.payload.code: m for m in goods if m.payload.code in measure.sectors}
    return named or {ALL: None}


def _in_front(places: Sequence[Mention], goods: Sequence[Mention], folded: str) -> list[_Origin]:
    """Return the origins of goods that stand behind their countries (“Chilean wine and Peruvian or Malian tin”)."""
    origins: list[_Origin] = []
    waiting: list[Mention] = []
    for place, following in zip_longest(places, places[1:]):
        end = following.start if following else len(folded)
        own = [m for m in goods if place.end <= m.start < end]
        waiting.append(place)
        if own and _OWN.fullmatch(folded, place.end, own[0].start):
            origins.append(_Origin(waiting, own))
            waiting = []
        elif own or following is None or not LIST_MARK.fullmatch(folded, place.end, following.start):
            return []
    return origins if goods and not any(m.start < places[0].start for m in goods) else []


def _behind(places: Sequence[Mention], goods: Sequence[Mention], folded: str) -> list[_Origin]:
    """Return the origins of goods that stand in front of their countries (“wine from Chile, and tin from Peru”)."""
    origins: list[_Origin] = []
    start = 0
    for place in places:
        own = [m for m in goods if start <= m.start < place.start]
        if own and _FROM.fullmatch(folded, own[-1].end, place.start):
            origins.append(_Origin([place], own))
        elif not own and origins and LIST_MARK.fullmatch(folded, origins[-1].places[-1].end, place.start):
            origins[-1].places.append(place)
        else:
            return []
        start = place.end
    return origins if not any(m.start > start for m in goods) else []

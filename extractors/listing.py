"""Steps 4 and 5: sentences that but list more goods of the measure told last (“affected products include tea”)."""

import re
from typing import Final

import msgspec

from extractors.frame import LISTED, Frame
from extractors.grammar import compile_pattern
from extractors.measure import WORLD, Measure
from extractors.mention import Document, Mention
from extractors.symbols import SymbolString

_LISTING: Final = re.compile(
    r"\b(?:(?:affected|targeted|sanctioned|listed) (?:goods|imports|items|products)"
    r"|(?:goods|imports|items|products) (?:affected|targeted|hit|on the list)|the list|hit list)\b[^.\n]{0,60}? includ"
)
_VERB: Final = " includ"
"""A plain search for it spares most articles the pattern."""
_LISTED: Final = compile_pattern(
    "'include' ~4 GOODS.items? (~2 ('of' | 'as' | 'from') ~2)? GOODS.named{list}:sectors", {}
)
_OF_A_KIND: Final = frozenset({"named", "weak"})
_REACH: Final = 3
"""How many sentences back the measure is told whose goods are listed."""


def listing_sentences(document: Document) -> set[int]:
    """Return the numbers of the sentences that list affected goods."""
    if _VERB not in document.folded:
        return set()
    return {document.sentence_at(found.start()) for found in _LISTING.finditer(document.folded)}


def listed_frame(string: SymbolString, number: int) -> dict[int, Frame]:
    """Return a frame with the goods that a sentence lists, or nothing."""
    found = _LISTED.regex.search(string.symbols)
    listed = [m for at in found.starts("sectors") if (m := string.items[at])] if found else []
    goods = [m for m in listed if m.payload.form in _OF_A_KIND]
    if found is None or not goods:
        return {}
    anchor = Mention(goods[0].start, goods[-1].end, LISTED, None)
    return {found.start(): Frame(anchor, found.start(), number, {"sectors": goods})}


def more_of(told: list[Measure], frame: Frame) -> list[Measure]:
    """Return the measure told last on the goods that a frame lists, without its rate; none where it hits all."""
    last = told[-1] if told else None
    if last is None or frame.sentence - last.frame.sentence > _REACH or last.targets == [WORLD]:
        return []
    named = frame.slots["sectors"]
    goods: dict[str, Mention | None] = {m.payload.code: m for m in named}
    support = [("sectors", m) for m in named]
    explicit = last.explicit | {"sectors"}
    return [msgspec.structs.replace(last, frame=frame, sectors=goods, support=support, explicit=explicit, dates={})]

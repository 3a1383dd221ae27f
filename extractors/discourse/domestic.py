"""Step 5: whether an article is on the tariffs of electricity, telephones or hotels, and so tells no measure."""

from extractors.cover import Cover
from extractors.deferred import deferred
from extractors.discourse.measure import WORLD, codes_of
from extractors.mention import Document
from extractors.quantities.marks import names_a_utility
from extractors.relate.frame import Frame

_AT_THE_BORDER = deferred(r"\b(?:customs?|dumping|export|import)")
"""What the name of a levy holds that no utility charges."""
_ROW = "place-rate"
"""The rule that reads “Peru 3 percent”, which may be whom a levy is on, and who has one."""
_BARE = deferred(r"(?:lev(?:y|ies)|surcharges?|surtax(?:es)?)")
"""Names of levies that are as often none at a border …"""
_EXCISE = deferred(
    r"(?:air passenger|alcohol|beer|betting|cigarette|diesel|draught|fuel|gaming|petrol|spirits|stamp|tobacco|wine) dut"
    r"|excise|vat\b"
)
_PARCELS = "parcels"
"""Marks what lets small parcels in free, which is nothing but a matter of customs."""
_TRADE = deferred(
    r"\b(?:border|customs?|dumping|exporters?|exports?|import(?:ation|ed|ers?|ing|s)?|overseas goods|tariffs?|trade"
    r"|trading|wto|gatt)\b"
)
"""… and what then tells that they are."""
_IN_PASSING = 4
"""An article on a utility has so many words of utilities for each word of trade, if it has any."""


def is_domestic(document: Document, frames: list[Frame]) -> bool:
    """Tell whether the article is about the tariffs of a utility, or about taxes, and no trade is spoken of."""
    if any(frame.anchor.payload == _PARCELS for frame in frames):
        return False
    by_kind, folded = document.by_kind, document.folded
    levies = by_kind["LEVY"]
    bare = not by_kind["ZERO"] and all(_BARE.fullmatch(folded, levy.start, levy.end) for levy in levies)
    told = (frame for frame in frames if not (bare and _ROW in frame.rules))
    if any(code != WORLD for frame in told for code in codes_of(frame.slots.get("targets", ()))):
        return False
    excise = any(_EXCISE.match(folded, other.start) for other in by_kind["NON_LEVY"])
    if (bare or excise) and not _is_on_trade(document):
        return True
    named = sum(names_a_utility(other, folded) for other in by_kind["NON_LEVY"])
    if len(by_kind["UTILITY"]) + named <= _IN_PASSING * len(by_kind["TRADE"]):
        return False
    return not any(_AT_THE_BORDER.search(folded, levy.start, levy.end) for levy in levies)


def _is_on_trade(document: Document) -> bool:
    """Tell whether an article that only speaks of “levies” and “surcharges” speaks of goods from abroad at all."""
    texts = [document] if document.title is None else [document, document.title]
    others = Cover((m.start, m.end) for m in document.by_kind["NON_LEVY"])
    return any(
        text is not document or found.start() not in others for text in texts for found in _TRADE.finditer(text.folded)
    )

"""Step 5: whom a measure may be on by the places that stand nearest to it, which no rule ties to it."""

from collections.abc import Sequence

from extractors.discourse.measure import WORLD, Measure, codes_of, is_on_exports, slot_of
from extractors.discourse.outline import Outline
from extractors.discourse.several import LIST_MARK
from extractors.mention import Document, Mention
from extractors.relate.attach import NEAR, TRADE_REMEDIES
from extractors.relate.frame import Frame

_BASELINE = "baseline"
_FROM = (" from ", " from the ")


class Nearby:
    """Reads the places near the measures of one document."""

    def __init__(self, document: Document, article: Outline) -> None:
        """Keep the text, and what the article as a whole says."""
        self._document = document
        self._article = article

    def targets(self, measure: Measure) -> list[str]:
        """Return the places that stand nearest to a measure, where they can be what it is on."""
        frame = measure.frame
        if measure.kind == "secondary" or is_on_exports(measure):
            return []
        if (slot_of(frame, "sectors") or slot_of(frame, "across")) and measure.kind not in TRADE_REMEDIES:
            return self._origin_of_all(measure)
        others = {*(measure.imposers or [self._article.imposer or WORLD]), *codes_of(slot_of(frame, "exempt"))}
        near = frame.slots.get(f"{NEAR}targets", ())
        return [] if self._is_beyond(frame, near) else [code for code in codes_of(near) if code not in others]

    def _is_beyond(self, frame: Frame, near: Sequence[Mention]) -> bool:
        """Tell whether places stand in another part of the sentence (“10% on imports, with more on those of Peru”)."""
        told = frame.slots.get("items") or [m for m in slot_of(frame, "adj") if m.payload == _BASELINE]
        gap = self._document.folded[told[-1].end : near[0].start] if told and near else ""
        return "," in gap or " and " in gap

    def _origin_of_all(self, measure: Measure) -> list[str]:
        """Return the country that “all goods” come from, though words stand between (“by sea from Peru”)."""
        across, near = slot_of(measure.frame, "across"), measure.frame.slots.get(f"{NEAR}targets", ())
        folded = self._document.folded
        origins: list[Mention] = []
        for place in near if across else ():
            listed = bool(origins) and LIST_MARK.fullmatch(folded, origins[-1].end, place.start) is not None
            if place.start > across[0].end and (listed or folded.endswith(_FROM, 0, place.start)):
                origins.append(place)
        return [code for code in codes_of(origins) if code not in measure.imposers]

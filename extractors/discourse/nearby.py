"""Step 5: whom a measure may be on by the places that stand nearest to it, which no rule ties to it."""

from extractors.deferred import deferred
from extractors.discourse.measure import WORLD, Measure, codes_of, is_on_exports, slot_of
from extractors.discourse.outline import Outline
from extractors.mention import Document, Mention
from extractors.relate.attach import NEAR, TRADE_REMEDIES

_FROM = (" from ", " from the ")
_LISTED = deferred(r",? (?:and )?(?:the )?")


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
        return [code for code in codes_of(near) if code not in others]

    def _origin_of_all(self, measure: Measure) -> list[str]:
        """Return the country that “all goods” come from, though words stand between (“by sea from Peru”)."""
        across, near = slot_of(measure.frame, "across"), measure.frame.slots.get(f"{NEAR}targets", ())
        folded = self._document.folded
        origins: list[Mention] = []
        for place in near if across else ():
            listed = bool(origins) and _LISTED.fullmatch(folded, origins[-1].end, place.start) is not None
            if place.start > across[0].end and (listed or folded.endswith(_FROM, 0, place.start)):
                origins.append(place)
        return [code for code in codes_of(origins) if code not in measure.imposers]

"""Step 5: the goods that are charged, from the clause, else near it, else from what the article said before."""

from collections.abc import Sequence

from extractors.discourse.layout import Layout
from extractors.discourse.measure import Measure, emitted, slot_of
from extractors.discourse.memory import Memory
from extractors.discourse.outline import Outline
from extractors.discourse.resumed import FOR_ALL
from extractors.discourse.taken import TakenGoods, is_for_emergency
from extractors.discourse.wares import Wares
from extractors.mention import Document, Mention
from extractors.quantities.near import starting_in
from extractors.relate.attach import NEAR
from extractors.relate.frame import Frame

_ROW = "place-rate"
_BESIDE = 20
"""How near a word that is goods only beside a levy stands, in characters (not “a lack of cooperation on drugs”)."""
_EXEMPTED = "exempted"
_SUCH = ("such ", "these ", "those ")


class Goods:
    """Fills the goods of one document's measures."""

    def __init__(
        self, document: Document, mentions: list[Mention], layout: Layout, article: Outline, memory: Memory
    ) -> None:
        """Keep what the defaults look at."""
        self._document = document
        self._mentions = [m for m in mentions if m.kind == "GOODS" and m.payload.form == "named"]
        self._wares = Wares(document, self._mentions)
        self._layout = layout
        self._memory = memory
        self._taken = TakenGoods(document, self._mentions, layout, article, memory)

    def fill(self, measure: Measure) -> None:
        """Fill the goods of a measure: those of its clause, or near it, else those that it takes over."""
        named = self._wares.spelled_out(self._named(measure))
        whole = self._wares.whole(named)
        for mention in whole:
            measure.sectors.setdefault(mention.payload.code, mention)
            measure.support.append(("sectors", mention))
        if len(whole) < len(named):
            measure.sectors = measure.sectors or self._memory.last_goods
        if measure.sectors:
            measure.explicit.add("sectors")
        elif pointed := self._pointed(measure.frame):
            measure.sectors = {pointed.payload.code: pointed}
        else:
            measure.sectors = self._taken.default(measure)

    def _named(self, measure: Measure) -> Sequence[Mention]:
        frame = measure.frame
        if slot_of(frame, "third"):  # “who buys Russian oil” pays on all that it sells
            return []
        named = self._between(frame) or slot_of(frame, "sectors") or _of_levy_in_rows(frame)
        if not named and (listed := self._layout.bullets_under(frame.sentence)):
            return listed
        on_all = "across" in frame.slots or measure.kind in FOR_ALL or is_for_emergency(frame)
        if named or slot_of(frame, "targets") or on_all:
            return named
        if slot_of(frame, "items") or self._memory.recall.told_again(measure):
            return self._before(frame)
        return self._near(frame) or self._before(frame)

    def spares_a_list(self, frame: Frame) -> bool:
        """Tell whether bullets under a sentence list what a levy spares (“the duty shall not apply to:”)."""
        return emitted(frame, "status") == _EXEMPTED and bool(self._layout.bullets_under(frame.sentence))

    def are_others(self, frame: Frame) -> bool:
        """Tell whether a rate is on goods of its own, so that what its levy is on is told apart."""
        own = frame.slots.get("sectors", ()) or self._between(frame)
        levied = frame.parent.slots.get("sectors", ()) if frame.parent else ()
        return bool(own and levied) and {m.payload.code for m in own}.isdisjoint(m.payload.code for m in levied)

    def _between(self, frame: Frame) -> list[Mention]:
        """Return the goods that stand between a rate and those of its levy (“duties on tea, with milk duty-free”)."""
        near, levied = frame.slots.get(f"{NEAR}sectors"), slot_of(frame, "sectors")
        if not near or not levied or "sectors" in frame.slots:
            return []
        return near if levied[-1].end < near[0].start < frame.anchor.start else []

    def _near(self, frame: Frame) -> list[Mention]:
        """Return the goods that stand near a frame; those of an ambiguous word only beside it, or if they are told."""
        near = frame.slots.get(f"{NEAR}sectors", [])
        if all(m.payload.form != "weak" or abs(m.start - frame.anchor.start) <= _BESIDE for m in near):
            return near
        told = self._memory.last_goods.keys() | self._wares.codes
        return [m for m in near if m.payload.form != "weak" or m.payload.code in told]

    def _before(self, frame: Frame) -> list[Mention]:
        """Return the goods of the sentence before, where “they” pay."""
        if emitted(frame, "subject") != "last" or not frame.sentence:
            return []
        before = self._document.sentences[frame.sentence - 1]
        return starting_in(self._mentions, before.start, before.end)

    def _pointed(self, frame: Frame) -> Mention | None:
        """Return the goods that “such articles” point back to, of the same sentence."""
        start = self._document.sentences[frame.sentence].start
        for item in slot_of(frame, "items")[:1]:
            if self._document.folded.endswith(_SUCH, start, item.start):
                return next(iter(starting_in(self._mentions, start, item.start)[-1:]), None)
        return None


def _of_levy_in_rows(frame: Frame) -> Sequence[Mention]:
    """Return the goods of the levy that a row spells out (“a duty on tin from Peru (7%), Chad (9%) and Mali (5%)”)."""
    in_row = frame.adopted and _ROW in frame.rules
    return frame.parent.slots.get("sectors", ()) if in_row and frame.parent is not None else ()

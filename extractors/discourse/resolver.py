"""Step 5: frames to measures. Slots that the clause leaves open are filled from the sentence and the article."""

from itertools import takewhile
from typing import TYPE_CHECKING, cast

import msgspec

from extractors.discourse.anaphors import is_further
from extractors.discourse.cells import fill_cells
from extractors.discourse.charging import NO_HEADLINE, Headline
from extractors.discourse.domestic import is_domestic
from extractors.discourse.goods import Goods
from extractors.discourse.kin import share_kinds
from extractors.discourse.kinds import settle_kind, told_kind
from extractors.discourse.layout import Layout
from extractors.discourse.leads import Leads
from extractors.discourse.listing import more_of
from extractors.discourse.means import Means
from extractors.discourse.measure import FURTHER, MARGIN, WORLD, Measure, code_of, emitted, rules_of, slot_of
from extractors.discourse.memory import Memory
from extractors.discourse.native import traces
from extractors.discourse.origins import by_origin
from extractors.discourse.outline import outline
from extractors.discourse.pacts import pact_of
from extractors.discourse.parties import Parties
from extractors.discourse.recall import REACH
from extractors.discourse.rolls import call_rolls
from extractors.discourse.spared import spare
from extractors.discourse.surroundings import Surroundings
from extractors.discourse.telling import is_bare, tells
from extractors.discourse.twins import one_of_each
from extractors.mention import Document, Mention
from extractors.relate.frame import ANAPHOR, LISTED, Frame

if TYPE_CHECKING:
    from schemas import Kind, Status

_PAIR = 2
_MUTUAL = frozenset({"reciprocal", "retaliatory"})
"""Kinds that two parties charge each other."""
_IT_MOVES = "it-moves-to-rate"
"""The rule that reads “it falls to 9 percent”, which says nothing of duties where another thing was spoken of last."""
_SAME = "same"
"""Marks the levy word of “the same rate”, which is the one told last."""
_EXPLAINED = (" as ", " rate as ", " rate that ", " rates as ", " rates that ", " that ")
"""What may stand behind it, and then tells which rate it is."""
_GOODS = frozenset({"sectors", "across", "items"})
_NAMED = frozenset({"targets", "sectors", "across"})


def resolve(
    document: Document, mentions: list[Mention], frames: list[Frame], headline: Headline = NO_HEADLINE
) -> list[Measure]:
    """Return the measures of an article as step 4 leaves it; none where it is on electricity, telephones or hotels."""
    if not frames or is_domestic(document, frames):
        return []
    return Resolver(document, mentions, frames, headline).resolve()


class Resolver:
    """Fills the slots of one document's frames, in text order, remembering what the article said before."""

    def __init__(
        self, document: Document, mentions: list[Mention], frames: list[Frame], headline: Headline = NO_HEADLINE
    ) -> None:
        """Look over the article once for what its measures have in common; `headline` is its title."""
        self._document = document
        self._frames = frames
        self._mentions = mentions
        fill_cells(frames, mentions, document)
        pact = pact_of(document, mentions, headline)
        self._article = outline(frames, mentions, headline, traces(document, mentions), of_pact=bool(pact))
        self._leads = Leads(document, frames)
        self._memory = Memory(document)
        self._means = Means(document, mentions)
        layout = Layout(document, mentions)
        around = Surroundings(document, mentions, layout, frames)
        self._goods = Goods(document, mentions, layout, self._article, self._memory)
        self._parties = Parties(document, around, self._article, pact)

    def resolve(self) -> list[Measure]:
        """Return a measure for each frame that tells one."""
        told = self._memory.told
        parents = {id(f.parent) for f in self._frames if f.parent is not None and not self._goods.are_others(f)}
        for frame in self._frames:
            if id(frame) in parents or is_bare(frame):
                continue
            if _IT_MOVES in frame.rules and not self._memory.has_just_told(frame):
                continue
            if frame.anchor.kind == LISTED:
                told.tell(more_of(told, frame))
            elif frame.anchor.kind == ANAPHOR or (
                told and self._memory.repeats(frame) and not self._goods.spares_a_list(frame)
            ):
                self._memory.update(frame)
            elif tells(measure := self._measure(self._with_same_rate(frame))) and not self._means.has(measure):
                self._memory.fit_in(measure)
                measures = [own for each in _by_imposer(measure) for own in by_origin(each, self._document)]
                told.tell(one_of_each(measures, self._document))
        call_rolls(told, self._document, self._mentions)
        share_kinds(told, self._article)
        return told

    def _with_same_rate(self, frame: Frame) -> Frame:
        """Return a frame on “the same rate” with the rate told last, if it names whom or what it is on."""
        explained = self._document.folded.startswith(_EXPLAINED, frame.anchor.end)
        if frame.anchor.payload != _SAME or explained or not (_NAMED & frame.slots.keys()):
            return frame
        recent = takewhile(lambda m: m.frame.sentence >= frame.sentence - REACH, reversed(self._memory.told))
        told = next((m for m in recent if m.rate is not None), None)
        if told is None:
            return frame
        rate = msgspec.structs.replace(told.frame.anchor.payload, previous=None)
        anchor = Mention(frame.anchor.start, frame.anchor.end, "RATE", rate)
        slots = dict(frame.slots)
        if not _GOODS & slots.keys():
            slots["sectors"] = [m for m in told.sectors.values() if m is not None]
        return msgspec.structs.replace(frame, anchor=anchor, slots=slots, parent=frame)

    def _is_margin(self, frame: Frame) -> bool:
        """Tell whether a rate can only be a row of the margins of a trade case (“All others: 24.1 percent”)."""
        bare = frame.anchor.kind == "RATE" and not frame.rules and "status" not in frame.emits
        return bare and self._article.remedy is not None and bool(self._memory.told)

    def _measure(self, frame: Frame) -> Measure:
        measure = Measure(frame, rules=rules_of(frame))
        measure.kind = told_kind(measure)
        if self._is_margin(frame):
            measure.rules.append(MARGIN)
            measure.kind = cast("Kind", self._article.remedy)
        self._goods.fill(measure)
        self._parties.fill(measure, self._memory)
        spare(measure, self._memory, self._document)
        told = None if self._leads.undoes(frame) else emitted(frame, "status")
        if status := told or self._leads.status(frame) or self._memory.recall.status_of_whole(measure):
            measure.status = cast("Status", status)
            measure.explicit.add("status")
        if measure.status in {"threatened", "announced"} and measure.levy and is_further(measure.levy, self._document):
            measure.explicit.add(FURTHER)
        settle_kind(measure)
        return measure


def _by_imposer(measure: Measure) -> list[Measure]:
    """Return a measure for each of several imposers (“Canada and Mexico announced retaliatory tariffs”)."""
    imposers = measure.imposers
    if len(imposers) <= 1:
        return [measure]
    mutual = len(imposers) == _PAIR and set(measure.targets) <= {WORLD, *imposers}
    mutual = mutual and (measure.kind in _MUTUAL or not slot_of(measure.frame, "across"))
    return [
        msgspec.structs.replace(
            measure,
            imposer=code,
            imposers=[code],
            targets=[c for c in (imposers if mutual else measure.targets) if c != code] or [WORLD],
            sectors=dict(measure.sectors),
            dates=dict(measure.dates),
            rules=list(measure.rules),
            explicit=set(measure.explicit),
            support=[(field, m) for field, m in measure.support if field != "tariff.imposer" or code_of(m) == code],
        )
        for code in imposers
    ]

"""Step 5: the goods that are charged, from the clause, else near it, else from what the article said before."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from extractors.attach import NEAR, TRADE_REMEDIES
from extractors.frame import Frame
from extractors.layout import Layout
from extractors.measure import ALL, Measure, emitted, slot_of
from extractors.memory import REACH, Memory
from extractors.mention import Document, Mention
from extractors.outline import Outline

_FOR_ALL = frozenset({"secondary", "baseline"})
"""Kinds that are never on the goods that happen to stand near."""
_ACROSS = _FOR_ALL | {"reciprocal", "retaliatory", "emergency"}
"""Kinds that are on all goods unless the clause says otherwise."""
_NO_KIND = "unspecified"
_CASES = 3
"""How many measures back all have to be of trade cases in an article about one."""
_BESIDE = 20
"""How near a word that is goods only beside a levy stands, in characters (not “a lack of cooperation on drugs”)."""
_BARE_METALS: Final = frozenset({"metal", "metals"})
_OWN: Final = frozenset({"targets", "items", "across", "third", f"{NEAR}targets"})
_BACK: Final = 60
"""How many goods back “the metals” are named."""
_METALS: Final = frozenset({"aluminum", "copper", "steel"})
_DEFINITE: Final = re.compile(r"\b(?:these|those|both|such|the (?:two|three|four|said|same|above)) $")
_OTHER = "other"
"""The code of goods that have none of their own, as many a trade case is about."""
_OIL = "oil"
_EDIBLE = "edible_oils"
_CRUDE = re.compile(r"(?:crude|refined|unrefined)(?: or (?:un)?refined)?(?: oils?)?")
_USED = frozenset({" used in ", " used for ", " for use in ", " used to make "})
_SUCH = ("such ", "these ", "those ")
_PARTS = "auto_parts"
_VEHICLES = frozenset({_PARTS, "vehicles", "electric_vehicles", "heavy_trucks", "motorcycles"})
_start = attrgetter("start")


class Goods:
    """Fills the goods of one document's measures."""

    def __init__(self, document: Document, mentions: list[Mention], article: Outline, memory: Memory) -> None:
        """Keep what the defaults look at."""
        self._document = document
        self._mentions = [m for m in mentions if m.kind == "GOODS" and m.payload.form == "named"]
        self._codes = {m.payload.code for m in self._mentions}
        self._edible = next((m for m in self._mentions if m.payload.code == _EDIBLE), None)
        self._layout = Layout(document, mentions)
        self._article = article
        self._memory = memory

    def fill(self, measure: Measure) -> None:
        """Fill the goods of a measure: those of its clause, or near it, else those that it takes over."""
        named = self._spelled_out(_heads(self._named(measure)))
        whole = self._cooked(self._without_parts([self._before_use(mention) for mention in named]))
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
            measure.sectors = self._default(measure)

    def _named(self, measure: Measure) -> Sequence[Mention]:
        frame = measure.frame
        if slot_of(frame, "third"):  # “who buys Russian oil” pays on all that it sells
            return []
        named = self._between(frame) or slot_of(frame, "sectors")
        if not named and (listed := self._layout.bullets_under(frame.sentence)):
            return listed
        if named or slot_of(frame, "targets") or measure.kind in _FOR_ALL or _is_sum(frame):
            return named
        if slot_of(frame, "items") or self._memory.told_again(measure):
            return self._before(frame)
        return self._near(frame) or self._before(frame)

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
        told = self._memory.last_goods.keys() | self._codes
        return [m for m in near if m.payload.form != "weak" or m.payload.code in told]

    def _spelled_out(self, goods: list[Mention]) -> list[Mention]:
        """Return goods with the metals that “the two metals” stands for, where the text named any before."""
        out: list[Mention] = []
        for mention in goods:
            metals: dict[str, Mention] = {}
            if self._document.folded[mention.start : mention.end] in _BARE_METALS:
                at = bisect_left(self._mentions, mention.start, key=_start)
                for other in self._mentions[max(at - _BACK, 0) : at]:
                    if other.payload.code in _METALS:
                        metals[other.payload.code] = other
            out += metals.values() or [mention]
        return out

    def _before_use(self, mention: Mention) -> Mention:
        """Return goods, or what of others they are used in (“batteries used in electric vehicles”)."""
        at = bisect_left(self._mentions, mention.start, key=_start)
        before = self._mentions[at - 1] if at else mention
        return before if self._document.folded[before.end : mention.start] in _USED else mention

    def _without_parts(self, goods: list[Mention]) -> list[Mention]:
        """Return goods without the bare “parts” of others: they are those of vehicles where vehicles are spoken of."""
        if not any(_is_bare_part(m) for m in goods):
            return goods
        others = {m.payload.code for m in goods if not _is_bare_part(m)} or self._codes
        return goods if not others or others & _VEHICLES else [m for m in goods if not _is_bare_part(m)]

    def _cooked(self, goods: list[Mention]) -> list[Mention]:
        """Return goods with bare “crude” and “refined oils” as edible ones, where the article is about those."""
        if self._edible is None or not any(m.payload.code == _OIL for m in goods):
            return goods
        text, edible = self._document.folded, self._edible.payload
        return [
            Mention(m.start, m.end, m.kind, edible)
            if m.payload.code == _OIL and _CRUDE.fullmatch(text, m.start, m.end)
            else m
            for m in goods
        ]

    def _before(self, frame: Frame) -> list[Mention]:
        """Return the goods of the sentence before, where “they” pay."""
        if emitted(frame, "subject") != "last" or not frame.sentence:
            return []
        before = self._document.sentences[frame.sentence - 1]
        return self._in(before.start, before.end)

    def _in(self, start: int, end: int) -> list[Mention]:
        """Return the goods named in `[start, end)`."""
        first = bisect_left(self._mentions, start, key=_start)
        return self._mentions[first : bisect_left(self._mentions, end, lo=first, key=_start)]

    def _pointed(self, frame: Frame) -> Mention | None:
        """Return the goods that “such articles” point back to, of the same sentence."""
        start = self._document.sentences[frame.sentence].start
        for item in slot_of(frame, "items")[:1]:
            if self._document.folded.endswith(_SUCH, start, item.start):
                return next(iter(self._in(start, item.start)[-1:]), None)
        return None

    def _default(self, measure: Measure) -> dict[str, Mention | None]:
        """Return the goods of a trade case, of “the tariffs” told last, of the heading, or of the article; else all."""
        frame = measure.frame
        across = slot_of(frame, "across")
        if across:
            return {ALL: across[0]}
        if measure.kind in TRADE_REMEDIES:
            first: dict[str, Mention | None] = {m.payload.code: m for m in self._mentions[:1]}
            return first or dict(self._article.goods) or {ALL if slot_of(frame, "items") else _OTHER: None}
        if taken := self._taken_over(measure):
            return taken
        if measure.kind in _ACROSS:
            return {ALL: None}
        if heading := self._layout.heading_over(frame.sentence):
            return {heading.payload.code: heading}
        abroad = slot_of(frame, "items") and slot_of(frame, "targets")  # “Chinese goods” are all goods of China
        main = self._article.goods and not abroad
        return dict(self._article.goods) if main else {ALL: None}

    def _taken_over(self, measure: Measure) -> dict[str, Mention | None]:
        """Return the goods of a measure told before, where this one is about the same."""
        definite = bool(self._memory.told) and self._is_definite(slot_of(measure.frame, "items"))
        if definite or self._memory.means_last(measure):
            return self._memory.last_goods
        if again := self._memory.told_again(measure):
            return again.sectors
        if self._is_in_case(measure):
            return self._memory.last_goods
        return self._memory.last_goods if self._goes_on(measure) else {}

    def _is_in_case(self, measure: Measure) -> bool:
        """Tell whether all imports are those of the trade case told just before (“imports from Peru pay 7 percent”)."""
        told = self._memory.told
        bare = measure.kind == _NO_KIND and bool(slot_of(measure.frame, "items"))
        near = bool(told) and measure.frame.sentence - told[-1].frame.sentence <= REACH
        kinds = {m.kind for m in told[-_CASES:]} - {_NO_KIND}
        return bare and near and bool(kinds) and kinds <= TRADE_REMEDIES

    def _goes_on(self, measure: Measure) -> bool:
        """Tell whether a bare rate goes on where the measure told last left off (“BYD pays 17%”)."""
        frame, told = measure.frame, self._memory.told
        bare = measure.rate is not None and bool(frame.rules) and not _OWN & frame.slots.keys()
        bare = bare and measure.kind not in _ACROSS and not _is_sum(frame)
        return bare and bool(told) and frame.sentence - told[-1].frame.sentence <= 1

    def _is_definite(self, items: Sequence[Mention]) -> bool:
        """Tell whether a word that only means goods goes back to those that were told (“on both products”)."""
        folded = self._document.folded
        return any(_DEFINITE.search(folded, max(m.start - _BESIDE, 0), m.start) for m in items)


def _heads(goods: Sequence[Mention]) -> list[Mention]:
    """Return goods without those that only modify the next (“bicycle” in “bicycle tyres”)."""
    ends_before = {m.start - 1 for m in goods if m.payload.form == "named"}
    return [m for m in goods if m.end not in ends_before]


def _is_bare_part(mention: Mention) -> bool:
    return (mention.payload.code, mention.payload.form) == (_PARTS, "weak")


def _is_sum(frame: Frame) -> bool:
    """Tell whether a rate is the sum of others (“bringing the total to 50 percent”), whose goods it shares."""
    return frame.anchor.kind == "RATE" and frame.anchor.payload.basis == "total"

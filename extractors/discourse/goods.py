"""Step 5: the goods that are charged, from the clause, else near it, else from what the article said before."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice
from operator import attrgetter

from extractors.deferred import deferred
from extractors.discourse.layout import Layout
from extractors.discourse.measure import ALL, Measure, codes_of, emitted, slot_of
from extractors.discourse.memory import REACH, Memory
from extractors.discourse.outline import Outline
from extractors.discourse.resumed import (
    ACROSS,
    FOR_ALL,
    goes_on,
    is_definite,
    is_explained,
    is_in_case,
    is_one_of_all,
    is_sum,
)
from extractors.discourse.wares import Wares
from extractors.mention import Document, Mention
from extractors.relate.attach import NEAR, TRADE_REMEDIES
from extractors.relate.frame import Frame

_ROW = "place-rate"
_EMERGENCY = "emergency"
_BESIDE = 20
"""How near a word that is goods only beside a levy stands, in characters (not “a lack of cooperation on drugs”)."""
_FEE, _SHIPS = "fee", "ships"
_PORT = deferred(r"\b(?:dock|harbou?r|port)")
_OF = " of "
_SCHEME = "scheme"
_EXEMPTED = "exempted"
_OTHER = "other"
"""The code of goods that have none of their own, as many a trade case is about."""
_SUCH = ("such ", "these ", "those ")
_PRICED = deferred(
    r"\b(?:futures|(?:a|an|per) (?:ounce|barrel|bushel|troy ounce)|spot (?:gold|silver|prices?)|traders said"
    r"|(?:brent|wti|comex|nymex|cbot)\b)"
)
_PRICES = 3
"""As many of these words make a market report, which is about goods that mostly no levy is on."""
_start = attrgetter("start")


_OWN = (" its ", " their ")
_BEGINNING = 5
"""A sentence begins with goods where they start within so many characters of its own start (“The …”)."""


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
        self._article = article
        self._memory = memory
        priced = islice(_PRICED.finditer(document.folded), _PRICES) if article.goods else ()
        self._is_on_market = len(list(priced)) == _PRICES

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
            measure.sectors = self._default(measure)

    def settle(self, measure: Measure) -> None:
        """Take goods over from the last measure of who charges, where those that were taken over are another's."""
        last = self._memory.last
        if (
            "sectors" in measure.explicit
            or ALL in measure.sectors
            or not last
            or any(m.imposer == measure.imposer for m in last)
            or measure.sectors.keys() != self._memory.last_goods.keys()
        ):
            return
        since = measure.frame.sentence - 2 * REACH
        own = self._memory.told.last_charging(str(measure.imposer), since)
        if own is not None and own.frame.sentence >= since and own.targets == measure.targets:
            measure.sectors = dict(own.sectors)

    def _named(self, measure: Measure) -> Sequence[Mention]:
        frame = measure.frame
        if slot_of(frame, "third"):  # “who buys Russian oil” pays on all that it sells
            return []
        named = self._between(frame) or slot_of(frame, "sectors") or _of_levy_in_rows(frame)
        if not named and (listed := self._layout.bullets_under(frame.sentence)):
            return listed
        on_all = "across" in frame.slots or measure.kind in FOR_ALL or is_sum(frame) or _is_for_emergency(frame)
        if named or slot_of(frame, "targets") or on_all:
            return named
        if slot_of(frame, "items") or self._memory.told_again(measure):
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
        if across or _is_for_emergency(frame):
            return {ALL: next(iter(across), None)}
        if measure.kind in TRADE_REMEDIES:
            of_case: dict[str, Mention | None] = {m.payload.code: m for m in self._mentions[:1]}
            return of_case or dict(self._article.goods) or {ALL if self._are_of_all_sorts(frame) else _OTHER: None}
        if taken := self._of_ships(measure) or self._topic_before(frame) or self._taken_over(measure):
            return taken
        if measure.kind in ACROSS or _is_of_scheme(frame) or is_one_of_all(measure, self._memory.told):
            return {ALL: None}
        if heading := self._layout.heading_over(frame.sentence):
            return {heading.payload.code: heading}
        items = slot_of(frame, "items")
        owned = bool(items) and self._document.folded.endswith(_OWN, 0, items[0].start)
        abroad = items and (owned or slot_of(frame, "targets"))  # “Chinese goods” are all goods of China
        goods = self._article.goods
        named = next(iter(goods.values()), None)
        known = named is None or named.start < frame.anchor.start  # what is spoken of only later is another measure's
        main = (
            goods
            and known
            and not abroad
            and not self._are_only_priced(goods)
            and not self._all_told_of(slot_of(frame, "targets"))
        )
        return dict(goods) if main and not self._are_only_priced(goods) else {ALL: None}

    def _are_only_priced(self, goods: dict[str, Mention | None]) -> bool:
        """Tell whether a market report is about goods that no duty has been told to be on (“Gold steadies …”)."""
        return self._is_on_market and not any(
            "sectors" in m.explicit and goods.keys() <= m.sectors.keys() for m in self._memory.told
        )

    def _topic_before(self, frame: Frame) -> dict[str, Mention | None]:
        """Return the goods that the sentence before begins with, where it tells no duty (“Pork is another story.”)."""
        told, number = self._memory.told, frame.sentence - 1
        bare = frame.anchor.kind == "RATE" and frame.parent is None and not slot_of(frame, "targets")
        if not bare or number < 0 or (told and told[-1].frame.sentence >= number):
            return {}
        before = self._document.sentences[number]
        if before.paragraph != self._document.sentences[number + 1].paragraph:
            return {}
        return {m.payload.code: m for m in self._in(before.start, before.start + _BEGINNING)[:1]}

    def _of_ships(self, measure: Measure) -> dict[str, Mention | None]:
        """Return the code of ships where a fee is one that they pay in ports."""
        levy = measure.levy if measure.kind == _FEE else None
        in_ports = levy is not None and _PORT.search(self._document.folded, levy.start, levy.end)
        return {_SHIPS: None} if in_ports else {}

    def _all_told_of(self, partners: Sequence[Mention]) -> bool:
        """Tell whether all goods of some partners were told to be charged (“the rate for Peru would be 50 percent”)."""
        codes = codes_of(partners)
        return bool(codes) and any(ALL in m.sectors and m.targets == codes for m in self._memory.told)

    def _are_of_all_sorts(self, frame: Frame) -> bool:
        """Tell whether goods in general are charged (“Chilean goods”), none of unknown name (“imports of vim”)."""
        items, targets = slot_of(frame, "items"), slot_of(frame, "targets")
        end = items[-1].end if items else 0
        of_partner = any(end < target.start <= end + _BESIDE for target in targets)
        return bool(items) and (of_partner or not self._document.folded.startswith(_OF, end))

    def _taken_over(self, measure: Measure) -> dict[str, Mention | None]:
        """Return the goods of a measure told before, where this one is about the same."""
        definite = bool(self._memory.told) and is_definite(slot_of(measure.frame, "items"), self._document)
        if again := self._memory.told_again(measure):
            return again.sectors
        told = self._memory.told
        if definite or self._memory.means_last(measure) or is_in_case(measure, told):
            return self._memory.last_goods
        if is_explained(measure, told, self._document):
            return self._memory.last_goods
        return self._memory.last_goods if goes_on(measure, self._memory.told) else {}


def _is_for_emergency(frame: Frame) -> bool:
    """Tell whether a duty is charged for what has nothing to do with the goods (“a levy tied to the opioid crisis”)."""
    return any(m.payload == _EMERGENCY for m in slot_of(frame, "cause"))


def _is_of_scheme(frame: Frame) -> bool:
    """Tell whether a partner is in a scheme for poorer countries, or no longer, which is on all that it sells."""
    return bool(slot_of(frame, "targets")) and any(m.payload == _SCHEME for m in slot_of(frame, "pact"))


def _of_levy_in_rows(frame: Frame) -> Sequence[Mention]:
    """Return the goods of the levy that a row spells out (“a duty on tin from Peru (7%), Chad (9%) and Mali (5%)”)."""
    in_row = frame.adopted and _ROW in frame.rules
    return frame.parent.slots.get("sectors", ()) if in_row and frame.parent is not None else ()

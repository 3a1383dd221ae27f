"""Step 5: the goods that a measure takes over where its clause names none: of a case, others, or the article."""

from itertools import islice

from extractors.deferred import deferred
from extractors.discourse.layout import Layout
from extractors.discourse.measure import ALL, Measure, slot_of
from extractors.discourse.memory import Memory
from extractors.discourse.outline import Outline
from extractors.discourse.resumed import ACROSS, goes_on, is_definite, is_explained, is_in_case, is_one_of_all
from extractors.mention import Document, Mention
from extractors.quantities.near import starting_in
from extractors.relate.attach import TRADE_REMEDIES
from extractors.relate.frame import Frame

_EMERGENCY = "emergency"
_SCHEME = "scheme"
_OTHER = "other"
"""The code of goods that have none of their own, as many a trade case is about."""
_PRICED = deferred(
    r"\b(?:futures|(?:a|an|per) (?:ounce|barrel|bushel|troy ounce)|spot (?:gold|silver|prices?)|traders said"
    r"|(?:brent|wti|comex|nymex|cbot)\b)"
)
_PRICES = 3
"""As many of these words make a market report, which is about goods that mostly no levy is on."""
_LOOK_BACK = 50
"""Of a long report only so many measures are looked over again."""
_OWN = (" its ", " their ")
_BEGINNING = 5
"""A sentence begins with goods where they start within so many characters of its own start (“The …”)."""


class TakenGoods:
    """Finds the goods of measures that name none."""

    def __init__(
        self, document: Document, mentions: list[Mention], layout: Layout, article: Outline, memory: Memory
    ) -> None:
        """Keep what the defaults look at; `mentions` are those of named goods."""
        self._document = document
        self._mentions = mentions
        self._layout = layout
        self._article = article
        self._memory = memory
        priced = islice(_PRICED.finditer(document.folded), _PRICES) if article.goods else ()
        self._is_on_market = len(list(priced)) == _PRICES

    def default(self, measure: Measure) -> dict[str, Mention | None]:
        """Return the goods of a trade case, of “the tariffs” told last, of the heading, or of the article; else all."""
        frame = measure.frame
        across = slot_of(frame, "across")
        if across or is_for_emergency(frame):
            return {ALL: next(iter(across), None)}
        if measure.kind in TRADE_REMEDIES:
            of_case: dict[str, Mention | None] = {m.payload.code: m for m in self._mentions[:1]}
            return of_case or dict(self._article.goods) or {_OTHER: None}
        if taken := self._topic_before(frame) or self._taken_over(measure):
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
        main = goods and known and not abroad and not self._are_only_priced(goods)
        return dict(goods) if main else {ALL: None}

    def _are_only_priced(self, goods: dict[str, Mention | None]) -> bool:
        """Tell whether a market report is about goods that no duty has been told to be on (“Gold steadies …”)."""
        told = islice(reversed(self._memory.told), _LOOK_BACK) if self._is_on_market else ()
        return self._is_on_market and not any(
            "sectors" in m.explicit and goods.keys() <= m.sectors.keys() for m in told
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
        return {m.payload.code: m for m in starting_in(self._mentions, before.start, before.start + _BEGINNING)[:1]}

    def _taken_over(self, measure: Measure) -> dict[str, Mention | None]:
        """Return the goods of a measure told before, where this one is about the same."""
        told, recall = self._memory.told, self._memory.recall
        if not told:
            return {}
        if again := recall.told_again(measure):
            return again.sectors
        definite = is_definite(slot_of(measure.frame, "items"), self._document)
        same = definite or recall.means_last(measure) or is_in_case(measure, told) or goes_on(measure, told)
        return self._memory.last_goods if same or is_explained(measure, told, self._document) else {}


def is_for_emergency(frame: Frame) -> bool:
    """Tell whether a duty is charged for what has nothing to do with the goods (“a levy tied to the opioid crisis”)."""
    return any(m.payload == _EMERGENCY for m in slot_of(frame, "cause"))


def _is_of_scheme(frame: Frame) -> bool:
    """Tell whether a partner is in a scheme for poorer countries, or no longer, which is on all that it sells."""
    return bool(slot_of(frame, "targets")) and any(m.payload == _SCHEME for m in slot_of(frame, "pact"))

"""Step 5: what words for goods mean beside others: “the two metals”, the “parts” of vehicles, crude oil for food."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from extractors.deferred import deferred
from extractors.mention import Document, Mention

_NEAR: Final = 6
"""How many goods back those are named whose “parts” are spoken of, or that others are used in."""
_BARE_METALS: Final = frozenset({"metal", "metals"})
_BACK: Final = 60
"""How many goods back “the metals” are named, or “the machines”."""
_METALS: Final = frozenset({"aluminum", "copper", "steel"})
_SHAPES: Final = frozenset(
    {
        *("bars", "cable", "cables", "coils", "fittings", "pipe", "pipes", "plates", "rods", "semi-finished products"),
        *("sheets", "tubes", "tubing", "wire", "wires", "wiring"),
    }
)
"""What is of steel unless another metal is named in front of it (“copper pipes, tubes and wires”)."""
_OIL = "oil"
_EDIBLE = "edible_oils"
_CRUDE = deferred(r"(?:crude|refined|unrefined)(?: or (?:un)?refined)?(?: oils?)?")
_BARE_HEADS = frozenset({"bean", "beans", "cells", "machine", "machines", "panels"})
"""Words that mean what the article names by a longer word that ends in them (“soybeans”, “sewing machines”)."""
_USED = deferred(
    r" (?:used (?:in|for|to make)|for use in) "
    r"|(?: from [a-z]+)?, which (?:is|are|finds?|ha(?:s|ve)) (?:[a-z]+ )?(?:used|uses?|applications)"
    r" (?:by|for|in)(?: the)? "
)
"""What stands between goods and those that they are used in."""
_AND = deferred(r",? (?:[a-z]+,? )?(?:and |or )?(?:the )?|, ")
"""What stands between those of a list of goods."""
_PART_OF = deferred(
    r" (?:(?:that )?go(?:es|ing)? into|(?:needed |used |required )?(?:in|for|to)(?: the)?(?: mak(?:e|ing)(?: of)?"
    r"|(?: manufactur(?:e|ing)| production| assembly)(?: of)?)?|of)(?: the)?(?: [a-z]+)? "
)
"""What stands between bare parts and what they are of."""
_PARTS = "auto_parts"
_VEHICLES = frozenset({_PARTS, "vehicles", "electric_vehicles", "heavy_trucks", "motorcycles"})
_OTHER = "other"
_start = attrgetter("start")


class Wares:
    """The goods that one document names, against which its single words for goods are read."""

    def __init__(self, document: Document, mentions: list[Mention]) -> None:
        """Keep the mentions of goods that have a code of their own."""
        self._document = document
        self._mentions = mentions
        self.codes = {m.payload.code for m in mentions}
        self._edible = next((m for m in mentions if m.payload.code == _EDIBLE), None)

    def whole(self, goods: list[Mention]) -> list[Mention]:
        """Return goods as what they are used in, without the bare parts of others, and edible where their oil is."""
        return self._cooked(
            self._without_parts(
                [self._of_metal(self._of_longer(self._of_whole(self._before_use(mention)))) for mention in goods]
            )
        )

    def spelled_out(self, goods: Sequence[Mention]) -> list[Mention]:
        """Return goods with the metals that “the two metals” stands for, where the text named any before.

        “Other goods” behind some that are named, or in front of them, are none of their own.
        """
        out: list[Mention] = []
        heads = _heads(goods)
        for mention in [m for m in heads if not self._is_rest(m)] or heads:
            metals: dict[str, Mention] = {}
            if self._document.folded[mention.start : mention.end] in _BARE_METALS:
                at = bisect_left(self._mentions, mention.start, key=_start)
                for other in self._mentions[max(at - _BACK, 0) : at]:
                    if other.payload.code in _METALS:
                        metals[other.payload.code] = other
            out += metals.values() or [mention]
        return out

    def _is_rest(self, mention: Mention) -> bool:
        return mention.payload.code == _OTHER and self._document.folded.startswith(_OTHER, mention.start)

    def _before_use(self, mention: Mention) -> Mention:
        """Return goods, or what of others they are used in (“batteries used in electric vehicles and ships”)."""
        folded, first = self._document.folded, mention
        for before in reversed(self._last_before(mention)):
            if _AND.fullmatch(folded, before.end, first.start) is None:
                return before if _USED.fullmatch(folded, before.end, first.start) else mention
            first = before
        return mention

    def _last_before(self, mention: Mention) -> list[Mention]:
        """Return the few goods named last before a mention, in text order."""
        at = bisect_left(self._mentions, mention.start, key=_start)
        return self._mentions[max(at - _NEAR, 0) : at]

    def _of_whole(self, mention: Mention) -> Mention:
        """Return goods, or what bare parts are said to be of (“components used in making phones”)."""
        if not _is_bare_part(mention):
            return mention
        at = bisect_left(self._mentions, mention.end, key=_start)
        behind = self._mentions[at] if at < len(self._mentions) else mention
        return behind if _PART_OF.fullmatch(self._document.folded, mention.end, behind.start) else mention

    def _of_longer(self, mention: Mention) -> Mention:
        """Return bare “beans” as the soybeans that the text names, and other goods as they are."""
        text, word = self._document.folded, self._document.folded[mention.start : mention.end]
        if word not in _BARE_HEADS:
            return mention
        at = bisect_left(self._mentions, mention.start, key=_start)
        before = reversed(self._mentions[max(at - _BACK, 0) : at])
        longer = next((m for m in before if m.end - m.start > len(word) and text.endswith(word, m.start, m.end)), None)
        return mention if longer is None else Mention(mention.start, mention.end, mention.kind, longer.payload)

    def _of_metal(self, mention: Mention) -> Mention:
        """Return bare “pipes” as the metal named last in front of them in their sentence, other goods as they are."""
        folded = self._document.folded
        if folded[mention.start : mention.end] not in _SHAPES:
            return mention
        at = bisect_left(self._mentions, mention.start, key=_start)
        for other in reversed(self._mentions[max(at - _NEAR, 0) : at]):
            if self._document.sentence_at(other.start) != self._document.sentence_at(mention.start):
                break
            if other.payload.code in _METALS and folded[other.start : other.end] not in _SHAPES:
                return Mention(mention.start, mention.end, mention.kind, other.payload)
        return mention

    def _without_parts(self, goods: list[Mention]) -> list[Mention]:
        """Return goods without the bare “parts” of others: they are those of vehicles where vehicles are spoken of."""
        if not any(_is_bare_part(m) for m in goods):
            return goods
        others = {m.payload.code for m in goods if not _is_bare_part(m)} or self._before(goods[0])
        return goods if not others or others & _VEHICLES else [m for m in goods if not _is_bare_part(m)]

    def _before(self, mention: Mention) -> set[str]:
        """Return the codes of the goods named last before a mention, or else of all."""
        return {m.payload.code for m in self._last_before(mention)} or self.codes

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


def _heads(goods: Sequence[Mention]) -> list[Mention]:
    """Return goods without those that only modify the next (“bicycle” in “bicycle tyres”)."""
    ends_before = {m.start - 1 for m in goods if m.payload.form == "named"}
    return [m for m in goods if m.end not in ends_before]


def _is_bare_part(mention: Mention) -> bool:
    return (mention.payload.code, mention.payload.form) == (_PARTS, "weak")

"""Step 4: frames of sentences with neither rate nor levy that say who taxes whose goods: “will tax French wine”."""

from typing import TYPE_CHECKING, Final

from extractors.deferred import deferred
from extractors.mention import Document, Mention
from extractors.relate.frame import Frame
from extractors.relate.grammar import compile_pattern
from extractors.relate.symbols import SymbolString

if TYPE_CHECKING:
    import re

_WORD: Final = " tax"
"""A plain search for it spares most articles the pattern."""
_TAX: Final = deferred(r"(\b(?:be|begin|start|will|would|could|may|might) )?\b(tax(?:e[ds]|ing)?)\b")
_STATUS: Final = {
    **dict.fromkeys(("be ", "begin ", "start ", "will "), "announced"),
    **dict.fromkeys(("could ", "may ", "might ", "would "), "threatened"),
}
"""What the word in front says, where no cue says more."""
_MACROS: Final = {
    "WHO": "(PLACE.name{list}:imposer | PLACE.seat:imposer | PERSON:imposer | AGENCY:imposer)",
    "WHOSE": (
        "(PLACE.demonym{list}:targets ~1 (GOODS.named{list}:sectors | GOODS.items:items) !'revenue' !'company'"
        " | GOODS.named{list}:sectors ~1 'from' ~1 PLACE.name{list}:targets)"
    ),
}
_TAXES: Final = compile_pattern(
    "(@WHOSE ~~12 'been' ~2 IMPOSE.past:tax ~1 'by' ~1 @WHO"
    " | (@WHO ~~12)? (SOFT_LEVY:tax 'on'? | IMPOSE.base:tax | IMPOSE.ing:tax | <!'been' IMPOSE.past:tax)"
    " ~2 (GOODS.items? ~1 'of' ~1)? @WHOSE)",
    _MACROS,
)
_SLOTS: Final = ("imposer", "targets", "sectors", "items")
_NAME: Final = "taxes-goods"


class Taxing:
    """The tax words of one article, by sentence."""

    def __init__(self, document: Document) -> None:
        """Find them, in an article that names goods and places."""
        folded, kinds = document.folded, document.by_kind
        self._words: dict[int, list[re.Match[str]]] = {}
        if _WORD in folded and kinds["GOODS"] and kinds["PLACE"]:
            for found in _TAX.finditer(folded):
                self._words.setdefault(document.sentence_at(found.start()), []).append(found)

    @property
    def sentences(self) -> set[int]:
        """The numbers of the sentences with such words."""
        return set(self._words)

    def frame(self, string: SymbolString, number: int) -> dict[int, Frame]:
        """Return the frame of a sentence that says whose goods are taxed, or nothing."""
        words = self._words.get(number)
        found = _TAXES.regex.search(string.symbols) if words else None
        if not words or found is None:
            return {}
        slots = {s: [m for at in found.starts(s) if (m := string.items[at])] for s in (*_SLOTS, "tax")}
        verb = slots.pop("tax")
        word = next((w for w in words if verb and w.start(2) == verb[0].start), None)
        if word is None:
            return {}
        frame = Frame(Mention(word.start(2), word.end(2), "LEVY", "levy"), found.end() - 1, number)
        frame.slots = {slot: mentions for slot, mentions in slots.items() if mentions}
        frame.rules = [_NAME]
        frame.emits = {"status": status} if (status := _STATUS.get(word[1] or "")) else {}
        return {frame.position: frame}

"""Step 4: frames of clauses that say against whose goods somebody retaliates: “vowed to retaliate against US wine”."""

from typing import Final

from extractors.mention import Document, Mention
from extractors.relate.frame import Frame
from extractors.relate.grammar import compile_pattern
from extractors.relate.symbols import SymbolString

_MACROS: Final = {
    "WHO": "(PLACE.name{list}:imposer | PLACE.seat:imposer | PERSON:imposer | AGENCY:imposer | 'it' | 'they')",
}
_AGAINST: Final = compile_pattern(
    "((@WHO ~~8)? (MODAL | 'to' | THREATEN 'of'?) ~2 RETALIATION:coming | @WHO ~2 RETALIATION:done)"
    " 'against' ~2 (AMOUNT ~1 'of' ~1)? (PLACE.demonym:targets | PLACE.name:targets !'s') ~1"
    " (GOODS.named{list}:sectors | GOODS.items) !LEVY !'with' !'company' !'revenue'",
    _MACROS,
)
_SLOTS: Final = ("imposer", "targets", "sectors")
_STATUS: Final = {"coming": "threatened", "done": "in_effect"}
_NAME: Final = "retaliates-against-goods"


def answering_sentences(document: Document) -> set[int]:
    """Return the numbers of the sentences with words of retaliation, in an article that names a levy."""
    if not document.by_kind["LEVY"] or " against" not in document.folded:
        return set()
    return {document.sentence_at(m.start) for m in document.by_kind["RETALIATION"]}


def answering(string: SymbolString, number: int) -> dict[int, Frame]:
    """Return the frame of a clause that says against whose goods somebody retaliates, or nothing."""
    found = _AGAINST.regex.search(string.symbols)
    if found is None:
        return {}
    said = next(s for s in _STATUS if found.start(s) >= 0)
    place = found.start(said)
    verb = string.items[place]
    if verb is None:
        return {}
    told = {slot: [m for at in found.starts(slot) if (m := string.items[at])] for slot in _SLOTS}
    frame = Frame(Mention(verb.start, verb.end, "LEVY", "retaliatory"), place, number)
    frame.slots = {slot: mentions for slot, mentions in told.items() if mentions}
    frame.emits, frame.cues, frame.rules = {"status": _STATUS[said]}, {"status": (0, verb)}, [_NAME]
    return {place: frame}

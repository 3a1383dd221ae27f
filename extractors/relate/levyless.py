"""Step 4: frames of sentences that name neither rate nor levy, but tell of one: “they kick in on Tuesday”."""

import re
from typing import Final

from extractors.mention import Document, Mention
from extractors.relate.frame import ANAPHOR, EVENT, LISTED, Frame
from extractors.relate.grammar import compile_pattern
from extractors.relate.symbols import SymbolString

_SEQUELS: Final = {
    "LEAD": "('but' | 'and' | 'also' | ~2) (('in' | 'on' | 'by' | 'after' | 'at')? ~1 (DATE | SPAN) ~2 ','?)?",
    "IT": "('it' | 'they' | 'this' | 'these' | 'those' | 'that' | 'measure' | THREATEN)",
    "WHO": "('it' | 'he' | 'they' | PERSON | PLACE | AGENCY)",
    "BACK": "('it' | 'them' | 'measure' | THREATEN)",
}
_ANAPHOR = compile_pattern(
    "^ @LEAD (@IT ~~4 (EFFECT:said | PAUSE:said) | @IT ~2 'been' ~1 (LIFT.past:said | STRIKE:said) !'from'"
    " | @WHO ~3 (LIFT:said | PAUSE:said | STRIKE:said) ~1 @BACK !'to' !'of'"
    " | @WHO ~2 RULE_OUT:said ('after' | 'in' | 'on' | 'when' | DATE | SPAN | $))",
    _SEQUELS,
)
UNDOING: Final = frozenset({"LIFT", "RULE_OUT", "STRIKE"})
"""What is said of a measure in the sentence right behind it (“a month later it was repealed”)."""
_EVENT = compile_pattern(
    "(DATE ~~8 EFFECT | EFFECT ~~8 DATE | EFFECT ~~4 SPAN | 'effective' ~3 ':'? ~2 DATE"
    " | EFFECT ~~~24 'on' 'or' 'after' ~5 DATE"
    " | ^ ~2 ('from' | 'as' 'of') DATE ~~~9 SOFT_LEVY)",
    {},
)
_STARTING = ("EFFECT", "SOFT_LEVY", "DATE")


def _anaphor(string: SymbolString, number: int) -> dict[int, Frame]:
    """Return a frame for a sentence that names no levy but says of it what became of it (“they kick in on Tuesday”)."""
    found = _ANAPHOR.regex.search(string.symbols)
    if found is None or (said := string.items[at := found.start("said")]) is None:
        return {}
    position = found.start() if said.kind == "EFFECT" else at
    return {position: Frame(Mention(said.start, said.end, ANAPHOR, None), position, number)}


def _event(string: SymbolString, number: int) -> dict[int, Frame]:
    """Return a frame for a sentence that names neither levy nor rate, but a day on which something takes effect."""
    found = _EVENT.regex.search(string.symbols)
    if found is None:
        return {}
    told = [(i, m) for i in range(*found.span()) if (m := string.items[i]) and m.kind in _STARTING]
    place, said = min(told, key=lambda at: _STARTING.index(at[1].kind))
    return {place: Frame(Mention(said.start, said.end, EVENT, None), place, number)}


_LISTING: Final = re.compile(
    r"\b(?:(?:affected|targeted|sanctioned|listed) (?:goods|imports|items|products)"
    r"|(?:goods|imports|items|products) (?:affected|targeted|hit|on the list)|the list|hit list)\b[^.\n]{0,60}? includ"
)
_VERB: Final = " includ"
"""A plain search for it spares most articles the pattern."""
_LISTED: Final = compile_pattern("'include' ~4 GOODS.items? (~2 ('of' | 'as' | 'from') ~2)? GOODS{list}:sectors", {})
_OF_A_KIND: Final = frozenset({"named", "weak"})


def listing_sentences(document: Document) -> set[int]:
    """Return the numbers of the sentences that list affected goods."""
    if _VERB not in document.folded:
        return set()
    return {document.sentence_at(found.start()) for found in _LISTING.finditer(document.folded)}


def _listed(string: SymbolString, number: int) -> dict[int, Frame]:
    """Return a frame with the goods that a sentence lists, or nothing."""
    found = _LISTED.regex.search(string.symbols)
    listed = [m for at in found.starts("sectors") if (m := string.items[at])] if found else []
    goods = [m for m in listed if m.payload.form in _OF_A_KIND]
    if found is None or not goods:
        return {}
    anchor = Mention(goods[0].start, goods[-1].end, LISTED, None)
    return {found.start(): Frame(anchor, found.start(), number, {"sectors": goods})}


def levyless(string: SymbolString, number: int, *, lists: bool) -> dict[int, Frame]:
    """Return the frame of a sentence that names neither rate nor levy, or nothing; `lists` if it may list goods."""
    return (_listed(string, number) if lists else {}) or _anaphor(string, number) or _event(string, number)

"""Step 4: frames of sentences that name neither rate nor levy, but tell of one: “they kick in on Tuesday”."""

import re
from typing import Final

from extractors.mention import Document, Mention
from extractors.relate.frame import EVENT, LISTED, Frame
from extractors.relate.grammar import compile_pattern
from extractors.relate.symbols import SymbolString

_ANAPHOR = compile_pattern(
    "^ (('but' | 'and' | 'also' | ~1) ('it' | 'they' | 'this' | 'these' | 'those' | 'that') ~~4 (EFFECT | PAUSE)"
    " | ('but' | 'and')? ~1 (('on' | 'in' | 'from' | 'as' 'of')? ~1 DATE | SPAN)? ~2 ','? 'they'"
    " (~2 'been' ~2 (LIFT.past | PAUSE.past) | ~1 LIFT.past ('on' | 'in' | 'after' | 'when' | ',' | DATE | SPAN | $)))",
    {},
)
_BECOMING: Final = frozenset({"EFFECT", "LIFT", "PAUSE"})
_THEY: Final = "they "
_UNDONE_REACH: Final = 24
"""How near behind “they” the verb begins that tells what became of them (“they have since been lifted”)."""
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
    said = next((m for m in string.items[found.end() - 1 :: -1] if m and m.kind in _BECOMING), None) if found else None
    if found is None or said is None:
        return {}
    return {found.start(): Frame(Mention(said.start, said.end, "ANAPHOR", None), found.start(), number)}


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
    r"|\b(?:so (?:do|does|will)|the same (?:fate|treatment)"
    r"|so (?:are|is)|(?:are|is) (?:(?:also|likewise) on (?:its|the) (?:hit )?list|(?:also |likewise )?on it))\b"
)
_VERBS: Final = (" includ", "so are", "so do", "so is", "so will", " the same ", " on it", " on the ")
"""A plain search for them spares most articles the pattern."""
_LISTED: Final = compile_pattern(
    "('include' ~4 GOODS.items? (~2 ('of' | 'as' | 'from') ~2)? GOODS{list}:sectors"
    " | ^ 'so' ('been' | ~2) ~1 GOODS{list}:sectors"
    " | ^ ~3 (PLACE.demonym{list} ~1)? GOODS{list}:sectors (MODAL? ~4 'same' | ~1 'been' ~2 'on'))",
    {},
)
_OF_A_KIND: Final = frozenset({"named", "weak"})


def listing_sentences(document: Document) -> set[int]:
    """Return the numbers of the sentences that list affected goods."""
    if not any(verb in document.folded for verb in _VERBS):
        return set()
    return {document.sentence_at(found.start()) for found in _LISTING.finditer(document.folded)}


def undoing_sentences(document: Document) -> set[int]:
    """Return the numbers of the sentences in which “they” are lifted, whatever they are."""
    folded = document.folded
    return {
        document.sentence_at(m.start)
        for m in document.by_kind["LIFT"]
        if folded.find(_THEY, max(m.start - _UNDONE_REACH, 0), m.start) >= 0
    }


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

"""Step 4: frames of sentences that name neither rate nor levy, but tell of one: “they kick in on Tuesday”."""

from collections.abc import Iterator
from typing import Final

from extractors.deferred import deferred
from extractors.mention import Document, Mention
from extractors.relate.frame import EVENT, LISTED, Frame
from extractors.relate.grammar import compile_pattern
from extractors.relate.sequels import sequel
from extractors.relate.symbols import SYMBOL, SymbolString

_EVENT = compile_pattern(
    "(DATE ~~8 EFFECT | EFFECT ~~8 DATE | EFFECT ~~4 SPAN | 'effective' ~3 ':'? ~2 DATE"
    " | EFFECT ~~~24 'on' 'or' 'after' ~5 DATE"
    " | ^ ~2 ('from' | 'as' 'of') DATE ~~~9 SOFT_LEVY)",
    {},
)
_STARTING = ("EFFECT", "SOFT_LEVY", "DATE")


def _event(string: SymbolString, number: int) -> dict[int, Frame]:
    """Return a frame for a sentence that names neither levy nor rate, but a day on which something takes effect."""
    found = _EVENT.regex.search(string.symbols)
    if found is None:
        return {}
    told = [(i, m) for i in range(*found.span()) if (m := string.items[i]) and m.kind in _STARTING]
    place, said = min(told, key=lambda at: _STARTING.index(at[1].kind))
    return {place: Frame(Mention(said.start, said.end, EVENT, None), place, number)}


_HIT: Final = "affected|caught up|concerned|covered|hit|included|listed|sanctioned|singled out|targeted"
_THE_LIST: Final = (
    rf"(?:(?:{_HIT}) (?:goods|imports|items|products)|(?:goods|imports|items|products) (?:{_HIT}|on the list)"
    r"|the (?:hit ?)?list)\b"
)
_LISTING: Final = deferred(
    rf"\b{_THE_LIST}[^.\n]{{0,60}}?"
    r" (?:compris|contain|cover|extend[s ]|featur|includ|nam(?:es|ed) |rang|spans? |tak(?:es|ing) in )"
    rf"|\balso (?:{_HIT}|on the list)(?: (?:are|is|were|was|will be)\b|:)"
    rf"|\bamong (?:the )?{_THE_LIST} (?:are|is|were|was)\b"
    r"|\bamong (?:[a-z]+ ){0,2}targets(?: (?:are|is|were|was)\b|:)"
    r"|\b(?<!price )(?:hikes?|increases?|measures?) (?:will |would )?also"
    r" (?:appl(?:y|ies) to|covers?|extends? to|hits?)\b"
    r"|\b(?:it|they) (?:also )?appl(?:y|ies)(?: also| as well| equally| likewise)? to\b"
    r"|\bso (?:are|do|does|is|will) (?!those\b)"
)
"""What stands in front of goods that are listed: “the list further takes in tea”, “also hit are tea and coal”."""
_ON_LIST: Final = deferred(
    r"\b(?:on|in) (?:the|that|this|its|their) (?:hit ?)?list\b|\b(?:are|is) (?:also )?on it\b"
    rf"|\b(?:are|is|were|was|be) (?:{_HIT})(?: too\b|,? as well\b)"
    rf"|\b(?:are|is|were|was) also (?:{_HIT})\b|\b(?:are|is|were|was) among {_THE_LIST}"
    r"|\bthe same (?:fate|treatment)\b"
)
"""What stands behind goods that are listed."""
_TELLING: Final = (
    *_HIT.split("|"),
    *("among", "also appl", "also cover", "also extend", "list", "on it", "so are", "so do", "so is", "so will"),
    *("the same fate", "the same treatment"),
)
"""Both patterns need one of these: a plain search for them spares most sentences the patterns."""
_LISTED: Final = compile_pattern("GOODS{list}:sectors", {})
_OF_A_KIND: Final = frozenset({"named", "weak"})
_SPARED: Final = frozenset(
    "".join(
        symbol
        for name, symbol in SYMBOL.items()
        if name.startswith(("'not'", "'no'", "NEG", "EXEMPT", "LIFT", "PAUSE"))
    )
)
"""In a sentence that lists what is spared, or may be, nothing is charged (“tea is not on the list”)."""
_NEAR: Final = 60
"""How far from the words that list them the goods stand, in characters."""


def listing_sentences(document: Document) -> dict[int, tuple[int, bool]]:
    """Return the sentences that list affected goods: where their words end that say so, and whether goods follow.

    Of goods in front it is where those words start.
    """
    listing: dict[int, tuple[int, bool]] = {}
    for number in {document.sentence_at(at) for word in _TELLING for at in _places_of(word, document.folded)}:
        sentence = document.sentences[number]
        for pattern, follow in ((_ON_LIST, False), (_LISTING, True)):
            for found in pattern.finditer(document.folded, sentence.start, sentence.end):
                listing[number] = (found.end() if follow else found.start(), follow)
    return listing


def _places_of(word: str, folded: str) -> Iterator[int]:
    """Yield where a word stands in a text."""
    at = folded.find(word)
    while at >= 0:
        yield at
        at = folded.find(word, at + 1)


def _listed(string: SymbolString, number: int, listing: tuple[int, bool]) -> dict[int, Frame]:
    """Return a frame with the goods that a sentence lists, or nothing."""
    place, follow = listing
    if not _SPARED.isdisjoint(string.symbols):
        return {}
    lists = (
        [m for at in found.starts("sectors") if (m := string.items[at]) and m.payload.form in _OF_A_KIND]
        for found in _LISTED.regex.finditer(string.symbols)
    )
    near = [
        goods
        for goods in lists
        if goods and (0 <= goods[0].start - place <= _NEAR if follow else 0 <= place - goods[-1].end <= _NEAR)
    ]
    if not near:
        return {}
    goods = near[0 if follow else -1]
    anchor = Mention(goods[0].start, goods[-1].end, LISTED, None)
    position = string.items.index(goods[0])
    seller = string.items[position - 1] if position else None
    sold_by = {"targets": [seller]} if seller is not None and seller.kind == "PLACE" else {}
    return {position: Frame(anchor, position, number, {"sectors": goods, **sold_by})}


def levyless(string: SymbolString, number: int, listing: tuple[int, bool] | None) -> dict[int, Frame]:
    """Return the frame of a sentence that names neither rate nor levy, or nothing; `listing` if it may list goods."""
    return (_listed(string, number, listing) if listing else {}) or sequel(string, number) or _event(string, number)

"""Step 3: words that mean something else beside others: charges as deeds or levies, names of firms, what is denied."""

from typing import Final

from extractors.deferred import deferred
from extractors.mention import Document, Mention
from extractors.quantities import Rate

_BEFORE = ("formerly ", "hitherto ", "previously ")
_DENIED: Final[dict[str, tuple[str, ...]]] = {
    "PLACE": ("non-",),
    "RATE": _BEFORE,
    "EXEMPT": _BEFORE,
    "EXEMPTION": _BEFORE,
}
_QUOTA = ("quota", "quotas")
_FOR = (" for ", " of ", " on ", " to ")
_PRONOUNS = (" he ", " it ", " she ")
_PUT: Final = deferred(r"put (?:an? |another |extra |new |up to |\d)")
"""A verb whose past looks like its base, which stands behind these."""
_BARE_VERB: Final = (" could ", " may ", " might ", " must ", " should ", " to ", " will ", " would ")
_LEVIED_BY: Final = {"levies": _PRONOUNS, "levy": _BARE_VERB}
_CHARGE = deferred(r"charges? (?:(?:against|on) |of (?:[a-z]+ ){0,2}[\d.]{1,5} ?(?:%|per ?cent))")
_OWNED = (
    " a ",
    " additional ",
    " extra ",
    " its ",
    " new ",
    " the ",
    " their ",
    "% ",
    " percent ",
    " per cent ",
    " pct ",
)
_FIRM = deferred(
    r"(?: [A-Z&][\w&]*){0,2},? "
    r"(?:AG|Alliance|Association|Board|Co|Company|Corp|Corporation|Council|Federation|Group|Inc|Industries|Limited|Ltd|Mills|Technology|Works)\b"
)
_RELATION = deferred(
    r"'s? (?:[a-z]+ (?:and [a-z]+ )?)?(?:ally|customer|neighbou?r|(?:trading )?partner|rival|supplier)\b"
)
_ONE_OF = "one of "
_RELATIONS = deferred(r"'s? (?:[a-z]+ ){0,3}(?:allies|customers|neighbou?rs|partners|rivals|suppliers)\b")
_FELL: Final = deferred(
    r"drop(?:ped|ping|s)? (?:(?!from |to )[a-z]+ ){0,2}[0-9.,]+ ?(?:%|per ?cent|pct|points?)"
    r"(?! (?:[a-z-]+ ){0,2}(?:dut|lev|surcharge|tariff|tax))"
    r"|(?:(?<=\bha[ds] )|(?<=\bhave ))dropped(?! [a-z])"
)
"""What drops by so much, or just drops, and is not dropped itself (“dropped its 25 percent tariff”)."""
_TAX_ON: Final = deferred(r"tax(?:es)? on (?:[a-z0-9$.,]+ ){0,5}")
_FROM_ABROAD: Final = frozenset({"demonym", "weak"})
_TAXED: Final = frozenset({"items", "named"})
_HEAD: Final = 240
"""Datelines stand within so many characters."""
_BARE: Final = deferred(r"(?:,? [a-z]+\.? \d{1,2}(?:, \d{4})?)?(?:\. [a-z]|: [a-z])")
"""What stands behind the city of a dateline, and no figure, as in a row of a list."""
_ADJECTIVE: Final = 12
"""Between where goods come from and what they are stands one word at most, of so many characters."""


def tell_levies(free: list[Mention], folded: str) -> None:
    """Let a tax on goods from abroad be a levy, where the article names one (“taxes on $9 billion of Chilean tin”)."""
    for number, (tax, place, goods) in enumerate(zip(free, free[1:], free[2:], strict=False)):
        if tax.kind != "SOFT_LEVY" or (place.kind, goods.kind) != ("PLACE", "GOODS"):
            continue
        named = place.payload.form in _FROM_ABROAD and _TAX_ON.fullmatch(folded, tax.start, place.start)
        if named and goods.payload.form in _TAXED and goods.start - place.end <= _ADJECTIVE:
            free[number] = Mention(tax.start, tax.end, "LEVY", "tax")


def as_deed(mention: Mention, folded: str) -> Mention:
    """Return a mention, and “levies” as what is done behind a pronoun, “levy” and “put” behind a modal or “to”.

    “Its charge on tin” is a levy.
    """
    if mention.kind == "IMPOSE" and folded.endswith(_BARE_VERB, 0, mention.start) and _PUT.match(folded, mention.start):
        return Mention(mention.start, mention.end, "IMPOSE", "base")
    if mention.kind == "IMPOSE" and _CHARGE.match(folded, mention.start):
        is_levy = folded.endswith(_OWNED, 0, mention.start)
        return Mention(mention.start, mention.end, "LEVY", "levy") if is_levy else mention
    before = _LEVIED_BY.get(folded[mention.start : mention.end]) if mention.kind == "LEVY" else None
    if before and folded.endswith(before, 0, mention.start):
        return Mention(mention.start, mention.end, "IMPOSE", "base")
    return mention


def as_rate(mention: Mention, folded: str) -> Mention:
    """Return “duty-free” and its like as a tariff rate of nought, but a quota for nothing in particular as it is."""
    if folded.endswith(_QUOTA, mention.start, mention.end) and not folded.startswith(_FOR, mention.end):
        return Mention(mention.start, mention.end, "EXEMPTION", "noun")
    rate = Rate(mention.start, mention.end, 0.0, mention.start, measure="tariff")
    return Mention(mention.start, mention.end, "RATE", rate)


def is_other(mention: Mention, document: Document) -> bool:
    """Tell whether a word is part of the name of a firm (“the Bodo Vehicle Group”), or denied (“non-EU countries”).

    What goods were spared before they no longer are (“previously duty-free fish”), or what fell (“sales dropped 5%”).
    """
    if mention.kind == "PLACE" and (_names_another(mention, document.folded) or _is_dateline(mention, document)):
        return True
    if before := _DENIED.get(mention.kind):
        return document.folded.endswith(before, 0, mention.start)
    if mention.kind == "LIFT":
        return _FELL.match(document.folded, mention.start) is not None
    capital = mention.kind == "GOODS" and document.text[mention.start].isupper()
    return capital and _FIRM.match(document.text, mention.end) is not None


def _is_dateline(place: Mention, document: Document) -> bool:
    """Tell whether a city is where an article was written (“Kathmandu. The president …”, “Dhaka, May 3: …”)."""
    if place.start > _HEAD or place.payload.form != "seat":
        return False
    sentence = document.sentences[document.sentence_at(place.start)]
    first = not document.folded[sentence.start : place.start].strip()
    return first and _BARE.match(document.folded, place.end) is not None


def _names_another(place: Mention, folded: str) -> bool:
    """Tell whether a country is only named for what another is to it (“Peru's neighbour”, “one of Peru's allies”)."""
    if not folded.startswith("'", place.end):
        return False
    among = folded.endswith(_ONE_OF, 0, place.start)
    return (_RELATIONS if among else _RELATION).match(folded, place.end) is not None

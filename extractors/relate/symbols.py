"""Step 4, first half: a sentence as a short string with one symbol a mention or word, for the rules to match on."""

import re
from itertools import repeat
from typing import Final

from extractors.mention import Mention
from extractors.relate.echoes import ECHO, echoes_in
from extractors.relate.synonyms import SYNONYMS

_PLAIN_KINDS = (
    "LEVY SOFT_LEVY FORMULA AMOUNT DATE SPAN LEGAL RETALIATION URGE SCENARIO TOTAL SPEECH NEG PERSON"
    " AGENCY BLOC COVER FACE STRIKE INVESTIGATE THREATEN OFFER ANNOUNCE AGREE"
)
_CHANGES = "IMPOSE RAISE CUT LIFT PAUSE EXEMPT"
FORMS: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(_PLAIN_KINDS.split(), ()),
    **dict.fromkeys(_CHANGES.split(), ("base", "past", "ing")),
    "IMPOSE": ("base", "past", "ing", "kept"),
    "ADJ": ("kind", "plain", "prospect", "standing"),
    "DEAL": ("deal", "pact", "scheme"),
    "EFFECT": ("base", "past"),
    "EXEMPTION": ("list", "noun", "pact", "parcels", "predicate"),
    "GOODS": ("named", "weak", "all", "items"),
    "MODAL": ("firm", "lost", "soft"),
    "PLACE": ("name", "demonym", "seat", "weak"),
    "RATE": ("percent", "zero", "old"),
    "RULE_OUT": ("avert", "evade", "rule_out"),
    "THIRD_PARTY": ("who", "deed"),
}
"""Mention kinds that the rules can name, with the forms that they can ask for."""

RELATED: Final = frozenset({*FORMS, "ZERO"} - {"RATE", "AMOUNT", "DATE", "SPAN", "PERSON", "AGENCY"})
"""The vocabulary kinds that reach the rules as they are, or, a ZERO (“duty-free”), as a rate of nought; the others do
so through the grounding."""

PASSED_KINDS: Final = frozenset({"ADJ", "AMOUNT", "FORMULA"})
_PASSED_WORDS = (
    "all most other both also these those originating government gave gives initiated initiates opened"
    " opens out see buyers importers market up still include what decision admit linked us following received"
    " published extend ruled panel violate has means been once prevents company replacing ruling concessions equal"
    " revenue them measure off take dispute negligible impact already continue rose"
)
PASSED: Final = tuple(_PASSED_WORDS.split())
"""Words that a rule can ask for, and that gaps pass over like fillers and the kinds above."""
_STOPPING_KINDS: Final = frozenset({"RATE", "LEVY", "PLACE", "PERSON", "AGENCY"})
_WORDS = (
    "on of to from by for against with at in over into as than between under until through after before since and"
    " or but during whether while where whereas though although despite which that who if unless except besides"
    " including like not no this it they he s made well when because plus granted allows enter entering ahead sell"
    " sold sent export so per effective respectively challenge bound outside , ; : ( ) -"
)
LITERALS: Final = (*PASSED, *_WORDS.split())
"""Words and marks that a rule can ask for by a quoted literal; other words of the gaps are fillers."""

_DROPPED: Final = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "our", "'", '"', "s'", "any", "some", "such"}
)
_FIRST: Final = 0x100
FILLER: Final = "."
"""The symbol of a word that no rule names."""

SYMBOL: Final[dict[str, str]] = {}
for _kind in sorted(FORMS, key=lambda kind: (kind in PASSED_KINDS) - (kind in _STOPPING_KINDS)):
    for _form in FORMS[_kind] or ("",):
        SYMBOL[f"{_kind}.{_form}".rstrip(".")] = chr(_FIRST + len(SYMBOL))
for _name in LITERALS:
    SYMBOL[f"'{_name}'"] = chr(_FIRST + len(SYMBOL))
"""What gaps pass over has symbols in a row, and so has most of what they stop at: patterns have ranges for them."""

_END: Final = chr(_FIRST + len(SYMBOL) - len(LITERALS))
"""The first symbol that stands for a word: those below it, from `_FIRST` on, stand for mentions."""
_OF_MENTIONS: Final = frozenset(symbol for symbol in SYMBOL.values() if symbol < _END)

RATES: Final = frozenset({SYMBOL["RATE.percent"], SYMBOL["RATE.zero"]})
"""What stands for a rate in force, an old one apart."""

_TOKENS: Final = {
    **{symbol if symbol < _END else name.strip("'"): symbol for name, symbol in SYMBOL.items()},
    **dict.fromkeys(_DROPPED, ""),
    "'s": SYMBOL["'s'"],
    **{word: SYMBOL[f"'{literal}'"] for literal, words in SYNONYMS.items() for word in words.split()},
}
_HYPHENATED: Final = "".join(symbol for name, symbol in SYMBOL.items() if name.startswith(("ADJ.", "AMOUNT")))
_TOKEN = re.compile(
    rf"[a-z]++(?= )|[{chr(_FIRST)}-{_END},;:()]"  # most words, and most of all else
    rf"|[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,5}}(?![0-9])|[a-z0-9~$&%](?:[a-z0-9~'.&-]*[a-z0-9~%])?"
    rf"|-(?:(?<=[{_HYPHENATED}] -)[a-z]+)?"  # “large-displacement”, “$2bn-worth”: one word
    r"|'s\b"
)
_TAX: Final = SYMBOL["SOFT_LEVY"]
_CHARGE: Final = SYMBOL["IMPOSE.base"]
_AUXILIARIES: Final = "".join(SYMBOL[name] for name in ("MODAL.firm", "MODAL.soft", "THREATEN", "'to'"))
_OBJECTS: Final = "".join(SYMBOL[f"{kind}.{form}"] for kind in ("PLACE", "GOODS") for form in FORMS[kind])
_TO_TAX: Final = re.compile(rf"(?<=[{_AUXILIARIES}]){_TAX}(?={re.escape(FILLER)}{{0,2}}[{SYMBOL['AMOUNT']}{_OBJECTS}])")
"""A tax word as a verb (“will tax Peruvian tin”)."""
_PLAIN: Final = {kind: SYMBOL[kind] for kind, forms in FORMS.items() if not forms}
_FORMED: Final = {kind: {form: SYMBOL[f"{kind}.{form}"] for form in forms} for kind, forms in FORMS.items() if forms}
_BY_FORM: Final = frozenset({"PLACE", "GOODS"})
_OWNERS: Final = frozenset({"PLACE", "PERSON"})
_JOINERS: Final = (" along with ", " as well as ", " but also ", " nor ", " together with ")
"""What joins two members of a list as “and” does."""
_PLURAL, _OWN = "s' ", "'s"
"""How the name of an owner ends that ends in “s” (“the Philippines' tariff”), and what is read in its place."""


def symbol_of(mention: Mention) -> str:
    """Return the symbol of a mention of one of the `RELATED` kinds."""
    kind, payload = mention.kind, mention.payload
    if kind in _PLAIN:
        return _PLAIN[kind]
    formed = _FORMED[kind]
    if kind in _BY_FORM:
        return formed[payload.form]
    if kind == "ADJ":
        return formed.get(payload, formed["kind"])
    if kind == "RATE":
        return formed["old" if payload.role == "previous" else "percent" if payload.value else "zero"]
    return formed[payload]


class SymbolString:
    """A sentence's symbols, and for each symbol the mention behind it (None for words of the gaps)."""

    __slots__ = ("items", "symbols")

    def __init__(self, folded: str, start: int, end: int, mentions: list[Mention]) -> None:
        """Read `folded[start:end]`; `mentions` are sorted, do not overlap, and are of `RELATED` kinds.

        Words that no rule names become fillers; articles and possessives leave no symbol.
        """
        echoes = echoes_in(folded, mentions) if folded.find("(", start, end) >= 0 else ()
        parts: list[str] = []
        at = start
        for mention in mentions:
            parts.append(folded[at : mention.start])
            if mention.start not in echoes:
                parts.append(_PLAIN.get(mention.kind) or symbol_of(mention))
            at = mention.end
            if folded.startswith(_PLURAL, at - 1) and mention.kind in _OWNERS:
                parts.append(_OWN)
        parts.append(folded[at:end])
        line = " ".join(parts)
        if "(" in line or "[" in line or "{" in line:
            line = ECHO.sub(" ", line)
        for joiner in _JOINERS:
            line = line.replace(joiner, " and ")
        symbols = "".join(map(_TOKENS.get, _TOKEN.findall(line), repeat(FILLER)))
        self.symbols = _TO_TAX.sub(_CHARGE, symbols) if _TAX in symbols else symbols
        behind = iter([m for m in mentions if m.start not in echoes] if echoes else mentions)
        self.items = [next(behind) if symbol in _OF_MENTIONS else None for symbol in self.symbols]

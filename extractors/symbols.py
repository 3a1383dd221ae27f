"""Step 4, first half: a sentence as a short string with one symbol a mention or word, for the rules to match on."""

import re
from typing import Final

from extractors.mention import Mention

FORMS: Final = {
    "LEVY": (), "SOFT_LEVY": (), "RATE": ("percent", "zero"), "AMOUNT": (), "DATE": (), "ADJ": ("kind", "plain", "prospect"), "LEGAL": (), "DEAL": (),
    "RETALIATION": (), "THIRD_PARTY": (), "TOTAL": (), "SPEECH": (), "NEG": (), "PERSON": (), "AGENCY": (), "BLOC": (),
    "PLACE": ("name", "demonym", "seat", "weak"), "GOODS": ("named", "weak", "all", "items"),
    "MODAL": ("firm", "soft"), "EFFECT": ("base", "past"), "FACE": (), "STRIKE": (), "INVESTIGATE": (), "RULE_OUT": (),
    "THREATEN": (), "OFFER": (), "ANNOUNCE": (), "AGREE": (),
    **dict.fromkeys(("IMPOSE", "RAISE", "CUT", "LIFT", "PAUSE", "EXEMPT"), ("base", "past", "ing")),
}  # fmt: skip
"""Mention kinds that the rules can name, with the forms that they can ask for."""

LITERALS: Final = (
    "on", "of", "to", "from", "by", "for", "against", "with", "at", "in", "over", "into", "as", "than", "between", "under", "until", "through",
    "after", "before", "since", "and", "or", "but", "while", "whereas", "though", "although", "despite", "which", "that", "who", "if", "unless",
    "except", "besides", "including", "like", "not", "no", "all", "most", "other", "both", "these", "those", "this", "it", "they", "he",
    "s", ",", ";", ":", "(", ")", "-", "made", "well", "also", "when", "because", "each", "same", "plus", "versus", "so", "per",
)  # fmt: skip
"""Words and marks that a rule can ask for by a quoted literal; other words of the gaps are fillers."""

_DROPPED: Final = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "'", '"', "s'", "any", "some", "such"})
_FIRST: Final = 0x100
FILLER: Final = "."
"""The symbol of a word that no rule names."""

SYMBOL: Final[dict[str, str]] = {}
for _name in [f"{kind}.{form}" for kind, forms in FORMS.items() for form in (forms or ("",))]:
    SYMBOL[_name.rstrip(".")] = chr(_FIRST + len(SYMBOL))
for _name in dict.fromkeys(LITERALS):
    SYMBOL[f"'{_name}'"] = chr(_FIRST + len(SYMBOL))

_TOKEN = re.compile(r"'s\b|[a-z0-9~$&%][a-z0-9~'.&]*|[,;:()\-]")
_CACHE: dict[str, str] = {" ": "", "": ""}
_CACHED_GAP = 16
_CACHE_SIZE = 4096


def symbol_of(mention: Mention) -> str | None:
    """Return the symbol of a mention, or None where no rule can name it."""
    payload = mention.payload
    match mention.kind:
        case "PLACE":
            return SYMBOL["PLACE." + payload.form]
        case "GOODS":
            return SYMBOL["GOODS." + payload.form]
        case "ADJ":
            return SYMBOL["ADJ." + (payload if payload in {"plain", "prospect"} else "kind")]
        case "RATE":
            return SYMBOL["RATE.percent" if payload.value else "RATE.zero"]
        case kind:
            return SYMBOL.get(kind) or SYMBOL.get(f"{kind}.{payload}")


def gap_symbols(gap: str) -> str:
    """Return the symbols of the words and marks between two mentions; articles and possessives leave none."""
    known = _CACHE.get(gap)
    if known is not None:
        return known
    symbols = "".join(
        [SYMBOL.get(f"'{token.lstrip(chr(39))}'", FILLER) for token in _TOKEN.findall(gap) if token not in _DROPPED]
    )
    if len(gap) <= _CACHED_GAP and len(_CACHE) < _CACHE_SIZE:
        _CACHE[gap] = symbols
    return symbols


class SymbolString:
    """A sentence's symbols, and for each symbol the mention behind it (None for words of the gaps)."""

    __slots__ = ("items", "symbols")

    def __init__(self, folded: str, start: int, end: int, mentions: list[Mention]) -> None:
        """Read `folded[start:end]`; `mentions` are sorted, do not overlap, and all have a symbol."""
        parts: list[str] = []
        items: list[Mention | None] = []
        at = start
        for mention in mentions:
            gap = gap_symbols(folded[at : mention.start])
            parts.append(gap)
            items.extend([None] * len(gap))
            symbol = symbol_of(mention)
            if symbol:
                parts.append(symbol)
                items.append(mention)
            at = mention.end
        gap = gap_symbols(folded[at:end])
        parts.append(gap)
        items.extend([None] * len(gap))
        self.symbols = "".join(parts)
        self.items = items

"""Step 3: “the Community” is the European one where it goes by an older name, and “the Union” is in its laws."""

import re
from typing import Final

from extractors.mention import Document, Mention

_BARE: Final = ("the Community", "The Community", "the Union", "The Union")
_ALONE: Final = re.compile(r"\b[Tt]he (Community|Union)\b(?! [A-Z])")
_OLD_NAMES: Final = frozenset(
    {"common market", "ec", "e.c", "eec", "e.e.c", "european communities", "european community"}
    | {"european economic community"}
)
_CODE: Final = "EU"


def bare_communities(document: Document) -> list[Mention]:
    """Return a mention of the EU for each “the Community” or “the Union”, where the article tells that it is meant.

    The one where it names the European Community in full, the other where it names a law of the Union.
    """
    if not any(bare in document.text for bare in _BARE):
        return []
    named = [m for m in document.by_kind["PLACE"] if m.payload.code == _CODE]
    known = {
        "Community": next((m for m in named if document.folded[m.start : m.end].rstrip(".") in _OLD_NAMES), None),
        "Union": next(iter(named), None) if any(m.payload == _CODE for m in document.by_kind["LAW_OF"]) else None,
    }
    found = [(said, known[said[1]]) for said in _ALONE.finditer(document.text)]
    return [Mention(*said.span(1), "PLACE", meant.payload) for said, meant in found if meant is not None]

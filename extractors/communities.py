"""Step 3: “the Community” is the European one, in an article that names it by an older name (“EC”)."""

import re
from typing import Final

from extractors.mention import Document, Mention

_BARE: Final = "the Community"
_ALONE: Final = re.compile(r"\b[Tt]he (Community)\b(?! [A-Z])")
_OLD_NAMES: Final = frozenset(
    {"common market", "ec", "e.c", "eec", "e.e.c", "european communities", "european community"}
    | {"european economic community"}
)
_CODE: Final = "EU"


def bare_communities(document: Document) -> list[Mention]:
    """Return a mention of the European Community for each “the Community”, where the article names it in full."""
    if _BARE not in document.text and "The Community" not in document.text:
        return []
    named = (m for m in document.by_kind["PLACE"] if m.payload.code == _CODE)
    known = next((m for m in named if document.folded[m.start : m.end].rstrip(".") in _OLD_NAMES), None)
    if known is None:
        return []
    return [Mention(*found.span(1), "PLACE", known.payload) for found in _ALONE.finditer(document.text)]

"""Step 3: “the president”, without a name, is the one that the article names as president last before."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from operator import itemgetter
from typing import Final

from extractors.mention import Document, Mention
from schemas import Actor

_OFFICE: Final = "president"
_BEFORE = (" the ", '"the ')
_OTHERS = re.compile(r" (?:and|elect|of|emeritus|[A-Z])|[-,] ?(?:elect|[A-Z])|'s office|’s office")
"""What stands behind an office whose holder is another one, or is named there."""


def unnamed_presidents(document: Document, actors: Iterable[Actor]) -> list[Mention]:
    """Return a mention of the president named last before, or else of the only one, for each “the president”."""
    offices = [m for m in document.by_kind["OFFICE"] if _is_alone(m, document)]
    presidents = [a for a in actors if a.kind == "person" and a.jurisdiction and _presides(a)] if offices else []
    if not presidents:
        return []
    named = sorted(((m.start, a) for a in presidents for m in a.mentions), key=itemgetter(0))
    starts = [start for start, _ in named]
    return [Mention(m.start, m.end, "PERSON", named[max(bisect_left(starts, m.start) - 1, 0)][1]) for m in offices]


def _presides(actor: Actor) -> bool:
    role = (actor.role or "").lower()
    return _OFFICE in role and "vice" not in role


def _is_alone(office: Mention, document: Document) -> bool:
    folded = document.folded
    plain = office.payload == _OFFICE and folded[office.start : office.end] == _OFFICE
    return plain and folded.endswith(_BEFORE, 0, office.start) and not _OTHERS.match(document.text, office.end)

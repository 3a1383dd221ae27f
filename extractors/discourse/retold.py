"""Step 5: what a verb says of duties told before: “the tariffs were paused”, “the duties, which take effect on …”."""

from typing import Final

from extractors.deferred import deferred
from extractors.discourse.measure import Measure, cue_of
from extractors.discourse.told import is_listed
from extractors.mention import Document, Mention
from extractors.quantities.near import starting_in
from extractors.relate.frame import Frame

SUBJECT_REACH: Final = 6
"""How near the start of its sentence a subject stands, and how near to it its verb, in symbols."""
VERB_REACH: Final = 40
"""The same in characters, for verbs that count as near because they say much."""
_ASIDE: Final = deferred(r",? (?:that|which) (?:[a-z]+ ){0,3}")
_HAD: Final = deferred(r"\bhad (?:[a-z]+ ){0,2}$")
"""In front of a verb it tells what was so before what was told last."""
_AT_LAST: Final = deferred(r"\b(?:again|finally|now)\b")
"""With a verb of coming into force these tell that a pause is over."""
_NOUNS: Final = frozenset({"reduction", "reductions"})
"""Behind a levy they are no verb of it (“the tariff reduction, announced on Friday”)."""
_BEFORE: Final = 24
_BEHIND: Final = 16


def tells_state(frame: Frame, document: Document) -> bool:
    """Tell whether a verb close behind a bare subject tells its state, and not one of before (“had been paused”)."""
    said = _said(frame)
    if said is None or _HAD.search(document.folded, max(said.start - _BEFORE, 0), said.start):
        return False
    if starting_in(document.by_kind["LEVY"], frame.anchor.end, said.start):
        return False  # “the tariffs come on top of the duties that are paid”: what is said is said of others
    return _is_verb_of(frame, said, document) or _is_aside_of(frame, said, document)


def is_at_last(frame: Frame, document: Document) -> bool:
    """Tell whether what was paused comes into force (“the tariffs will now take effect”)."""
    said = _said(frame)
    if said is None or said.start < frame.anchor.end or frame.emits.get("status") != "announced":
        return False
    return _AT_LAST.search(document.folded, frame.anchor.end, said.end + _BEHIND) is not None


def _said(frame: Frame) -> Mention | None:
    """Return what tells the state, if anything does."""
    return frame.cues.get("status", (0, None))[1]


def _is_verb_of(frame: Frame, said: Mention, document: Document) -> bool:
    if said.end + 1 == frame.anchor.start:
        return False  # “the increased duties”: an adjective
    if said.start == frame.anchor.end + 1 and document.folded[said.start : said.end] in _NOUNS:
        return False
    return frame.cues["status"][0] <= SUBJECT_REACH and said.start - frame.anchor.end <= VERB_REACH


def _is_aside_of(frame: Frame, said: Mention, document: Document) -> bool:
    """Tell whether a relative clause behind the subject tells the state (“the tariffs, which take effect”)."""
    if not 0 < said.start - frame.anchor.end <= VERB_REACH:
        return False
    return _ASIDE.fullmatch(document.folded, frame.anchor.end, said.start) is not None


def shares_verb(row: Measure, last: Measure | None) -> bool:
    """Tell whether a row of a list goes on with the verb of the measure before it (“put 9% on tin and 5% on rice”)."""
    cue = row.frame.cues.get("status")
    if last is None or cue is None or cue[1] is None or is_listed(last):
        return False
    other = cue_of(last.frame, "status")
    return other is not None and other[1] is cue[1] and last.status == row.status

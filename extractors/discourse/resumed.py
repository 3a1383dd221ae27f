"""Step 5: whether a measure that names no goods is on those of the one that was told before it."""

from collections.abc import Sequence
from typing import Final

from extractors.deferred import deferred
from extractors.discourse import anaphors
from extractors.discourse.measure import ALL, Measure, codes_of, slot_of
from extractors.discourse.recall import REACH
from extractors.mention import Document, Mention
from extractors.relate.attach import NEAR, TRADE_REMEDIES

FOR_ALL: Final = frozenset({"secondary", "baseline"})
"""Kinds that are never on the goods that happen to stand near."""
ACROSS: Final = FOR_ALL | {"reciprocal", "retaliatory", "emergency"}
"""Kinds that are on all goods unless the clause says otherwise."""
_NO_KIND: Final = "unspecified"
_COVERS: Final = "levy-covers-goods"
"""The rule that reads what a levy applies to."""
_CASES: Final = 8
"""How many measures back all have to be of trade cases in an article about one."""
_OWN: Final = frozenset({"targets", "items", "across", "third", f"{NEAR}targets"})
_DEFINITE: Final = deferred(r"\b(?:these|those|both|such|the (?:two|three|four|said|same|above)) $")
_IN_FRONT: Final = 20


def is_in_case(measure: Measure, told: Sequence[Measure]) -> bool:
    """Tell whether all imports are those of the trade case told just before (“imports from Peru pay 7 percent”).

    Or the makers that are charged some of its countries' (“tariffs for Peruvian companies range from 7 to 9%”).
    """
    kinds = {m.kind for m in told[-_CASES:]} - {_NO_KIND} if measure.kind == _NO_KIND else ()
    if not kinds or not TRADE_REMEDIES.issuperset(kinds):
        return False
    apart = measure.frame.sentence - told[-1].frame.sentence
    charged = set(codes_of(slot_of(measure.frame, "targets")))
    among = charged and ((not apart and measure.levy is None) or charged <= set(told[-1].targets))
    return apart <= REACH and bool(among or slot_of(measure.frame, "items"))


def goes_on(measure: Measure, told: Sequence[Measure]) -> bool:
    """Tell whether a bare rate goes on where the measure told last left off (“BYD pays 17%”)."""
    frame = measure.frame
    bare = measure.rate is not None and bool(frame.rules) and not _OWN & frame.slots.keys()
    bare = bare and measure.kind not in ACROSS
    return bare and bool(told) and frame.sentence - told[-1].frame.sentence <= 1


def is_one_of_all(measure: Measure, told: Sequence[Measure]) -> bool:
    """Tell whether a partner's rate is one of those on all goods told just before (“10 to 41%. Peru's rate is 25%”)."""
    if measure.rate is None or not told or not slot_of(measure.frame, "targets"):
        return False
    last = told[-1]
    apart = measure.frame.sentence - last.frame.sentence
    return ALL in last.sectors and apart <= (last.kind in ACROSS)


def is_explained(measure: Measure, told: Sequence[Measure], document: Document) -> bool:
    """Tell whether it is only said on what the levy told last falls (“the duty applies to goods of Chad's origin”)."""
    levy, targets = measure.levy, codes_of(slot_of(measure.frame, "targets"))
    if measure.rate is not None or levy is None or not told or _COVERS not in measure.rules:
        return False
    return anaphors.is_definite(levy, document) and targets == told[-1].targets


def is_definite(items: Sequence[Mention], document: Document) -> bool:
    """Tell whether a word that only means goods goes back to those that were told (“on both products”)."""
    return any(_DEFINITE.search(document.folded, max(m.start - _IN_FRONT, 0), m.start) for m in items)

"""Step 5: the law that a measure rests on: its clause names it, its kind tells it, or the text speaks of it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Final

from extractors.discourse.charging import LIKELY_IMPOSER, SECURITY
from extractors.discourse.measure import ALL, WORLD, Measure, slot_of
from extractors.mention import Document, Mention
from schemas import LegalBasis

_FIELD = "tariff.legal_basis"
_REMEDIES: Final[Mapping[str, LegalBasis]] = {"anti_dumping": "AD_CVD", "countervailing": "AD_CVD"}
"""Kinds of duties that say of which law they are, whoever charges them."""
_EMERGENCY = "IEEPA"
_STRUCK_DOWN = "struck_down"
_DECIDED = frozenset({"agreed", "announced", "in_effect", "investigation", "struck_down", "suspended"})
"""States of what rests on a law; what is only threatened, or spared, may rest on another."""
_VAGUE = ("emergency authority", "emergency powers")
"""Names that say too little of a law to be that of another clause."""
_PLAIN: Final = frozenset({"fee", "unspecified"})
_start = attrgetter("start")


def _is_of_emergency(measure: Measure) -> bool:
    return measure.kind in {"baseline", "emergency", "reciprocal"} or _is_general(measure, struck_down=True)


def _is_of_deficit(measure: Measure) -> bool:
    on_all = measure.kind == "baseline" and measure.status != _STRUCK_DOWN
    return WORLD in measure.targets and (on_all or _is_general(measure, struck_down=False))


def _is_general(measure: Measure, *, struck_down: bool) -> bool:
    plain = measure.kind == "unspecified" and ALL in measure.sectors
    return plain and (measure.status == _STRUCK_DOWN) == struck_down


def _is_of_security(measure: Measure) -> bool:
    secured = SECURITY.issuperset(measure.sectors)
    return (measure.kind == "sectoral" and (secured or WORLD in measure.targets)) or (
        measure.kind == "unspecified" and secured
    )


def _is_on_one(measure: Measure) -> bool:
    return measure.kind in _PLAIN and len(measure.targets) == 1 and WORLD not in measure.targets


_FITS: Final[Mapping[LegalBasis, Callable[[Measure], bool]]] = {
    "IEEPA": _is_of_emergency,
    "SECTION_122": _is_of_deficit,
    "SECTION_201": lambda measure: measure.kind == "safeguard",
    "SECTION_232": _is_of_security,
    "SECTION_301": _is_on_one,
    "SECTION_338": _is_on_one,
}
"""What duties an American law is used for: the emergency law of 1977, the Trade Act of 1974 (balance of payments,
safeguards, unfair practices), the Trade Expansion Act of 1962 (security), the Tariff Act of 1930 (discrimination)."""


def fill_laws(measures: list[Measure], document: Document, mentions: list[Mention]) -> None:
    """Fill the legal basis of measures, with the words that prove it.

    A law that the text names elsewhere counts where the United States charge what it is used for, of several the one
    that is named nearest; the emergency law, where it is the only one, for all that is charged across the board.
    """
    laws = [m for m in mentions if m.kind == "LEGAL" and not document.folded.endswith(_VAGUE, m.start, m.end)]
    by_law: dict[LegalBasis, list[Mention]] = defaultdict(list)
    for law in laws:
        by_law[law.payload].append(law)
    only = laws[:1] if by_law.keys() == {_EMERGENCY} else []
    for measure in measures:
        told = list(slot_of(measure.frame, "legal"))
        if not told and measure.kind in _REMEDIES:
            measure.legal_basis = [_REMEDIES[measure.kind]]
            measure.support += [(_FIELD, measure.levy)] if measure.levy else []
            continue
        if not told and measure.imposer == LIKELY_IMPOSER and measure.status in _DECIDED:
            start = measure.frame.anchor.start
            fitting = [_nearest(named, start) for law, named in by_law.items() if _FITS[law](measure)]
            told = _nearest_first(fitting, start)[:1] or (only if ALL in measure.sectors else [])
        measure.legal_basis = list(dict.fromkeys(law.payload for law in told))
        measure.support += [(_FIELD, law) for law in told]


def _nearest(laws: list[Mention], start: int) -> Mention:
    """Return which of some mentions, in text order, stands nearest to an offset; of two the first."""
    at = bisect_left(laws, start, key=_start)
    return _nearest_first(laws[max(at - 1, 0) : at + 1], start)[0]


def _nearest_first(laws: list[Mention], start: int) -> list[Mention]:
    return sorted(laws, key=lambda law: (abs(law.start - start), law.start))

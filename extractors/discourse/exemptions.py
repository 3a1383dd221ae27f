"""Step 5: what “Canada is exempt” leaves open, from the measure that it is exempt from."""

from typing import Final

from extractors.deferred import deferred
from extractors.discourse.measure import WORLD, Measure, emitted
from extractors.discourse.memory import Memory
from extractors.mention import Document

_NEEDS_A_LEVY: Final = frozenset({"list", "pact"})
"""Words of an exemption that may as well be one from something else."""
_PARCELS: Final = "parcels"
_ENDS: Final = frozenset({"lifted", "suspended", "struck_down", "threatened"})
"""What becomes of an exemption where what it spared is charged."""
_WITH: Final = deferred(r"\bwith (?:[a-z]+ ){0,2}\Z")
_REACH: Final = 30


def fill_exemption(measure: Measure, memory: Memory, document: Document) -> None:
    """Fill parties, goods and state of an exemption from the measure told last; without one it may be from anything."""
    frame = measure.frame
    if frame.anchor.payload == _PARCELS:
        return _fill_parcels(measure)
    if not memory.told and frame.anchor.payload in _NEEDS_A_LEVY:
        frame.emits["scenario"] = "yes"  # of a tax, a curfew or a sanction: no tariff was told
    kept = bool(memory.told) and _is_from_removal(measure, memory.last[-1], document)
    frame.emits["status"] = "in_effect" if kept else "exempted"
    frame.cues.pop("status", None)
    if not memory.told:
        return None
    if "sectors" not in measure.explicit:
        measure.sectors = memory.last_goods
    return _fill_targets(measure, memory) if "targets" not in measure.explicit else None


def _is_from_removal(measure: Measure, last: Measure, document: Document) -> bool:
    """Tell whether what is excepted goes on (“all duties are repealed, with exceptions for steel”)."""
    start = measure.frame.anchor.start
    ended = last.frame.sentence == measure.frame.sentence and last.status == "lifted"
    return ended and _WITH.search(document.folded, max(start - _REACH, 0), start) is not None


def _fill_targets(measure: Measure, memory: Memory) -> None:
    first = memory.last[-1]
    measure.imposer = measure.imposer if "imposer" in measure.explicit else first.imposer
    partners = {str(first.imposer), *first.targets} - {measure.imposer, WORLD}
    if measure.frame.anchor.payload == "pact" and len(partners) == 1:
        measure.targets = list(partners)
        return
    charged = memory.told.charged[measure.imposer]
    measure.targets = sorted(charged) if len(charged) == 1 else [WORLD]


def _fill_parcels(measure: Measure) -> None:
    """Fill what “the de minimis exemption ends” leaves open; where it does not end nothing is told."""
    measure.sectors = {"de_minimis": None}
    measure.explicit.add("sectors")
    if emitted(measure.frame, "status") not in _ENDS:
        measure.frame.emits["scenario"] = "yes"

"""Step 5: whom and what a measure spares, told in its own sentence or in another (“Peru is exempt”)."""

from bisect import bisect_right
from collections import defaultdict
from itertools import product
from typing import TypeAlias

from extractors.deferred import deferred
from extractors.discourse.measure import WORLD, Measure, code_of, codes_of, emitted, slot_of
from extractors.discourse.memory import Memory
from extractors.mention import Document

_EXEMPTED = "exempted"
_OVER = frozenset({_EXEMPTED, "lifted", "ruled_out", "struck_down"})
"""States in which a measure charges nobody whom it could spare."""
_CHARGED = "tariff.targets"
_NEEDS_A_LEVY = frozenset({"list", "pact"})
"""Words of an exemption that may as well be one from something else."""
_PACT, _PARCELS = "pact", "parcels"
_SMALL = "de_minimis"
_ENDS = frozenset({"lifted", "suspended", "struck_down", "threatened"})
"""What becomes of an exemption where what it spared is charged."""
_WITH = deferred(r"\bwith (?:[a-z]+ ){0,2}\Z")
_REACH = 30
_BACK = (" such ", " that ", " the ", " these ", " this ", " those ")
"""What points back to a levy that was told."""
_General: TypeAlias = dict[tuple[str | None, str, float | None], list[Measure]]
"""Measures on all partners, by who charges, on what goods, and at what rate; at any rate under None."""


def spare(measure: Measure, memory: Memory, document: Document) -> None:
    """Fill whom a measure spares, and what an exemption leaves open from the measure that it is one from."""
    spared = [mention for mention in slot_of(measure.frame, "exempt") if code_of(mention) != WORLD]
    measure.exempt = codes_of(spared)
    measure.support += [("tariff.exempt", mention) for mention in spared]
    if measure.frame.anchor.kind == "EXEMPTION":
        (_fill_parcels if measure.frame.anchor.payload == _PARCELS else _fill_exemption)(measure, memory, document)
    elif memory.told and emitted(measure.frame, "status") == _EXEMPTED:
        if _is_from_it(measure, document):
            measure.sectors = memory.last_goods
        if "targets" not in measure.explicit and measure.targets == [WORLD]:
            measure.targets = list(memory.last[-1].targets)  # whose goods pay what these are spared


def _is_from_it(measure: Measure, document: Document) -> bool:
    """Tell whether goods are exempt from the levy told last (“imports from Peru are not subject to the duty”)."""
    levy = measure.frame.anchor
    unnamed = "sectors" not in measure.explicit and levy.kind == "LEVY"
    return unnamed and document.folded.endswith(_BACK, 0, levy.start)


def _fill_exemption(measure: Measure, memory: Memory, document: Document) -> None:
    """Fill what “Canada is exempt” leaves open from the measure that it is exempt from."""
    if not memory.told and measure.frame.anchor.payload in _NEEDS_A_LEVY:
        measure.frame.emits["scenario"] = "yes"  # of a tax, a curfew or a sanction: no tariff was told
    kept = bool(memory.told) and _is_from_removal(measure, memory.last[-1], document)
    measure.frame.emits["status"] = "in_effect" if kept else _EXEMPTED
    measure.frame.cues.pop("status", None)
    if not memory.told:
        return
    if "sectors" not in measure.explicit:
        measure.sectors = memory.last_goods
    if "targets" not in measure.explicit:
        first = memory.last[-1]
        measure.imposer = measure.imposer if "imposer" in measure.explicit else first.imposer
        partners = {str(first.imposer), *first.targets} - {measure.imposer, WORLD}
        if measure.frame.anchor.payload == _PACT and len(partners) == 1:
            measure.targets = list(partners)
            return
        charged = memory.told.charged[measure.imposer]
        measure.targets = sorted(charged) if len(charged) == 1 else [WORLD]


def _is_from_removal(measure: Measure, last: Measure, document: Document) -> bool:
    """Tell whether what is excepted goes on (“all duties are repealed, with exceptions for steel”)."""
    start = measure.frame.anchor.start
    ended = last.frame.sentence == measure.frame.sentence and last.status == "lifted"
    return ended and _WITH.search(document.folded, max(start - _REACH, 0), start) is not None


def _fill_parcels(measure: Measure, _: Memory, __: Document) -> None:
    """Fill what “the de minimis exemption ends” leaves open; where it does not end nothing is told."""
    measure.sectors = {_SMALL: None}
    measure.explicit.add("sectors")
    if emitted(measure.frame, "status") not in _ENDS:
        measure.frame.emits["scenario"] = "yes"


def fill_exempt(measures: list[Measure]) -> None:
    """Add to measures on all partners those that are told to be exempt from them, with the words that prove it.

    An exemption is from the measure of the same imposer, on these goods, that was told last, else from the first
    that is told behind it. `measures` stand in text order.
    """
    general: _General = defaultdict(list)
    for measure in measures:
        if WORLD in measure.targets and measure.status not in _OVER:
            for code, rate in product(measure.sectors, {None, measure.rate}):
                general[measure.imposer, code, rate].append(measure)
    for spared in measures if general else ():
        if spared.status == _EXEMPTED and WORLD not in spared.targets:
            for measure in _spared_from(spared, general):
                measure.exempt = list(dict.fromkeys([*measure.exempt, *spared.targets]))
                told = [("tariff.exempt", mention) for field, mention in spared.support if field == _CHARGED]
                measure.support = [*measure.support, *told]


def _spared_from(spared: Measure, general: _General) -> list[Measure]:
    """Return the measures that this is an exemption from, one for each of its goods; a stated rate is theirs too."""
    found: list[Measure] = []
    for code in spared.sectors:
        if known := general.get((spared.imposer, code, spared.rate)):
            at = bisect_right(known, spared.frame.sentence, key=lambda m: m.frame.sentence)
            found.append(known[max(at - 1, 0)])
    return found

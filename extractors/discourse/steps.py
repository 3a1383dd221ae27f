"""Step 5: the old rate of a measure that goes up or down to a new one, where a sentence before told what it is."""

from collections import defaultdict
from itertools import pairwise
from typing import Final

from extractors.deferred import deferred
from extractors.discourse.measure import Measure, cue_of
from extractors.mention import Document

_REACH: Final = 90
_TO: Final = r"[a-z]*\b(?:[^.;:%]|\.\d){0,70}\b(?:to|at) (?:(?:a|an|as high as|as much as|the|total of|up) ){0,3}\Z"
_TOWARDS: Final = ("to ", "at ")
"""What both patterns want: a plain search for it spares most of theirs."""
_UP = deferred(rf"\b(?:boost|climb|doubl|elevat|go(?:es|ing)? up|hik|increas|jump|lift|rais|ris|rose|tripl){_TO}")
_DOWN = deferred(
    rf"\b(?:bring(?:s|ing)? down|cut|declin|decreas|drop|fall|fell|go(?:es|ing)? down|halv|lower|reduc|slash|trim){_TO}"
)
_PARTS: Final = 4
"""Rates are told in quarters: what “triples to 25 percent” was hardly 8.33 percent, but something about it."""
_FACTORS: Final = {"doubl": 2.0, "tripl": 3.0, "quadrupl": 4.0, "halv": 0.5}
_TIMES = deferred(
    r"(?<!about )(?<!almost )(?<!more than )(?<!nearly )(?<!roughly )\b(doubl|halv|quadrupl|tripl)(?:e|es|ed|ing)\b"
    r"(?! (?:blow|digit|whammy))[^.;:%]{0,70}\bto (?:a |an )?\Z"
)
_POINTS = deferred(
    r"\bby (?:a further |another )?(\d{1,2}(?:\.\d{1,2})?)(?: percentage)?[ -]points?,? to (?:a |an )?\Z"
)
_OVER: Final = frozenset({"lifted", "offered", "ruled_out", "struck_down", "threatened"})
"""States of a rate that is no longer, or not yet, the one that goes up or down."""
_UNSPECIFIED: Final = "unspecified"
_COMING: Final = frozenset({"announced", "threatened"})
_NO_CUE: Final = (0, None)
_OPENING: Final = 20
_FORMERLY: Final = ("before that, ", "before this, ", "earlier, ", "previously, ", "until now, ")
"""How a sentence begins that tells what was charged before (“Earlier, the duty was 20 percent”)."""


def trace_steps(measures: list[Measure], document: Document) -> None:
    """Give what rises or falls “to” a rate the last one told before of the same imposer, targets and goods."""
    last = defaultdict[object, dict[tuple[float, str], None]](dict)
    for measure in measures:
        if measure.rate is None:
            continue
        told = last[measure.imposer, frozenset(measure.targets), frozenset(measure.sectors)]
        _trace_step(measure, told, document)
        if measure.status not in _OVER:
            told.pop((measure.rate, measure.kind), None)  # the last told stands last
            told[measure.rate, measure.kind] = None


def _trace_step(measure: Measure, told: dict[tuple[float, str], None], document: Document) -> None:
    """Give a measure its old rate; `told` are the rates, with kinds, told before on the same goods, in order."""
    rate = measure.frame.anchor.payload
    if rate.previous is not None or rate.low is not None or rate.basis in {"additional", "total"}:
        return
    before = document.folded[max(rate.lead - _REACH, document.sentences[measure.frame.sentence].start) : rate.start]
    if not any(word in before for word in _TOWARDS):
        return
    up, down = _UP.search(before), _DOWN.search(before)
    if bool(up) == bool(down):
        return
    if rate.value and (counted := _counted(before, rate.value, up=bool(up))):
        rate.previous = counted
        return
    old = next((value for value, kind in reversed(told) if value != rate.value and _goes_with(kind, measure)), None)
    if old is not None and (old < rate.value if up else old > rate.value):
        rate.previous = old


def _counted(before: str, value: float, *, up: bool) -> float | None:
    """Return the old rate that “doubled to 50 percent” or “raised by 2 points to 12 percent” lets count, or None."""
    times, points = _TIMES.search(before), _POINTS.search(before)
    if times:
        counted = value / _FACTORS[times[1]]
        return counted if (counted * _PARTS).is_integer() else None
    old = value - float(points[1]) * (1 if up else -1) if points else 0.0
    return round(old, 4) if old > 0 else None


def keep_old_rates(measures: list[Measure]) -> None:
    """Let a rate be charged that is only said to change (“the 25% tariff is expected to rise to 50% in 2027”)."""
    for old, new in pairwise(measures):
        if (
            old.status in _COMING
            and new.rate is not None
            and old.rate == new.frame.anchor.payload.previous
            and old.frame.sentence == new.frame.sentence
        ):
            said = (cue_of(old.frame, "status") or _NO_CUE)[1]
            behind = said is None or said.start > old.frame.anchor.start
            if behind and said is (cue_of(new.frame, "status") or _NO_CUE)[1]:
                old.status = "in_effect"
            if old.dates.get("effective") == new.dates.get("effective"):
                old.dates.pop("effective", None)
                old.explicit.add("effective")  # it is told, of the new rate: no other day is lent to the old one


def take_former_rates(measures: list[Measure], document: Document) -> None:
    """Give a rate the one that the next sentence says was charged before, which is no measure of its own."""
    former: set[int] = set()
    for new, old in pairwise(measures):
        start = document.sentences[old.frame.sentence].start
        opens = document.folded[start : start + _OPENING].lstrip().startswith(_FORMERLY)
        if not opens or None in {new.rate, old.rate}:
            continue
        rate, said = new.frame.anchor.payload, cue_of(old.frame, "status")
        same = (new.imposer, new.targets, new.sectors.keys()) == (old.imposer, old.targets, old.sectors.keys())
        if same and said is None and rate.previous in {None, old.rate} and new.frame.sentence < old.frame.sentence:
            rate.previous = old.rate
            former.add(id(old))
    measures[:] = [measure for measure in measures if id(measure) not in former]


def _goes_with(kind: str, measure: Measure) -> bool:
    """Tell whether a measure of a kind may be the one that goes up or down."""
    return kind == measure.kind or _UNSPECIFIED in {kind, measure.kind}

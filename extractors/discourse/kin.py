"""Step 5: measures of one case or quarrel are of one kind; what is of none gets the kind that its parts suggest."""

from bisect import bisect_left, insort
from collections import defaultdict
from operator import itemgetter

from extractors.discourse.charging import REMEDIES
from extractors.discourse.kinds import UNSPECIFIED, eases, guess_kind
from extractors.discourse.measure import ALL, WORLD, Measure
from extractors.discourse.outline import Outline
from schemas import Kind

_SHARED = frozenset({*REMEDIES, "retaliatory"})
"""The kinds that the other measures of the same case or quarrel are of too."""
_WISHED = frozenset({"urges-a-levy", "wants-a-levy"})
"""The rules that read what somebody only asks for, which tells nothing of what there is."""
_NOT_CHARGED = frozenset({"exempted", "lifted", "struck_down"})
"""States of what nobody pays, which is nothing to be spared from."""
_NEIGHBOURS = 12
_PLAIN = frozenset({"duty", "levy", "plain", "tariff", WORLD})
"""Levy words that leave the kind open."""


def share_kinds(measures: list[Measure], article: Outline) -> None:
    """Give each measure that tells no kind that of the measure that it belongs to, else what its parts suggest."""
    told: dict[str | None, list[tuple[int, Measure]]] = defaultdict(list)
    for measure in measures:
        if measure.kind == "retaliatory" and measure.targets == [WORLD] and "kind" not in measure.explicit:
            measure.kind = UNSPECIFIED  # an answer is one to somebody
    answering = {(m.imposer, target) for m in measures if m.kind == "retaliatory" for target in m.targets}
    for n, measure in enumerate(measures):
        wished = not _WISHED.isdisjoint(measure.rules)
        if (
            measure.kind in _SHARED
            and not wished
            and not (measure.kind == "retaliatory" and _is_answered(measure, answering))
        ):
            told[measure.imposer].append((n, measure))
    remedying = {imposer for imposer, known in told.items() if any(m.kind in REMEDIES for _, m in known)}
    for n, measure in enumerate(measures):
        if measure.kind == UNSPECIFIED and "kind" not in measure.explicit:
            defends = not remedying or measure.imposer in remedying
            kin = _of_kin(measure, _around(told[measure.imposer], n))
            measure.kind = kin or guess_kind(measure, article if defends else article._replace(remedy=None))
            if kin in REMEDIES:
                insort(told[measure.imposer], (n, measure), key=itemgetter(0))
    _share_with_exempted(measures)


def _share_with_exempted(measures: list[Measure]) -> None:
    """Give what is spared the kind of the measure told before that hits it, across the board or all partners."""
    last: dict[str | None, Measure] = {}
    for measure in measures:
        if measure.status not in _NOT_CHARGED:
            last[measure.imposer] = measure
            continue
        spared = measure.status == "exempted" and measure.kind == "sectoral" and "kind" not in measure.explicit
        if spared and (wide := last.get(measure.imposer)):
            wide_enough = ALL in wide.sectors and {*wide.targets} & {WORLD, *measure.targets}
            measure.kind = wide.kind if wide_enough else measure.kind


def _is_answered(measure: Measure, answering: set[tuple[str | None, str]]) -> bool:
    """Tell whether the partner answers a measure, which then is no answer itself as far as nothing else is told."""
    return "kind" not in measure.explicit and any((target, measure.imposer) in answering for target in measure.targets)


def _around(told: list[tuple[int, Measure]], number: int) -> list[Measure]:
    """Return those of `told` that stand next to a place, few enough for a long text."""
    at = bisect_left(told, number, key=itemgetter(0))
    return [measure for _, measure in told[max(at - _NEIGHBOURS, 0) : at + _NEIGHBOURS]]


def _of_kin(measure: Measure, told: list[Measure]) -> Kind | None:
    """Return the kind of the nearest of `told` that this measure is a part or a retelling of."""
    kin = [other for other in told if _akin(measure, other)]
    return min(kin, key=lambda other: abs(other.frame.sentence - measure.frame.sentence)).kind if kin else None


def _akin(measure: Measure, other: Measure) -> bool:
    targets, theirs = set(measure.targets), set(other.targets)
    if other.kind in REMEDIES:
        if other.status == "investigation" and measure.rate is not None and measure.frame.anchor.payload.previous:
            return False  # an inquiry has not put up what was charged before it
        goods = bool(measure.sectors.keys() & other.sectors.keys())
        plain = measure.levy is None or measure.levy.payload in _PLAIN
        if goods and plain and measure.rate and 0 <= _apart(measure, other) <= 1:
            return True  # of another country in the same case (“and of 5 percent for Turkish producers”)
        return (goods or other.frame.sentence == measure.frame.sentence) and (
            bool(targets & theirs) or WORLD in targets | theirs
        )
    return other.kind == "retaliatory" and bool(targets & theirs) and not eases(measure)


def _apart(measure: Measure, other: Measure) -> int:
    return measure.frame.sentence - other.frame.sentence

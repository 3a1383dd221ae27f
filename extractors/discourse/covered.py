"""Step 5: a measure without a rate is told once: not where others, rated or told earlier, say all that it says."""

from collections import defaultdict
from itertools import product

from extractors.discourse.measure import ALL, FURTHER, WORLD, Measure
from extractors.discourse.others import Others
from extractors.relate.attach import TRADE_REMEDIES

_ANNULLED = "struck_down"
_OWN_STATES = frozenset({"exempted", _ANNULLED})
"""States in which a measure is not the one that others charge."""

_PARCELS = "de_minimis"
"""What no duty on all goods is on: small parcels went free of it."""

_OPENED = "investigation"
_DROPPED = frozenset({"lifted", "ruled_out"})
_LIFTED = "lifted"
"""The state of a measure whose last day is that of its rates, however long they were meant to be charged."""

_HEADED = "announced"
"""The state that a heading gives to the rates below it …"""
_BELOW = 3
"""… so many sentences on."""
_BESIDE = range(2)
"""How many sentences on from a rate on all goods the same duty may be told of some of them."""


def without_covered(measures: list[Measure]) -> list[Measure]:
    """Return the measures without those that others cover; these take the dates of the ones that go.

    A sum per unit of goods is a rate of its own, and stays.
    """
    of_imposer: dict[str | None, Others] = defaultdict(Others)
    for number, measure in enumerate(measures):
        of_imposer[measure.imposer].add(number, measure)
    return [
        measure
        for number, measure in enumerate(measures)
        if measure.rate is not None
        or measure.specific is not None
        or not (
            _is_named_case(measure, of_imposer[measure.imposer])
            or _handed_over(measure, number, of_imposer[measure.imposer])
        )
    ]


def _handed_over(measure: Measure, number: int, others: Others) -> bool:
    """Tell whether others, rated or told earlier, say all that this one without a rate says; they take its dates."""
    if ALL in measure.sectors and len(measure.targets) > 1:  # “duties on goods from Chile and Peru” sums up their rates
        detailed = others.rated_on.get(frozenset(measure.targets), ())
        if spoken := [other for at, other in detailed if _speaks_for(other, at, measure, number)]:
            for other in spoken:
                _lend_end(measure, other)
            return True
    if before := _charged_before(measure, others):
        for other in before:
            other.status = measure.status
            other.dates = other.dates | measure.dates
            other.rules += [rule for rule in measure.rules if rule not in other.rules]
        return True
    if _is_vague(measure) and (known := [o for at, o in others.all if _speaks_for(o, at, measure, number)]):
        _lend(measure, known)
        return True
    wanted = set(product(measure.targets, measure.sectors))
    near = [other for at, other in others.touching(measure) if _speaks_for(other, at, measure, number)]
    covering = [(other, told) for other in near if (told := _shared(other, measure))]
    if not wanted <= {atom for _, told in covering for atom in told}:
        _leave_out(measure, wanted.difference(*(told for _, told in covering)))
        return False
    for other, _ in covering:
        if _heads(measure, other):
            other.status = measure.status
        last = {"until": measure.dates["until"]} if measure.status == _LIFTED and "until" in measure.dates else {}
        other.dates = measure.dates | other.dates | last
        other.rules += [rule for rule in measure.rules if rule not in other.rules]
    return True


def _lend_end(measure: Measure, other: Measure) -> None:
    """Give the words for how long a pause lasts (“for a month”), which is counted once its first day is known."""
    if measure.status == other.status == "suspended" and "until" in measure.frame.slots:
        other.frame.slots.setdefault("until", measure.frame.slots["until"])


def _charged_before(measure: Measure, others: Others) -> list[Measure]:
    """Return the rates at which what a court annulled, as this measure without a rate tells, is said to be charged."""
    if measure.status != _ANNULLED or "status" not in measure.explicit or ALL in measure.sectors:
        return []
    rated = others.rated_on.get(frozenset(measure.targets), ())
    return [o for _, o in rated if o.status == "in_effect" and o.sectors.keys() == measure.sectors.keys()]


def _heads(measure: Measure, other: Measure) -> bool:
    """Tell whether a measure without a rate says the state of one below it that tells none (“To be put on: 25%”)."""
    below = 0 < other.frame.sentence - measure.frame.sentence <= _BELOW
    return below and measure.status == _HEADED and "status" not in other.explicit


def _speaks_for(other: Measure, place: int, measure: Measure, number: int) -> bool:
    """Tell whether another measure, told at `place`, may say the same as one without a rate."""
    known = place < number or (other.rate is not None and place != number)
    if FURTHER in measure.explicit and measure.status != other.status:  # “… threatened duties on another $9bn of goods”
        return False
    if measure.kind != other.kind and {measure.kind, other.kind} <= TRADE_REMEDIES:  # two cases on the same goods
        return False
    return known and (measure.status == other.status or not _stands_alone(measure, other))


def _stands_alone(measure: Measure, other: Measure) -> bool:
    """Tell whether the state of a measure is one of its own: spared or annulled, or lifted for those that it names."""
    lifted = measure.status in _DROPPED and "targets" in measure.explicit
    charged = measure.status == "in_effect" and other.rate == 0
    return lifted or charged or bool(_OWN_STATES & {measure.status, other.status})


def _leave_out(measure: Measure, left: set[tuple[str, str]]) -> None:
    """Leave the goods out that others tell (“tariffs on cars and tobacco: 120 percent on cars”)."""
    codes = {code for _, code in left}
    measure.sectors = {code: mention for code, mention in measure.sectors.items() if code in codes}


def _lend(measure: Measure, others: list[Measure]) -> None:
    """Give the state and dates of “duties on many countries” to the single measures that tell none of their own."""
    for other in others:
        if "status" not in other.explicit and not other.dates and other.kind in {"reciprocal", "unspecified"}:
            other.status, other.dates = measure.status, dict(measure.dates)


def _shared(other: Measure, measure: Measure) -> set[tuple[str, str]]:
    """Return the targets and goods of a measure that another one is on, too; across the board, on all its goods.

    Further on, what names its goods is a measure of its own beside the one on all of them.
    """
    across = ALL in other.sectors and measure.kind in {other.kind, "sectoral", "unspecified"} and bool(other.rate)
    further = measure.frame.sentence - other.frame.sentence
    across = across and (further in _BESIDE or (further > 0 and "sectors" not in measure.explicit))
    goods = [code for code in measure.sectors if (across and code != _PARCELS) or code in other.sectors]
    return set(product([target for target in measure.targets if target in other.targets], goods))


def _is_named_case(measure: Measure, others: Others) -> bool:
    """Tell whether it is a trade case on nobody, as a heading has it, that another measure tells with its countries."""
    if measure.kind not in TRADE_REMEDIES or measure.status != _OPENED:
        return False
    if measure.targets != [WORLD] or "targets" in measure.explicit:
        return False
    return measure.sectors.keys() <= others.of_cases[measure.kind]


def _is_vague(measure: Measure) -> bool:
    """Tell whether it names no one and nothing in particular (“tariffs on many countries”)."""
    return measure.targets == [WORLD] and ALL in measure.sectors and measure.kind == "unspecified"

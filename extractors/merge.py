"""Step 5, second half: the same measure told twice is one measure, with the evidence of both."""

from collections import defaultdict

from extractors.kinds import ROWS
from extractors.measure import ALL, WORLD, Measure

_OWN_STATES = frozenset({"exempted", "struck_down"})
"""States in which a measure is not the one that others charge."""
_APART = frozenset({"secondary", "retaliatory", "anti_dumping", "countervailing", "safeguard"})

_CROSSED = [{"targets"}, {"sectors"}], [{"sectors"}, {"targets"}]


def merge(measures: list[Measure]) -> list[Measure]:
    """Return the measures without repetitions, in text order.

    Two with the same rate and imposer are one where neither contradicts the other's targets and goods. A measure
    without a rate is dropped where another one covers it.
    """
    merged: list[Measure] = []
    alike: dict[tuple[object, ...], list[Measure]] = defaultdict(list)
    for measure in measures:
        known = alike[_key(measure)]
        same = next((m for m in known if measure.rate is None or _same(m, measure)), None)
        if same is None:
            merged.append(measure)
            known.append(measure)
        else:
            _absorb(same, measure)
    of_imposer: dict[str | None, list[Measure]] = defaultdict(list)
    for measure in merged:
        of_imposer[measure.imposer].append(measure)
    place = {id(measure): n for n, measure in enumerate(merged)}
    return [m for m in merged if m.rate is not None or not _handed_over(m, of_imposer[m.imposer], place)]


def _key(measure: Measure) -> tuple[object, ...]:
    """Return what measures that can be one have in common: without a rate, all that they say."""
    if measure.rate is not None:
        return measure.rate, measure.imposer
    return measure.imposer, measure.status, measure.kind, *measure.targets, *measure.sectors


def _same(one: Measure, other: Measure) -> bool:
    return (
        one.rate == other.rate
        and one.imposer == other.imposer
        and (one.kind == other.kind or not {one.kind, other.kind} & _APART)
        and not _are_apart(one, other)
        and not _is_universal(one, other)
        and not _is_spared(one, other)
        and (_low(one) == _low(other) or (one.targets == other.targets and one.sectors.keys() == other.sectors.keys()))
        and _compatible(one, other, "targets", set(one.targets), set(other.targets))
        and _compatible(one, other, "sectors", set(one.sectors), set(other.sectors))
        and (_agree(one, other) or set(one.sectors) == set(other.sectors) or "sectors" not in other.explicit)
    )


def _low(measure: Measure) -> float | None:
    """Return the lower end of a range (“from 10 to 49 percent”), which is not the rate of one of its countries."""
    return measure.frame.anchor.payload.low if measure.rate is not None else None


def _agree(one: Measure, other: Measure) -> bool:
    return one.status == other.status or not {"status"} <= one.explicit & other.explicit


def _are_apart(one: Measure, other: Measure) -> bool:
    """Tell whether one is on a partner's goods in general, and the other on goods of whatever partner."""
    told = [{"targets", "sectors"} & measure.explicit for measure in (one, other)]
    if one.rate and told in _CROSSED and WORLD not in {*one.targets, *other.targets}:
        return True
    whole = [m for m in (one, other) if "items" in m.frame.slots and "sectors" not in m.explicit]
    return len(whole) == 1 and all("targets" in t for t in told) and any("sectors" in t for t in told)


def _is_universal(one: Measure, other: Measure) -> bool:
    """Tell whether one is a duty on all partners' goods, and the other is on goods of its own."""
    return any(
        a.kind == "baseline" and "sectors" in b.explicit and ALL not in b.sectors
        for a, b in ((one, other), (other, one))
    )


def _is_spared(one: Measure, other: Measure) -> bool:
    """Tell whether one names whom the other, a duty on all partners, does not hit (“Chad is exempt from the 10%”)."""
    spared, charged = (one, other) if one.status == "exempted" else (other, one)
    named = "targets" in spared.explicit and WORLD not in spared.targets
    return spared.status == "exempted" != charged.status and named and WORLD in charged.targets


def _compatible(one: Measure, other: Measure, slot: str, ours: set[str], theirs: set[str]) -> bool:
    if slot not in one.explicit or slot not in other.explicit:
        return True
    wide = slot == "targets" and WORLD in ours | theirs and not ROWS & {*one.rules, *other.rules}
    return wide or bool(ours & theirs)


def _absorb(one: Measure, other: Measure) -> None:
    """Take from the second telling what the first left open."""
    for slot in ("targets", "sectors"):
        if slot in other.explicit and slot not in one.explicit:
            setattr(one, slot, getattr(other, slot))
            one.explicit.add(slot)
    if {"targets"} <= one.explicit & other.explicit and WORLD not in {*one.targets, *other.targets}:
        one.targets = list(dict.fromkeys([*one.targets, *other.targets]))
    if (
        one.rate
        and one.targets == other.targets
        and ALL not in one.sectors
        and "sectors" in one.explicit & other.explicit
    ):
        one.sectors = one.sectors | other.sectors
    if "status" in other.explicit and "status" not in one.explicit:
        one.status = other.status
        one.explicit.add("status")
    if one.kind == "unspecified":
        one.kind = other.kind
    if one.rate is not None and other.rate is not None:
        told = one.frame.anchor.payload
        told.previous = other.frame.anchor.payload.previous if told.previous is None else told.previous
    one.support = one.support + other.support
    one.dates = other.dates | one.dates
    one.rules = list(dict.fromkeys([*one.rules, *other.rules]))


def _handed_over(measure: Measure, measures: list[Measure], place: dict[int, int]) -> bool:
    """Tell whether others, rated or told earlier, say all that this one without a rate says; they take its dates."""
    number = place[id(measure)]
    others = [
        other
        for other in measures
        if other is not measure
        and (other.rate is not None or place[id(other)] < number)
        and (measure.status == other.status or not _stands_alone(measure, other))
    ]
    if any(_details(other, measure) for other in others):
        return True
    if others and _is_vague(measure):
        _lend(measure, others)
        return True
    wanted = {(target, code) for target in measure.targets for code in measure.sectors}
    covering = [other for other in others if wanted & _told(other, measure)]
    if not wanted <= {atom for other in covering for atom in _told(other, measure)}:
        _leave_out(measure, wanted, [other for other in covering if _spells_out(other, measure)])
        return False
    for other in covering:
        other.dates = measure.dates | other.dates
        other.rules += [rule for rule in measure.rules if rule not in other.rules]
    return True


def _stands_alone(measure: Measure, other: Measure) -> bool:
    """Tell whether the state of a measure is one of its own: spared or annulled, or lifted for those that it names."""
    lifted = measure.status == "lifted" and "targets" in measure.explicit
    charged = measure.status == "in_effect" and other.rate == 0
    return lifted or charged or bool(_OWN_STATES & {measure.status, other.status})


def _details(other: Measure, measure: Measure) -> bool:
    """Tell whether another gives the rate of goods that “duties on goods from Chile and Peru” sums up."""
    several = ALL in measure.sectors and len(measure.targets) > 1
    return several and bool(other.rate) and set(other.targets) == set(measure.targets)


def _spells_out(other: Measure, measure: Measure) -> bool:
    """Tell whether another is the same measure without a rate, or stands so near that its rate is one of its parts."""
    return other.rate is None or abs(other.frame.sentence - measure.frame.sentence) <= 1


def _leave_out(measure: Measure, wanted: set[tuple[str, str]], others: list[Measure]) -> None:
    """Leave the goods out that others tell (“tariffs on cars and tobacco: 120 percent on cars”)."""
    left = wanted - {atom for other in others for atom in _told(other, measure)}
    measure.sectors = {code: mention for code, mention in measure.sectors.items() if any(code == c for _, c in left)}


def _lend(measure: Measure, others: list[Measure]) -> None:
    """Give the state and dates of “duties on many countries” to the single measures that tell none of their own."""
    for other in others:
        if "status" not in other.explicit and not other.dates and other.kind in {"reciprocal", "unspecified"}:
            other.status, other.dates = measure.status, dict(measure.dates)


def _told(other: Measure, measure: Measure) -> set[tuple[str, str]]:
    return {(target, code) for target in other.targets for code in _goods_of(other, measure)}


def _is_vague(measure: Measure) -> bool:
    """Tell whether it names no one and nothing in particular (“tariffs on many countries”)."""
    return measure.targets == [WORLD] and ALL in measure.sectors and measure.kind == "unspecified"


def _goods_of(other: Measure, measure: Measure) -> set[str]:
    """Return the goods that `other` speaks for: across the board of the same kind, those of `measure` too."""
    across = ALL in other.sectors and measure.kind in {other.kind, "sectoral", "unspecified"} and bool(other.rate)
    across = across and other.frame.sentence <= measure.frame.sentence
    return {*other.sectors, *(measure.sectors if across else ())}

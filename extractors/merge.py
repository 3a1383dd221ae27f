"""Step 5, second half: the same measure told twice is one measure, with the evidence of both."""

from extractors.discourse import ALL, WORLD, Measure


_APART = frozenset({"secondary", "retaliatory", "anti_dumping", "countervailing", "safeguard"})


def merge(measures: list[Measure]) -> list[Measure]:
    """Return the measures without repetitions, in text order.

    Two with the same rate and imposer are one where neither contradicts the other's targets and goods. A measure
    without a rate is dropped where another one covers it.
    """
    merged: list[Measure] = []
    for measure in measures:
        same = next((m for m in merged if measure.rate is not None and _same(m, measure)), None)
        if same is None:
            merged.append(measure)
        else:
            _absorb(same, measure)
    return [m for n, m in enumerate(merged) if m.rate is not None or not _covered(m, n, merged)]


def _same(one: Measure, other: Measure) -> bool:
    return (
        one.rate == other.rate
        and one.imposer == other.imposer
        and (one.kind == other.kind or not {one.kind, other.kind} & _APART)
        and _compatible(one, other, "targets", set(one.targets), set(other.targets))
        and _compatible(one, other, "sectors", set(one.sectors), set(other.sectors))
        and (_agree(one, other) or set(one.sectors) == set(other.sectors) or "sectors" not in other.explicit)
    )


def _agree(one: Measure, other: Measure) -> bool:
    return one.status == other.status or not {"status"} <= one.explicit & other.explicit


def _compatible(one: Measure, other: Measure, slot: str, ours: set[str], theirs: set[str]) -> bool:
    if slot not in one.explicit or slot not in other.explicit:
        return True
    return bool(ours & theirs) or (slot == "targets" and WORLD in ours | theirs)


def _absorb(one: Measure, other: Measure) -> None:
    """Take from the second telling what the first left open."""
    for slot in ("targets", "sectors"):
        if slot in other.explicit and slot not in one.explicit:
            setattr(one, slot, getattr(other, slot))
            one.explicit.add(slot)
    if "status" in other.explicit and "status" not in one.explicit:
        one.status = other.status
        one.explicit.add("status")
    if one.kind == "unspecified":
        one.kind = other.kind
    one.support += other.support
    one.rules = list(dict.fromkeys([*one.rules, *other.rules]))


def _covered(measure: Measure, number: int, measures: list[Measure]) -> bool:
    """Tell whether others, rated or told earlier, say all that this one without a rate says."""
    others = [
        other
        for n, other in enumerate(measures)
        if n != number
        and other.imposer == measure.imposer
        and (other.rate is not None or n < number)
        and ("exempted" not in {measure.status, other.status} or measure.status == other.status)
    ]
    if others and _is_vague(measure):
        return True
    told = {(target, code) for other in others for target in other.targets for code in _goods_of(other, measure)}
    return all((target, code) in told for target in measure.targets for code in measure.sectors)


def _is_vague(measure: Measure) -> bool:
    """Tell whether it names no one and nothing in particular (“tariffs on many countries”)."""
    return measure.targets == [WORLD] and ALL in measure.sectors and measure.kind == "unspecified"


def _goods_of(other: Measure, measure: Measure) -> set[str]:
    """Return the goods that `other` speaks for: of a measure across the board of the same kind, those of `measure` too."""
    across = ALL in other.sectors and measure.kind in {other.kind, "sectoral"} and other.rate is not None
    return {*other.sectors, *(measure.sectors if across else ())}

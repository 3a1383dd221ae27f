"""Step 5, second half: the same measure told twice is one measure, with the evidence of both."""

from extractors.discourse import ALL, WORLD, Measure


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
        and _compatible(one, other, "targets", set(one.targets), set(other.targets))
        and _compatible(one, other, "sectors", set(one.sectors), set(other.sectors))
    )


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
    """Tell whether another measure, rated or told earlier, says all that this one without a rate says."""
    for n, other in enumerate(measures):
        if n == number or other.imposer != measure.imposer or (other.rate is None and n > number):
            continue
        targets = WORLD in {*other.targets, *measure.targets} or set(measure.targets) & set(other.targets)
        sectors = ALL in measure.sectors or set(measure.sectors) <= set(other.sectors)
        if targets and sectors:
            return True
    return False

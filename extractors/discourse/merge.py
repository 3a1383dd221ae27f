"""Step 5, second half: the same measure told twice is one measure, with the evidence of both."""

from collections import defaultdict

from extractors.discourse.alike import Alike
from extractors.discourse.covered import without_covered
from extractors.discourse.measure import ALL, WORLD, Measure
from extractors.discourse.sameness import are_same

_CHARGED, _IN_FORCE = "imposed", "takes-effect"
_STARTS = frozenset({"on-or-after-date", "takes-effect-on-date", "will-impose-on-date"})
"""Rules of status that tell of a charge and of one in force, and those of the day on which one starts."""


def merge(measures: list[Measure]) -> list[Measure]:
    """Return the measures without repetitions, in text order.

    Two with the same rate and imposer are one where neither contradicts the other's targets and goods. A measure
    without a rate is dropped where another one covers it.
    """
    merged: list[Measure] = []
    again: dict[int, list[Measure]] = defaultdict(list)
    alike: dict[tuple[object, ...], Alike] = defaultdict(Alike)
    for measure in measures:
        known = alike[_key(measure)]
        same = next((m for m in known.near(measure) if measure.rate is None or are_same(m, measure)), None)
        if same is None:
            merged.append(measure)
        else:
            _absorb(same, measure)
            again[id(same)].append(measure)
        known.file(same or measure)
    for measure in merged:  # at once: a long text tells one thing thousands of times
        measure.support = [*measure.support, *(told for other in again[id(measure)] for told in other.support)]
    return without_covered(merged)


def _key(measure: Measure) -> tuple[object, ...]:
    """Return what measures that can be one have in common: without a rate, all that they say."""
    if measure.rate is not None:
        return measure.rate, measure.imposer
    duty = measure.specific and measure.specific.amount
    return measure.imposer, measure.status, measure.kind, duty, *measure.targets, *measure.sectors


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
    elif _starts_later(one, other):
        one.status = other.status
        if first := one.dates.pop("effective", None):
            one.dates.setdefault("announced", first)
    if one.kind == "unspecified":
        one.kind = other.kind
    if one.rate is not None and other.rate is not None:
        told = one.frame.anchor.payload
        told.previous = other.frame.anchor.payload.previous if told.previous is None else told.previous
    one.dates = other.dates | one.dates
    one.rules = list(dict.fromkeys([*one.rules, *other.rules]))


def _starts_later(one: Measure, other: Measure) -> bool:
    """Tell whether the second telling says when starts what the first tells as if it were charged already."""
    told = one.status == "in_effect" and _IN_FORCE not in one.rules and _CHARGED in one.rules
    coming = other.status == "announced" and not _STARTS.isdisjoint(other.rules)
    return told and coming and other.dates.get("effective", "") > one.dates.get("effective", "")

"""Step 5, second half: the same measure told twice is one measure, with the evidence of both."""

from collections import defaultdict

from extractors.discourse.alike import Alike
from extractors.discourse.charging import LIKELY_IMPOSER, SECURITY
from extractors.discourse.covered import without_covered
from extractors.discourse.kinds import ROWS
from extractors.discourse.measure import ALL, WORLD, Measure, is_worldwide, slot_of

_APART = frozenset({"secondary", "retaliatory", "anti_dumping", "countervailing", "safeguard"})
_ON_PARTNERS = frozenset({"emergency", "reciprocal", "retaliatory"})
"""Kinds that are on partners, and not on goods wherever they come from."""
_ROW, _BARE = "place-rate", "rate-on-goods"
_ADDED = "additional"

_CHARGED, _IN_FORCE = "imposed", "takes-effect"
_STARTS = frozenset({"on-or-after-date", "takes-effect-on-date", "will-impose-on-date"})
"""Rules of status that tell of a charge and of one in force, and those of the day on which one starts."""
_CROSSED = [{"targets"}, {"sectors"}], [{"sectors"}, {"targets"}]


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
        same = next((m for m in known.near(measure) if measure.rate is None or _same(m, measure)), None)
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


def _same(one: Measure, other: Measure) -> bool:
    return (
        one.rate == other.rate
        and one.imposer == other.imposer
        and (one.kind == other.kind or not {one.kind, other.kind} & _APART or _is_told_in_part(one, other))
        and not _are_apart(one, other)
        and not _is_universal(one, other)
        and not _is_on_one_of_all(one, other)
        and not _is_spared(one, other)
        and not _is_on_rest(one, other)
        and (_low(one) == _low(other) or (one.targets == other.targets and one.sectors.keys() == other.sectors.keys()))
        and _compatible(one, other, "targets", set(one.targets), set(other.targets))
        and _compatible(one, other, "sectors", set(one.sectors), set(other.sectors))
        and (_agree(one, other) or set(one.sectors) == set(other.sectors) or "sectors" not in other.explicit)
    )


def _is_told_in_part(one: Measure, other: Measure) -> bool:
    """Tell whether only one of them says why a country pays (“India faces 25%”, “25% on India for its Russian oil”)."""
    if {one.kind, other.kind} != {"secondary", "unspecified"} or one.rate is None:
        return False
    plain = one if one.kind == "unspecified" else other
    if WORLD in plain.targets and not {"targets", "sectors"} & plain.explicit:
        return True  # “tariffs at 100 percent, they would be severe”
    added = _ADDED in {m.frame.anchor.payload.qualifier for m in (one, other)}
    return not added and WORLD not in one.targets and one.targets == other.targets


def _low(measure: Measure) -> float | None:
    """Return the lower end of a range (“from 10 to 49 percent”), which is not the rate of one of its countries."""
    return measure.frame.anchor.payload.low if measure.rate is not None else None


def _agree(one: Measure, other: Measure) -> bool:
    return one.status == other.status or not {"status"} <= one.explicit & other.explicit


def _are_apart(one: Measure, other: Measure) -> bool:
    """Tell whether one is on a partner's goods in general, and the other on goods of whatever partner."""
    told = [{"targets", "sectors"} & measure.explicit for measure in (one, other)]
    if one.rate and told in _CROSSED and (WORLD not in {*one.targets, *other.targets} or _is_for_security(one, other)):
        return True
    sides = ((one, told[0], other, told[1]), (other, told[1], one, told[0]))
    if any(_is_on_all(a) and theirs == {"sectors"} for a, _, _, theirs in sides):
        return True
    if any(slot_of(a.frame, "across") and ours == {"sectors"} and WORLD not in b.targets for a, ours, b, _ in sides):
        return True  # “all imports of tin pay 10%”, and “tin from Chad pays 10%”
    whole = [m for m in (one, other) if "items" in m.frame.slots and "sectors" not in m.explicit]
    return len(whole) == 1 and "targets" in whole[0].explicit and any("sectors" in t for t in told)


def _is_for_security(one: Measure, other: Measure) -> bool:
    """Tell whether one is on goods that are charged wherever they come from, and the other on all that a partner sells.

    (“25% on steel”, and “25% on imports from Chad”, a row of a list, “Chad: 25%”, or “a reciprocal 25% on Chad”.)
    """
    on_goods, on_all = (one, other) if "sectors" in one.explicit else (other, one)
    security = on_goods.imposer == LIKELY_IMPOSER and not SECURITY.isdisjoint(on_goods.sectors)
    imports = [m for m in (one, other) if slot_of(m.frame, "items")]
    named = "kind" in on_all.explicit and on_all.kind in _ON_PARTNERS
    listed = on_all.frame.adopted and _BARE in on_all.frame.rules
    return security and (bool(imports) or _ROW in on_all.rules or named or listed)


def _is_on_all(measure: Measure) -> bool:
    """Tell whether a measure is told to be on all goods of partners that it names."""
    return bool(slot_of(measure.frame, "across")) and "targets" in measure.explicit and WORLD not in measure.targets


def _is_universal(one: Measure, other: Measure) -> bool:
    """Tell whether one is a duty on all partners' goods, and the other is on goods of its own."""
    on_goods = [m for m in (one, other) if "sectors" in m.explicit and ALL not in m.sectors]
    on_all = [m for m in (one, other) if m.kind == "baseline" or _is_reciprocal(m)]
    return any(a is not b and not (_is_reciprocal(a) and b.kind != "sectoral") for a in on_all for b in on_goods)


def _is_on_one_of_all(one: Measure, other: Measure) -> bool:
    """Tell whether one is a universal duty, and the other is told to be on partners of its own, in another state."""
    if "baseline" not in {one.kind, other.kind} or one.status == other.status:
        return False
    named = one if other.kind == "baseline" else other
    return named.kind != "baseline" and "targets" in named.explicit and WORLD not in named.targets


def _is_reciprocal(measure: Measure) -> bool:
    """Tell whether a measure is named as the reciprocal one, on all that a partner sells."""
    return measure.kind == "reciprocal" and {"kind", "sectors"} & measure.explicit == {"kind"}


def _is_spared(one: Measure, other: Measure) -> bool:
    """Tell whether one names whom the other, a duty on all partners, does not hit (“Chad is exempt from the 10%”)."""
    spared, charged = (one, other) if one.status == "exempted" else (other, one)
    named = "targets" in spared.explicit and WORLD not in spared.targets
    return spared.status == "exempted" != charged.status and named and WORLD in charged.targets


def _is_on_rest(one: Measure, other: Measure) -> bool:
    """Tell whether one is a global duty on some goods, and the other what a partner pays (“Chad pays no more than”)."""
    on_goods, on_partner = (one, other) if is_worldwide(one) else (other, one)
    named = "targets" in on_partner.explicit and WORLD not in on_partner.targets
    return is_worldwide(on_goods) and "sectors" in on_goods.explicit and named and "sectors" not in on_partner.explicit


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

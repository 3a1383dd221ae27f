"""Step 5: whether two tellings are of the same measure, by what each says of rate, kind, partners and goods."""

from extractors.discourse.kinds import ROWS
from extractors.discourse.measure import ALL, FURTHER, WORLD, Measure, is_worldwide, slot_of

_APART = frozenset({"secondary", "retaliatory", "anti_dumping", "countervailing", "safeguard"})
_ADDED = "additional"
_CROSSED = [{"targets"}, {"sectors"}], [{"sectors"}, {"targets"}]


def are_same(one: Measure, other: Measure) -> bool:
    """Tell whether two tellings of an imposer's rate are of one measure: neither contradicts the other."""
    return (
        one.rate == other.rate
        and one.imposer == other.imposer
        and (one.kind == other.kind or not {one.kind, other.kind} & _APART or _is_told_in_part(one, other))
        and not _are_apart(one, other)
        and not _is_universal(one, other)
        and not _is_on_one_of_all(one, other)
        and not _is_spared(one, other)
        and not _is_on_rest(one, other)
        and not _is_further(one, other)
        and (_low(one) == _low(other) or (one.targets == other.targets and one.sectors.keys() == other.sectors.keys()))
        and _compatible(one, other, "targets", set(one.targets), set(other.targets))
        and _compatible(one, other, "sectors", set(one.sectors), set(other.sectors))
        and (_agree(one, other) or set(one.sectors) == set(other.sectors) or "sectors" not in other.explicit)
    )


def _is_further(one: Measure, other: Measure) -> bool:
    """Tell whether one is to come on top of the other (“25% on toys”, “threatened 25% on another $9bn of goods”)."""
    return FURTHER in one.explicit ^ other.explicit and not _agree(one, other)


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
    if one.rate and told in _CROSSED and WORLD not in {*one.targets, *other.targets}:
        return True
    if _is_on_goods_of_all(one, other) or _is_on_goods_of_all(other, one):
        return True
    sides = ((one, told[0], other, told[1]), (other, told[1], one, told[0]))
    if any(_is_on_all(a) and theirs == {"sectors"} for a, _, _, theirs in sides):
        return True
    if any(slot_of(a.frame, "across") and ours == {"sectors"} and WORLD not in b.targets for a, ours, b, _ in sides):
        return True  # “all imports of tin pay 10%”, and “tin from Chad pays 10%”
    whole = [m for m in (one, other) if "items" in m.frame.slots and "sectors" not in m.explicit]
    return len(whole) == 1 and "targets" in whole[0].explicit and any("sectors" in t for t in told)


def _is_on_goods_of_all(one: Measure, other: Measure) -> bool:
    """Tell whether one is on goods wherever they come from, and the other on all that a partner sells.

    (“25% on steel”, and “25% on imports from Chad”, a row of a list, “Chad: 25%”, or “a reciprocal 25% on Chad”.)
    """
    on_goods = "sectors" in one.explicit and ALL not in one.sectors and WORLD in one.targets
    return on_goods and "targets" in other.explicit and ALL in other.sectors and WORLD not in other.targets


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
    """Tell whether one names whom the other, a duty on all partners, does not hit (“Chad is exempt from the 10%”).

    Or some of the goods that the other hits otherwise (“10% on copper wire; refined copper is exempt from the 10%”).
    """
    spared, charged = (one, other) if one.status == "exempted" else (other, one)
    if spared.status != "exempted" or charged.status == "exempted":
        return False
    named = "targets" in spared.explicit and WORLD not in spared.targets
    in_part = "sectors" in spared.explicit & charged.explicit and spared.sectors.keys() == charged.sectors.keys()
    return (named and WORLD in charged.targets) or (in_part and spared.targets == charged.targets)


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

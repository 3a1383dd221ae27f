"""Step 5: whether what the text says is a measure at all: a rate, or a target or goods with a state."""

from extractors.discourse.kinds import ROWS
from extractors.discourse.measure import ALL, WORLD, Measure, emitted, slot_of
from extractors.relate.attach import TRADE_REMEDIES
from extractors.relate.frame import Frame

_CHARGED = frozenset({"levy-imposed-on-goods", "levy-imposed-by-on-goods"})
"""Rules that read who charges what on which goods: a record, though others but answer it (“in reply to the duties that
Peru imposed on steel”)."""

_PLAIN = frozenset({"duty", "levy", "tariff", "tax"})
"""What levy words mean that do not say of themselves which levy it is."""


def is_bare(frame: Frame) -> bool:
    """Tell at a glance whether a plain levy word tells nothing: no rule reads it, and beside it nothing stands."""
    return not (frame.rules or frame.slots) and frame.anchor.kind == "LEVY" and frame.anchor.payload in _PLAIN


def may_tell(measure: Measure) -> bool:
    """Tell whether a measure can be a record once its clause is read: a levy word alone needs a side, goods or kind."""
    return measure.frame.anchor.kind != "LEVY" or bool(measure.explicit)


def tells(measure: Measure) -> bool:
    """Tell whether it is a record: a rate, or a named target or sector together with a status."""
    scenario, rated = measure.frame.emits.get("scenario"), measure.frame.anchor.kind == "RATE"
    if measure.imposer in {None, WORLD} or measure.targets == [measure.imposer]:
        return False
    if emitted(measure.frame, "scenario") == "yes":
        return False
    if scenario == "answered" and not rated and _CHARGED.isdisjoint(measure.rules):
        return False
    named = bool(measure.explicit & {"targets", "sectors"})
    on_all = ALL in measure.sectors
    if on_all and not named and measure.status == "investigation":
        return False  # an inquiry into nobody and nothing
    if on_all and not rated and measure.status == "exempted" and measure.targets == [WORLD]:
        return False  # nor is anybody spared
    return _rate_tells(measure, named=named) if rated else _levy_tells(measure, named=named)


def _rate_tells(measure: Measure, *, named: bool) -> bool:
    """Tell whether a rate is one of a measure; “duty-free” alone needs a levy, a rule, and what it is on."""
    if measure.rate:
        return named or bool(measure.rules)
    named = named or ("imposer" in measure.explicit and bool(slot_of(measure.frame, "items")))
    return named and (measure.levy is not None or bool(set(measure.rules) - ROWS))


def _levy_tells(measure: Measure, *, named: bool) -> bool:
    if "status" not in measure.explicit:
        in_full = measure.kind in TRADE_REMEDIES and measure.explicit >= {"targets", "sectors"}
        return (named and in_full) or ((named or measure.kind == "retaliatory") and "imposer" in measure.explicit)
    if (measure.status == "struck_down" or measure.kind == "retaliatory") and "imposer" in measure.explicit:
        return True
    return named or ("kind" in measure.explicit and measure.kind not in TRADE_REMEDIES)

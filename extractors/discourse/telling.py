"""Step 5: whether what the text says is a measure at all: a rate, or a target or goods with a state close by."""

from extractors.discourse.kinds import ROWS
from extractors.discourse.measure import ALL, Measure, cue_of, emitted, slot_of
from extractors.relate.attach import TRADE_REMEDIES
from extractors.relate.cues import LONG_REACH, LONG_WINDED

_CLOSE = 14
"""How near, in symbols, a status must be told for a measure without a rate to be a record."""
_SIDES = frozenset({"imposer", "targets"})
"""Where both are named with a levy, a verb further off tells its state well enough."""

_CHARGED = frozenset({"levy-imposed-on-goods", "levy-imposed-by-on-goods"})
"""Rules that read who charges what on which goods: a record, though others but answer it (“in reply to the duties that
Peru imposed on steel”)."""


def tells(measure: Measure) -> bool:
    """Tell whether it is a record: a rate, or a named target or sector together with a status close by."""
    scenario, rated = measure.frame.emits.get("scenario"), measure.frame.anchor.kind == "RATE"
    if measure.imposer is None or measure.targets == [measure.imposer]:
        return False
    if emitted(measure.frame, "scenario") == "yes":
        return False
    if scenario == "answered" and not rated and _CHARGED.isdisjoint(measure.rules):
        return False
    named = bool(measure.explicit & {"targets", "sectors"})
    if measure.status == "investigation" and not named and ALL in measure.sectors:
        return False  # an inquiry into nobody and nothing
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
    cue = cue_of(measure.frame, "status")
    close = LONG_REACH if measure.frame.anchor.payload in LONG_WINDED else _CLOSE
    named = named or ("kind" in measure.explicit and measure.kind not in TRADE_REMEDIES)
    return named and (cue is None or cue[0] <= close or measure.explicit >= _SIDES)

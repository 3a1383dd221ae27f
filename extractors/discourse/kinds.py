"""Step 5: the kind of a measure, from its words, and where they are silent from its parties, goods and status."""

from typing import Final, cast

from extractors.discourse.charging import LIKELY_IMPOSER, SECURITY
from extractors.discourse.measure import ALL, WORLD, Measure, emitted, is_worldwide, slot_of
from extractors.discourse.outline import Outline
from schemas import Kind

UNSPECIFIED: Final = "unspecified"
ROWS = frozenset({"place-rate", "place-levy-rate", "goods-rate", "row-of-table", "subject-rate"})
"""Rules that read a row of a list (“Vietnam 46%”), which leaves kind, state and dates to the list's head."""
PREFERENTIAL: Final = "preferential"
"""The kind of what a partner in a scheme enjoys (“Peru's GSP status”), which others charge it."""
_LEVY_KINDS = frozenset(
    {"anti_dumping", "countervailing", "fee", PREFERENTIAL, "retaliatory", "safeguard", "secondary"}
)
_CASE = "_case"
"""Marks a levy word that names an inquiry (“anti-dumping probe”)."""
_OPENED = frozenset({"announced", "in_effect", "threatened"})
"""What the verbs of an inquiry would say of a duty (“launched an anti-dumping probe”)."""
_GIVEN_UP = frozenset({"agreed", "lifted", "offered"})
_FREE_TRADE = frozenset({"pact", "scheme"})
"""Mark the words of pacts and schemes that give their members lower duties."""
_PARCELS = "de_minimis"
_PUT_ON: Final = frozenset({"levy-imposed-on-goods", "levy-that-it-imposes", "once-charged"})
"""Rules that read that what a state takes off again it has once put on."""
_EMERGENCY, _UNFAIR_TRADE = "IEEPA", "SECTION_301"
"""American laws that say, or leave open, of which kind a measure is."""


def told_kind(measure: Measure) -> Kind:
    """Return the kind that levy word, adjective or cue tells, and mark it as told outright where they do."""
    frame, levy = measure.frame, measure.levy
    if levy and str(levy.payload).endswith(_CASE):
        if frame.anchor is levy and frame.emits.get("status") in _OPENED:
            frame.emits["status"] = "investigation"
        frame.emits.setdefault("status", "investigation")
        measure.explicit.add("kind")
        return cast("Kind", str(levy.payload).removesuffix(_CASE))
    if levy and levy.payload in _LEVY_KINDS:
        measure.explicit.add("kind")
        return cast("Kind", levy.payload)
    if is_worldwide(measure) and measure.rate is not None:
        measure.explicit.add("kind")
        return "baseline"
    if named := frame.slots.get("named_rate"):
        measure.explicit.add("kind")
        return cast("Kind", named[0].payload)
    adjectives = slot_of(frame, "adj") or list(frame.parent.slots.get("adj", ()) if frame.parent else ())
    if adjectives:
        measure.explicit.add("kind")
        return cast("Kind", adjectives[0].payload)
    return cast("Kind", emitted(frame, "kind") or UNSPECIFIED)


def settle_kind(measure: Measure) -> None:
    """Settle what a universal rate hits once parties and goods are known: all partners, or the goods that it names."""
    if measure.kind == "retaliatory" and "kind" not in measure.explicit and measure.targets == [WORLD]:
        measure.kind = UNSPECIFIED  # “in response” to a court, say: who retaliates hits someone
    if measure.kind != "baseline":
        return
    goods = ALL not in measure.sectors
    if not goods and "targets" not in measure.explicit:
        measure.targets = [WORLD]
    measure.kind = "sectoral" if goods else "baseline"


def eases(measure: Measure) -> bool:
    """Tell whether a measure opens a market: free entry, or duties that go."""
    rate = measure.frame.anchor.payload if measure.rate is not None else None
    lower = rate is not None and rate.previous is not None and rate.previous > rate.value
    return (lower and measure.status != "suspended") or measure.rate == 0 or measure.status in _GIVEN_UP


def guess_kind(measure: Measure, article: Outline) -> Kind:
    """Return the kind that measures of such goods and rate are, whoever charges them."""
    goods = ALL not in measure.sectors
    if measure.sectors.keys() == {_PARCELS}:
        return UNSPECIFIED
    pact = any(m.payload in _FREE_TRADE for m in slot_of(measure.frame, "pact"))
    if pact or (measure.rate == 0 and WORLD not in measure.targets):
        return "preferential"
    if article.remedy and goods and measure.rate != 0:
        return cast("Kind", article.remedy)
    by_parties = _guess_american if measure.imposer == LIKELY_IMPOSER else _guess_foreign
    return by_parties(measure, article, goods=goods)


def _guess_american(measure: Measure, article: Outline, *, goods: bool) -> Kind:
    laws = {m.payload for m in slot_of(measure.frame, "legal")}
    if _EMERGENCY in laws or any(m.payload == "emergency" for m in slot_of(measure.frame, "cause")):
        return "emergency"
    if (
        _UNFAIR_TRADE in laws
        or article.singled_out
        or (goods and measure.rate is None and WORLD not in measure.targets and not measure.sectors.keys() <= SECURITY)
    ):
        return UNSPECIFIED
    if goods:
        return "sectoral"
    return "reciprocal" if article.reciprocal and ROWS & set(measure.rules) else UNSPECIFIED


def _guess_foreign(measure: Measure, article: Outline, *, goods: bool) -> Kind:
    """Return the kind of what others charge: all partners alike, the United States mostly in answer to its duties."""
    if measure.targets == [WORLD]:
        applied = measure.status == "in_effect" or not goods
        return "general" if applied and measure.rate is not None else UNSPECIFIED
    if measure.status == "agreed":
        return "preferential"
    if LIKELY_IMPOSER not in measure.targets:
        return UNSPECIFIED
    if eases(measure):
        return "retaliatory" if article.answers and not _PUT_ON.isdisjoint(measure.rules) else "general"
    return "retaliatory" if article.answers else UNSPECIFIED

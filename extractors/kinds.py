"""Step 5: the kind of a measure, from its words, and where they are silent from its parties, goods and status."""

from typing import Final, cast

from extractors.measure import ALL, WORLD, Measure, emitted, slot_of
from extractors.outline import Outline
from schemas import Kind

UNSPECIFIED: Final = "unspecified"
ROWS = frozenset({"place-rate", "place-levy-rate", "goods-rate", "subject-rate"})
"""Rules that read a row of a list (“Vietnam 46%”), which leaves kind, state and dates to the list's head."""
_LEVY_KINDS = frozenset({"anti_dumping", "countervailing", "safeguard", "retaliatory", "secondary", "fee"})
_CASE = "_case"
"""Marks a levy word that names an inquiry (“anti-dumping probe”)."""
_GIVEN_UP = frozenset({"agreed", "lifted", "offered"})


def told_kind(measure: Measure) -> Kind:
    """Return the kind that levy word, adjective or cue tells, and mark it as told outright where they do."""
    frame, levy = measure.frame, measure.levy
    if levy and str(levy.payload).endswith(_CASE):
        frame.emits.setdefault("status", "investigation")
        measure.explicit.add("kind")
        return cast("Kind", str(levy.payload).removesuffix(_CASE))
    if levy and levy.payload in _LEVY_KINDS:
        measure.explicit.add("kind")
        return cast("Kind", levy.payload)
    adjectives = slot_of(frame, "adj") or list(frame.parent.slots.get("adj", ()) if frame.parent else ())
    if adjectives:
        measure.explicit.add("kind")
        return cast("Kind", adjectives[0].payload)
    return cast("Kind", emitted(frame, "kind") or UNSPECIFIED)


def settle_kind(measure: Measure, article: Outline) -> None:
    """Settle the kind once parties, goods and status are known."""
    goods = ALL not in measure.sectors
    if measure.kind == "baseline":
        if not goods and "targets" not in measure.explicit:
            measure.targets = [WORLD]
        measure.kind = "sectoral" if goods else "baseline"
    elif measure.kind == UNSPECIFIED:
        measure.kind = _guess(measure, article, goods=goods)


def _guess(measure: Measure, article: Outline, *, goods: bool) -> Kind:
    if measure.status in _GIVEN_UP and not measure.rate:
        if measure.status == "agreed":
            return "preferential"
        return UNSPECIFIED if measure.imposer == article.likely else "general"
    if article.answers and measure.imposer != article.imposer and article.imposer in measure.targets:
        return "retaliatory"
    if article.reciprocal and not goods and ROWS & set(measure.rules):
        return "reciprocal"
    return "sectoral" if goods else UNSPECIFIED

"""Step 5: the kind of a measure, from its words, and where they are silent from its parties, goods and status."""

from typing import Final, cast

from extractors.measure import ALL, WORLD, Measure, emitted, slot_of
from extractors.outline import LIKELY_IMPOSER, REMEDIES, Outline
from schemas import Kind

UNSPECIFIED: Final = "unspecified"
ROWS = frozenset({"place-rate", "place-levy-rate", "goods-rate", "subject-rate"})
"""Rules that read a row of a list (“Vietnam 46%”), which leaves kind, state and dates to the list's head."""
_LEVY_KINDS = frozenset({"anti_dumping", "countervailing", "safeguard", "retaliatory", "secondary", "fee"})
_CASE = "_case"
"""Marks a levy word that names an inquiry (“anti-dumping probe”)."""
_OPENED = frozenset({"announced", "in_effect", "threatened"})
"""What the verbs of an inquiry would say of a duty (“launched an anti-dumping probe”)."""
_GIVEN_UP = frozenset({"agreed", "lifted", "offered"})
_FREE_TRADE = frozenset({"pact", "scheme"})
"""Mark the words of pacts and schemes that give their members lower duties."""
DE_MINIMIS: Final = "de_minimis"


def told_kind(measure: Measure) -> Kind:
    """Return the kind that levy word, adjective or cue tells, and mark it as told outright where they do."""
    frame, levy = measure.frame, measure.levy
    if levy and str(levy.payload).endswith(_CASE):
        if frame.emits.get("status", "in_effect") in _OPENED:
            frame.emits["status"] = "investigation"
        measure.explicit.add("kind")
        return cast("Kind", str(levy.payload).removesuffix(_CASE))
    if levy and levy.payload in _LEVY_KINDS:
        measure.explicit.add("kind")
        return cast("Kind", levy.payload)
    if named := frame.slots.get("named_rate"):
        measure.explicit.add("kind")
        return cast("Kind", named[0].payload)
    adjectives = slot_of(frame, "adj") or list(frame.parent.slots.get("adj", ()) if frame.parent else ())
    if adjectives:
        measure.explicit.add("kind")
        return cast("Kind", adjectives[0].payload)
    return cast("Kind", emitted(frame, "kind") or UNSPECIFIED)


def settle_kind(measure: Measure) -> None:
    """Settle what a universal rate hits once parties and goods are known: all partners, or where it names goods none."""
    if measure.kind != "baseline":
        return
    goods = ALL not in measure.sectors
    if not goods and "targets" not in measure.explicit:
        measure.targets = [WORLD]
    measure.kind = "sectoral" if goods else "baseline"


def share_kinds(measures: list[Measure], article: Outline) -> None:
    """Give each measure that tells no kind that of the measure that it belongs to, else the one that its parts suggest."""
    told = [m for m in measures if m.kind != UNSPECIFIED]
    for measure in [m for m in measures if m.kind == UNSPECIFIED and "kind" not in m.explicit]:
        measure.kind = _of_kin(measure, told) or _guess(measure, article)


def _of_kin(measure: Measure, told: list[Measure]) -> Kind | None:
    """Return the kind of the nearest measure of the same imposer that this one is a part or a retelling of."""
    kin = [other for other in told if other.imposer == measure.imposer and _akin(measure, other)]
    return min(kin, key=lambda other: abs(other.frame.sentence - measure.frame.sentence)).kind if kin else None


def _akin(measure: Measure, other: Measure) -> bool:
    targets, theirs = set(measure.targets), set(other.targets)
    if other.kind in REMEDIES:
        goods = bool(measure.sectors.keys() & other.sectors.keys())
        return (goods or other.frame.sentence == measure.frame.sentence) and (
            bool(targets & theirs) or WORLD in targets | theirs
        )
    return other.kind == "retaliatory" and bool(targets & theirs) and not _eases(measure)


def _eases(measure: Measure) -> bool:
    """Tell whether a measure opens a market: free entry, or duties that go."""
    rate = measure.frame.anchor.payload if measure.rate is not None else None
    lower = rate is not None and rate.previous is not None and rate.previous > rate.value
    return (lower and measure.status != "suspended") or measure.rate == 0 or measure.status in _GIVEN_UP


def _guess(measure: Measure, article: Outline) -> Kind:
    """Return the kind that measures of such parties, goods and rate mostly are."""
    goods = ALL not in measure.sectors
    if measure.sectors.keys() == {DE_MINIMIS}:
        return UNSPECIFIED
    pact = any(m.payload in _FREE_TRADE for m in slot_of(measure.frame, "pact"))
    if pact or (measure.rate == 0 and WORLD not in measure.targets):
        return "preferential"
    if article.remedy and goods and measure.rate != 0:
        return cast("Kind", article.remedy)
    if measure.imposer == LIKELY_IMPOSER:
        return _guess_american(measure, article, goods=goods)
    if measure.targets == [WORLD]:
        return "general" if goods or measure.rate is not None else UNSPECIFIED
    if LIKELY_IMPOSER in measure.targets:
        if _eases(measure):
            return "preferential" if measure.status == "agreed" else "general"
        return "retaliatory" if article.answers else UNSPECIFIED
    return "preferential" if measure.status == "agreed" else UNSPECIFIED


def _guess_american(measure: Measure, article: Outline, *, goods: bool) -> Kind:
    if any(m.payload == "emergency" for m in slot_of(measure.frame, "cause")):
        return "emergency"
    if goods:
        return "sectoral"
    if article.reciprocal and ROWS & set(measure.rules):
        return "reciprocal"
    return UNSPECIFIED

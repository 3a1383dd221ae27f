"""The measure: what a frame becomes in step 5, on its way to a record."""

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from extractors.mention import Mention
from extractors.quantities import Specific
from extractors.relate.frame import Frame
from schemas import Kind, LegalBasis, Status

WORLD = "WORLD"
ALL = "ALL"
_HANDED_ON = frozenset({"imposer", "owner"})
FURTHER = "further"
"""Marks a measure to come, on top of those in force, as said outright (“tariffs on another $9bn of goods”)."""
PARTIES = frozenset({"PLACE", "PERSON", "AGENCY"})
WORLDWIDE = frozenset({"baseline", "general", "secondary"})
"""Kinds that are on the goods of all partners, unless the clause names one."""
MARGIN = "margin-of-a-case"
"""Stands among the rules of a rate that is but a row of a trade case (“All others: 24.1 percent”)."""


class Measure(msgspec.Struct):
    """A tariff measure: codes for its slots, which of them the clause tells outright, and the mentions that say so."""

    frame: Frame
    imposer: str | None = None
    imposers: list[str] = []
    targets: list[str] = []
    sectors: dict[str, Mention | None] = {}
    exempt: list[str] = []
    status: Status = "in_effect"
    kind: Kind = "unspecified"
    explicit: set[str] = set()
    support: list[tuple[str, Mention]] = []
    rules: list[str] = []
    legal_basis: list[LegalBasis] = []
    dates: dict[str, str] = {}
    actors: list[str] = []
    mode: Literal["asserted", "reported", "quoted"] = "asserted"
    speaker: str | None = None
    specific: Specific | None = None
    stated: dict[str, list[str]] = {}

    @property
    def rate(self) -> float | None:
        """The rate in percent, or None where the text states none."""
        return self.frame.anchor.payload.value if self.frame.anchor.kind == "RATE" else None

    @property
    def levy(self) -> Mention | None:
        """The levy word that the measure hangs on, its own or its rate's."""
        if self.frame.anchor.kind == "RATE":
            return self.frame.parent.anchor if self.frame.parent else None
        return self.frame.anchor


def code_of(mention: Mention) -> str | None:
    """Return the jurisdiction code that a place, person or agency stands for, or None."""
    if mention.kind == "PLACE":
        return str(mention.payload.code)
    return mention.payload.jurisdiction if mention.kind in {"PERSON", "AGENCY"} else None


def codes_of(mentions: Iterable[Mention]) -> list[str]:
    """Return the codes of mentions, each once, in their order."""
    codes: list[str] = []
    for mention in mentions:
        code = code_of(mention)
        if code and code not in codes:
            codes.append(code)
    return codes


def slot_of(frame: Frame, slot: str) -> Sequence[Mention]:
    """Return a slot's mentions: the frame's own, else those of its levy (an adopted rate inherits who charges only)."""
    found = frame.slots.get(slot)
    if found is None and frame.parent is not None and (not frame.adopted or slot in _HANDED_ON):
        found = frame.parent.slots.get(slot)
    return found or ()


def emitted(frame: Frame, field: str) -> str | None:
    """Return what the frame or its levy emits for a field; of two cues the nearer, or the adopted rate's own."""
    own, levy = frame.emits.get(field), frame.parent
    handed = levy.emits.get(field) if levy is not None else None
    if levy is None or own is None or handed is None:
        return handed if own is None else own
    cue, other = frame.cues.get(field), levy.cues.get(field)
    if frame.adopted and cue is not None and cue[0] <= 0:
        return own
    return handed if (other[0] if other else 0) < (cue[0] if cue else 0) else own


def cue_of(frame: Frame, field: str) -> tuple[int, Mention | None] | None:
    """Return the distance and the mention of the cue that gave the frame a field, or None."""
    return frame.cues.get(field) or (frame.parent.cues.get(field) if frame.parent else None)


def rules_of(frame: Frame) -> list[str]:
    """Return the names of the rules that fired on the frame and on its levy, each once."""
    return list(dict.fromkeys([*frame.rules, *(frame.parent.rules if frame.parent else ())]))


def is_worldwide(measure: Measure) -> bool:
    """Tell whether the levy word says that all partners pay (“a 10% global tariff”)."""
    return measure.levy is not None and measure.levy.payload == WORLD


def has_rule(frame: Frame, name: str) -> bool:
    """Tell whether a rule fired on the frame or on its levy."""
    return name in frame.rules or (frame.parent is not None and name in frame.parent.rules)


def is_on_exports(measure: Measure) -> bool:
    """Tell whether the levy is one on a country's own exports (“the export duty on Russian wheat”)."""
    return measure.levy is not None and str(measure.levy.payload) == "export"

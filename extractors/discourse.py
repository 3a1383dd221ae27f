"""Step 5: frames to measures. Slots that the clause leaves open are filled from the sentence and the article."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable

import msgspec

from extractors.mention import Document, Mention
from extractors.relate import Frame

WORLD = "WORLD"
ALL = "ALL"
_NO_CHARGE = frozenset({"lifted", "exempted", "struck_down", "ruled_out"})
_PARTIES = ("PLACE", "PERSON", "AGENCY")


class Measure(msgspec.Struct):
    """A tariff measure on its way to a record: codes, and for each field the mentions that support it."""

    frame: Frame
    imposer: str | None = None
    targets: list[str] = []
    sectors: dict[str, Mention | None] = {}
    exempt: list[str] = []
    status: str = "in_effect"
    kind: str = "unspecified"
    explicit: set[str] = set()
    support: list[tuple[str, Mention]] = []
    rules: list[str] = []

    @property
    def rate(self) -> float | None:
        """The rate in percent, or None where the text states none."""
        return self.frame.anchor.payload.value if self.frame.anchor.kind == "RATE" else None


def code_of(mention: Mention) -> str | None:
    """Return the jurisdiction code that a place, person or agency stands for, or None."""
    if mention.kind == "PLACE":
        return str(mention.payload.code)
    return mention.payload if mention.kind in {"PERSON", "AGENCY"} else None


class Resolver:
    """Fills the slots of one document's frames, in text order, remembering what the article said before."""

    def __init__(self, document: Document, mentions: list[Mention], frames: list[Frame]) -> None:
        """Look over the article once for its leading imposer."""
        self._document = document
        self._mentions = mentions
        self._frames = frames
        self._main = _main_imposer(frames, mentions)
        self._last: Measure | None = None

    def resolve(self) -> list[Measure]:
        """Return a measure for each frame that tells one."""
        parents = {id(f.parent) for f in self._frames if f.parent is not None}
        measures = []
        for frame in self._frames:
            if id(frame) in parents or _is_previous(frame, self._frames):
                continue
            measure = self._measure(frame)
            if _tells(measure):
                measures.append(measure)
                self._last = measure
        return measures

    def _measure(self, frame: Frame) -> Measure:
        measure = Measure(frame, rules=_rules(frame))
        self._fill_sectors(measure)
        self._fill_parties(measure)
        measure.exempt = _codes(_slot(frame, "exempt"))
        measure.status = _emitted(frame, "status") or "in_effect"
        if _emitted(frame, "status"):
            measure.explicit.add("status")
        measure.kind = self._kind(measure)
        if measure.kind == "baseline" and "targets" not in measure.explicit:
            measure.targets = [WORLD]
        return measure

    def _fill_sectors(self, measure: Measure) -> None:
        for mention in _slot(measure.frame, "sectors"):
            measure.sectors.setdefault(mention.payload.code, mention)
            measure.support.append(("sectors", mention))
        if measure.sectors:
            measure.explicit.add("sectors")
        else:
            across = _slot(measure.frame, "across")
            measure.sectors = {ALL: across[0] if across else None}

    def _fill_parties(self, measure: Measure) -> None:
        frame = measure.frame
        imposers, targets = _slot(frame, "imposer"), _slot(frame, "targets")
        for owner in _slot(frame, "owner"):
            (imposers if _owns(owner, self._main) and not imposers else targets).append(owner)
        measure.imposer = next((c for m in imposers if (c := code_of(m))), None)
        measure.targets = _hit(_codes(targets), {measure.imposer, self._main})
        measure.support += [("tariff.imposer", m) for m in imposers[:1]]
        measure.support += [("tariff.targets", m) for m in targets]
        if measure.imposer:
            measure.explicit.add("imposer")
        if measure.targets:
            measure.explicit.add("targets")
        self._default_imposer(measure)
        self._default_targets(measure)

    def _default_imposer(self, measure: Measure) -> None:
        if measure.imposer:
            return
        if measure.targets and self._main in measure.targets:
            measure.imposer = self._nearest(measure.frame, measure.targets)
        else:
            measure.imposer = self._main

    def _default_targets(self, measure: Measure) -> None:
        if measure.targets:
            return
        if measure.imposer and measure.imposer != self._main and self._main:
            measure.targets = [self._main]
        elif "sectors" in measure.explicit or measure.imposer is None:
            measure.targets = [WORLD]
        elif self._last and self._last.imposer == measure.imposer and measure.frame.sentence - self._last.frame.sentence <= 2:
            measure.targets = self._last.targets
        else:
            near = self._nearest(measure.frame, [measure.imposer])
            measure.targets = [near] if near else [WORLD]

    def _nearest(self, frame: Frame, but: Iterable[str]) -> str | None:
        """Return the party named last before the frame, not one of `but`, in its sentence or the one before."""
        since = self._document.sentences[max(frame.sentence - 1, 0)].start
        until = self._document.sentences[frame.sentence].end
        codes = [
            (abs(frame.anchor.start - m.start), c)
            for m in self._mentions
            if since <= m.start < until and m.kind in _PARTIES and (c := code_of(m)) and c not in but and c != WORLD
        ]
        return min(codes)[1] if codes else None

    def _kind(self, measure: Measure) -> str:
        frame = measure.frame
        levy = frame.anchor if frame.anchor.kind == "LEVY" else frame.parent.anchor if frame.parent else None
        if levy and levy.payload in {"anti_dumping", "countervailing", "safeguard", "retaliatory", "secondary", "fee"}:
            return str(levy.payload)
        named = [m.payload for m in [*_slot(frame, "adj"), *(frame.slots.get("adj") or ())] if m.payload != "plain"]
        return (named[0] if named else None) or _emitted(frame, "kind") or ("sectoral" if "sectors" in measure.explicit else "unspecified")


def _slot(frame: Frame, slot: str) -> list[Mention]:
    found = frame.slots.get(slot)
    if found is None and frame.parent is not None and (not frame.adopted or slot == "imposer"):
        found = frame.parent.slots.get(slot)
    return list(found or ())


def _emitted(frame: Frame, field: str) -> str | None:
    own = frame.emits.get(field)
    if own is None and frame.parent is not None:
        return frame.parent.emits.get(field)
    return own


def _rules(frame: Frame) -> list[str]:
    return list(dict.fromkeys([*frame.rules, *(frame.parent.rules if frame.parent else [])]))


def _codes(mentions: Iterable[Mention]) -> list[str]:
    return list(dict.fromkeys(c for m in mentions if (c := code_of(m))))


def _hit(codes: list[str], chargers: set[str | None]) -> list[str]:
    """Return who is charged of those named: “China and others” is China, “US trading partners” is the world."""
    named = [c for c in codes if c != WORLD and not (c in chargers and len(codes) > 1)]
    return named or codes[-1:]


def _owns(owner: Mention, main: str | None) -> bool:
    """Tell whether a bare name before a levy is who charges (“US tariffs”) or who pays (“China tariffs”)."""
    code = code_of(owner)
    return owner.payload.form != "name" or code in {"US", "EU", main}


def _is_previous(frame: Frame, frames: list[Frame]) -> bool:
    """Tell whether this rate is told only as the old rate of another."""
    return any(frame.anchor in other.slots.get("previous", ()) for other in frames if other.sentence == frame.sentence)


def _tells(measure: Measure) -> bool:
    """Tell whether it is a record: a rate, or a named target or sector together with a status."""
    if measure.frame.anchor.kind == "RATE":
        return True
    return bool(measure.explicit & {"targets", "sectors"}) and "status" in measure.explicit


def _main_imposer(frames: list[Frame], mentions: list[Mention]) -> str | None:
    """Return the jurisdiction that charges most often in the article, else the one named most."""
    counted = Counter(c for f in frames for m in f.slots.get("imposer", ())[:1] if (c := code_of(m)))
    if not counted:
        counted = Counter(c for m in mentions if m.kind in _PARTIES and (c := code_of(m)) and c != WORLD)
        if "US" in counted:
            return "US"
    return counted.most_common(1)[0][0] if counted else None


def day_of(mention: Mention) -> str | None:
    """Return the ISO date of a DATE mention, cut to a day, month or year, or None where it names none."""
    value = str(mention.payload.value)
    for length in (10, 7, 4):
        try:
            dt.date.fromisoformat((value[:length] + "-01-01")[:10])
        except ValueError:
            continue
        return value[:length]
    return None

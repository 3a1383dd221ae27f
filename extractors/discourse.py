"""Step 5: frames to measures. Slots that the clause leaves open are filled from the sentence and the article."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from extractors.mention import Document, Mention
from extractors.relate import Frame

WORLD = "WORLD"
ALL = "ALL"
_NO_CHARGE = frozenset({"lifted", "exempted", "struck_down", "ruled_out"})
_PARTIES = ("PLACE", "PERSON", "AGENCY")
_LEVY_KINDS = frozenset({"anti_dumping", "countervailing", "safeguard", "retaliatory", "secondary", "fee"})
_TRADE_REMEDIES = frozenset({"anti_dumping", "countervailing"})
_NAMING = frozenset({"targets", "sectors", "across", "third", "adj"})
_NEWS = frozenset({"in_effect", "announced", "suspended", "lifted", "struck_down"})
_DATES = frozenset({"effective", "until", "announced"})
_DEFINITE = frozenset({"the", "these", "those", "this", "that", "both", "such"})
_SUBJECT_REACH = 6
"""How near the start of its sentence a subject stands, and how near to it its verb, in symbols."""
_CLOSE = 14
"""How near, in symbols, a status must be told for a measure without a rate to be a record."""
_PAIR = 2
_ROW_REACH = 4
_ROWS = frozenset({"place-rate", "place-levy-rate", "goods-rate", "subject-rate"})
_LEADING = 0.6
"""The share of all targets named from which one is the article's."""
_THOSE = frozenset({"these", "those"})
_MEMORY = 3
"""How many sentences back a measure is still the one that “those tariffs” means."""


class Measure(msgspec.Struct):
    """A tariff measure on its way to a record: codes, and for each field the mentions that support it."""

    frame: Frame
    imposer: str | None = None
    imposers: list[str] = []
    targets: list[str] = []
    sectors: dict[str, Mention | None] = {}
    exempt: list[str] = []
    status: str = "in_effect"
    kind: str = "unspecified"
    explicit: set[str] = set()
    support: list[tuple[str, Mention]] = []
    rules: list[str] = []
    legal_basis: list[str] = []
    dates: dict[str, str] = {}
    actors: list[str] = []
    mode: str = "asserted"
    speaker: str | None = None

    @property
    def rate(self) -> float | None:
        """The rate in percent, or None where the text states none."""
        return self.frame.anchor.payload.value if self.frame.anchor.kind == "RATE" else None


def code_of(mention: Mention) -> str | None:
    """Return the jurisdiction code that a place, person or agency stands for, or None."""
    if mention.kind == "PLACE":
        return str(mention.payload.code)
    return mention.payload.jurisdiction if mention.kind in {"PERSON", "AGENCY"} else None


class Resolver:
    """Fills the slots of one document's frames, in text order, remembering what the article said before."""

    def __init__(self, document: Document, mentions: list[Mention], frames: list[Frame]) -> None:
        """Look over the article once for its leading imposer."""
        self._document = document
        self._mentions = mentions
        self._frames = frames
        self._main = _main_imposer(frames, mentions)
        self._counterpart = "US" if any(code_of(m) == "US" for m in mentions if m.kind in _PARTIES) else None
        targets = Counter(c for f in frames for c in _codes(f.slots.get("targets", ())) if c not in {WORLD, self._main})
        self._main_target = next((c for c, n in targets.most_common(1) if n >= _LEADING * targets.total()), None)
        self._often = targets.total() > 1
        self._main_charged = self._main_target
        self._told: list[Measure] = []

    def resolve(self) -> list[Measure]:
        """Return a measure for each frame that tells one; none of an article on electricity, telephones or hotels."""
        if self._document.by_kind["UTILITY"] and not self._document.by_kind["TRADE"]:
            return []
        parents = {id(f.parent) for f in self._frames if f.parent is not None}
        for frame in self._frames:
            if id(frame) in parents:
                continue
            if frame.anchor.kind == "ANAPHOR" or self._repeats(frame):
                self._update(frame)
                continue
            measure = self._measure(frame)
            if _tells(measure):
                if _is_listed(measure):
                    self._inherit(measure)
                if measure.status == "lifted" and self._told and self._told[-1].frame.sentence == frame.sentence:
                    measure.status = "agreed" if self._told[-1].status == "agreed" else "lifted"
                self._told += _by_imposer(measure)
        return self._told

    def _repeats(self, frame: Frame) -> bool:
        """Tell whether a bare “those tariffs”, as a subject, speaks of measures that were just told."""
        naming = _NAMING - {"adj"} if self._is_definite(frame.anchor, _THOSE) else _NAMING
        bare = frame.anchor.kind == "LEVY" and not frame.slots.keys() & naming
        return bare and frame.position <= _SUBJECT_REACH and self._is_definite(frame.anchor)

    def _is_definite(self, levy: Mention, words: frozenset[str] = _DEFINITE) -> bool:
        before = self._document.folded[max(levy.start - 24, 0) : levy.start].split()
        return bool(words & set(before[-2:]))

    def _update(self, frame: Frame) -> None:
        """Give the state that an anaphoric frame tells to the measures told last."""
        status = frame.emits.get("status")
        if status not in _NEWS or frame.cues["status"][0] > _SUBJECT_REACH:
            return
        if not self._told or frame.sentence - self._told[-1].frame.sentence > _MEMORY:
            return
        last = self._told[-1].frame.sentence
        for measure in self._told:
            if measure.frame.sentence == last or _is_listed(measure):
                measure.status = status
                measure.explicit.add("status")
                measure.rules += [r for r in frame.rules if r not in measure.rules]
                for field in _DATES & frame.slots.keys():
                    measure.frame.slots.setdefault(field, frame.slots[field])

    def _inherit(self, measure: Measure) -> None:
        """Give a row of a list (“Vietnam 46%”) the state and the dates of the measure that the list spells out."""
        for head in reversed(self._told):
            if head.imposer == measure.imposer and head.status in _NEWS and head.explicit >= {"status"}:
                measure.status = head.status
                for field in _DATES & head.frame.slots.keys():
                    measure.frame.slots.setdefault(field, head.frame.slots[field])
                return

    def _measure(self, frame: Frame) -> Measure:
        measure = Measure(frame, rules=_rules(frame))
        measure.kind = self._kind(frame, measure)
        self._fill_sectors(measure)
        self._fill_parties(measure)
        measure.exempt = _codes(slot_of(frame, "exempt"))
        if frame.anchor.kind == "EXEMPTION":
            frame.emits["status"] = "exempted"
            if "sectors" not in measure.explicit:
                measure.sectors = self._last_goods() or measure.sectors
            if "targets" not in measure.explicit and self._told:
                first = next(m for m in self._told if m.frame.sentence == self._told[-1].frame.sentence)
                measure.imposer = measure.imposer if "imposer" in measure.explicit else first.imposer
                charged = {t for m in self._told if m.imposer == measure.imposer for t in m.targets}
                measure.targets = sorted(charged) if len(charged) == 1 else [WORLD]
        if status := _emitted(frame, "status"):
            measure.status = status
            measure.explicit.add("status")
        if measure.kind == "unspecified" and measure.status == "agreed" and not measure.rate:
            measure.kind = "preferential"
        if measure.kind == "unspecified" and "sectors" in measure.explicit:
            measure.kind = "sectoral"
        if measure.kind == "baseline" and "targets" not in measure.explicit:
            measure.targets = [WORLD]
        return measure

    def _fill_sectors(self, measure: Measure) -> None:
        for mention in slot_of(measure.frame, "sectors"):
            measure.sectors.setdefault(mention.payload.code, mention)
            measure.support.append(("sectors", mention))
        if not measure.sectors and not slot_of(measure.frame, "targets"):
            for mention in measure.frame.slots.get("near_sectors", ()):
                measure.sectors.setdefault(mention.payload.code, mention)
        if measure.sectors:
            measure.explicit.add("sectors")
            return
        across = slot_of(measure.frame, "across")
        measure.sectors = {ALL: across[0] if across else None}
        levy = measure.frame.parent.anchor if measure.frame.parent else measure.frame.anchor
        if measure.kind in _TRADE_REMEDIES and not across:
            goods = next((m for m in self._mentions if m.kind == "GOODS" and m.payload.form == "named"), None)
            measure.sectors = {goods.payload.code: goods} if goods else measure.sectors
        elif self._told and not across and levy.kind == "LEVY" and self._is_definite(levy):
            measure.sectors = self._last_goods()

    def _last_goods(self) -> dict[str, Mention | None]:
        """Return the goods of the measures told in the last sentence that told one."""
        last = [m for m in self._told if m.frame.sentence == self._told[-1].frame.sentence]
        return {code: mention for m in last for code, mention in m.sectors.items()}

    def _fill_parties(self, measure: Measure) -> None:
        frame = measure.frame
        imposers, targets = slot_of(frame, "imposer"), slot_of(frame, "targets")
        for owner in slot_of(frame, "owner"):
            (imposers if _owns(owner, self._main) else targets).append(owner)
        charged = _codes(targets)
        measure.imposers = [c for c in _codes(imposers) if c not in charged] or _codes(imposers)
        measure.targets, partner_of = _hit(charged, {*measure.imposers, self._main})
        if not measure.imposers and partner_of:
            measure.imposers = [partner_of]
        measure.support += [("tariff.imposer", m) for m in imposers]
        measure.support += [("tariff.targets", m) for m in targets]
        measure.explicit |= {name for name, found in (("imposer", measure.imposers), ("targets", measure.targets)) if found}
        if slot_of(frame, "third"):
            measure.targets, measure.kind = [WORLD], "secondary"
            measure.explicit |= {"targets", "kind"}
        near = [c for c in _codes(frame.slots.get("near_targets", ())) if c not in {*measure.imposers, self._main}]
        if near and not measure.targets and "sectors" not in measure.explicit:
            measure.targets = near
            measure.explicit.add("targets")
        if set(measure.imposers) <= set(measure.targets):
            measure.imposers = []
            measure.explicit.discard("imposer")
        measure.imposer = measure.imposers[0] if measure.imposers else self._default_imposer(measure)
        if not measure.targets:
            measure.targets = self._default_targets(measure)

    def _default_imposer(self, measure: Measure) -> str | None:
        """Return who charges where the clause does not say: the sentence's imposer, the last one, the article's."""
        if measure.kind == "retaliatory":
            return self._nearest(measure.frame, [self._main or "", *measure.targets])
        sentence = (c for f in self._frames if f.sentence == measure.frame.sentence for c in _codes(slot_of(f, "imposer")))
        recent = (m.imposer for m in reversed(self._told) if measure.frame.sentence - m.frame.sentence <= _MEMORY)
        for code in (*sentence, self._main, *recent, self._counterpart):
            if code and code not in measure.targets:
                return code
        return self._nearest(measure.frame, measure.targets)

    def _default_targets(self, measure: Measure) -> list[str]:
        """Return who is charged where the clause does not say."""
        if measure.imposer and self._main and measure.imposer != self._main and self._main_charged in {None, measure.imposer}:
            return [self._main]
        last = self._told[-1] if self._told else None
        if last and last.imposer != measure.imposer:
            last = None
        if last and last.frame.sentence == measure.frame.sentence and "targets" in last.explicit and last.rate is not None:
            return last.targets
        if measure.kind in {"reciprocal", "baseline", "secondary"} or measure.imposer is None:
            return [WORLD]
        if measure.kind in _TRADE_REMEDIES and not last:
            places = _codes(m for m in self._mentions if m.kind == "PLACE")
            return [c for c in places if c not in {measure.imposer, WORLD}][:1] or [WORLD]
        if "sectors" in measure.explicit and measure.imposer == "US":
            return [WORLD]
        if last and measure.frame.sentence - last.frame.sentence <= _MEMORY:
            return last.targets
        if "sectors" in measure.explicit:
            near = self._main_target
        else:
            near = self._nearest(measure.frame, [measure.imposer]) or (self._main_target if self._often else None)
        return [near] if near and near != measure.imposer else [WORLD]

    def _nearest(self, frame: Frame, but: Iterable[str]) -> str | None:
        """Return the party named nearest to the frame, not one of `but`, in its sentence or the one before."""
        since = self._document.sentences[max(frame.sentence - 1, 0)].start
        until = self._document.sentences[frame.sentence].end
        codes = [
            (abs(frame.anchor.start - m.start), c)
            for m in self._mentions
            if since <= m.start < until and m.kind in _PARTIES and (c := code_of(m)) and c not in but and c != WORLD
        ]
        return min(codes)[1] if codes else None

    def _kind(self, frame: Frame, measure: Measure) -> str:
        levy = frame.anchor if frame.anchor.kind == "LEVY" else frame.parent.anchor if frame.parent else None
        if levy and levy.payload in _LEVY_KINDS:
            measure.explicit.add("kind")
            return str(levy.payload)
        named = slot_of(frame, "adj") or list(frame.parent.slots.get("adj", ()) if frame.parent else ())
        if named:
            measure.explicit.add("kind")
            return str(named[0].payload)
        return _emitted(frame, "kind") or "unspecified"


def slot_of(frame: Frame, slot: str) -> list[Mention]:
    found = frame.slots.get(slot)
    if found is None and frame.parent is not None and (not frame.adopted or slot == "imposer"):
        found = frame.parent.slots.get(slot)
    return list(found or ())


def _emitted(frame: Frame, field: str) -> str | None:
    """Return what the frame or its levy emits for a field; of two cues the nearer one."""
    told = [f for f in (frame, frame.parent) if f is not None and field in f.emits]
    return min(told, key=lambda f: f.cues[field][0] if field in f.cues else 0).emits[field] if told else None


def _rules(frame: Frame) -> list[str]:
    return list(dict.fromkeys([*frame.rules, *(frame.parent.rules if frame.parent else [])]))


def _codes(mentions: Iterable[Mention]) -> list[str]:
    return list(dict.fromkeys(c for m in mentions if (c := code_of(m))))


def _hit(codes: list[str], chargers: set[str | None]) -> tuple[list[str], str | None]:
    """Return who is charged of those named, and whose partners they are if the text says so.

    “China and others” is China; “US trading partners” is the world, charged by the US.
    """
    named = [c for c in codes if c != WORLD]
    if WORLD not in codes or len(named) > 1:
        return [c for c in named if c not in chargers] or named, None
    partner_of = named[0] if named and codes[0] != WORLD and (named[0] in chargers or named[0] == "US") else None
    return ([WORLD], partner_of) if partner_of or not named else (named, None)


def _is_listed(measure: Measure) -> bool:
    """Tell whether a measure is a row of a list, with no verb of its own."""
    cue = measure.frame.cues.get("status")
    told = "status" in measure.explicit and (cue is None or cue[0] <= _ROW_REACH)
    return not told and bool(_ROWS & set(measure.rules))


def _by_imposer(measure: Measure) -> list[Measure]:
    """Return a measure for each of several imposers (“Canada and Mexico announced retaliatory tariffs”)."""
    if len(measure.imposers) <= 1:
        return [measure]
    mutual = set(measure.targets) <= {WORLD, *measure.imposers}
    return [
        msgspec.structs.replace(
            measure,
            imposer=code,
            imposers=[code],
            targets=[c for c in measure.imposers if c != code] if mutual and len(measure.imposers) == _PAIR else measure.targets,
        )
        for code in measure.imposers
    ]


def _owns(owner: Mention, main: str | None) -> bool:
    """Tell whether a bare name before a levy is who charges (“US tariffs”) or who pays (“China tariffs”)."""
    code = code_of(owner)
    return owner.payload.form != "name" or code in {"US", main} or (code == "EU" and main != "US")


def _tells(measure: Measure) -> bool:
    """Tell whether it is a record: a rate, or a named target or sector together with a status close by."""
    if _emitted(measure.frame, "scenario"):
        return False
    named = bool(measure.explicit & {"targets", "sectors"})
    if measure.imposer is None:
        return False
    if measure.frame.anchor.kind == "RATE":
        return named or (measure.rate != 0 and bool(measure.rules))
    near = [f.cues["status"][0] for f in (measure.frame,) if "status" in f.cues]
    if "status" not in measure.explicit and named and "imposer" in measure.explicit:
        return True
    return (named or "kind" in measure.explicit) and ("status" in measure.frame.emits and (not near or near[0] <= _CLOSE))


def _main_imposer(frames: list[Frame], mentions: list[Mention]) -> str | None:
    """Return the jurisdiction that charges most often in the article, else the one named most and not charged."""
    counted = Counter(c for f in frames for m in f.slots.get("imposer", ())[:1] if (c := code_of(m)))
    named = Counter(c for m in mentions if m.kind in _PARTIES and (c := code_of(m)) and c != WORLD)
    if "US" in counted:
        counted["US"] += 1
    if not counted:
        charged = {c for f in frames for m in f.slots.get("targets", ()) if (c := code_of(m))}
        if "US" in named and charged != {"US"}:
            return "US"
        counted = Counter({c: n for c, n in named.items() if c not in charged}) or named
    return counted.most_common(1)[0][0] if counted else None

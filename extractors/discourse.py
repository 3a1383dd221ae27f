"""Step 5: frames to measures. Slots that the clause leaves open are filled from the sentence and the article."""

from itertools import takewhile
from typing import TYPE_CHECKING, cast

import msgspec

from extractors.kinds import ROWS, settle_kind, told_kind
from extractors.measure import ALL, WORLD, Measure, codes_of, cue_of, emitted, rules_of, slot_of
from extractors.mention import Document, Mention
from extractors.outline import outline
from extractors.parties import MEMORY, TRADE_REMEDIES, Parties
from extractors.relate import Frame

if TYPE_CHECKING:
    from schemas import Status

_NAMING = frozenset({"targets", "sectors", "across", "third", "adj"})
_NEWS = frozenset({"in_effect", "announced", "suspended", "lifted", "struck_down"})
_DATES = frozenset({"effective", "until", "announced"})
_THOSE = frozenset({"these", "those"})
_DEFINITE = _THOSE | {"the", "this", "that", "both", "such"}
_BEFORE = 24
_SUBJECT_REACH = 6
"""How near the start of its sentence a subject stands, and how near to it its verb, in symbols."""
_CLOSE = 14
"""How near, in symbols, a status must be told for a measure without a rate to be a record."""
_ROW_REACH = 4
_PAIR = 2


class Resolver:
    """Fills the slots of one document's frames, in text order, remembering what the article said before."""

    def __init__(self, document: Document, mentions: list[Mention], frames: list[Frame]) -> None:
        """Look over the article once for what its measures have in common."""
        self._document = document
        self._mentions = mentions
        self._frames = frames
        self._article = outline(frames, mentions)
        self._parties = Parties(document, mentions, frames, self._article)
        self._told: list[Measure] = []

    def resolve(self) -> list[Measure]:
        """Return a measure for each frame that tells one; none of an article on electricity, telephones or hotels."""
        if self._is_domestic():
            return []
        parents = {id(f.parent) for f in self._frames if f.parent is not None}
        for frame in self._frames:
            if id(frame) in parents:
                continue
            if frame.anchor.kind == "ANAPHOR" or self._repeats(frame):
                self._update(frame)
            elif _tells(measure := self._measure(frame)):
                self._fit_in(measure)
                self._told += _by_imposer(measure)
        return self._told

    def _is_domestic(self) -> bool:
        """Tell whether the article is about the tariffs of a utility, and no trade is spoken of."""
        by_kind = self._document.by_kind
        return bool(by_kind["UTILITY"]) and not by_kind["TRADE"] and not any("targets" in f.slots for f in self._frames)

    def _measure(self, frame: Frame) -> Measure:
        measure = Measure(frame, rules=rules_of(frame))
        measure.kind = told_kind(measure)
        self._fill_sectors(measure)
        self._parties.fill(measure, self._told)
        measure.exempt = codes_of(slot_of(frame, "exempt"))
        if frame.anchor.kind == "EXEMPTION":
            self._fill_exemption(measure)
        if status := emitted(frame, "status"):
            measure.status = cast("Status", status)
            measure.explicit.add("status")
        settle_kind(measure, self._article)
        return measure

    def _fill_sectors(self, measure: Measure) -> None:
        """Fill the goods: those of the clause, else of its subject, else those that “the tariffs” were on."""
        frame = measure.frame
        named = slot_of(frame, "sectors")
        if not named and not slot_of(frame, "targets") and measure.kind != "secondary" and not _is_sum(frame):
            named = frame.slots.get("near_sectors", []) or self._goods_before(frame)
        for mention in _heads(named):
            measure.sectors.setdefault(mention.payload.code, mention)
            measure.support.append(("sectors", mention))
        if measure.sectors:
            measure.explicit.add("sectors")
            return
        across = slot_of(frame, "across")
        measure.sectors = {ALL: across[0] if across else None}
        if measure.kind in TRADE_REMEDIES and not across:
            goods = next((m for m in self._mentions if m.kind == "GOODS" and m.payload.form == "named"), None)
            measure.sectors = {goods.payload.code: goods} if goods else measure.sectors
        elif self._told and not across and self._means_last(measure):
            measure.sectors = self._last_goods()
        elif self._article.goods and not across and "kind" not in measure.explicit and not slot_of(frame, "items"):
            measure.sectors = {self._article.goods.payload.code: self._article.goods}

    def _goods_before(self, frame: Frame) -> list[Mention]:
        """Return the goods of the sentence before, where “they” pay."""
        if emitted(frame, "subject") != "last" or not frame.sentence:
            return []
        before = self._document.sentences[frame.sentence - 1]
        goods = (m for m in self._mentions if before.start <= m.start < before.end and m.kind == "GOODS")
        return [m for m in goods if m.payload.form == "named"]

    def _means_last(self, measure: Measure) -> bool:
        """Tell whether “the duties”, with no other words to tell them from others, are those told last."""
        plain = "kind" not in measure.explicit and not slot_of(measure.frame, "targets")
        return plain and measure.levy is not None and self._is_definite(measure.levy)

    def _fill_exemption(self, measure: Measure) -> None:
        """Fill what “Canada is exempt” leaves open from the measure that it is exempt from."""
        measure.frame.emits["status"] = "exempted"
        if not self._told:
            return
        if "sectors" not in measure.explicit:
            measure.sectors = self._last_goods()
        if "targets" not in measure.explicit:
            first = self._last_told()[0]
            measure.imposer = measure.imposer if "imposer" in measure.explicit else first.imposer
            charged = {t for m in self._told if m.imposer == measure.imposer for t in m.targets}
            measure.targets = sorted(charged) if len(charged) == 1 else [WORLD]

    def _fit_in(self, measure: Measure) -> None:
        """Let a row of a list take its head's state, and two halves of one deal agree."""
        if _is_listed(measure):
            self._inherit(measure)
        if measure.status == "lifted" and self._told and self._told[-1].frame.sentence == measure.frame.sentence:
            measure.status = "agreed" if self._told[-1].status == "agreed" else "lifted"

    def _repeats(self, frame: Frame) -> bool:
        """Tell whether a bare “those tariffs”, as a subject, speaks of measures that were just told."""
        naming = _NAMING - {"adj"} if self._is_definite(frame.anchor, _THOSE) else _NAMING
        bare = frame.anchor.kind == "LEVY" and not frame.slots.keys() & naming
        return bare and frame.position <= _SUBJECT_REACH and self._is_definite(frame.anchor)

    def _is_definite(self, levy: Mention, words: frozenset[str] = _DEFINITE) -> bool:
        if levy.kind != "LEVY":
            return False
        before = self._document.folded[max(levy.start - _BEFORE, 0) : levy.start].split()
        return bool(words & set(before[-2:]))

    def _last_told(self) -> list[Measure]:
        """Return the measures of the last sentence that told one."""
        number = self._told[-1].frame.sentence if self._told else 0
        return list(takewhile(lambda m: m.frame.sentence == number, reversed(self._told)))[::-1]

    def _last_goods(self) -> dict[str, Mention | None]:
        return {code: mention for m in self._last_told() for code, mention in m.sectors.items()}

    def _update(self, frame: Frame) -> None:
        """Give the state that an anaphoric frame tells to the measures told last, and to the rows of a list."""
        status = frame.emits.get("status")
        if status not in _NEWS or frame.cues["status"][0] > _SUBJECT_REACH:
            return
        if not self._told or frame.sentence - self._told[-1].frame.sentence > MEMORY:
            return
        last = self._told[-1].frame.sentence
        for measure in self._told:
            if measure.frame.sentence == last or _is_listed(measure):
                measure.status = cast("Status", status)
                measure.explicit.add("status")
                measure.rules += [r for r in frame.rules if r not in measure.rules]
                _lend_dates(frame, measure.frame)

    def _inherit(self, measure: Measure) -> None:
        """Give a row of a list (“Vietnam 46%”) the state of the measure that the list spells out."""
        for head in reversed(self._told):
            if (
                head.imposer == measure.imposer
                and head.status in _NEWS
                and "status" in head.explicit
                and not ROWS & set(head.rules)
            ):
                measure.status = head.status
                return


def _lend_dates(lender: Frame, frame: Frame) -> None:
    for field in _DATES & lender.slots.keys():
        frame.slots.setdefault(field, lender.slots[field])


def _heads(goods: list[Mention]) -> list[Mention]:
    """Return goods without those that only modify the next (“bicycle” in “bicycle tyres”)."""
    ends_before = {m.start - 1 for m in goods if m.payload.form == "named"}
    return [m for m in goods if m.end not in ends_before]


def _is_sum(frame: Frame) -> bool:
    """Tell whether a rate is the sum of others (“bringing the total to 50 percent”), whose goods it shares."""
    return frame.anchor.kind == "RATE" and frame.anchor.payload.basis == "total"


def _is_listed(measure: Measure) -> bool:
    """Tell whether a measure is a row of a list, with no verb of its own."""
    cue = measure.frame.cues.get("status")
    told = "status" in measure.explicit and (cue is None or cue[0] <= _ROW_REACH)
    return not told and bool(ROWS & set(measure.rules))


def _by_imposer(measure: Measure) -> list[Measure]:
    """Return a measure for each of several imposers (“Canada and Mexico announced retaliatory tariffs”)."""
    imposers = measure.imposers
    if len(imposers) <= 1:
        return [measure]
    mutual = len(imposers) == _PAIR and set(measure.targets) <= {WORLD, *imposers}
    return [
        msgspec.structs.replace(
            measure,
            imposer=code,
            imposers=[code],
            targets=[c for c in imposers if c != code] if mutual else measure.targets,
        )
        for code in imposers
    ]


def _tells(measure: Measure) -> bool:
    """Tell whether it is a record: a rate, or a named target or sector together with a status close by."""
    if measure.imposer is None or emitted(measure.frame, "scenario"):
        return False
    named = bool(measure.explicit & {"targets", "sectors"})
    if measure.frame.anchor.kind == "RATE":
        return named or (measure.rate != 0 and bool(measure.rules))
    if "status" not in measure.explicit:
        return named and "imposer" in measure.explicit
    cue = cue_of(measure.frame, "status")
    if measure.status == "struck_down" and "imposer" in measure.explicit:
        return True
    return (named or "kind" in measure.explicit) and (cue is None or cue[0] <= _CLOSE)

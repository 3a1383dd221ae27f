"""Step 5: frames to measures. Slots that the clause leaves open are filled from the sentence and the article."""

import re
from itertools import takewhile
from typing import TYPE_CHECKING, cast

import msgspec

from extractors.attach import TRADE_REMEDIES
from extractors.cells import fill_cells
from extractors.cover import Cover
from extractors.cues import LONG_REACH, LONG_WINDED
from extractors.frame import Frame
from extractors.goods import Goods
from extractors.kinds import ROWS, settle_kind, share_kinds, told_kind
from extractors.leads import Leads
from extractors.measure import WORLD, Measure, code_of, codes_of, cue_of, emitted, rules_of, slot_of
from extractors.memory import REACH, Memory
from extractors.mention import Document, Mention
from extractors.native import traces
from extractors.outline import NO_HEADLINE, Headline, outline
from extractors.pacts import pact_of
from extractors.parties import Parties
from extractors.quantities.near import starting_in

if TYPE_CHECKING:
    from schemas import Kind, Status

_CLOSE = 14
"""How near, in symbols, a status must be told for a measure without a rate to be a record."""
_PAIR = 2
_SAME = "same"
"""Marks the levy word of “the same rate”, which is the one told last."""
_GOODS = frozenset({"sectors", "across", "items"})
_NAMED = frozenset({"targets", "sectors", "across"})
_AT_THE_BORDER = re.compile(r"\b(?:customs?|dumping|export|import)")
"""What the name of a levy holds that no utility charges."""
_BARE = re.compile(r"(?:lev(?:y|ies)|surcharges?|surtax(?:es)?)")
"""Names of levies that are as often none at a border …"""
_EXCISE = re.compile(r"excise|vat\b")
_TRADE = re.compile(
    r"\b(?:border|customs?|dumping|exporters?|exports?|import\w*|overseas goods|tariffs?|trade|trading|wto|gatt)\b"
)
"""… and what then tells that they are."""
_NEEDS_A_LEVY = frozenset({"list", "pact"})
"""Words of an exemption that may as well be one from something else."""
_PARCELS = "parcels"
_MEAN = "average"
_MEAN_REACH = 90
_MARGIN = "margin-of-a-case"
_ENDS = frozenset({"lifted", "suspended", "struck_down", "threatened"})
"""What becomes of an exemption where what it spared is charged."""


def resolve(
    document: Document, mentions: list[Mention], frames: list[Frame], headline: Headline = NO_HEADLINE
) -> list[Measure]:
    """Return the measures of an article as step 4 leaves it; none where it is on electricity, telephones or hotels."""
    if not frames or _is_domestic(document, frames):
        return []
    return Resolver(document, mentions, frames, headline).resolve()


def _is_domestic(document: Document, frames: list[Frame]) -> bool:
    """Tell whether the article is about the tariffs of a utility, and no trade is spoken of."""
    by_kind, folded = document.by_kind, document.folded
    levies = by_kind["LEVY"]
    bare = not by_kind["ZERO"] and all(_BARE.fullmatch(folded, levy.start, levy.end) for levy in levies)
    if any(code != WORLD for frame in frames for code in codes_of(frame.slots.get("targets", ()))):
        return False
    excise = any(_EXCISE.match(folded, other.start) for other in by_kind["NON_LEVY"])
    if (bare or excise) and not _is_on_trade(document):
        return True
    if not by_kind["UTILITY"] or by_kind["TRADE"]:
        return False
    return not any(_AT_THE_BORDER.search(folded, levy.start, levy.end) for levy in levies)


def _is_on_trade(document: Document) -> bool:
    """Tell whether an article that only speaks of “levies” and “surcharges” speaks of goods from abroad at all."""
    texts = [document] if document.title is None else [document, document.title]
    others = Cover((m.start, m.end) for m in document.by_kind["NON_LEVY"])
    return any(
        text is not document or found.start() not in others for text in texts for found in _TRADE.finditer(text.folded)
    )


class Resolver:
    """Fills the slots of one document's frames, in text order, remembering what the article said before."""

    def __init__(
        self, document: Document, mentions: list[Mention], frames: list[Frame], headline: Headline = NO_HEADLINE
    ) -> None:
        """Look over the article once for what its measures have in common; `headline` is its title."""
        self._document = document
        self._frames = frames
        fill_cells(frames, mentions, document)
        self._article = outline(frames, mentions, headline, traces(document, mentions))
        self._leads = Leads(document, frames)
        self._memory = Memory(document)
        self._means = [m for m in mentions if m.kind == "LEVY" and m.payload == _MEAN]
        self._goods = Goods(document, mentions, self._article, self._memory)
        self._parties = Parties(document, mentions, frames, self._article, pact_of(document, mentions, headline))

    def resolve(self) -> list[Measure]:
        """Return a measure for each frame that tells one."""
        told = self._memory.told
        parents = {id(f.parent) for f in self._frames if f.parent is not None and not self._goods.are_others(f)}
        for frame in self._frames:
            if id(frame) in parents:
                continue
            if frame.anchor.kind == "ANAPHOR" or (told and self._memory.repeats(frame)):
                self._memory.update(frame)
            elif _tells(measure := self._measure(self._with_same_rate(frame))) and not self._is_mean(measure):
                self._memory.fit_in(measure)
                told.tell(_by_imposer(measure))
        share_kinds(told, self._article)
        return told

    def _with_same_rate(self, frame: Frame) -> Frame:
        """Return a frame on “the same rate” with the rate told last, if it names whom or what it is on."""
        if frame.anchor.payload != _SAME or not (_NAMED & frame.slots.keys()):
            return frame
        recent = takewhile(lambda m: m.frame.sentence >= frame.sentence - REACH, reversed(self._memory.told))
        told = next((m for m in recent if m.rate is not None), None)
        if told is None:
            return frame
        rate = msgspec.structs.replace(told.frame.anchor.payload, previous=None)
        anchor = Mention(frame.anchor.start, frame.anchor.end, "RATE", rate)
        slots = dict(frame.slots)
        if not _GOODS & slots.keys():
            slots["sectors"] = [m for m in told.sectors.values() if m is not None]
        return msgspec.structs.replace(frame, anchor=anchor, slots=slots, parent=frame)

    def _is_margin(self, frame: Frame) -> bool:
        """Tell whether a rate can only be a row of the margins of a trade case (“All others: 24.1 percent”)."""
        bare = frame.anchor.kind == "RATE" and not frame.rules and "status" not in frame.emits
        return bare and self._article.remedy is not None and bool(self._memory.told)

    def _is_mean(self, measure: Measure) -> bool:
        """Tell whether a rate is but the mean of all that a country charges, here or where the text goes on with it.

        A mean that rose or fell from an old one is a measure, and so is one that is told on whom.
        """
        frame = measure.frame
        rated = measure.rate is not None and frame.anchor.payload.previous is None
        if not self._means or not rated or slot_of(frame, "targets"):
            return False
        if measure.levy is None:
            start = self._document.sentences[max(frame.sentence - 1, 0)].start
        else:
            start = max(frame.anchor.start - _MEAN_REACH, self._document.sentences[frame.sentence].start)
        mean = next(iter(starting_in(self._means, start, frame.anchor.start)[-1:]), None)
        return mean is not None and self._document.folded.find("%", mean.end, frame.anchor.start) < 0

    def _measure(self, frame: Frame) -> Measure:
        measure = Measure(frame, rules=rules_of(frame))
        measure.kind = told_kind(measure)
        if self._is_margin(frame):
            measure.rules.append(_MARGIN)
            measure.kind = cast("Kind", self._article.remedy)
        self._goods.fill(measure)
        self._parties.fill(measure, self._memory)
        measure.exempt = codes_of(slot_of(frame, "exempt"))
        if frame.anchor.kind == "EXEMPTION":
            (_fill_parcels if frame.anchor.payload == _PARCELS else self._fill_exemption)(measure)
        if status := emitted(frame, "status") or self._leads.status(frame):
            measure.status = cast("Status", status)
            measure.explicit.add("status")
        settle_kind(measure)
        return measure

    def _fill_exemption(self, measure: Measure) -> None:
        """Fill what “Canada is exempt” leaves open from the measure that it is exempt from."""
        if not self._memory.told and measure.frame.anchor.payload in _NEEDS_A_LEVY:
            measure.frame.emits["scenario"] = "yes"  # of a tax, a curfew or a sanction: no tariff was told
        measure.frame.emits["status"] = "exempted"
        measure.frame.cues.pop("status", None)
        if not self._memory.told:
            return
        if "sectors" not in measure.explicit:
            measure.sectors = self._memory.last_goods
        if "targets" not in measure.explicit:
            first = self._memory.last[-1]
            measure.imposer = measure.imposer if "imposer" in measure.explicit else first.imposer
            partners = {str(first.imposer), *first.targets} - {measure.imposer, WORLD}
            if measure.frame.anchor.payload == "pact" and len(partners) == 1:
                measure.targets = list(partners)
                return
            charged = self._memory.told.charged[measure.imposer]
            measure.targets = sorted(charged) if len(charged) == 1 else [WORLD]


def _fill_parcels(measure: Measure) -> None:
    """Fill what “the de minimis exemption ends” leaves open; where it does not end nothing is told."""
    measure.sectors = {"de_minimis": None}
    measure.explicit.add("sectors")
    if emitted(measure.frame, "status") not in _ENDS:
        measure.frame.emits["scenario"] = "yes"


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
            targets=[c for c in (imposers if mutual else measure.targets) if c != code] or [WORLD],
            sectors=dict(measure.sectors),
            dates=dict(measure.dates),
            rules=list(measure.rules),
            explicit=set(measure.explicit),
            support=[(field, m) for field, m in measure.support if field != "tariff.imposer" or code_of(m) == code],
        )
        for code in imposers
    ]


def _tells(measure: Measure) -> bool:
    """Tell whether it is a record: a rate, or a named target or sector together with a status close by."""
    scenario, rated = measure.frame.emits.get("scenario"), measure.frame.anchor.kind == "RATE"
    if measure.imposer is None or emitted(measure.frame, "scenario") == "yes" or (scenario == "answered" and not rated):
        return False
    named = bool(measure.explicit & {"targets", "sectors"})
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
    return (named or "kind" in measure.explicit) and (cue is None or cue[0] <= close)

"""Step 5: who charges and who is charged, from the clause; where it does not say, `Imposers` and `Targets` do."""

from extractors.discourse.antecedents import Antecedents
from extractors.discourse.charging import HOME, LIKELY_IMPOSER, POSSESSIVE, THEY, acts_at_home, pays_reciprocal
from extractors.discourse.counted import Counted
from extractors.discourse.imposers import Imposers
from extractors.discourse.kinds import PREFERENTIAL
from extractors.discourse.measure import (
    ALL,
    WORLD,
    WORLDWIDE,
    Measure,
    codes_of,
    emitted,
    is_worldwide,
    slot_of,
)
from extractors.discourse.memory import Memory
from extractors.discourse.nearby import Nearby
from extractors.discourse.outline import Outline
from extractors.discourse.sides import Sides, hit, tell_apart
from extractors.discourse.surroundings import Surroundings
from extractors.discourse.targets import Targets
from extractors.discourse.telling import may_tell
from extractors.mention import Document, Mention
from extractors.relate.attach import TRADE_REMEDIES
from extractors.relate.frame import Frame

_PAYING = frozenset(
    {"exemptions-end-for-targets", "levy-imposed-on-goods", "rate-imposed-on-goods", "rates-on-goods-of-targets"}
    | {"targets-face-levy"}
)
"""The rules that name who pays: all of them do, whoever charges elsewhere in the article."""

_UNION: tuple[list[str], ...] = ([], ["EU"])
"""Whom “eight European countries” seem to be, and who charges where “the two countries” do."""


class Parties:
    """Fills imposer and targets of one document's measures."""

    def __init__(self, document: Document, around: Surroundings, article: Outline, partners: dict[str, str]) -> None:
        """Keep what the defaults look at; `partners` are those of the pact that the article is about."""
        self._article = article
        self._partners = partners
        self._sides = Sides(document, article)
        self._nearby = Nearby(document, article)
        self._around = around
        self._antecedents = Antecedents(self._around, article)
        self._counted = Counted(self._around)
        self._imposers = Imposers(self._around, self._antecedents, article, partners)
        self._targets = Targets(self._around, self._antecedents, article, partners)

    def fill(self, measure: Measure, memory: Memory) -> None:
        """Fill the parties of a measure; `memory` holds the measures before it."""
        self._from_clause(measure)
        if not may_tell(measure) and self._around.over(measure.frame) is None:
            return
        if memory.told and not measure.imposers and self._around.beside(measure.frame) <= {None}:
            self._go_on(measure, memory)
        self._take_sides(measure, memory)
        if not measure.imposers and measure.imposer is None:
            measure.imposer = self._imposers.default(measure, memory.told)
            measure.targets = [c for c in measure.targets if c != measure.imposer] or measure.targets
        if not measure.targets and (partner := self._in_heading(measure)):
            measure.targets = [partner]
            measure.explicit.add("targets")
        if not measure.targets and measure.imposer is not None:  # what nobody charges is no measure
            measure.targets = self._targets.default(measure, memory)

    def _go_on(self, measure: Measure, memory: Memory) -> None:
        """Take the parties of the measure told last, where one just behind it names none and goes back to it."""
        last = memory.told[-1]
        if measure.frame.sentence - last.frame.sentence > 1 or last.imposer in measure.targets:
            return
        if memory.recall.means_last(measure):
            measure.imposer = last.imposer
            named = "sectors" in measure.explicit and ALL not in last.sectors
            others = named or slot_of(measure.frame, "sectors")
            measure.targets = measure.targets or ([] if others else last.targets)

    def _take_sides(self, measure: Measure, memory: Memory) -> None:
        """Take the sides of the goods that were told before, in an article on a pact, where the clause names none.

        What the United States charges a partner on some goods it mostly charges others as well.
        """
        if not self._partners or measure.imposer or measure.targets or "sectors" not in measure.explicit:
            return
        sides = memory.told.sides_on(measure.sectors)
        if sides and sides[0] in self._partners.keys() - {LIKELY_IMPOSER} and sides[1] in self._partners:
            measure.imposer, measure.targets = sides[0], [sides[1]]

    def _from_clause(self, measure: Measure) -> None:
        frame, main = measure.frame, self._article.imposer
        if acts_at_home(frame) or (frame.parent is not None and acts_at_home(frame.parent)):
            frame.emits["subject"] = HOME
        imposers, targets = self._sides.named(measure)
        if each := self._antecedents.several.each_other(measure, codes_of(imposers)):
            measure.imposer, measure.imposers, measure.targets = each[0], each, each
            measure.explicit |= {"imposer", "targets"}
            return
        if not targets and self._own_what_they_pay(measure, imposers):
            imposers, targets = [], imposers
        charged = codes_of(self._sides.without_sum(targets))
        if charged in _UNION:
            charged = self._counted.countries(frame.sentence) or charged
        charging = self._two_charging(frame, imposers, charged) or codes_of(imposers)
        measure.imposers = [c for c in charging if c not in charged] or charging
        all_pay = main != self._article.likely and (not _PAYING.isdisjoint(measure.rules) or len(charged) > 1)
        measure.targets, partner_of = hit(charged, set(measure.imposers) or (set() if all_pay else {main}))
        if not measure.imposers and partner_of:
            measure.imposers = [partner_of]
        if emitted(frame, "subject") == THEY:
            self._turn(measure)
        if slot_of(frame, "third"):
            measure.targets, measure.kind = [WORLD], "secondary"
            measure.explicit.add("kind")
        if not measure.targets:
            near = [] if is_worldwide(measure) else self._nearby.targets(measure)
            measure.targets = near or self._antecedents.theirs(measure)
        if measure.imposers and set(measure.imposers) <= set(measure.targets):
            tell_apart(measure, imposers)
        measure.imposer = measure.imposers[0] if measure.imposers else None
        measure.support += [("tariff.imposer", m) for m in imposers] + [("tariff.targets", m) for m in targets]
        measure.explicit |= {slot for slot in ("imposer", "targets") if getattr(measure, slot)}

    def _two_charging(self, frame: Frame, imposers: list[Mention], charged: list[str]) -> list[str]:
        """Return the codes of “the two countries” that charge another one, where no other name says who does."""
        two = self._counted.two_before(frame.sentence) if charged and codes_of(imposers) in _UNION else []
        return two if {*charged}.isdisjoint(two) else []

    def _own_what_they_pay(self, measure: Measure, owners: list[Mention]) -> bool:
        """Tell whether “Peru's 10% tariff” is what Peru pays: it charges nothing else, others do."""
        if POSSESSIVE not in measure.rules or slot_of(measure.frame, "sectors"):
            return False
        if measure.rate is None:
            return measure.kind == PREFERENTIAL
        if self._article.likely and pays_reciprocal(measure.frame):
            return True
        ours = self._article.imposer == LIKELY_IMPOSER and measure.kind not in {"retaliatory", *TRADE_REMEDIES}
        named = all(owner.kind == "PLACE" and owner.payload.form == "name" for owner in owners)
        return ours and named and {LIKELY_IMPOSER, *self._around.acting}.isdisjoint(codes_of(owners))

    def _turn(self, measure: Measure) -> None:
        """Let “us” be the likely imposer, whom “they”, or the one named, charge."""
        us = self._article.likely
        if us is None or us in measure.imposers:
            return
        they = self._around.nearest(measure.frame, [us])
        measure.imposers = measure.imposers or ([they] if they else [])
        measure.targets = [us]

    def _in_heading(self, measure: Measure) -> str | None:
        """Return the country whose name alone stands over the sentence, as in a list of what its partners pay."""
        ours = measure.imposer in {LIKELY_IMPOSER, *measure.imposers} and measure.kind not in WORLDWIDE
        code = self._around.over(measure.frame) if ours else None
        return code if code not in {measure.imposer, WORLD} else None

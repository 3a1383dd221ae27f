"""Step 5: which measure told before the words of another one go back to: “the 50 percent levy”, “the duties”."""

from itertools import islice, takewhile

from extractors.discourse.anaphors import has_article, is_definite
from extractors.discourse.measure import Measure, slot_of
from extractors.discourse.told import Told
from extractors.mention import Document

REACH = 3
"""How many sentences back a measure is still the one that “those tariffs” means."""
_RATED = "rate-levy"
"""The rule that reads a rate in front of its levy word."""
_PART_OF = "they-include-levy"
"""The rule that reads that what was told just before has a part of its own."""
_ON_ALL = "reciprocal"
"""The kind of a rate on all that a partner sells, which is not the one on some goods that was told before."""
_RECENT = 8
"""How many measures back the one stands, at most, that “the 25 percent tariff on steel” spells out."""


class Recall:
    """Finds what was told before in one document."""

    def __init__(self, document: Document, told: Told) -> None:
        """Keep what is looked through; `told` grows."""
        self._document = document
        self._told = told

    def means_last(self, measure: Measure) -> bool:
        """Tell whether “the duties”, with no other words to tell them from others, are those told last."""
        if not self._told or "kind" in measure.explicit or slot_of(measure.frame, "targets"):
            return False
        definite = measure.levy is not None and is_definite(measure.levy, self._document)
        return definite and not self._is_at_another_rate(measure)

    def _is_at_another_rate(self, measure: Measure) -> bool:
        """Tell whether “the 25 percent duties” cannot be those told last, which are charged at another rate."""
        if measure.rate is None or _RATED not in measure.rules:
            return False
        others = {m.rate for m in last_of(self._told)}.isdisjoint((None, measure.rate))
        return others and has_article(measure.frame.anchor, self._document)

    def told_again(self, measure: Measure) -> Measure | None:
        """Return the measure that “the 50 percent levy” speaks of: one at that rate, on somebody or something."""
        again = self._told.at_rate.get(measure.rate) if measure.rate is not None else None
        if again is None or not has_article(measure.frame.anchor, self._document):
            return None
        on_goods = again.kind != _ON_ALL and "sectors" in again.explicit
        return None if on_goods and measure.kind == _ON_ALL else again

    def spelled_out(self, measure: Measure) -> Measure | None:
        """Return the measure just told without a rate that “the 25 percent tariff on steel” spells out."""
        if measure.rate is None or not has_article(measure.frame.anchor, self._document):
            return None
        recent = islice(reversed(self._told), _RECENT)
        near = takewhile(lambda m: measure.frame.sentence - m.frame.sentence <= REACH, recent)
        return next((m for m in near if m.rate is None and _is_part(measure, m)), None)

    def status_of_whole(self, measure: Measure) -> str | None:
        """Return the state of what was told just before, where a measure is part of it (“this includes tariffs on”)."""
        last = self._told[-1] if self._told else None
        beside = last is not None and measure.frame.sentence - last.frame.sentence == 1
        return last.status if last and beside and _PART_OF in measure.rules else None


def last_of(told: Told) -> list[Measure]:
    """Return the measures of the last sentence that told one."""
    number = told[-1].frame.sentence if told else 0
    return list(takewhile(lambda m: m.frame.sentence == number, reversed(told)))[::-1]


def _is_part(measure: Measure, whole: Measure) -> bool:
    """Tell whether a measure is on goods that another one of the same imposer is told to be on, and on whom."""
    told = {"targets", "sectors"} <= whole.explicit and whole.imposer == measure.imposer
    return told and "sectors" in measure.explicit and measure.sectors.keys() <= whole.sectors.keys()

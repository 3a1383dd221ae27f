"""Step 5: what is charged wherever it comes from: imports as such, foreign goods, the duties of a tariff book."""

from extractors.deferred import deferred
from extractors.discourse.charging import LIKELY_IMPOSER, SECURITY
from extractors.discourse.measure import Measure, slot_of
from extractors.discourse.outline import Outline
from extractors.discourse.surroundings import Surroundings

_IMPORTS = deferred(r"(?:goods )?imports|(?:foreign|imported) (?:goods|products)")
_WORTH = deferred(r"\d(?:bn|b|m)?(?: (?:billion|million|trillion|bln|mln|dollars|euros))*(?: worth)? (?:of|in) $")
"""In front of imports it tells how much of them …"""
_SUM = 40
"""… and starts so near to them, in characters."""
_FOREIGN = ("all ", "foreign ", "foreign-built ", "foreign-made ", "imported ")
"""What stands in front of goods that are charged wherever they come from."""
_ORDINARY = ("basic customs", "basic import", "bcd", "customs dut", "import dut", "import tax")
"""Levies of a country's tariff book start with these."""


class Foreign:
    """Tells in one document what is charged wherever it comes from."""

    def __init__(self, around: Surroundings, article: Outline) -> None:
        """Keep what it looks at."""
        self._around = around
        self._article = article

    def is_on_imports(self, measure: Measure, last: Measure | None) -> bool:
        """Tell whether a rate is on imports as such, behind another on those of a country (“60% on Peru, 10% on all”).

        `last` is the measure told before it.
        """
        items = slot_of(measure.frame, "items")
        if measure.rate is None or not items or last is None or "sectors" in measure.explicit:
            return False
        other = last.imposer == measure.imposer and last.rate not in {None, measure.rate}
        if not other or last.frame.sentence != measure.frame.sentence:
            return False
        folded, start = self._around.document.folded, items[0].start
        worth = _WORTH.search(
            folded, max(start - _SUM, 0), start
        )  # “another $300 billion of imports” are some of those
        return worth is None and _IMPORTS.fullmatch(folded[start : items[-1].end]) is not None

    def is_on_goods(self, measure: Measure) -> bool:
        """Tell whether a levy is on imports of goods that are charged wherever they come from, and nothing else."""
        goods = next((m for m in measure.sectors.values() if m is not None), None)
        if goods is None or "sectors" not in measure.explicit:
            return False
        folded = self._around.document.folded
        imported = any(folded.startswith("import", item.start) for item in slot_of(measure.frame, "items"))
        known = measure.sectors.keys() <= SECURITY
        foreign = folded.endswith(_FOREIGN, 0, goods.start) and (known or measure.rate is not None)
        return foreign or (imported and known) or self._is_ordinary(measure)

    def _is_ordinary(self, measure: Measure) -> bool:
        """Tell whether a country charges by its tariff book (“the import duty on apples”), at odds with nobody."""
        article, levy = self._article, measure.levy
        ordinary = levy is not None and self._around.document.folded.startswith(_ORDINARY, levy.start)
        quarrel = article.titled_target or article.answers or self._around.chargers - {measure.imposer}
        return ordinary and not quarrel and measure.imposer != LIKELY_IMPOSER


def is_for_security(measure: Measure) -> bool:
    """Tell whether a levy of the likely imposer is said to be on goods that it charges wherever they come from."""
    on_goods = "levy-on-goods" in measure.rules and bool(SECURITY & measure.sectors.keys())
    return on_goods and measure.imposer == LIKELY_IMPOSER

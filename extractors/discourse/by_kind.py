"""Step 5: whom a measure hits by its kind, where neither its clause nor the one before says it."""

from extractors.discourse.anaphors import is_spoken_of
from extractors.discourse.antecedents import Antecedents
from extractors.discourse.charging import SECURITY
from extractors.discourse.measure import WORLD, WORLDWIDE, Measure, slot_of
from extractors.discourse.outline import Outline
from extractors.discourse.recall import REACH
from extractors.discourse.surroundings import Surroundings
from extractors.relate.attach import TRADE_REMEDIES

_SEVERAL = 3


class ByKind:
    """Knows whom kinds of measures hit in one document."""

    def __init__(self, around: Surroundings, antecedents: Antecedents, article: Outline) -> None:
        """Keep what it looks at."""
        self._around = around
        self._antecedents = antecedents
        self._article = article

    def targets(self, measure: Measure, last: Measure | None) -> list[str] | None:  # noqa: PLR0911 one a kind
        """Return whom a measure of its kind hits, or None where the kind does not tell."""
        article, number = self._article, measure.frame.sentence
        partner = [article.target] if article.target else None
        if measure.kind == "retaliatory" and article.likely not in {None, measure.imposer}:
            return [str(article.likely)]
        if measure.kind == "reciprocal":
            if last and number - last.frame.sentence <= 1 and last.targets != [WORLD]:
                return last.targets
            return (partner if article.targets_named > 1 else None) or [WORLD]
        if measure.kind in WORLDWIDE:
            if slot_of(measure.frame, "deed"):
                return last.targets if last and number - last.frame.sentence <= REACH else partner or [WORLD]
            return [WORLD]
        beside = last.targets if last and number - last.frame.sentence <= 1 else []
        if last and len(last.targets) == 1 and WORLD not in last.targets and _is_of_case(measure, last):
            return last.targets
        if partner and article.singled_out and measure.imposer == article.likely:
            return partner
        if "sectors" in measure.explicit and measure.imposer == article.likely:
            return self._hit_on_goods(measure, last, beside, partner)
        if measure.kind in TRADE_REMEDIES and not last:
            return self._antecedents.several.first_list({measure.imposer, WORLD}) or [WORLD]
        return None

    def _hit_on_goods(
        self, measure: Measure, last: Measure | None, beside: list[str], partner: list[str] | None
    ) -> list[str]:
        """Return whom the likely imposer hits on some goods: mostly all; `beside` are those hit just before."""
        article, levy = self._article, measure.levy
        if last and measure.rate is not None and last.rate == measure.rate and beside == [article.titled_target]:
            return beside  # “25% on Chad. The US will tax cars at 25%”
        meant = measure.rate is None or article.target in self._around.beside(measure.frame)
        if beside and levy and SECURITY.isdisjoint(measure.sectors) and is_spoken_of(levy, self._around.document):
            return beside
        if article.targets_named > _SEVERAL and meant and partner:
            return partner
        return [article.titled_target or self._payer_spoken_of(measure) or WORLD]

    def _payer_spoken_of(self, measure: Measure) -> str | None:
        """Return whom alone the text speaks of near a measure, or else the title, if it tells anywhere that it pays.

        Of what the likely imposer charges for its security, which is mostly on all, only a title tells whom it is on.
        """
        around = self._around
        secure = not SECURITY.isdisjoint(measure.sectors)
        near = None if secure else around.nearest(measure.frame, [str(measure.imposer)], only=True)
        return next((code for code in (near, self._article.reader) if code in around.hit), None)


def _is_of_case(measure: Measure, last: Measure) -> bool:
    """Tell whether a measure is of a trade case: by its kind, or on the goods of the case that was told just before."""
    just = measure.frame.sentence - last.frame.sentence <= 1
    same = just and "kind" not in measure.explicit and measure.sectors.keys() == last.sectors.keys()
    return (last.kind if same else measure.kind) in TRADE_REMEDIES

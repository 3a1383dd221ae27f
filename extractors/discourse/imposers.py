"""Step 5: who charges where the clause does not say: the sentence's, the article's, or the last one told."""

from collections.abc import Iterator
from itertools import chain, takewhile

from extractors.discourse.antecedents import Antecedents
from extractors.discourse.charging import HOME, LIKELY_IMPOSER, REMEDIES, is_under_american_law
from extractors.discourse.measure import WORLD, Measure, codes_of, emitted, slot_of
from extractors.discourse.outline import Outline
from extractors.discourse.pacts import gives_way
from extractors.discourse.recall import REACH
from extractors.discourse.surroundings import Surroundings
from extractors.discourse.told import Told

_AMERICAN = frozenset({"reciprocal", "baseline", "secondary"})
"""Kinds that the United States alone charges under that name."""


class Imposers:
    """Tells who charges by default in one document."""

    def __init__(
        self, around: Surroundings, antecedents: Antecedents, article: Outline, partners: dict[str, str]
    ) -> None:
        """Keep what the defaults look at; `partners` are those of the pact that the article is about."""
        self._partners = partners
        self._around = around
        self._article = article
        self._antecedents = antecedents

    def default(self, measure: Measure, told: Told) -> str | None:
        """Return who charges a measure of which the clause does not say it; `told` are the measures before it."""
        around = self._around
        if measure.frame.sentence in around.of_blocs or (around.of_blocs and not around.chargers):
            return None
        if measure.kind == "retaliatory":
            return self._retaliating(measure, told)
        if emitted(measure.frame, "subject") == HOME:
            return self._home(measure)
        return self._told_otherwise(measure, told) or self._charging(measure, told)

    def _retaliating(self, measure: Measure, told: Told) -> str | None:
        """Return who answers: the party beside the measure that is not the one whose tariffs the article tells of."""
        article, last = self._article, told[-1] if told else None
        if (
            last
            and last.kind == "retaliatory"
            and last.frame.sentence == measure.frame.sentence
            and measure.targets in ([], last.targets)
        ):
            return last.imposer
        other = self._around.nearest(measure.frame, [article.imposer or "", *measure.targets])
        if other not in self._around.chargers | self._around.beside(measure.frame):
            other = None
        theirs = slot_of(measure.frame, "adj") and article.imposer not in {None, LIKELY_IMPOSER, *measure.targets}
        if other == LIKELY_IMPOSER and theirs:  # “the retaliatory tariffs”
            return article.imposer
        named = "targets" in measure.explicit and article.imposer in self._around.beside(measure.frame)
        ours = (measure.rate is not None or named) and article.imposer not in measure.targets
        return other or (article.imposer if ours else _hit_by(measure.targets, told))

    def _told_otherwise(self, measure: Measure, told: Told) -> str | None:
        """Return whom the heading, a pronoun, the kind or the title names."""
        article = self._article
        if over := self._country_of_case(measure):
            return over
        if emitted(measure.frame, "subject") == "it" and (before := self._antecedents.subject_before(measure, told)):
            return before
        if emitted(measure.frame, "subject") == "he" and (person := self._antecedents.person_before(measure)):
            return person
        american = measure.kind in _AMERICAN or is_under_american_law(measure.frame)
        if american and article.likely and article.likely not in measure.targets:
            return article.likely
        titled = article.first_charging if not told else None
        return titled if titled not in measure.targets else None

    def _charging(self, measure: Measure, told: Told) -> str | None:
        """Return the sentence's imposer, that of the same levy, the article's, or the last one told."""
        spared = codes_of(slot_of(measure.frame, "exempt"))
        for code in chain(self._in_sentence(measure, told), self._known(measure, told)):
            if code and code not in measure.targets and code not in spared:
                return code
        barred = [*measure.targets, *self._around.defendants]
        return self._around.nearest(measure.frame, barred, only=True, supplies=False)

    def _in_sentence(self, measure: Measure, told: Told) -> list[str]:
        """Return who charges, or alone acts, in the sentence of a measure."""
        charging = list(self._around.charging[measure.frame.sentence])
        if actor := self._acting_alone(measure, told):
            charging.append(actor)
        if self._partners and LIKELY_IMPOSER in charging:  # of two who agree the likely one mostly charges
            charging.insert(0, LIKELY_IMPOSER)
        return charging

    def _known(self, measure: Measure, told: Told) -> Iterator[str | None]:
        """Yield who charges in the measures before this one, and in the article, the likeliest first."""
        article, last = self._article, told[-1] if told else None
        goes_on = last is not None and self._goes_on(measure, last)
        if last and goes_on:
            yield last.imposer
        partner = self._partners.get(measure.targets[0]) if measure.targets and gives_way(measure) else None
        same = self._of_same_goods(measure, told) or self._answered(measure, told)
        if not (goes_on or partner or same) and self._goes_on_alone(measure, last):
            same = last.imposer if last else None
        yield from (partner, same, article.imposer)
        recent = takewhile(lambda m: measure.frame.sentence - m.frame.sentence <= REACH, reversed(told))
        yield from (m.imposer for m in recent)
        yield article.likely
        yield from (code for code in (article.native, article.target) if code in self._around.chargers)

    def _acting_alone(self, measure: Measure, told: Told) -> str | None:
        """Return who acts in a sentence that tells whom a measure hits, if it names nobody else: nobody who is hit."""
        others = self._around.beside(measure.frame) - {None, WORLD, *measure.targets}
        if "targets" not in measure.explicit or len(others) != 1 or not others.isdisjoint(self._around.hit):
            return None
        hit = any(not others.isdisjoint(charged) for charged in told.charged.values())
        return None if hit else next(iter(others & self._around.acting_in(measure.frame)), None)

    def _goes_on_alone(self, measure: Measure, last: Measure | None) -> bool:
        """Tell whether a sentence that names no party goes on with the measure of the one before it."""
        number = measure.frame.sentence
        near = last is not None and number - last.frame.sentence == 1
        return near and not measure.targets and self._around.beside(measure.frame) <= {None}

    def _goes_on(self, measure: Measure, last: Measure) -> bool:
        """Tell whether a measure goes on with the one told last: of the same levy, or of who answers."""
        levy = measure.frame.parent
        told = not last.explicit.isdisjoint(("imposer", "targets")) or self._article.imposer in last.targets
        here = told and last.frame.sentence == measure.frame.sentence
        return here or (levy is not None and last.frame.parent is levy)

    def _answered(self, measure: Measure, told: Told) -> str | None:
        """Return the likely imposer, where the article's main one but answers it: others pay what the first charges."""
        likely, main = self._article.likely, self._article.imposer
        if likely is None or main in {None, likely} or {WORLD, likely, main} & set(measure.targets):
            return None
        by_main, hit = told.charged.get(main, set()), main in told.charged.get(likely, ())
        answers = likely in by_main and by_main.isdisjoint(measure.targets or by_main)
        return likely if hit and (answers or not by_main) else None

    @staticmethod
    def _of_same_goods(measure: Measure, told: Told) -> str | None:
        """Return who alone was told just before to charge all the goods that the measure names, or None."""
        if "sectors" not in measure.explicit:
            return None
        imposers = told.charging_all(measure.sectors.keys(), measure.frame.sentence - REACH)
        return imposers.pop() if len(imposers) == 1 else None

    def _country_of_case(self, measure: Measure) -> str | None:
        """Return the country under whose name a digest of trade cases tells of the measure."""
        if measure.kind not in REMEDIES:
            return None
        code = self._around.over(measure.frame)
        return code if code not in {WORLD, *measure.targets} else None

    def _home(self, measure: Measure) -> str | None:
        """Return whose “government” acts: of those whose laws, title, neighbourhood and deeds are told."""
        article, charged = self._article, measure.targets
        near = self._around.nearest(measure.frame, [article.likely or "", *charged], supplies=False)
        told = article.imposer if article.imposer != LIKELY_IMPOSER else None
        barred = {*charged, *(self._around.defendants if measure.kind in REMEDIES else ())}
        candidates = (article.native, article.home, told, near, article.imposer)
        return next((code for code in candidates if code and code not in barred), None)


def _hit_by(chargers: list[str], told: Told) -> str | None:
    """Return whom alone those charge that are answered (“its trade minister answered with tariffs on Peru”)."""
    hit = set().union(*(told.charged.get(code, ()) for code in chargers))
    return hit.pop() if len(hit) == 1 and WORLD not in hit else None

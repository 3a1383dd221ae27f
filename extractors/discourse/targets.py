"""Step 5: who is charged where the clause does not say: whom the text spoke of last, or all, by the kind."""

from itertools import takewhile

from extractors.discourse.antecedents import Antecedents
from extractors.discourse.by_kind import ByKind
from extractors.discourse.foreign import Foreign, is_for_security
from extractors.discourse.measure import (
    ALL,
    MARGIN,
    WORLD,
    Measure,
    emitted,
    is_on_exports,
    is_worldwide,
    slot_of,
)
from extractors.discourse.memory import Memory
from extractors.discourse.outline import Outline
from extractors.discourse.pacts import gives_way
from extractors.discourse.recall import REACH
from extractors.discourse.surroundings import Surroundings
from extractors.discourse.told import Told
from extractors.relate.tables import ROW


class Targets:
    """Tells who is charged by default in one document."""

    def __init__(
        self, around: Surroundings, antecedents: Antecedents, article: Outline, partners: dict[str, str]
    ) -> None:
        """Keep what the defaults look at; `partners` are those of the pact that the article is about."""
        self._partners = partners
        self._around = around
        self._article = article
        self._antecedents = antecedents
        self._foreign = Foreign(around, article)
        self._kinds = ByKind(around, antecedents, article)

    def default(self, measure: Measure, memory: Memory) -> list[str]:
        """Return whom a measure hits of which the clause does not say it; `memory` holds the measures before it."""
        if ROW in measure.frame.rules and "imposer" in measure.frame.slots:
            return [WORLD]
        if (across := slot_of(measure.frame, "across")) and memory.recall.means_last(measure):
            return memory.told[-1].targets  # “the tariff covers all goods”
        again = None if across else memory.recall.told_again(measure) or memory.recall.spelled_out(measure)
        if again and is_for_security(measure) and ALL in again.sectors:
            again = None  # “the 25% levy on cars” is not the one of 25% on all that India sells
        same = again.targets if again and again.imposer == measure.imposer else None
        last = memory.told[-1] if memory.told else None
        if last and last.status == emitted(measure.frame, "status") == "exempted":
            same = last.targets if last.frame.sentence == measure.frame.sentence else same
        if told := same or self._antecedents.several.countries(measure):
            return told
        beside = last and last.frame.sentence == measure.frame.sentence and "targets" in last.explicit
        if not beside and gives_way(measure) and (partner := self._partners.get(str(measure.imposer))):
            return [partner]
        return [WORLD] if self._foreign.is_on_imports(measure, last) else self._by_default(measure, memory.told)

    def _by_default(self, measure: Measure, told: Told) -> list[str]:
        """Return the world for what is charged across the board, else whom the text spoke of last."""
        article, imposer, number = self._article, measure.imposer, measure.frame.sentence
        across = slot_of(measure.frame, "across") and "sectors" not in measure.explicit
        is_on_all = across or is_worldwide(measure) or slot_of(measure.frame, "exempt")
        if is_on_all or imposer is None or is_on_exports(measure):
            return [WORLD]
        last = told.last_charging(imposer, 0 if MARGIN in measure.rules else number - REACH)
        beside = last if last and last.frame.sentence == number and last.targets != [WORLD] else None
        if not beside and self._foreign.is_on_goods(measure):
            return [WORLD]
        if measure.rate is not None and (titled := article.titled.get((imposer, measure.rate))):
            return titled
        if beside and beside.rate is not None:
            return beside.targets
        it = self._antecedents.payer_before(measure) if emitted(measure.frame, "subject") == "last" else None
        it = (_answered(measure, told) if measure.kind == "retaliatory" else None) or it
        if not it and article.imposer and self._answers(measure):
            return [article.imposer]
        topic = it or self._antecedents.topic_before(measure, told)
        return [topic] if topic else self._kinds.targets(measure, last) or self._spoken_of(measure, last, told)

    def _answers(self, measure: Measure) -> bool:
        """Tell whether another one than the main imposer charges, where nobody else is known to be hit."""
        article, imposer = self._article, measure.imposer
        return imposer != article.imposer and article.target in {None, imposer}

    @staticmethod
    def _is_alone(last: Measure, number: int, told: Told) -> bool:
        """Tell whether no other partner has a row beside that of the measure told last, in a sentence of before."""
        row = last.frame.sentence
        beside = takewhile(lambda m: m.frame.sentence == row, reversed(told))
        return row == number or all(m.targets == last.targets for m in beside if m.imposer == last.imposer)

    def _spoken_of(self, measure: Measure, last: Measure | None, told: Told) -> list[str]:
        """Return whom the text spoke of last: those that are charged, else the party named nearest; or the world."""
        article, imposer, number = self._article, measure.imposer, measure.frame.sentence
        if last and (number - last.frame.sentence <= REACH or MARGIN in measure.rules):
            return last.targets if self._is_alone(last, number, told) else [WORLD]
        goods = "sectors" in measure.explicit
        if not goods and (before := [c for c in self._around.charged[number - 1] if c != imposer]):
            return before
        near = None if goods else self._around.nearest(measure.frame, [str(imposer)], only=True)
        titled = any(article.target in targets for targets in article.titled.values())
        if near is None and imposer == article.imposer and (goods or titled or article.targets_named > 1):
            near = article.target
        if near == imposer and article.likely in self._around.chargers - {imposer}:
            return [str(article.likely)]
        if near and near != imposer:
            return [near]
        if imposer == article.likely == article.imposer and measure.rate is not None and not goods and article.reader:
            return [article.reader]
        return [WORLD]


def _answered(measure: Measure, told: Told) -> str | None:
    """Return who was told just before to charge the one that retaliates (“Peru taxed Chad's tin. Chad hit back”)."""
    near = takewhile(lambda m: measure.frame.sentence - m.frame.sentence <= 1, reversed(told))
    return next((m.imposer for m in near if measure.imposer in m.targets), None)

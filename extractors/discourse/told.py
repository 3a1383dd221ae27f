"""Step 5: the measures told so far, filed by what is asked of them: a long text tells thousands, and asks of each."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from itertools import takewhile

from extractors.discourse.kinds import ROWS
from extractors.discourse.measure import ALL, WORLD, Measure, slot_of

NEWS = frozenset({"in_effect", "announced", "suspended", "lifted", "struck_down"})
"""The states that a list hands on to its rows, and that “those tariffs” are told to be in."""
_PARTS = frozenset({"targets", "sectors"})
_ROW_REACH = 8
_OVER = frozenset({"suspended", "lifted", "struck_down"})
"""What becomes of one duty, and need not become of others."""
_ANY = "*"
"""Stands for whatever target."""


class Told(list[Measure]):
    """The measures of an article, in text order."""

    def __init__(self) -> None:
        """Start with none."""
        super().__init__()
        self.charged: dict[str | None, set[str]] = defaultdict(set)
        """Whom each imposer charges."""
        self.at_rate: dict[float, Measure] = {}
        """The measure told last at each rate, of those on somebody or something."""
        self._of_goods: dict[str, set[tuple[str | None, str]]] = defaultdict(set)
        self._naming: dict[tuple[str | None, frozenset[str]], int] = {}
        self._rows: dict[str | None, list[int]] = defaultdict(list)
        self._charging: list[int] = []
        self._heads: dict[tuple[str | None, str], tuple[int, Measure]] = {}

    def tell(self, measures: Iterable[Measure]) -> None:
        """Add measures behind the others; their rules, parties and rates are filled in for good."""
        for measure in measures:
            self.append(measure)
            self.charged[measure.imposer].update(measure.targets)
            if measure.rate is not None and (
                not _PARTS.isdisjoint(measure.explicit) or slot_of(measure.frame, "across")
            ):
                self.at_rate[measure.rate] = measure
            if "sectors" in measure.explicit:
                named = measure.imposer, frozenset(measure.sectors)
                self._naming.pop(named, None)  # what was named last stands last
                self._naming[named] = measure.frame.sentence
            if {"targets", "sectors"} <= measure.explicit and len(measure.targets) == 1:
                for code in measure.sectors:
                    self._of_goods[code].add((measure.imposer, measure.targets[0]))
            number = len(self) - 1
            if _is_row(measure):
                self._rows[measure.imposer].append(number)
            self.file_state(number)

    def file_state(self, number: int) -> None:
        """File the measure of a number anew, once its state or kind is told."""
        head = self[number]
        if _is_charging(head):
            at = bisect_left(self._charging, number)
            if self._charging[at : at + 1] != [number]:
                self._charging.insert(at, number)
        gone = head.status == "lifted" and head.rate is None  # what is no more says nothing of rates that are charged
        heads = head.status in NEWS and "status" in head.explicit and not _is_row(head) and not gone
        for target in (_ANY, *head.targets):
            filed = self._heads.get((head.imposer, target), (-1, head))[0]
            if heads and number >= filed:
                self._heads[head.imposer, target] = number, head
            elif gone and number == filed:
                del self._heads[head.imposer, target]

    def rows_of(self, imposer: str | None) -> list[int]:
        """Return the numbers of the rows of an imposer whose state nothing has told yet."""
        self._rows[imposer] = listed = [number for number in self._rows[imposer] if is_listed(self[number])]
        return listed

    def sides_on(self, codes: Iterable[str]) -> tuple[str | None, str] | None:
        """Return who charges whom on goods of these codes, if the text has told it of one pair alone."""
        sides = set[tuple[str | None, str]]().union(*(self._of_goods.get(code, ()) for code in codes))
        return sides.pop() if len(sides) == 1 else None

    def charging_all(self, goods: Iterable[str], since: int) -> set[str | None]:
        """Return who has been told to charge all these goods by one measure, from sentence number `since` on."""
        recent = takewhile(lambda named: self._naming[named] >= since, reversed(self._naming))
        return {imposer for imposer, named in recent if named.issuperset(goods)}

    def last_charging(self, imposer: str, since: int) -> Measure | None:
        """Return the measure of an imposer told last that charges somebody in particular: none on all, no exemption.

        Where another one has charged since, it is none of the sentences before number `since`.
        """
        while self._charging and not _is_charging(self[self._charging[-1]]):
            self._charging.pop()
        for number in reversed(self._charging):
            if self[number].imposer == imposer:
                return self[number]
            if self[number].frame.sentence < since:
                return None
        return None

    def head_of(self, row: Measure) -> Measure | None:
        """Return the measure told last that spells out the state of a list and may head this row of it."""
        targets = (_ANY,) if WORLD in row.targets else (WORLD, *row.targets)
        filed = [head for target in targets if (head := self._heads.get((row.imposer, target)))]
        heads = [head for head in filed if head[1].status not in _OVER or not _is_on_others(head[1], row)]
        return max(heads, key=lambda head: head[0])[1] if heads else None


def _is_on_others(head: Measure, row: Measure) -> bool:
    """Tell whether a row names goods, and the measure at the head is on none of them."""
    named = "sectors" in row.explicit and ALL not in {*head.sectors, *row.sectors}
    return named and head.sectors.keys().isdisjoint(row.sectors)


def is_listed(measure: Measure) -> bool:
    """Tell whether a measure is a row of a list, with no verb of its own."""
    cue = measure.frame.cues.get("status")
    told = "status" in measure.explicit and (cue is None or cue[0] <= _ROW_REACH)
    return not told and _is_row(measure)


def _is_charging(measure: Measure) -> bool:
    return measure.kind != "baseline" and measure.status != "exempted"


def _is_row(measure: Measure) -> bool:
    return not ROWS.isdisjoint(measure.rules)

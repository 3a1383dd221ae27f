"""Step 5: measures that may be one, filed by what they name: a long text tells thousands of the same rate."""

from collections import defaultdict

from extractors.discourse.measure import WORLD, Measure

_FEW = 8
"""So many measures are looked through as quickly as a file of them."""


class Alike:
    """Measures with the same rate and imposer, in text order, filed by the targets and goods that they name."""

    def __init__(self) -> None:
        """Start with none."""
        self._measures: list[Measure] = []
        self._filed: dict[str, dict[str, set[int]]] = {"targets": defaultdict(set), "sectors": defaultdict(set)}
        self._numbers: dict[int, int] = {}

    def file(self, measure: Measure) -> None:
        """Add a measure, or file it anew where it names more than before."""
        number = self._numbers.setdefault(id(measure), len(self._measures))
        if number == len(self._measures):
            self._measures.append(measure)
        for slot, filed in self._filed.items():
            for code in _names(measure, slot) or (WORLD,):
                filed[code].add(number)

    def near(self, measure: Measure) -> list[Measure]:
        """Return those whose targets, or whose goods, can be those of a measure: whichever are fewer."""
        if len(self._measures) <= _FEW:
            return self._measures
        found = [
            set().union(*(filed[code] for code in (WORLD, *codes)))
            for slot, filed in self._filed.items()
            if (codes := _names(measure, slot))
        ]
        fewest = min(found, key=len, default=None)
        return self._measures if fewest is None else [self._measures[number] for number in sorted(fewest)]


def _names(measure: Measure, slot: str) -> list[str]:
    """Return the codes that a measure names in a slot; none where it is open, or on all partners."""
    codes = list(getattr(measure, slot)) if slot in measure.explicit else []
    return [] if WORLD in codes else codes

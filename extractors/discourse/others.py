"""Step 5: the measures of one imposer, filed by what each can say of another: there may be thousands."""

from collections import defaultdict
from itertools import product

from extractors.discourse.measure import ALL, WORLD, Measure
from extractors.relate.attach import TRADE_REMEDIES


class Others:
    """The measures of one imposer with their numbers."""

    def __init__(self) -> None:
        """Start with none."""
        self.all: list[tuple[int, Measure]] = []
        self.rated_on: dict[frozenset[str], list[tuple[int, Measure]]] = defaultdict(list)
        self.of_cases: dict[str, set[str]] = defaultdict(set)
        """The goods of the trade cases of each kind that name countries."""
        self._on: dict[tuple[str, str], list[tuple[int, Measure]]] = defaultdict(list)

    def add(self, number: int, measure: Measure) -> None:
        """Add a measure with its number in the text."""
        self.all.append((number, measure))
        if measure.rate:
            self.rated_on[frozenset(measure.targets)].append((number, measure))
        if measure.kind in TRADE_REMEDIES and WORLD not in measure.targets:
            self.of_cases[measure.kind].update(measure.sectors)
        for atom in product(measure.targets, measure.sectors):
            self._on[atom].append((number, measure))

    def touching(self, measure: Measure) -> list[tuple[int, Measure]]:
        """Return those that may be on some of the same goods of the same targets, in text order."""
        atoms = product(measure.targets, {ALL, *measure.sectors})
        return sorted({number: other for atom in atoms for number, other in self._on.get(atom, ())}.items())

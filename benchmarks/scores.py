"""What was counted over articles: tallies of slots, right and wrong of fields, and the errors behind them."""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple

from benchmarks.matching import Fits, G, Pairs, Tally, W, count, match

SLOTS: Final[tuple[str, ...]] = (
    "core",
    "rated",
    "strict",
    "persons",
    "agencies",
    "dates",
    "rates",
    "amounts",
    "negotiations",
)
DETAILS: Final = frozenset({"announced", "effective", "until", "previous"})
FIELDS: Final[tuple[str, ...]] = (
    *("status", "kind", *sorted(DETAILS), "details"),
    *("legal_basis", "exempt", "role", "jurisdiction"),
)
"""`details` is the days and the old rate of a record together."""

_TELLING: Final = ("label", "name", "parties", "stage", "text", "value", "currency", "measure")
"""The fields that a person recognises an item by, of those that it has."""

Figures = dict[str, dict[str, float]]
"""Name of a slot or field to its figures."""


class Error(NamedTuple):
    """What was missed, spurious or wrong in an article."""

    article: str
    kind: str
    what: str


class Scores:
    """Counts of many articles, one after the other."""

    def __init__(self) -> None:
        """Start at nothing."""
        self.errors: list[Error] = []
        self._article = ""
        self._slots: dict[str, Tally] = {}
        self._fields: dict[str, Counter[bool]] = {}
        self._negatives: list[int] = []

    def figures(self) -> Figures:
        """Return the figures of slots, `share` and `of` of fields, and the false records of articles that hold none."""
        slots: Figures = {name: self._slots[name].figures() for name in SLOTS if name in self._slots}
        details = sum((said for name, said in self._fields.items() if name in DETAILS), Counter())
        judged = {**self._fields, "details": details}
        fields: Figures = {name: _share(judged[name]) for name in FIELDS if judged.get(name)}
        negatives: dict[str, float] = {"false_records": sum(self._negatives), "of": len(self._negatives)}
        return {**slots, **fields, "negatives": negatives}

    def open(self, article: str) -> None:
        """Name the article that the following counts and errors are of."""
        self._article = article

    def negative(self, false_records: int) -> None:
        """Count the records that were given of an article that holds none."""
        self._negatives.append(false_records)

    def slot(self, slot: str, gold: Sequence[W], told: Sequence[G], fits: Fits[W, G]) -> Pairs:
        """Match and count the items of a slot, each its own; return the pairs."""
        pairs = match(gold, told, fits)
        self.count(slot, gold, told, pairs, set())
        self.note_unmatched(slot, gold, told, pairs, set())
        return pairs

    def count(self, slot: str, gold: Sequence[W], told: Sequence[G], pairs: Pairs, excused: AbstractSet[int]) -> None:
        """Count pairs that were matched already; those excused of `told` are neither right nor wrong."""
        self._slots.setdefault(slot, Tally()).documents.append(count(gold, told, pairs, len(excused)))

    def judge(self, field: str, right: AbstractSet[object], said: object, what: str) -> None:
        """Count whether a field says one of `right`."""
        self._fields.setdefault(field, Counter())[said in right] += 1
        if said not in right:
            self.note(f"{field}-wrong", f"{what}: {' or '.join(sorted(map(str, right)))}, said {said or None}")

    def share(self, field: str, right: int, of: int) -> None:
        """Count a field that was judged elsewhere."""
        if of:
            self._fields.setdefault(field, Counter()).update({True: right, False: of - right})

    def note_unmatched(
        self, slot: str, gold: Sequence[W], told: Sequence[G], pairs: Pairs, excused: AbstractSet[int]
    ) -> None:
        """Keep as errors what was missed and what is spurious."""
        for index, want in enumerate(gold):
            if index not in pairs and not want.optional:
                self.note(f"{slot}-missed", _describe(want))
        for index in sorted(set(range(len(told))) - set(pairs.values()) - excused):
            self.note(f"{slot}-spurious", _describe(told[index]))

    def note(self, kind: str, what: str) -> None:
        """Keep an error of the open article."""
        self.errors.append(Error(self._article, kind, what))


def _share(said: Counter[bool]) -> dict[str, float]:
    return {"share": said[True] / said.total(), "of": said.total()}


def _describe(item: object) -> str:
    """Return what a person recognises an item by, of gold or of the engine."""
    item = getattr(item, "gold", item)
    return " ".join(str(getattr(item, field)) for field in _TELLING if hasattr(item, field))

"""Where an article names a levy, and where it names a look-alike that is none."""

from bisect import bisect_left
from typing import NamedTuple

from extractors.mention import Document
from extractors.quantities.rate import Measure
from schemas.quantity_rules import MeasureRules

_LEVY_NEWS = "talk"
"""Non-levies that still speak of customs tariffs (“tariff threat”)."""
_LOOK_ALIKES = frozenset({"utility", "duty_of_other_kinds"})


class Mark(NamedTuple):
    """A word for a levy: `measure` is `tariff`, or `other` for a look-alike."""

    start: int
    end: int
    measure: Measure


class Marks:
    """The marks of one article, in the order of the text."""

    __slots__ = ("_marks", "_starts")

    def __init__(self, marks: list[Mark]) -> None:
        """Take the marks, sorted."""
        self._marks = marks
        self._starts = [mark.start for mark in marks]

    def before(self, at: int, floor: int) -> Mark | None:
        """Return the last mark that starts before `at` and not before `floor`."""
        index = bisect_left(self._starts, at) - 1
        return self._marks[index] if index >= 0 and self._starts[index] >= floor else None

    def behind(self, at: int, ceiling: int) -> Mark | None:
        """Return the first mark that starts at `at` or later, before `ceiling`."""
        index = bisect_left(self._starts, at)
        return self._marks[index] if index < len(self._starts) and self._starts[index] < ceiling else None


class LevyMarks:
    """Marks levies in articles. Immutable once built."""

    def __init__(self, rules: MeasureRules) -> None:
        """Take the words of domestic tariffs (telephone, electricity) and those of customs."""
        self._domestic = [f" {word} ".encode() for word in rules.domestic]
        self._customs = [f" {word} ".encode() for word in rules.customs]

    def of(self, document: Document) -> Marks:
        """Return the marks of the article; in one on domestic tariffs “tariff” marks a look-alike."""
        words = document.words
        is_domestic = any(word in words for word in self._domestic) and not self.names_customs(words)
        levy: Measure = "other" if is_domestic else "tariff"
        marks = [Mark(m.start, m.end, levy) for m in document.by_kind["LEVY"]]
        for m in document.by_kind["NON_LEVY"]:
            if m.payload == _LEVY_NEWS:
                marks.append(Mark(m.start, m.end, levy))
            elif m.payload in _LOOK_ALIKES:
                marks.append(Mark(m.start, m.end, "other"))
        return Marks(sorted(marks))

    def names_customs(self, words: bytes) -> bool:
        """Tell whether the words speak of goods that cross a border."""
        return any(word in words for word in self._customs)

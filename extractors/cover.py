"""Stretches of a text, asked in logarithmic time whether one of them holds an offset."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Cover:
    """Stretches `[start, end)`, in any order; they may overlap."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        """Sort them once."""
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def __contains__(self, offset: int) -> bool:
        """Tell whether one of them holds the offset."""
        behind = bisect_right(self._starts, offset)
        return behind > 0 and offset < self._ends[behind - 1]

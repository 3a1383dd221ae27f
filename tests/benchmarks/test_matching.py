"""Matching and counting, on letters: a wanted item is the string of the letters that it accepts."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from benchmarks.matching import Count, Tally, count, match


class Letters(NamedTuple):
    """A wanted item."""

    accepts: str
    optional: bool = False


@pytest.mark.parametrize(
    ("wanted", "given", "expected"),
    [
        (["a"], "a", {0: 0}),
        (["a"], "b", {}),
        ([], "a", {}),
        (["a", "a"], "a", {0: 0}),
        (["ab", "a"], "ab", {0: 1, 1: 0}),
        (["ab", "bc", "a"], "abc", {0: 1, 1: 2, 2: 0}),
    ],
)
def test_match(wanted: list[str], given: str, expected: dict[int, int]) -> None:
    """As many items are matched as can be, each to one other."""
    assert expected == match(
        [Letters(letters) for letters in wanted], given, lambda want, letter: letter in want.accepts
    )


def test_required_items_come_first() -> None:
    """An optional item never takes the place of a required one."""
    wanted = [Letters("a", optional=True), Letters("a")]

    assert {1: 0} == match(wanted, "a", lambda want, letter: letter in want.accepts)


@pytest.mark.parametrize(
    ("optional", "pairs", "excused", "expected"),
    [
        (False, {0: 0}, 0, Count(right=1, wanted=2, given=3)),
        (False, {0: 0}, 2, Count(right=1, wanted=2, given=1)),
        (True, {}, 0, Count(right=0, wanted=1, given=3)),
        (True, {0: 1}, 0, Count(right=1, wanted=2, given=3)),
    ],
)
def test_count(optional: bool, pairs: dict[int, int], excused: int, expected: Count) -> None:  # noqa: FBT001
    """An optional item is wanted only where it was found, and what is excused was not given."""
    assert expected == count([Letters("a", optional), Letters("b")], "xyz", pairs, excused)


@pytest.mark.parametrize(
    ("counts", "p", "r", "f1", "doc_f1"),
    [
        ([], 0, 0, 1, 0),
        ([Count(0, 0, 0)], 0, 0, 1, 0),
        ([Count(1, 1, 1), Count(0, 0, 0)], 1, 1, 1, 1),
        ([Count(1, 1, 1), Count(0, 1, 0)], 1, 0.5, 2 / 3, 0.5),
        ([Count(3, 4, 6), Count(0, 0, 6)], 0.25, 0.75, 0.375, 0.3),
    ],
)
def test_figures(counts: list[Count], p: float, r: float, f1: float, doc_f1: float) -> None:
    """Figures are over all articles, but `doc_f1`, the mean of those with anything to find or found."""
    figures = Tally(counts).figures()

    assert pytest.approx([p, r, f1, doc_f1]) == [figures[name] for name in ("p", "r", "f1", "doc_f1")]

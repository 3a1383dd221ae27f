"""Timing by turns, and how long a process takes to start."""

from __future__ import annotations

from benchmarks import ratios


def test_by_turns() -> None:
    """Works are timed one after the other, round by round, and the best round of each counts."""
    done: list[str] = []
    clock = iter([0.0, 3.0, 10.0, 15.0, 20.0, 21.0, 30.0, 39.0])
    works = {"a": lambda: done.append("a"), "b": lambda: done.append("b")}

    assert {"a": 1.0, "b": 5.0} == ratios.by_turns(works, 2, lambda: next(clock))
    assert ["a", "b", "a", "b"] == done


def test_start() -> None:
    """A compiled pack takes longer than the help text, and that longer than a bare interpreter."""
    taken = ratios.seconds_to_start(1)

    assert taken["python"] < taken["help"] < taken["engine"]

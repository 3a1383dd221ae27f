"""The worker: passes over the texts, and the reply of one that runs in a process of its own."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from benchmarks.gold import OWN_ARTICLES, read_folder
from benchmarks.peers import worker
from benchmarks.peers.protocol import Found, Sort
from benchmarks.peers.registry import PEERS
from benchmarks.peers.running import command, request, run

if TYPE_CHECKING:
    import pytest

DAY = dt.date(2025, 5, 8)


class Counting:
    """A tool that finds the first character of each text, and counts how often it was asked."""

    version = "1.0"
    sorts: frozenset[Sort] = frozenset({"date"})

    def __init__(self) -> None:
        """Start at nought."""
        self.asked: list[str] = []

    def find(self, text: str, published_on: dt.date) -> list[Found]:
        """Return one date."""
        self.asked.append(text)
        return [Found("date", 0, 1, [published_on.isoformat()])]


def test_at_least_one_pass() -> None:
    """A slow tool warms up on the first text and passes over all of them once."""
    tool = Counting()
    reply = worker.measure(tool, [("a", DAY), ("b", DAY)], seconds=0)

    assert ["a", "a", "b"] == tool.asked
    assert [[("date", 0, 1, ["2025-05-08"])]] * 2 == reply["found"]
    assert ("1.0", ["date"]) == (reply["version"], reply["sorts"])


def test_best_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fast tool passes until its seconds are gone, and its best pass counts."""
    clock = iter([0.0, 0.0, 3.0, 3.0, 3.0, 4.0, 4.0, 4.0, 6.0, 6.0])
    monkeypatch.setattr(worker, "processor_seconds", lambda: next(clock))

    assert 1.0 == worker.measure(Counting(), [("a", DAY)], seconds=5)["seconds"]


def test_own_process() -> None:
    """tariffwire, asked in a process of its own, finds what its extraction holds, whatever it prints meanwhile."""
    article = next(article for article in read_folder(OWN_ARTICLES) if article.id == "wire-japan-second-round")
    reply = run(command(PEERS[0]), request([article], {}, 0), limit=60)
    words = [(found.sort, article.text[found.start : found.end], list(found.values)) for found in reply.found[0]]

    assert {
        ("rate", "25 percent", ()),
        ("amount", "$60 billion", ()),
        ("date", "July 9", ("2025-07-09",)),
        ("person", "Ryosei Akazawa", ("Ryosei Akazawa",)),
    } <= {(sort, text, tuple(values)) for sort, text, values in words}
    assert reply.seconds > 0

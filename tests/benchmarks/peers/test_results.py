"""The record of a run: rows of tools that ran and of one that did not."""

from __future__ import annotations

import pytest

from benchmarks.gold import GoldArticle, GoldDate
from benchmarks.peers import results
from benchmarks.peers.protocol import Found
from benchmarks.peers.registry import Peer
from benchmarks.peers.results import Row
from benchmarks.peers.running import NotRunError, Reply

ARTICLES = [GoldArticle(id="a", text="Until July 9: €5.", dates=[GoldDate(text="July 9", value="2025-07-09")])]
PEERS = [
    Peer("tariffwire", "ours", None),
    Peer("Slow", "slow", "slow", note="as packaged"),
    Peer("Gone", "gone", "gone"),
]
FOUND = [[Found("date", 6, 12, ["2025-07-09"])]]


def test_rows() -> None:
    """A row has speed beside ours and shares of gold; a tool that was not run has the reason and nothing else."""
    replies: dict[str, Reply | NotRunError] = {
        "tariffwire": Reply("0.1.0", frozenset({"date"}), 0.002, FOUND),
        "Slow": Reply("3", frozenset({"date"}), 0.5, [[]]),
        "Gone": NotRunError("not installed: no wheel"),
    }
    table = results.table(ARTICLES, PEERS, replies)
    ours, slow, gone = table.rows

    assert (1, 19) == (table.texts, table.bytes)
    assert pytest.approx([500, 0.0095, 1, 1, 1]) == [
        ours.articles_per_second,
        ours.megabytes_per_second,
        ours.times_slower_than_tariffwire,
        ours.dates_found,
        ours.dates_right,
    ]
    assert (250, 0, "as packaged") == (slow.times_slower_than_tariffwire, slow.dates_found, slow.note)
    assert Row(tool="Gone", note="not installed: no wheel") == gone

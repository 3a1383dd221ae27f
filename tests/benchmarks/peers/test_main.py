"""A run beside other tools: what is written after it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from benchmarks import publish
from benchmarks.dated import Records
from benchmarks.peers import __main__ as peers
from benchmarks.peers import results
from benchmarks.peers.registry import OURS
from benchmarks.peers.results import Record
from benchmarks.peers.running import Reply

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def answer(_command: Sequence[str], asked: bytes, _limit: float) -> Reply:
    """Return what a tool says that finds nothing."""
    return Reply("1.0", frozenset({"date"}), 0.5, [[] for _ in json.loads(asked)["texts"]])


@pytest.mark.parametrize(
    ("arguments", "is_published"),
    [([], True), (["--own"], False), (["--only", "ducklings"], False), (["--own", "--only", "ducklings"], False)],
)
def test_written(
    arguments: list[str],
    is_published: bool,  # noqa: FBT001 - a column of the table
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Record, README and plots are written after a whole run only; the tables are printed after any."""
    published: list[bool] = []
    monkeypatch.setattr(results, "RECORDS", Records("peers", Record, tmp_path))
    monkeypatch.setattr(publish, "main", lambda: published.append(True))
    monkeypatch.setattr(peers, "command", lambda peer: [peer.module])
    monkeypatch.setattr(peers, "run", answer)
    peers.main([*arguments, "--rounds", "1"])

    said = capsys.readouterr().out
    assert ([True] if is_published else []) == published
    assert is_published == bool(list(tmp_path.iterdir()))
    assert is_published == ("recorded in peers-" in said)
    assert f"\n{OURS} 1.0" in said
    assert "missed          as fast as Duckling" in said

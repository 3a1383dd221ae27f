"""The recorded run: what is kept from run to run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks import record
from benchmarks.reliability import Bin

if TYPE_CHECKING:
    from pathlib import Path


def test_nothing_recorded(tmp_path: Path) -> None:
    """Where nothing was recorded yet there is nothing to compare with."""
    assert None is record.read(tmp_path / "accuracy.json")


def test_corpora_that_were_not_measured_stay(tmp_path: Path) -> None:
    """A run replaces the figures of its corpora, rounded, and keeps those of the others."""
    file = tmp_path / "accuracy.json"
    seeds = record.Measured({"core": {"f1": 0.9}}, 5, [])
    record.write({"dev": record.Measured({"core": {"f1": 0.5}}, 97, []), "seeds": seeds}, file)
    record.write({"dev": record.Measured({"core": {"f1": 2 / 3}}, 98, [Bin(0.9, 3, 2 / 3, 1 / 3)])}, file)

    run = record.read(file)

    assert run is not None
    assert {"dev": {"core": {"f1": 0.6667}}, "seeds": {"core": {"f1": 0.9}}} == run.corpora
    assert {"dev": 98, "seeds": 5} == run.articles
    assert {"dev": [Bin(0.9, 3, 0.6667, 0.3333)], "seeds": []} == run.reliability

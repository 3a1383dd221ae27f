"""What is published is what was recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks import publish, readme, record, speed_record
from benchmarks.peers import results

if TYPE_CHECKING:
    from pathlib import Path

TEXT = readme.README.read_text(encoding="utf-8")


@pytest.mark.parametrize("part", ["speed", "peers", "accuracy", "confidence"])
def test_marks(part: str) -> None:
    """Each part that is written has its marks in the README once."""
    assert [1, 1] == [TEXT.count(f"<!-- {part}: {mark}") for mark in ("written by", "end -->")]


def test_headings() -> None:
    """No section of the README stands there twice."""
    headings = [line for line in TEXT.splitlines() if line.startswith("## ")]

    assert sorted(set(headings)) == sorted(headings)


def test_readme() -> None:
    """The README says what the newest records say; `python -m benchmarks.publish` writes it."""
    assert publish.parts() == {part: readme.shown(part, TEXT) for part in publish.parts()}


def test_plots() -> None:
    """So do the plots, and all of them are shown."""
    written = {name: (publish.PLOTS / name).read_text(encoding="utf-8") for name in publish.charts()}

    assert publish.charts() == written
    assert [] == [name for name in written if f"(docs/plots/{name})" not in TEXT]


def test_main(tmp_path: Path) -> None:
    """A README is written anew from the records, a second time to the same bytes, and its own words stay."""
    file = tmp_path / "README.md"
    stale = TEXT
    for part in publish.parts():
        stale = readme.replaced(part, stale, "of last week\n")
    file.write_text(stale, encoding="utf-8")
    for _ in range(2):
        publish.main(file, tmp_path / "plots")

        assert TEXT == file.read_text(encoding="utf-8")
        assert publish.charts().keys() == {plot.name for plot in (tmp_path / "plots").iterdir()}


def test_nothing_recorded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where nothing was recorded, nothing is written."""
    monkeypatch.setattr(speed_record.RECORDS, "_folder", tmp_path)
    monkeypatch.setattr(results.RECORDS, "_folder", tmp_path)
    monkeypatch.setattr(record, "RECORD", tmp_path / "accuracy.json")

    assert ({}, {}) == (publish.parts(), publish.charts())

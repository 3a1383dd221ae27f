"""The accuracy command: which gold it reads, what it prints, and when it fails."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from benchmarks import accuracy, floors, record

if TYPE_CHECKING:
    from pathlib import Path

    from extractors import Extractor

TEXT = "The United States imposed a 25 percent tariff on steel from Japan."
STEEL = {"imposer": "US", "targets": ["JP"], "sectors": ["steel"], "rate": 25, "status": "in_effect"}


@pytest.fixture(autouse=True)
def shared_engine(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command use the engine that all tests share, instead of compiling one each time."""
    monkeypatch.setattr(accuracy, "load_pack", lambda: None)
    monkeypatch.setattr(accuracy, "Extractor", lambda _: extractor)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of gold that asks for a rate that the text does not state; `b` is held out of dev, `a` is not."""
    records = [STEEL, {**STEEL, "rate": 99}]
    gold = [{"id": name, "theme": "wire", "text": TEXT, "records": records} for name in ("a", "b")]
    for name in ("dev", "seeds"):
        (tmp_path / f"{name}.jsonl").write_text("\n".join(map(json.dumps, gold)))
    (tmp_path / "floors.toml").write_text("")
    return tmp_path


def run(folder: Path, *arguments: str) -> int:
    """Run the command with floors and record in `folder`."""
    kept = [f"--floors={folder / 'floors.toml'}", f"--recorded={folder / 'accuracy.json'}"]
    return accuracy.main([*arguments, *kept])


@pytest.mark.parametrize(("name", "expected"), [("dev", ["a"]), ("seeds", ["a", "b"])])
def test_errors_of_the_unread_part_stay_unseen(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, expected: list[str]
) -> None:
    """Errors and themes are of the articles that may be read; of dev's held-out part there are figures only."""
    run(folder, str(folder / f"{name}.jsonl"), "--errors", "--theme")
    out = capsys.readouterr().out

    assert expected == [line.split("\t")[0] for line in out.splitlines() if "core-missed\tUS>JP steel 99" in line]
    assert f"wire ({len(expected)})" in out
    assert ("unread" in out) == (name == "dev")


def test_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The figures are to be had as JSON, by file."""
    run(folder, str(folder / "dev.jsonl"), str(folder / "seeds.jsonl"), "--json")
    figures = json.loads(capsys.readouterr().out)

    assert ["dev", "seeds"] == list(figures)
    assert {"p": 1.0, "r": 0.5, "f1": 0.6667, "doc_f1": 0.6667, "gold": 4, "given": 2} == figures["dev"]["core"]


def test_record_raises_the_floors_that_gate_holds(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was recorded is the floor of the next run and what it is compared with."""
    gold = str(folder / "seeds.jsonl")

    assert 0 == run(folder, gold, "--record", "--gate")
    assert 0.66 == floors.read(folder / "floors.toml")["seeds"]["core"]["f1"]
    capsys.readouterr()

    (folder / "seeds.jsonl").write_text(json.dumps({"id": "a", "text": "No news.", "records": [STEEL]}))
    assert 1 == run(folder, gold, "--gate")
    told = capsys.readouterr()
    assert "seeds: core f1 is 0, below its floor of 0.66" in told.err.splitlines()
    assert "-0.667" in told.out


def test_record_keeps_what_the_readme_says(folder: Path) -> None:
    """Of each corpus and its unread part, size and reliability are kept; only standard corpora have floors."""
    (folder / "blind.jsonl").write_bytes((folder / "seeds.jsonl").read_bytes())
    run(folder, *(str(folder / f"{name}.jsonl") for name in ("dev", "blind")), "--record")
    kept = record.read(folder / "accuracy.json")

    assert kept is not None
    assert {"dev": 2, "dev, unread": 1, "blind": 2} == kept.articles
    assert kept.articles == {name: sum(row.count for row in rows) for name, rows in kept.reliability.items()}
    assert ["dev"] == list(floors.read(folder / "floors.toml"))


def test_gate_names_what_it_could_not_check(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Floors of gold data that is not there fail nothing, and are said to be unchecked."""
    (folder / "floors.toml").write_text("[seeds]\ncore = { f1 = 1 }\n[elsewhere]\ncore = { f1 = 1 }\n")

    assert 0 == run(folder, str(folder / "dev.jsonl"), "--gate")
    assert "The floors of seeds and elsewhere were not checked" in capsys.readouterr().err


def test_without_the_shared_corpus(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where there is no shared corpus the project's own articles are scored, and the command says so."""
    monkeypatch.setattr(accuracy, "SHARED_CORPUS", folder / "nowhere")

    assert ["articles"] == [name for name, _ in accuracy.gold([])]
    assert f"There is no {folder / 'nowhere'}: scoring the project's own articles only." in capsys.readouterr().err


def test_with_the_shared_corpus(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is a shared corpus it is scored beside the project's own articles."""
    monkeypatch.setattr(accuracy, "SHARED_CORPUS", folder)

    assert ["articles", "seeds", "dev"] == [name for name, _ in accuracy.gold([])]


def test_pinned_floors_can_be_read() -> None:
    """The floors and the recorded run of the project are in order, and what has floors was measured."""
    pinned, run = floors.read(floors.FLOORS), record.read(record.RECORD)

    assert run is not None
    assert set() == set(pinned) - set(run.corpora)

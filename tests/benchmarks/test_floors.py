"""Floors: what fell, and that no command lowers one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks import floors

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.scores import Figures

REACHED: Figures = {
    "core": {"p": 0.8, "r": 0.5, "f1": 0.6154, "doc_f1": 0.29, "gold": 10, "given": 5},
    "status": {"share": 0.9, "of": 10},
    "until": {"share": 0.5, "of": 2},
    "negatives": {"false_records": 2, "of": 5},
}


@pytest.mark.parametrize(
    ("pinned", "expected"),
    [
        ({"core": {"f1": 0.61, "p": 0.8}, "status": {"share": 0.9}}, []),
        ({"core": {"f1": 0.62}}, ["dev: core f1 is 0.6154, below its floor of 0.62"]),
        ({"status": {"share": 0.95}}, ["dev: status share is 0.9, below its floor of 0.95"]),
        ({"negatives": {"false_records": 2}}, []),
        ({"negatives": {"false_records": 1}}, ["dev: negatives false_records is 2, above its ceiling of 1"]),
        ({"dates": {"f1": 0.9}}, ["dev: dates f1 is not counted any more; its floor is 0.9"]),
    ],
)
def test_fallen(pinned: Figures, expected: list[str]) -> None:
    """What is below its floor, above its ceiling or gone is named with both figures."""
    assert expected == floors.fallen("dev", pinned, REACHED)


@pytest.mark.parametrize(
    ("pinned", "slot", "expected"),
    [
        ({}, "core", {"p": 0.8, "f1": 0.61, "doc_f1": 0.29}),
        ({"core": {"f1": 0.5}}, "core", {"p": 0.8, "f1": 0.61, "doc_f1": 0.29}),
        ({"core": {"f1": 0.7}}, "core", {"p": 0.8, "f1": 0.7, "doc_f1": 0.29}),
        ({}, "negatives", {"false_records": 2}),
        ({"negatives": {"false_records": 1}}, "negatives", {"false_records": 1}),
        ({"negatives": {"false_records": 4}}, "negatives", {"false_records": 2}),
        ({"dates": {"f1": 0.9}}, "dates", {"f1": 0.9}),
        ({}, "until", None),
    ],
)
def test_raised(pinned: Figures, slot: str, expected: dict[str, float] | None) -> None:
    """A floor rises to the hundredth that was reached, and stays where less was."""
    assert expected == floors.raised({"dev": pinned}, {"dev": REACHED})["dev"].get(slot)


def test_floors_of_other_corpora_stay() -> None:
    """A run without a corpus leaves its floors as they are."""
    pinned = {"seeds": {"core": {"f1": 0.95}}}

    assert pinned["seeds"] == floors.raised(pinned, {"dev": REACHED})["seeds"]


def test_file(tmp_path: Path) -> None:
    """What is written is read back."""
    pinned = floors.raised({}, {"dev": REACHED, "seeds": REACHED})
    floors.write(pinned, tmp_path / "floors.toml")

    assert pinned == floors.read(tmp_path / "floors.toml")


def test_a_bad_floor_is_an_error(tmp_path: Path) -> None:
    """A floor that is no number is an error that names the file."""
    file = tmp_path / "floors.toml"
    file.write_text("[dev]\ncore = { f1 = 'high' }\n")

    with pytest.raises(ValueError, match=r"floors\.toml: Expected `float`, got `str`"):
        floors.read(file)

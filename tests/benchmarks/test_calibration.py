"""Calibration: of the project's own articles, as the command prints it, and the fit of the weights."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from benchmarks.calibration import fit, main
from benchmarks.gold import OWN_ARTICLES, read_folder
from benchmarks.reliability import calibration_error, outcomes, reliability
from extractors import Extractor, load_pack
from extractors.confidence import WEIGHTS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def engine() -> Extractor:
    """Return the engine with the built-in pack."""
    return Extractor(load_pack())


def test_own_articles_are_calibrated(engine: Extractor) -> None:
    """On the project's own articles confidence and truth are near each other."""
    articles = read_folder(OWN_ARTICLES)
    told = {article.id: engine.extract(article.article()) for article in articles}

    assert calibration_error(reliability(outcomes(articles, told))) < 0.12


def test_fit(engine: Extractor) -> None:
    """The fit gives a weight to each feature, and finds that what the clause tells is likelier right."""
    weights = fit(read_folder(OWN_ARTICLES)[:6], engine)

    assert weights.keys() == WEIGHTS.keys()
    assert weights["targets told"] > weights["on the world"]


def test_table(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The command prints a row for each tenth; a corpus of a few records does not fail it."""
    gold = tmp_path / "gold.jsonl"
    text = "The United States imposed a 25 percent tariff on steel from Japan."
    record = {
        "imposer": "US",
        "targets": ["JP"],
        "sectors": ["steel"],
        "rate": 25,
        "status": "in_effect",
        "quote": text,
    }
    gold.write_text(json.dumps({"id": "a", "text": text, "theme": "t", "records": [record]}) + "\n")

    assert main([str(gold), "--most", "0"]) == 0
    assert "1 records, said 0." in capsys.readouterr().out

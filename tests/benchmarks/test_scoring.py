"""Scores: what counts as right, wanted and given in each slot and field."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from benchmarks.gold import OWN_ARTICLES, ROOT, GoldArticle, read_folder
from benchmarks.scores import DETAILS
from benchmarks.scoring import score

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from schemas import Extraction

    Parrot = Callable[[GoldArticle], Extraction]

SHARED_SCORER = ROOT.parent / "shared" / "score" / "score.py"
ARTICLES = read_folder(OWN_ARTICLES)
STEEL = {"imposer": "US", "targets": ["JP"], "sectors": ["steel"], "rate": 25, "status": "in_effect"}


def _figures(parrot: Parrot, gold: dict[str, Any], told: dict[str, Any]) -> dict[str, dict[str, float]]:
    """Return the figures of an article whose extraction says what `told` does."""
    text = "Tariffs of 25 percent on Wednesday."
    wanted = msgspec.convert({"id": "x", "text": text, **gold}, GoldArticle)
    empty: dict[str, Any] = {"records": [], "actors": [], "negotiations": [], "dates": [], "rates": [], "amounts": []}
    said = parrot(msgspec.convert({"id": "x", "text": text, **empty, **told}, GoldArticle))
    return score([wanted], {"x": said}).figures()


@pytest.mark.parametrize(
    ("gold", "told", "expected"),
    [
        ([STEEL], [STEEL], (1, 1, 1)),
        ([STEEL], [], (0, 1, 0)),
        ([], [STEEL], (0, 0, 1)),
        ([STEEL], [STEEL, STEEL], (1, 1, 2)),
        ([STEEL], [{**STEEL, "imposer": "CN"}], (0, 1, 1)),
        ([STEEL], [{**STEEL, "targets": ["KR"]}], (0, 1, 1)),
        ([STEEL], [{**STEEL, "sectors": ["copper"]}], (0, 1, 1)),
        ([STEEL], [{**STEEL, "rate": 24}], (0, 1, 1)),
        ([STEEL], [{**STEEL, "rate": None}], (0, 1, 1)),
        ([STEEL], [{**STEEL, "status": "threatened"}], (1, 1, 1)),
        ([{**STEEL, "targets": ["JP", "KR"], "sectors": ["steel", "copper"]}], [STEEL], (1, 4, 1)),
        ([{**STEEL, "targets": [], "sectors": []}], [{**STEEL, "targets": ["WORLD"], "sectors": ["ALL"]}], (1, 1, 1)),
        ([{**STEEL, "optional": True}], [], (0, 0, 0)),
        ([{**STEEL, "optional": True}], [STEEL], (1, 1, 1)),
        ([{**STEEL, "optional": True}, STEEL], [STEEL], (1, 1, 1)),
        ([{**STEEL, "rate_ok": [10]}], [{**STEEL, "rate": 10}], (1, 1, 1)),
        ([{**STEEL, "rate_ok": [None]}], [{**STEEL, "rate": None}], (1, 1, 1)),
        ([{**STEEL, "targets_ok": ["WORLD"]}], [{**STEEL, "targets": ["WORLD"]}], (1, 1, 1)),
        ([{**STEEL, "imposer_ok": ["EU"]}], [{**STEEL, "imposer": "EU"}], (1, 1, 1)),
        ([{**STEEL, "sectors_ok": ["metals"]}], [{**STEEL, "sectors": ["steel", "metals"]}], (1, 1, 1)),
        ([{**STEEL, "sectors_ok": ["metals"]}], [STEEL, {**STEEL, "sectors": ["metals"]}], (1, 1, 2)),
    ],
)  # fmt: skip
def test_core(
    parrot: Parrot, gold: list[dict[str, Any]], told: list[dict[str, Any]], expected: tuple[int, int, int]
) -> None:
    """An atom is right with imposer, target, sector and rate; what a record says besides a right answer is forgiven."""
    core = _figures(parrot, {"records": gold}, {"records": told})["core"]

    assert expected == (core["r"] * core["gold"], core["gold"], core["given"])


@pytest.mark.parametrize(
    ("slot", "told", "expected"),
    [
        ("strict", STEEL, 1.0),
        ("strict", {**STEEL, "status": "agreed"}, 1.0),
        ("strict", {**STEEL, "status": "lifted"}, 0.0),
        ("rated", STEEL, 1.0),
        ("rated", {**STEEL, "rate": None}, 0.0),
    ],
)
def test_strict_and_rated(parrot: Parrot, slot: str, told: dict[str, Any], expected: float) -> None:
    """Strict asks for the status too, and rated counts the records with a rate only."""
    gold = [{**STEEL, "status_ok": ["agreed"]}, {**STEEL, "rate": None, "optional": True}]

    assert expected == _figures(parrot, {"records": gold}, {"records": [told]})[slot]["f1"]


@pytest.mark.parametrize(
    ("field", "gold", "told", "expected"),
    [
        ("status", "announced", "announced", 1.0),
        ("status", "announced", "threatened", 0.0),
        ("kind", "sectoral", "sectoral", 1.0),
        ("kind", "sectoral", "fee", 0.0),
        ("effective", "2025-07", "2025-07-09", 1.0),
        ("effective", "2025-07-09", "2025-07", 0.0),
        ("until", "2025", None, 0.0),
        ("announced", "2025-07-09", "2025-07-09", 1.0),
        ("previous", 10, 10, 1.0),
        ("previous", 10, None, 0.0),
        ("details", None, None, None),
        ("legal_basis", ["IEEPA"], ["IEEPA"], 1.0),
        ("legal_basis", ["IEEPA", "OTHER"], ["IEEPA"], 0.0),
        ("exempt", ["PE", "ML"], ["ML", "PE"], 1.0),
        ("exempt", None, ["ML"], 0.0),
        ("exempt", None, None, None),
    ],
)
def test_fields_of_records(parrot: Parrot, field: str, gold: object, told: object, expected: float | None) -> None:
    """A field counts where gold has a value, a day is right at the precision of gold, and details sum the days up.

    Laws and exempt partners count where either side has some.
    """
    record = STEEL if gold is None else {**STEEL, field: gold}
    said = STEEL if told is None else {**STEEL, field: told}

    figures = _figures(parrot, {"records": [record]}, {"records": [said]})

    assert expected == figures.get(field, {}).get("share")
    assert (expected if field in DETAILS else None) == figures.get("details", {}).get("share")


@pytest.mark.parametrize(
    ("gold", "told", "expected"),
    [
        ({"name": "Ryosei Akazawa"}, {"name": "Akazawa Ryosei"}, 1.0),
        ({"name": "Ryosei Akazawa"}, {"name": "Akazawa"}, 0.0),
        ({"name": "Ryosei Akazawa", "name_ok": ["Akazawa"]}, {"name": "Akazawa"}, 1.0),
        ({"name": "Luiz Inacio Lula da Silva"}, {"name": "Luiz Lula"}, 1.0),
        ({"name": "Mary Ng"}, {"name": "Mary Smith"}, 0.0),
        ({"name": "Mary Ng"}, {"name": "Mary Ng", "kind": "agency"}, 0.0),
    ],
)
def test_persons(parrot: Parrot, gold: dict[str, Any], told: dict[str, Any], expected: float) -> None:
    """A person is found where the words of the names agree or one fuller name holds the other."""
    persons = _figures(parrot, {"actors": [{"kind": "person", **gold}]}, {"actors": [{"kind": "person", **told}]})

    assert expected == persons["persons"]["f1"]


@pytest.mark.parametrize(
    ("gold", "told", "expected"),
    [
        ("Economic Revitalization Minister", "minister of economic revitalization", 1.0),
        ("chief trade negotiator", "negotiator", 1.0),
        ("chief trade negotiator", "president", 0.0),
        ("president", None, 0.0),
    ],
)
def test_roles(parrot: Parrot, gold: str, told: str | None, expected: float) -> None:
    """Two titles agree where they share at least half of the words of the shorter one."""
    actor = {"name": "Mary Ng", "kind": "person", "jurisdiction": "CA"}

    figures = _figures(parrot, {"actors": [{**actor, "role": gold}]}, {"actors": [{**actor, "role": told}]})

    assert (expected, 1.0) == (figures["role"]["share"], figures["jurisdiction"]["share"])


@pytest.mark.parametrize(
    ("slot", "gold", "told", "expected"),
    [
        ("dates", {"text": "Wednesday", "value": "2025-04-16"}, {"text": "on Wednesday", "value": "2025-04-16"}, 1.0),
        ("dates", {"text": "Wednesday", "value": "2025-04-16"}, {"text": "Wednesday", "value": "2025-04-23"}, 0.0),
        ("dates", {"text": "Wednesday", "value": "2025-04-16"}, {"text": "Tariffs", "value": "2025-04-16"}, 0.0),
        ("rates", {"text": "25 percent", "value": 25, "measure": "share"},
                  {"text": "25", "value": 25, "measure": "growth"}, 1.0),
        ("rates", {"text": "25 percent", "value": 25, "measure": "tariff"},
                  {"text": "25 percent", "value": 25, "measure": "growth"}, 0.0),
        ("amounts", {"text": "25", "value": 1, "currency": "USD"}, {"text": "25", "value": 1, "currency": "USD"}, 1.0),
        ("amounts", {"text": "25", "value": 1, "currency": "USD"}, {"text": "25", "value": 1, "currency": "CAD"}, 0.0),
        ("negotiations", {"parties": ["US", "JP"], "stage": "signed"},
                         {"parties": ["JP", "US"], "stage": "signed"}, 1.0),
        ("negotiations", {"parties": ["US", "JP"], "stage": "signed"}, {"parties": ["US"], "stage": "signed"}, 0.0),
        ("negotiations", {"parties": ["US", "JP"], "stage": "signed", "stage_ok": ["scheduled"]},
                         {"parties": ["US", "JP"], "stage": "scheduled"}, 1.0),
    ],
)  # fmt: skip
def test_mentions_and_talks(
    parrot: Parrot, slot: str, gold: dict[str, Any], told: dict[str, Any], expected: float
) -> None:
    """A mention is right where it overlaps gold's and its value agrees, and talks where parties and stage do."""
    assert expected == _figures(parrot, {slot: [gold]}, {slot: [told]})[slot]["f1"]


def test_a_list_that_gold_leaves_out_is_not_scored(parrot: Parrot) -> None:
    """Gold without actors says nothing of actors, while gold with no actors says that there are none."""
    told = {"actors": [{"name": "Mary Ng", "kind": "person"}]}

    assert "persons" not in _figures(parrot, {}, told)
    assert 0.0 == _figures(parrot, {"actors": []}, told)["persons"]["p"]


def test_false_records(parrot: Parrot) -> None:
    """Records in articles that hold none are counted apart."""
    assert {"false_records": 2, "of": 1} == _figures(parrot, {}, {"records": [STEEL, STEEL]})["negatives"]
    assert {"false_records": 0, "of": 0} == _figures(parrot, {"records": [STEEL]}, {"records": []})["negatives"]


def test_errors_name_article_and_item(parrot: Parrot) -> None:
    """What is missed, spurious or wrong is listed with the article, the slot and the words to find it by."""
    gold = msgspec.convert(
        {
            "id": "x",
            "text": "25 percent",
            "records": [STEEL, {**STEEL, "rate": 10}],
            "rates": [{"text": "25 percent", "value": 25, "measure": "tariff"}],
        },
        GoldArticle,
    )
    told = msgspec.structs.replace(
        gold, records=[msgspec.convert({**STEEL, "status": "lifted"}, type(gold.records[0]))]
    )
    told = msgspec.structs.replace(told, rates=[], negotiations=[], actors=[], dates=[], amounts=[])

    assert [
        ("x", "core-missed", "US>JP steel 10 in_effect"),
        ("x", "status-wrong", "US>JP steel 25 in_effect, said lifted"),
        ("x", "rates-missed", "25 percent 25.0 tariff"),
    ] == score([gold], {"x": parrot(told)}).errors


def _garbled(gold: GoldArticle, chance: random.Random) -> GoldArticle:
    """Return the gold as an engine might get it: items dropped, doubled, reordered and changed."""
    changes: dict[str, list[Any]] = {
        "records": [{"rate": 10}, {"rate": None}, {"status": "lifted"}, {"kind": "fee"}, {"targets": ["WORLD", "CN"]},
                    {"sectors": ["ALL"]}, {"effective": "2025"}, {"previous": 3}, {"imposer": None}],
        "negotiations": [{"stage": "signed"}, {"parties": ["US"]}],
        "actors": [{"name": "John Doe"}, {"role": None}, {"role": "president"}, {"jurisdiction": "US"},
                   {"kind": "agency"}],
        "dates": [{"value": "2025"}],
        "rates": [{"value": 1.5}, {"measure": "tariff"}, {"measure": "growth"}],
        "amounts": [{"value": 3.0}, {"currency": "EUR"}],
    }  # fmt: skip
    garbled: dict[str, list[Any]] = {}
    for slot, options in changes.items():
        items = [item for item in getattr(gold, slot) if chance.random() > 0.2]
        items += [item for item in items if chance.random() < 0.2]
        chance.shuffle(items)
        garbled[slot] = [msgspec.structs.replace(i, **chance.choice([{}, *options])) for i in items]
    return msgspec.structs.replace(gold, **garbled)


def _shared_figures(folder: Path, articles: list[GoldArticle], told: list[Extraction]) -> dict[str, Any]:
    gold, predicted = folder / "gold.jsonl", folder / "predicted.jsonl"
    gold.write_bytes(b"\n".join(msgspec.json.encode(article) for article in articles))
    predicted.write_bytes(b"\n".join(msgspec.json.encode(extraction) for extraction in told))
    command = [sys.executable, str(SHARED_SCORER), str(gold), str(predicted), "--json"]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return {**{slot: found[slot] for slot in found if slot not in {"accuracy", "documents"}}, **found["accuracy"]}


@pytest.mark.skipif(not SHARED_SCORER.exists(), reason=f"there is no {SHARED_SCORER} to compare with")
@pytest.mark.parametrize("seed", range(4))
def test_figures_are_those_of_the_reference_scorer(parrot: Parrot, tmp_path: Path, seed: int) -> None:
    """On extractions with every kind of error the figures are those of the reference scorer."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    told = [parrot(_garbled(article, chance)) for article in ARTICLES]

    expected = _shared_figures(tmp_path, ARTICLES, told)
    actual = score(ARTICLES, {extraction.id: extraction for extraction in told}).figures()

    for slot, figures in expected.items():
        for name in figures.keys() & actual[slot]:
            assert pytest.approx(figures[name], abs=2e-4) == actual[slot][name], (slot, name)
    assert set(expected) == set(actual) - {"details", "exempt", "legal_basis", "negatives"}

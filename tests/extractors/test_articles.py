"""The project's own articles: their gold is in order, and the engine reads them at the accuracy that is pinned."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks import floors
from benchmarks.gold import OWN_ARTICLES, GoldArticle, locate, read_folder
from benchmarks.scoring import score

if TYPE_CHECKING:
    from extractors import Extractor, Pack
    from schemas import Extraction

ARTICLES = {article.id: article for article in read_folder(OWN_ARTICLES)}
NEGATIVES = [name for name, article in ARTICLES.items() if article.theme == "negative"]


@pytest.fixture(scope="module")
def extractions(extractor: Extractor) -> dict[str, Extraction]:
    """Return what the engine says of every article."""
    return {name: extractor.extract(article.article()) for name, article in ARTICLES.items()}


def test_there_are_enough() -> None:
    """There are at least twenty articles, of several genres, negative ones among them."""
    assert 20 <= len(ARTICLES)
    assert 6 <= len({article.theme for article in ARTICLES.values()})
    assert 5 <= len(NEGATIVES)


@pytest.mark.parametrize("name", ARTICLES)
def test_gold_knows_its_fields(name: str) -> None:
    """Gold has no field that nothing reads."""
    raw = json.loads((OWN_ARTICLES / f"{name}.gold.json").read_text(encoding="utf-8"))
    slots = ("records", "negotiations", "actors", "dates", "rates", "amounts")
    read = {
        slot: {field for item in getattr(ARTICLES[name], slot) for field in item.__struct_fields__} for slot in slots
    }

    assert set() == set(raw) - set(GoldArticle.__struct_fields__)
    assert [] == [(slot, field) for slot in slots for item in raw[slot] for field in item.keys() - read[slot]]


@pytest.mark.parametrize("name", ARTICLES)
def test_gold_cites_its_text(name: str) -> None:
    """Each part of a quote, and each occurrence of a date, rate and sum that gold names, is in the text."""
    gold = ARTICLES[name]
    spans: list[list[Any]] = [gold.dates or [], gold.rates or [], gold.amounts or []]

    assert [] == [part for record in gold.records for part in record.quote.split(" … ") if part not in gold.text]
    assert [len(found) for found in spans] == [len(locate(gold.text, found)) for found in spans]


@pytest.mark.parametrize("name", ARTICLES)
def test_gold_uses_known_codes(pack: Pack, name: str) -> None:
    """Jurisdictions and sectors of gold are codes that the engine knows."""
    gold = ARTICLES[name]
    places: set[str | None] = {
        code for record in gold.records for code in (*record.targets, *record.targets_ok, *record.exempt)
    }
    places |= {code for record in gold.records for code in (record.imposer, *record.imposer_ok)}
    places |= {code for talks in gold.negotiations or [] for code in talks.parties}
    places |= {actor.jurisdiction for actor in gold.actors or []}
    goods = {code for record in gold.records for code in (*record.sectors, *record.sectors_ok)}

    assert set() == places - set(pack.vocabulary.jurisdictions) - {"WORLD", None}
    assert set() == goods - set(pack.vocabulary.goods)


@pytest.mark.parametrize("name", NEGATIVES)
def test_no_record_in_negative_articles(extractions: dict[str, Extraction], name: str) -> None:
    """An article of tariffs that are none has no record."""
    assert [] == extractions[name].records


def test_accuracy_is_at_its_floors(extractions: dict[str, Extraction]) -> None:
    """No slot falls below the floor that is pinned for the project's own articles."""
    figures = score(ARTICLES.values(), extractions).figures()

    assert [] == floors.fallen("articles", floors.read(floors.FLOORS)["articles"], figures)

"""The ways in which one measure is told: each construction, with several parties, goods and rates, is one record."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor
    from schemas import TariffRecord

GROUPS = tomllib.loads(Path(__file__).with_name("constructions.toml").read_text(encoding="utf-8"))["group"]
CONSTRUCTIONS = [pytest.param(group, text, id=text) for group in GROUPS for text in group["texts"]]
PUBLISHED_ON = dt.date(2025, 8, 17)
DAYS = ("announced", "effective")
OTHERS = [
    "Chile charges a 7% tariff on Norwegian paper. ",
    "Peru suspended its 7% tariff on Chilean paper in May. ",
    "Kenya will put a 7% tariff on paper from Egypt from October 1. ",
]
"""What a text may tell before: a measure of other parties, on other goods."""


class Filling(NamedTuple):
    """What a construction is filled with, each by its word and the code or number that a record has for it."""

    imposer: tuple[str, str, str, str, str]
    partner: tuple[str, str, str, str]
    goods: tuple[str, str]
    rates: tuple[float, float]

    def text(self, construction: str) -> str:
        """Return the construction in words."""
        imposer, imposing, leader, capital, _ = self.imposer
        partner, partners, seat, _ = self.partner
        text = construction.format(
            imposer=imposer,
            imposing=imposing,
            leader=leader,
            capital=capital,
            partner=partner,
            partners=partners,
            seat=seat,
            goods=self.goods[0],
            rate=f"{self.rates[0]:g}",
            old=f"{self.rates[1]:g}",
        )
        return text[0].upper() + text[1:]


FILLINGS = [
    Filling(
        ("the United States", "American", "President Donald Trump", "Washington", "US"),
        ("Brazil", "Brazilian", "Brasilia", "BR"),
        ("steel", "steel"),
        (25, 10),
    ),
    Filling(
        ("Canada", "Canadian", "Prime Minister Mark Carney", "Ottawa", "CA"),
        ("Vietnam", "Vietnamese", "Hanoi", "VN"),
        ("furniture", "furniture"),
        (50, 25),
    ),
    Filling(
        ("India", "Indian", "Prime Minister Narendra Modi", "New Delhi", "IN"),
        ("China", "Chinese", "Beijing", "CN"),
        ("cars", "vehicles"),
        (30, 15),
    ),
    Filling(
        ("the European Union", "European", "Commission President Ursula von der Leyen", "Brussels", "EU"),
        ("Japan", "Japanese", "Tokyo", "JP"),
        ("solar panels", "solar"),
        (12.5, 5),
    ),
    Filling(
        ("Mexico", "Mexican", "President Claudia Sheinbaum", "Mexico City", "MX"),
        ("Turkey", "Turkish", "Ankara", "TR"),
        ("shoes", "footwear"),
        (100, 20),
    ),
]


def told(record: TariffRecord, group: dict[str, Any]) -> dict[str, Any]:
    """Return what a record says of all that the constructions of a group tell."""
    days = {field: getattr(record.dates, field) for field in DAYS if field in group}
    return {
        "imposer": record.tariff.imposer.code if record.tariff.imposer else None,
        "targets": [target.code for target in record.tariff.targets],
        "sectors": [sector.code for sector in record.sectors],
        "rate": record.rate.value if record.rate else None,
        "status": record.status,
        **days,
        **({"previous": record.rate.previous} if "previous" in group and record.rate else {}),
    }


def wanted(filling: Filling, group: dict[str, Any]) -> dict[str, Any]:
    """Return what a record must say of a construction of a group."""
    rate, old = filling.rates
    return {
        "imposer": filling.imposer[-1],
        "targets": [filling.partner[-1]],
        "sectors": [filling.goods[-1]],
        "rate": rate if group.get("rated", True) else None,
        "status": group["status"],
        **{field: group[field] for field in DAYS if field in group},
        **({"previous": old} if "previous" in group else {}),
    }


@pytest.mark.parametrize(("group", "construction"), CONSTRUCTIONS)
def test_construction(extractor: Extractor, group: dict[str, Any], construction: str) -> None:
    """It is read as the one measure that it tells, whatever stands in it."""
    articles = [Article(filling.text(construction), published_on=PUBLISHED_ON) for filling in FILLINGS]
    found = [[told(record, group) for record in extractor.extract(article).records] for article in articles]

    assert [[wanted(filling, group)] for filling in FILLINGS] == found


@pytest.mark.parametrize("before", OTHERS)
@pytest.mark.parametrize(("group", "construction"), CONSTRUCTIONS)
def test_construction_behind_another(
    extractor: Extractor, before: str, group: dict[str, Any], construction: str
) -> None:
    """It is read no otherwise where the text tells of the measure of others before."""
    for filling in FILLINGS:
        records = extractor.extract(Article(before + filling.text(construction), published_on=PUBLISHED_ON)).records
        parties = ("imposer", "targets", "sectors", "rate", "status")
        expected = {field: wanted(filling, group)[field] for field in parties}

        assert expected in [{field: told(record, group)[field] for field in parties} for record in records]
        assert 2 == len(records)

"""The ways in which several measures are told at once: each construction, with several parties, goods and rates."""

from __future__ import annotations

import datetime as dt
import tomllib
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor
    from schemas import TariffRecord

GROUPS = tomllib.loads(Path(__file__).with_name("constructions_of_several.toml").read_text(encoding="utf-8"))["group"]
CONSTRUCTIONS = [pytest.param(group["measures"], text, id=text) for group in GROUPS for text in group["texts"]]
PUBLISHED_ON = dt.date(2025, 8, 17)
PARTNERS = ("partner", "second", "third")
GOODS = ("goods", "other_goods", "more_goods")
RATES = ("rate", "other_rate", "high_rate", "old")


class Filling(NamedTuple):
    """What a construction is filled with: parties by name, adjective and code, goods by word and code, and rates."""

    imposer: tuple[str, str, str]
    partners: tuple[tuple[str, str, str], ...]
    goods: tuple[tuple[str, str], ...]
    rates: tuple[float, ...]

    def text(self, construction: str) -> str:
        """Return the construction in words."""
        words = {"imposer": self.imposer[0], "imposing": self.imposer[1]}
        for slot, (name, adjective, _) in zip(PARTNERS, self.partners, strict=True):
            words |= {slot: name, f"{slot}s": adjective}
        for slot, (word, _) in zip(GOODS, self.goods, strict=True):
            words |= {slot: word, slot.capitalize(): word.capitalize()}
        words |= {slot: f"{rate:g}" for slot, rate in zip(RATES, self.rates, strict=True)}
        text = construction.format(**words)
        return text[0].upper() + text[1:]

    def codes(self) -> dict[str, Any]:
        """Return what a record has for each slot of a measure."""
        codes: dict[str, Any] = {"imposer": self.imposer[-1], "ALL": "ALL"}
        for slots, fillings in ((PARTNERS, self.partners), (GOODS, self.goods)):
            codes |= {slot: filling[-1] for slot, filling in zip(slots, fillings, strict=True)}
        return codes | dict(zip(RATES, self.rates, strict=True))


FILLINGS = [
    Filling(
        ("Canada", "Canadian", "CA"),
        (("Vietnam", "Vietnamese", "VN"), ("Turkey", "Turkish", "TR"), ("Thailand", "Thai", "TH")),
        (("furniture", "furniture"), ("copper", "copper"), ("shoes", "footwear")),
        (50, 30, 75, 25),
    ),
    Filling(
        ("India", "Indian", "IN"),
        (("Indonesia", "Indonesian", "ID"), ("Thailand", "Thai", "TH"), ("Brazil", "Brazilian", "BR")),
        (("toys", "toys_sports"), ("cars", "vehicles"), ("furniture", "furniture")),
        (30, 40, 60, 15),
    ),
    Filling(
        ("the European Union", "European", "EU"),
        (("China", "Chinese", "CN"), ("Brazil", "Brazilian", "BR"), ("Vietnam", "Vietnamese", "VN")),
        (("shoes", "footwear"), ("solar panels", "solar"), ("toys", "toys_sports")),
        (12.5, 8, 20, 5),
    ),
]


def wanted(measure: dict[str, Any], codes: dict[str, Any]) -> set[tuple[object, ...]]:
    """Return who charges whom on what, how much and in what state, once for each partner and goods of a measure."""
    imposer = codes[measure.get("imposer", "imposer")]
    rate = codes.get(measure.get("rate", ""))
    pairs = product(measure["targets"], measure["goods"])
    return {(imposer, codes[target], codes[goods], rate, measure["status"]) for target, goods in pairs}


def told(record: TariffRecord) -> set[tuple[object, ...]]:
    """Return the same of a record."""
    imposer = record.tariff.imposer.code if record.tariff.imposer else None
    rate = record.rate.value if record.rate else None
    pairs = product(record.tariff.targets, record.sectors)
    return {(imposer, target.code, sector.code, rate, record.status) for target, sector in pairs}


@pytest.mark.parametrize(("measures", "construction"), CONSTRUCTIONS)
def test_construction(extractor: Extractor, measures: list[dict[str, Any]], construction: str) -> None:
    """It is read as the measures that it tells, and no more, whatever stands in it."""
    expected, actual = [], []
    for filling in FILLINGS:
        codes = filling.codes()
        records = extractor.extract(Article(filling.text(construction), published_on=PUBLISHED_ON)).records
        expected.append(set().union(*(wanted(measure, codes) for measure in measures)))
        actual.append(set().union(*map(told, records)))

    assert expected == actual

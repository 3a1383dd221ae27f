"""Public records: names beside codes, goods with their headings, and the words that prove each field."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from schemas import Article, Rate

if TYPE_CHECKING:
    from extractors import Extractor
    from schemas import TariffRecord

TEXT = "Canada will charge a 9 percent duty on rice from Peru and Chad, except Mali, from May 5."


@pytest.fixture
def record(extractor: Extractor) -> TariffRecord:
    """Return the record of the text."""
    [record] = extractor.extract(Article(TEXT, published_on=dt.date(2025, 4, 17))).records
    return record


def test_names(record: TariffRecord) -> None:
    """Every code has its name."""
    tariff = record.tariff

    assert tariff.imposer is not None
    assert {"CA": "Canada", "PE": "Peru", "TD": "Chad"} == {p.code: p.name for p in (tariff.imposer, *tariff.targets)}


def test_sectors(record: TariffRecord) -> None:
    """Goods have their headings, which are inferred, and the words of the text."""
    [rice] = record.sectors

    assert ("rice", ["1006"], "inferred", "rice") == (rice.code, rice.hs, rice.hs_source, rice.text)


def test_evidence(record: TariffRecord) -> None:
    """Evidence has true offsets, is sorted, stands there once, and proves rate, goods and both sides."""
    places = [(span.start, span.end, span.field) for span in record.evidence]

    assert all(TEXT[span.start : span.end] == span.text for span in record.evidence)
    assert sorted(set(places)) == places
    assert {("Canada", "tariff.imposer"), ("Peru", "tariff.targets"), ("9 percent", "rate"), ("rice", "sectors")} <= {
        (span.text, span.field) for span in record.evidence
    }


def test_evidence_of_the_law(extractor: Extractor) -> None:
    """The words that name the law prove it."""
    text = "The United States put a 9 percent duty on Canadian tin under Section 232 of the Trade Expansion Act."
    [record] = extractor.extract(Article(text)).records

    assert ["SECTION_232"] == record.tariff.legal_basis
    assert [text.index("Section 232")] == [it.start for it in record.evidence if it.field == "tariff.legal_basis"]


def test_no_evidence_of_nothing(extractor: Extractor) -> None:
    """No words are told to prove a day that the record does not have."""
    text = "Peru on Thursday imposed a 9 percent duty on rice, and threatened a levy of 5 percent on Chilean wine."
    records = extractor.extract(Article(text, published_on=dt.date(2025, 4, 17))).records
    threat = next(record for record in records if record.status == "threatened")

    assert threat.dates.effective is None
    assert "dates.effective" not in {span.field for span in threat.evidence}


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("Canada put a 9 percent duty on Peruvian rice.", Rate(9.0, basis="unspecified")),
        ("Canada put a duty of up to 9 percent on Peruvian rice.", Rate(9.0, qualifier="up_to")),
        ("Canada put a duty of 5 to 9 percent on Peruvian rice.", Rate(9.0, low=5.0)),
        ("Canada raised its duty on Peruvian rice from 5 to 9 percent.", Rate(9.0, previous=5.0)),
        ("Canada put a duty on Peruvian rice.", None),
    ],
)
def test_rate(extractor: Extractor, text: str, rate: Rate | None) -> None:
    """A rate has what its words say of it; a levy without a figure has none."""
    assert [rate] == [record.rate for record in extractor.extract(Article(text)).records]


def test_world(extractor: Extractor) -> None:
    """A duty on all is on the world, and has no words that prove a target."""
    [record] = extractor.extract(Article("Canada put a 9 percent duty on rice.")).records

    assert [("WORLD", "World")] == [(place.code, place.name) for place in record.tariff.targets]
    assert "tariff.targets" not in {span.field for span in record.evidence}

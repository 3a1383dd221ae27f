"""What the tests of the scorer share: an extraction that says just what gold says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.gold import locate
from schemas import (
    Actor,
    AmountMention,
    Attribution,
    DateMention,
    Extraction,
    Jurisdiction,
    Negotiation,
    Rate,
    RateMention,
    RecordDates,
    Sector,
    Tariff,
    TariffRecord,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.gold import GoldArticle, GoldRecord


def _record(gold: GoldRecord) -> TariffRecord:
    return TariffRecord(
        tariff=Tariff(
            imposer=Jurisdiction(gold.imposer, "") if gold.imposer else None,
            targets=[Jurisdiction(code, "") for code in gold.targets],
            exempt=[Jurisdiction(code, "") for code in gold.exempt],
            kind=gold.kind or "unspecified",
            legal_basis=gold.legal_basis,
        ),
        rate=None if gold.rate is None else Rate(gold.rate, previous=gold.previous),
        sectors=[Sector(code, "", []) for code in gold.sectors],
        status=gold.status or "in_effect",
        actors=[],
        attribution=Attribution(),
        dates=RecordDates(gold.announced, gold.effective, gold.until),
        evidence=[],
        rules=[],
        confidence=1.0,
    )


def _extraction(gold: GoldArticle) -> Extraction:
    dates, rates, amounts = (locate(gold.text, spans or []) for spans in (gold.dates, gold.rates, gold.amounts))
    return Extraction(
        id=gold.id,
        published_on=gold.published_on,
        records=[_record(record) for record in gold.records],
        negotiations=[
            Negotiation(t.parties, t.stage, t.round, t.date, t.next_date, [], [], [], 1.0)
            for t in gold.negotiations or []
        ],
        actors=[Actor(f"a{n}", a.name, a.kind, a.role, a.jurisdiction, []) for n, a in enumerate(gold.actors or [])],
        dates=[DateMention(d.gold.text, d.start, d.end, "DATE", d.gold.value) for d in dates],
        rates=[RateMention(r.gold.text, r.start, r.end, r.gold.value, None, r.gold.measure) for r in rates],
        amounts=[AmountMention(a.gold.text, a.start, a.end, a.gold.value, a.gold.currency) for a in amounts],
        warnings=[],
        pack="tests",
    )


@pytest.fixture(scope="session")
def parrot() -> Callable[[GoldArticle], Extraction]:
    """Return what turns gold into the extraction that says just the same."""
    return _extraction

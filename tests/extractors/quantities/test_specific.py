"""Specific duties: the examples of their rules, and the records that have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractors.quantities import QuantityTagger, load_quantity_rules
from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor
    from schemas.quantity_rules import Example
    from tests.extractors.quantities.conftest import Read

RULES = load_quantity_rules()
TAGGER = QuantityTagger(RULES)


@pytest.mark.parametrize("example", RULES.specific.example, ids=lambda example: example.text)
def test_examples(read: Read, example: Example) -> None:
    """Every example gives its duties, each with its levy, sum, currency, hedge and span."""
    document = read(example.text)
    levies = sorted((m for kind in ("LEVY", "SOFT_LEVY") for m in document.by_kind[kind]), key=lambda m: m.start)
    names = {levy.start: document.folded[levy.start : levy.end] for levy in levies}

    duties = TAGGER.specific(document, TAGGER.tag(document)[1], levies)
    found = [
        {
            "levy": names[start],
            "amount": duty.amount,
            "currency": duty.currency,
            "text": example.text[duty.start : duty.end],
            "qualifier": duty.qualifier,
        }
        for start, duty in sorted(duties.items())
    ]

    assert [{"qualifier": "exact"} | want for want in example.expect] == found


def test_a_record(extractor: Extractor) -> None:
    """A duty per tonne is a rate without a percentage, and its words prove it."""
    text = "Chad imposed a duty of about 93 euros a tonne on imports of Peruvian rice."
    [record] = extractor.extract(Article(text)).records

    assert record.rate is not None
    assert (None, "specific", 93, "EUR", "about") == (
        record.rate.value,
        record.rate.unit,
        record.rate.amount,
        record.rate.currency,
        record.rate.qualifier,
    )
    assert "93 euros a tonne" in [span.text for span in record.evidence if span.field == "rate"]


def test_two_sums(extractor: Extractor) -> None:
    """The same measure with two sums is two records; told twice it is one."""
    text = "Chad put a duty of $5 a ton on Peruvian rice. {} Chad put a duty of ${} a ton on Peruvian rice."
    for amount, expected in ((5, [5]), (7, [5, 7])):
        records = extractor.extract(Article(text.format("Rain fell.", amount))).records
        assert expected == [record.rate.amount for record in records if record.rate]

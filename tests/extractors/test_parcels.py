"""What lets small parcels in free of duty, in other words than “the de minimis exemption”."""

import datetime as dt

import pytest

from extractors import Extractor
from schemas import Article

DAY = dt.date(2025, 8, 29)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("From Friday, low-value parcels sent to Canada lose their duty-free status.", "lifted"),
        ("Packages worth less than $40 no longer enter Canada tax-free.", "lifted"),
        (
            "Canada did away with the rule that let shipments below $40 in free of duty. Couriers of parcels grumbled.",
            "lifted",
        ),
        ("Canada suspended the duty-free treatment of small packages.", "suspended"),
        ("Canada said that the de minimis loophole would close on September 9.", "lifted"),
    ],
)
def test_end_of_what_frees_parcels(extractor: Extractor, text: str, status: str) -> None:
    """It is a record on small parcels."""
    [record] = extractor.extract(Article(text=text, published_on=DAY)).records
    assert record.tariff.imposer is not None
    assert (record.tariff.imposer.code, [s.code for s in record.sectors]) == ("CA", ["de_minimis"])
    assert record.status == status


@pytest.mark.parametrize(
    "text",
    [
        "Canada has a rule that lets small packages in without a stamp. Couriers like it.",
        "Small packages no longer reach Canada by train.",
        "Canada closed the loophole that let firms write off what they pay for small packages.",
        "Low-value parcels enter Canada free of duty.",
    ],
)
def test_nothing_ends(extractor: Extractor, text: str) -> None:
    """What is still so, or about something else, is no record."""
    assert not [r for r in extractor.extract(Article(text=text, published_on=DAY)).records if r.status == "lifted"]

"""Which currency a sign, code or name means."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extractors.quantities.conftest import Tag


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$5", "USD"), ("US$5", "USD"), ("U.S.$5", "USD"), ("C$5", "CAD"), ("CA$5", "CAD"), ("A$5", "AUD"),
        ("HK$5", "HKD"), ("NT$5", "TWD"), ("NZ$5", "NZD"), ("S$5", "SGD"), ("R$5", "BRL"), ("MX$5", "MXN"),
        ("A $5 fee", "USD"), ("€5", "EUR"), ("£5", "GBP"), ("₹5", "INR"), ("₩5", "KRW"), ("₱5", "PHP"), ("¥5", "JPY"),
        ("Beijing spent ¥5", "CNY"), ("RMB¥5", "CNY"), ("50¢", "USD"), ("20€", "EUR"), ("5 million €", "EUR"),
        ("USD 5", "USD"), ("5 million USD", "USD"), ("RMB 200", "CNY"), ("Rmb5bn", "CNY"), ("INR300m", "INR"),
        ("Rs 500", "INR"), ("Rs. 500", "INR"), ("RM5 billion", "MYR"), ("SFr200m", "CHF"), ("DM 5 million", "DEM"),
        ("$5 million CAD", "CAD"), ("CAD $5 million", "CAD"), ("$5 million dollars", "USD"), ("$9 cent", "USD"),
        ("5 dollars", "USD"), ("5 dlrs", "USD"), ("5 U.S. dollars", "USD"), ("5 Canadian dollars", "CAD"),
        ("5 euros", "EUR"), ("5 Ecus", "XEU"), ("5 yuan", "CNY"), ("5 yen", "JPY"), ("5 baht", "THB"),
        ("5 rand", "ZAR"),
        ("5 reais", "BRL"), ("5 marks", "DEM"), ("5 guilders", "NLG"), ("5 mln stg", "GBP"), ("5 Swiss francs", "CHF"),
        ("5 rupees", "INR"), ("Pakistan paid 5 rupees", "PKR"), ("5 pesos", "MXN"), ("Manila paid 5 pesos", "PHP"),
        ("Britain paid 5 pounds", "GBP"), ("Egypt paid 5 pounds", "EGP"), ("5,000 won", "KRW"), ("5 riyals", "SAR"),
        ("Oman paid 5 riyals", "OMR"), ("Denmark paid 5 crowns", "DKK"), ("5 dirhams", "AED"),
    ],
)  # fmt: skip
def test_currency(tag: Tag, text: str, expected: str) -> None:
    """Prefixes, codes, names and the nearest country of a shared name decide the currency."""
    assert [expected] == [amount.currency for amount in tag(text)[1]]


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [("5 francs", 1987, "FRF"), ("5 francs", 2025, "CHF"), ("5 lira", 1987, "ITL"), ("5 lira", 2025, "TRY")],
)
def test_currency_of_the_time(tag: Tag, text: str, year: int, expected: str) -> None:
    """A name that has changed its meaning is read as of the day of publication."""
    assert [expected] == [amount.currency for amount in tag(text, dt.date(year, 3, 1))[1]]


@pytest.mark.parametrize(
    "text",
    [
        "500 pounds of coffee from Britain",
        "300 pounds",
        "Korea won 3 of 5 in 2025 won by penalties",
        "3 real gains",
        "the dollar fell",
        "$ACME and A$AP",
        "grade 5 soles",
    ],
)
def test_no_currency(tag: Tag, text: str) -> None:
    """Weights, tickers and common words are no money."""
    assert [] == [amount.text for amount in tag(text)[1]]

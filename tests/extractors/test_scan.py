"""The scan: which words are found, where, and in which letter case."""

from __future__ import annotations

import datetime as dt

import pytest

from extractors.scan import Reading, Scanner

VOCABULARY = {
    "tariff": [Reading("LEVY", "tariff")],
    "import tariff": [Reading("LEVY", "import")],
    "import tariff rate": [Reading("LEVY", "rate")],
    "rate quota": [Reading("QUOTA", None)],
    "US": [Reading("PLACE", "US", "upper")],
    "U.S.": [Reading("PLACE", "US", "upper")],
    "Turkey": [Reading("PLACE", "TR", "capital")],
    "turkey": [Reading("GOODS", "poultry")],
    "White House": [Reading("PLACE", "US", "capital")],
    "steel-making": [Reading("GOODS", "steel")],
    "EC": [Reading("PLACE", "EU", "upper")],
    "EC Commission": [Reading("AGENCY", "EU", "capital")],
    "commissioner": [Reading("OFFICE", None)],
    "levies an": [Reading("IMPOSE", None)],
    "anti-dumping tax": [Reading("LEVY", "dumping")],
    "Côte d’Ivoire": [Reading("PLACE", "CI", "capital")],
}


@pytest.fixture(scope="module")
def scanner() -> Scanner:
    """Return a scanner of a small vocabulary."""
    return Scanner(VOCABULARY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("tariff", [("tariff", "LEVY", "tariff")]),
        ("Tariff!", [("Tariff", "LEVY", "tariff")]),
        ("tariffs", []),
        ("EC Commissioner", [("EC", "PLACE", "EU"), ("Commissioner", "OFFICE", None)]),
        ("ec commission", []),
        ("levies anti-dumping tax", [("anti-dumping tax", "LEVY", "dumping")]),
        ("white house tariff", [("tariff", "LEVY", "tariff")]),
        ("antitariff", []),
        ("tariff2", []),
        ("an import tariff", [("import tariff", "LEVY", "import")]),
        ("import tariff rates", [("import tariff", "LEVY", "import")]),
        ("import tariffs", []),
        ("import tariff rate quota", [("import tariff rate", "LEVY", "rate")]),
        ("import, tariff", [("tariff", "LEVY", "tariff")]),
        ("The White House", [("White House", "PLACE", "US")]),
        ("white House", []),
        ("White\nHouse", [("White House", "PLACE", "US")]),
        ("WHITE HOUSE", [("WHITE HOUSE", "PLACE", "US")]),
        ("US", [("US", "PLACE", "US")]),
        ("tell us, Us", []),
        ("the U.S.-made", [("U.S", "PLACE", "US")]),
        ("U.s. and u.S.", []),
        ("Turkey", [("Turkey", "PLACE", "TR")]),
        ("turkey", [("turkey", "GOODS", "poultry")]),
        ("steel making", [("steel making", "GOODS", "steel")]),
        ("steel-making", [("steel-making", "GOODS", "steel")]),
        ("Cote d'Ivoire", [("Cote d'Ivoire", "PLACE", "CI")]),
        ("“Côte d’Ivoire”", [("Côte d’Ivoire", "PLACE", "CI")]),
        ("关税 tariff", [("tariff", "LEVY", "tariff")]),
        ("关tariff", []),
        ("\U0001f6a2 tariff\U0001f6a2", [("tariff", "LEVY", "tariff")]),
    ],
)
def test_words(scanner: Scanner, text: str, expected: list[tuple[str, str, str]]) -> None:
    """Whole words are found, the longest first, in the letter case asked for, at their place in the text as sent."""
    document = scanner.read(text, None)

    assert expected == [(text[m.start : m.end].replace("\n", " "), m.kind, m.payload) for m in document.mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no number", []),
        ("25%", ["25"]),
        ("2.5 or 27.5.", ["2.5", "27.5"]),
        ("$1,200.50", ["1,200.50"]),
        ("1987-88", ["1987", "88"]),
        ("8703.80.10", ["8703.80", "10"]),
        ("“２５”", ["25"]),
    ],
)
def test_numbers(scanner: Scanner, text: str, expected: list[str]) -> None:
    """Numbers are digits with commas and one point; a full stop is no part of them."""
    document = scanner.read(text, None)

    assert expected == [document.folded[m.start : m.end] for m in document.by_kind["NUMBER"]]
    assert [] == document.mentions


def test_mentions_are_in_order_and_apart(scanner: Scanner) -> None:
    """Mentions are sorted and do not overlap, and the lists by kind hold the same ones."""
    text = "The US import tariff rate quota on Turkey, the White House tariff of the U.S. on turkey."
    document = scanner.read(text, dt.date(2025, 4, 17))

    ends = [0, *(m.end for m in document.mentions)]
    assert all(end <= m.start for end, m in zip(ends, document.mentions, strict=False))
    assert document.mentions == sorted(
        (m for kind, found in document.by_kind.items() if kind != "NUMBER" for m in found), key=lambda m: m.start
    )


def test_what_was_sent_is_kept(scanner: Scanner) -> None:
    """The document holds the text as it was sent, and the day of publication."""
    document = scanner.read("Ein Zoll auf Käse…", dt.date(2025, 4, 17))

    assert ("Ein Zoll auf Käse…", dt.date(2025, 4, 17)) == (document.text, document.published_on)

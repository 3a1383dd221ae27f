"""Whom words speak of that name nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru and Chad met in Lima. On Monday Canada put a 9 percent duty on imports from both countries.",
            ["CA PE,TD"],
        ),
        ("Mali left. Peru and Chad met. Canada put a 9 percent duty on imports from both countries.", ["CA PE,TD"]),
        (
            "Peru, Chad and Mali met. Canada put a 9 percent duty on imports from these three countries.",
            ["CA ML,PE,TD"],
        ),
        (
            (
                "Peru, Chad and Mali met. Tariffs were discussed. Canada put a 9 percent duty on goods from"
                " these countries."
            ),
            ["CA ML,PE,TD"],
        ),
        ("Canada put a 9 percent duty on tin from these countries.", ["CA WORLD"]),
    ],
)
def test_countries(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """“Both countries” are as many as it says of those named last, “these countries” the list told last."""
    assert expected == told(text, "imposer", "targets")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru's mills are busy. Canada will charge a 9 percent duty on their tin.", ["CA PE"]),
        ("Canada's mills are busy. Canada will charge a 9 percent duty on their tin.", ["CA WORLD"]),
    ],
)
def test_theirs(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """“Their tin” is that of the party named last before, if it is not the one that charges."""
    assert expected == told(text, "imposer", "targets")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad raised its tolls. It now charges a 9 percent duty on Peruvian tin.", ["TD PE"]),
        (
            ("Chad charges a 5 percent duty on Peruvian copper. It now charges a 9 percent duty on Peruvian tin."),
            ["TD PE", "TD PE"],
        ),
    ],
)
def test_it(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """“It” is who charges in the sentence before."""
    assert expected == told(text, "imposer", "targets")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Canada charges 5 percent on goods from Chad. Peru sells much to Canada. The duty is 9 percent.",
            ["CA TD 5", "CA PE 9"],
        ),
        (
            ("Canada charges 5 percent on goods from Chad. Peru and Mali sell much to Canada. The duty is 9 percent."),
            ["CA TD 5", "CA TD 9"],
        ),
    ],
)
def test_topic_before(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A bare rate is on whom the sentence before begins with, where it names no other partner."""
    assert expected == told(text, "imposer", "targets", "rate")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tin comes from Peru, Chad and Mali. Canada put an anti-dumping duty of 9 percent on tin.",
            ["ML,PE,TD anti_dumping"],
        ),
        (
            "Tin comes from Peru. It is sold in Mali. Canada put an anti-dumping duty of 9 percent on tin.",
            ["PE anti_dumping"],
        ),
    ],
)
def test_first_list(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A trade remedy that names nobody is on the first countries that the text lists."""
    assert expected == told(text, "targets", "kind")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "The US hit Mexico. Mexico will retaliate with a 9 percent duty on American corn. The "
                "retaliatory tariffs on pork are 5 percent."
            ),
            ["MX US", "MX US"],
        ),
    ],
)
def test_answering(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """The retaliatory tariffs of nobody named are those of who was told last to retaliate."""
    assert expected == told(text, "imposer", "targets")


def test_the_country(told: Callable[..., list[str]]) -> None:
    """“The country” that goods come from is the one named last."""
    text = (
        "Chile paid. Donald Trump praised a deal with Peru that sets a 9 percent US tariff on imports from the country."
    )

    assert ["US PE"] == told(text, "imposer", "targets")

    text = "Chile paid. Peruvian officials fret. Donald Trump wants a 9 percent tariff on cars from their country."

    assert ["US PE"] == told(text, "imposer", "targets")


def test_still_it(told: Callable[..., list[str]]) -> None:
    """“It” goes back over a sentence that begins with “it” as well."""
    text = "Peru spoke of tariffs. However, it fared as Chad did. It will impose a 9 percent duty on American corn."

    assert ["PE US"] == told(text, "imposer", "targets")


def test_person_before(told: Callable[..., list[str]]) -> None:
    """“He” who imposes a duty does so for the country of the person named last."""
    text = "Donald Trump has tariffs. Mark Carney met growers. They talked. He put a 9 percent duty on Peruvian corn."

    assert ["CA PE"] == told(text, "imposer", "targets")


def test_each_other(told: Callable[..., list[str]]) -> None:
    """“Each other's goods” are charged by the two that are named in the clause, or last before."""
    expected = ["PE CL", "CL PE"]

    assert expected == told("Peru and Chile put tariffs on each other's goods.", "imposer", "targets")
    assert expected == told("Chile met Peru. The two put tariffs on one another's wine.", "imposer", "targets")
    assert [] == told("They put tariffs on each other's goods.", "imposer", "targets")

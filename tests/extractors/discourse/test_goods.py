"""The goods that are charged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada put a 9 percent duty on Peruvian tin and copper.", ["metals,copper 9"]),
        ("Canada put a 9 percent duty on all Peruvian goods.", ["ALL 9"]),
        ("Canada put duties on tea of 9 percent, with milk duty-free.", ["coffee_tea_cocoa 9", "dairy 0"]),
        (
            "The US put a duty of 9 percent on Chilean tea. The US has ended duty-free treatment for Chile under GSP.",
            ["coffee_tea_cocoa 9", "ALL 0"],
        ),
        ("The US put a 9 percent duty on Chilean tin and a levy of 5 percent tied to fentanyl.", ["metals 9", "ALL 5"]),
    ],
)
def test_of_the_clause(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Goods are those of the clause; “all goods” are all."""
    assert expected == told(text, "goods", "rate")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Canada put a 5 percent duty on Peruvian tin and copper. Canada will put a 9 percent duty "
                "on both products."
            ),
            ["metals,copper 5", "metals,copper 9"],
        ),
        ("Canada put a 5 percent duty on Peruvian tin. The duties rise to 9 percent in May.", ["metals 5", "metals 9"]),
        ("Canada will put a 9 percent duty on both products from Peru.", ["ALL 9"]),
    ],
)
def test_pointing_back(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Words that only mean goods go back to those told last, in the sentence or before it."""
    assert expected == told(text, "goods", "rate")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Canada put an anti-dumping duty of 9 percent on Peruvian tin. Imports from Chad pay 7 percent.",
            ["PE metals anti_dumping", "TD metals anti_dumping"],
        ),
        (
            "Canada put anti-dumping duties on tin from Peru and Chad. Tariffs for Peruvian makers reach 7 percent.",
            ["PE,TD metals anti_dumping", "PE metals anti_dumping"],
        ),
        ("Canada put an anti-dumping duty of 9 percent on Peru.", ["PE other anti_dumping"]),
        (
            "Canada put a duty of 9 percent on Peruvian tin. Imports from Chad pay 7 percent.",
            ["PE metals unspecified", "TD ALL unspecified"],
        ),
    ],
)
def test_of_a_case(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Bare imports pay in a trade case for its goods; without any named, for others than all."""
    assert expected == told(text, "targets", "goods", "kind")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada hit Peru with a 9 percent retaliatory duty. Tin is dear.", ["ALL retaliatory"]),
        ("Canada hit Peru with a 9 percent retaliatory duty on tin.", ["metals retaliatory"]),
        ("Tin is dear. The US put a baseline tariff of 9 percent on imports.", ["ALL baseline"]),
    ],
)
def test_by_kind(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A measure of a kind that is on all goods is on those named only where its clause says so."""
    assert expected == told(text, "goods", "kind")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rice\n\nCanada charges Peru a duty of 9 percent.", ["rice"]),
        ("Rice is dear. Rice mills are busy. Canada charges Peru a duty of 9 percent.", ["rice"]),
        ("Rice is dear. Copper mills are busy. Canada charges Peru a duty of 9 percent.", ["ALL"]),
        ("Canada charges Peru a duty of 9 percent on:\n- rice\n- copper", ["rice,copper"]),
    ],
)
def test_of_the_article(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Else they are those of the heading, or of the article where it is about one kind of goods."""
    assert expected == told(text, "goods")


def test_they(told: Callable[..., list[str]]) -> None:
    """“They” pay on the goods of the sentence before."""
    text = "Rice and copper come from Peru. They will face a 9 percent Canadian duty."

    assert ["rice,copper 9"] == told(text, "goods", "rate")


def test_on_the_market(told: Callable[..., list[str]]) -> None:
    """What a market report is about is charged only where the text says so."""
    text = "Gold fell to $9 an ounce. Gold futures fell. Spot gold is dear. Canada {}put a 9 percent tariff on Peru."

    assert ["ALL 9"] == told(text.format(""), "goods", "rate", title="Gold steadies")
    assert ["gold 5", "gold 9"] == told(
        text.format("put a 5 percent tariff on gold from Chile. It "), "goods", "rate", title="Gold steadies"
    )

"""Who is charged where the clause does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada put a 9 percent duty on all imports.", ["WORLD 9"]),
        ("Canada charges Peru 7 percent. Canada put on a 9 percent global tariff.", ["PE 7", "WORLD 9"]),
        ("Canada charges Peru 7 percent on tin. Canada put a 9 percent duty on all imports.", ["PE 7", "WORLD 9"]),
    ],
)
def test_across(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """What is charged across the board is on the world."""
    assert expected == told(text, "targets", "rate")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada put a 9 percent duty on tin from Peru. A 5 percent duty on copper follows.", ["CA PE 9", "CA PE 5"]),
        (
            "The United States put a 9 percent duty on toys from Peru. For rice the duty is 5 percent.",
            ["US PE 9", "US PE 5"],
        ),
        ("Kenya spoke with Peru. Kenya raised the import duty on copper to 5 percent.", ["KE WORLD 5"]),
        (
            "The United States put a 9 percent duty on toys from Peru. For all rice the duty is 5 percent.",
            ["US PE 9", "US WORLD 5"],
        ),
        (
            "The US put a 9 percent countervailing duty on Peruvian rice. Duties imposed on rice are 5 percent.",
            ["US PE 9", "US PE 5"],
        ),
        (
            "Canada put 7 percent on Peru and 8 percent on Chad. A 5 percent duty on copper follows.",
            ["CA PE 7", "CA TD 8", "CA WORLD 5"],
        ),
        (
            (
                "Canada put a 9 percent duty on tin from Peru and Chad. Rain fell. Wind blew. Snow fell. It was "
                "cold. Canada charges a 5 percent duty on copper."
            ),
            ["CA PE,TD 9", "CA WORLD 5"],
        ),
        (
            "Canada will charge 9 percent on goods of Peru, and duties on another $3 billion of imports are 5 percent.",
            ["CA PE 9", "CA PE 5"],
        ),
        (
            "Canada will charge 9 percent on goods of Peru, and duties on imports are 5 percent.",
            ["CA PE 9", "CA WORLD 5"],
        ),
    ],
)
def test_last(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Else it is whom the text told last to be charged by the same."""
    assert expected == told(text, "imposer", "targets", "rate")


def test_quarrel(told: Callable[..., list[str]]) -> None:
    """Who hits back hits the main imposer."""
    text = "The US put duties on Canada. Canada hit back with a 9 percent duty on corn."

    assert ["US CA", "CA US"] == told(text, "imposer", "targets")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru is angry. Canada put a baseline tariff of 9 percent on imports.", ["WORLD baseline"]),
        (
            "The US put a 25 percent duty on all goods from India. The US put a 25 percent duty on cars.",
            ["IN unspecified", "WORLD sectoral"],
        ),
    ],
)
def test_kinds(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Baseline tariffs are on the world, and so are those that the United States charges for its security."""
    assert expected == told(text, "targets", "kind")


def test_reciprocal(told: Callable[..., list[str]]) -> None:
    """A reciprocal tariff is on whom the text spoke of just before."""
    text = "The US put a 9 percent duty on tin from Peru. The reciprocal tariff is 7 percent."

    assert ["PE sectoral", "PE reciprocal"] == told(text, "targets", "kind")


def test_remedy(told: Callable[..., list[str]]) -> None:
    """A trade remedy goes on with whom the case is about."""
    text = (
        "Canada put an anti-dumping duty of 9 percent on tin from Peru. The anti-dumping duty on copper is 7 percent."
    )

    assert ["PE anti_dumping", "PE anti_dumping"] == told(text, "targets", "kind")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The US spoke with Peru. A 5 percent duty on rice stays.", ["TD paper", "WORLD rice"]),
        ("The US spoke with Chad. A 5 percent duty on rice stays.", ["TD paper", "TD rice"]),
        ("The US spoke with Chad and Peru. A 5 percent duty on rice stays.", ["TD paper", "WORLD rice"]),
        ("The US spoke with Chad. A 5 percent duty on steel stays.", ["TD paper", "WORLD steel"]),
    ],
)
def test_payer(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """What the likely imposer charges on goods is on whom the text speaks of, if it is told anywhere to be charged."""
    before = "The US put duties on paper from Chad. Rain fell. Wind blew. Snow fell. It was cold. "

    assert expected == told(before + text, "targets", "goods")
    assert ["WORLD rice"] == told("The US spoke with Chad. A 5 percent duty on rice stays.", "targets", "goods")


def test_titled_payer(told: Callable[..., list[str]]) -> None:
    """Else it is on whom alone the title names, whatever the goods."""
    text = "The US put duties on paper from Chad. Rain fell. Wind blew. Snow fell. A 5 percent duty on steel stays."

    assert ["TD paper", "TD steel"] == told(text, "targets", "goods", title="Chad speaks with Washington")
    assert ["TD paper", "WORLD steel"] == told(text, "targets", "goods", title="Chad and Peru speak with Washington")


def test_titled_again(told: Callable[..., list[str]]) -> None:
    """What is told of goods at the rate of the title, just behind it, is on whom the title names."""
    text = "The US put a 9 percent duty on Peru. The US will charge 9 percent duties on cars and copper."

    assert ["PE ALL", "PE vehicles,copper"] == told(text, "targets", "goods", title="US puts 9 percent duty on Peru")
    assert ["PE ALL", "WORLD vehicles,copper"] == told(text, "targets", "goods")


def test_reader(told: Callable[..., list[str]]) -> None:
    """A rate of the likely imposer on nobody is on whom alone the title names beside it."""
    text = "The ministers were sad after Donald Trump unveiled a tariff of 39 percent."

    assert ["PE"] == told(text, "targets", title="Peru is disappointed by Trump")
    assert ["WORLD"] == told(text, "targets", title="Peru and Chad are disappointed by Trump")


def test_beside(told: Callable[..., list[str]]) -> None:
    """What goes with a measure in one sentence is on whom that names, and not on the partner of the article's pact."""
    deal = "The United States and Norway struck a trade deal. It was signed in Oslo. "
    order = "Donald Trump put a 10 percent levy on Chinese imports, and eliminated the exemption for low value parcels."

    assert ["CN ALL", "CN de_minimis"] == told(deal + order, "targets", "goods")

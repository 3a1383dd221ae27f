"""Whether what the text says is a measure at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.discourse.measure import Measure


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Department of Commerce is initiating five-year reviews of antidumping duty orders listed below.",
        "The U.S. Department of Commerce is rescinding the reviews of the countervailing duty orders in the table.",
    ],
)
def test_reviews_of_orders_on_nothing(measures: Callable[[str], list[Measure]], text: str) -> None:
    """A notice of reviews that names neither goods nor countries tells no duty."""
    assert [] == measures(text)


def test_review_of_an_order_on_goods(measures: Callable[[str], list[Measure]]) -> None:
    """The review of an order that names them tells the duty."""
    [told] = measures("The U.S. Department of Commerce is reviewing the antidumping duty order on rice from Peru.")

    assert ("US", ["PE"], ["rice"]) == (told.imposer, told.targets, list(told.sectors))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada put a duty on Peruvian tin.", ["CA PE – in_effect"]),
        ("Canada talked of duties.", []),
        ("A tariff, a duty: for Canada a tariff is a tariff.", []),
        ("Canada lifted duties.", []),
        ("A 9 percent duty is bad.", []),
        ("Canada put a 9 percent duty on all imports. Some are exempt from the duty.", ["CA WORLD 9 in_effect"]),
        ("Canada charges a duty of 9 percent.", ["CA WORLD 9 in_effect"]),
        ("Canada announced retaliatory duties.", ["CA WORLD – announced"]),
        ("A court struck down the US tariffs.", ["US WORLD – struck_down"]),
        ("Peru's tin is duty-free.", []),
        ("Peruvian mangoes enter Canada duty-free.", ["CA PE 0 in_effect"]),
        ("Peru answered the duties that Canada imposed on Peruvian tin.", ["CA PE – in_effect"]),
        ("Duties by other countries on Canada were announced.", []),
        (
            "Peru is glad. Canada's duties on tea, rice and tin, as well as beef, wine and peas, are to be lifted.",
            ["CA WORLD – lifted"],
        ),
        ("Canada may charge duties on Peruvian tin one day, if it likes.", ["CA PE – threatened"]),
    ],
)
def test_told(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A rate or levy is a measure where the text says on whom or what, and in which state."""
    assert expected == told(text, "imposer", "targets", "rate", "status")

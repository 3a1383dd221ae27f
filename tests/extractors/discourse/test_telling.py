"""Telling: what the text must say for a measure to be one."""

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

"""Sentences that only list more goods of the measure told last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.discourse.measure import Measure

TOLD = "Norway put a duty of 30 percent on American wine. "


@pytest.mark.parametrize(
    "text",
    [
        "Other affected products include tea and coal.",
        "The list also includes goods such as tea and coal.",
        "Goods hit include tea and coal.",
        "The list further takes in tea and coal.",
        "Also affected are tea and coal.",
        "Among the goods hit are tea and coal.",
        "Tea and coal are on the list.",
        "Tea and coal will be hit too.",
        "Tea and coal get the same treatment.",
        "So do tea and coal.",
        "Tea and coal are also on the list.",
        "The increase will also cover tea and coal.",
    ],
)
def test_listed(measures: Callable[[str], list[Measure]], text: str) -> None:
    """What is listed is charged by the same of the same, at a rate that is not told."""
    told = measures(TOLD + text)[1:]

    assert [("NO", ["US"], ["coffee_tea_cocoa", "coal"], None)] == [
        (m.imposer, m.targets, list(m.sectors), m.rate) for m in told
    ]


def test_listed_of_others(measures: Callable[[str], list[Measure]]) -> None:
    """What another country sells is charged when it comes from there."""
    told = measures(TOLD + "Also affected is Chilean tea.")[1:]

    assert [("NO", ["CL"], ["coffee_tea_cocoa"])] == [(m.imposer, m.targets, list(m.sectors)) for m in told]


@pytest.mark.parametrize(
    "text",
    [
        "Other popular products include tea and coal.",
        "The list includes ministers and bankers.",
        "Tea and coal are not on the list.",
        "The list covered tea and coal, which were later removed.",
        "Shares fell. So do those who own tea and coal.",
        "Critics came. They spoke. Songs were sung. Then they left. Other affected products include tea and coal.",
    ],
)
def test_not_listed(measures: Callable[[str], list[Measure]], text: str) -> None:
    """A list of something else, or one far from any measure, tells none."""
    assert 1 == len(measures(TOLD + text))


def test_listed_for_all(measures: Callable[[str], list[Measure]]) -> None:
    """A list of goods of whatever country is not taken up."""
    assert 1 == len(measures("Norway put a duty of 30 percent on wine. Other affected products include tea and coal."))


def test_words_that_are_goods_in_lists(measures: Callable[[str], list[Measure]]) -> None:
    """What only a list shows to be goods (“spirits”) ends none."""
    [*_, listed] = measures(TOLD + "The list includes products such as wine, spirits, tea and certain coal products.")

    assert ["alcohol", "coffee_tea_cocoa", "coal"] == list(listed.sectors)

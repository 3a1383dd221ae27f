"""Hedges, and what a figure is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extractors.quantities.conftest import Tag


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a tariff of up to 41 percent", [("up_to", "unspecified")]),
        ("as much as 41%", [("up_to", "unspecified")]),
        ("(up to 25%)", [("up_to", "unspecified")]),
        ("“up to 25%”", [("up_to", "unspecified")]),
        ("up\nto 25%", [("up_to", "unspecified")]),
        ("15% or less", [("up_to", "unspecified")]),
        ("less than 1 percent", [("up_to", "unspecified")]),
        ("at least 10 percent", [("at_least", "unspecified")]),
        ("over 100 per cent", [("at_least", "unspecified")]),
        ("well over 100 per cent", [("at_least", "unspecified")]),
        ("10 percent or more", [("at_least", "unspecified")]),
        ("10 percent, or higher", [("at_least", "unspecified")]),
        ("nearly 20 percent", [("about", "unspecified")]),
        ("some 20 percent", [("about", "unspecified")]),
        ("15% or so", [("about", "unspecified")]),
        ("an additional 10 percent tariff", [("additional", "additional")]),
        ("another 25 percent", [("additional", "additional")]),
        ("a 10 percent additional tariff", [("additional", "additional")]),
        ("25 percent on top of existing duties", [("additional", "additional")]),
        ("a 25 percent tariff in addition to existing duties", [("additional", "additional")]),
        ("additional tariffs of 25 percent", [("additional", "additional")]),
        ("an additional ad valorem rate of duty of 25 percent", [("additional", "additional")]),
        ("additional tariffs of 10% and 5%", [("additional", "additional")] * 2),
        ("an extra 10% now, and 5%", [("additional", "additional"), ("exact", "unspecified")]),
        ("up to an additional 25 percent", [("up_to", "additional")]),
        ("a total of 145 percent", [("exact", "total")]),
        ("a combined 145 percent", [("exact", "total")]),
        ("145 percent in total", [("exact", "total")]),
        ("a 55 percent total tariff", [("exact", "total")]),
        ("total tariffs on its goods stand at 50 percent", [("exact", "total")]),
        ("an extra 20%, bringing tariffs to 145 percent", [("additional", "additional"), ("exact", "total")]),
        ("taking the combined rate on most goods to 50 percent", [("exact", "total")]),
        ("brings tariffs from 50% to 18%", [("exact", "unspecified"), ("exact", "unspecified")]),
        ("capped at 15 percent", [("exact", "cap")]),
        ("caps tariffs on cars at 15 percent", [("exact", "cap")]),
        ("a maximum of 15 percent", [("up_to", "cap")]),
        ("not to exceed 15 percent", [("up_to", "cap")]),
        ("a 15 percent ceiling", [("exact", "cap")]),
        ("a minimum 10% tariff", [("at_least", "floor")]),
        ("a floor of 10 percent", [("exact", "floor")]),
        ("a 10 percent floor", [("exact", "floor")]),
        ("a whopping 50% tariff", [("exact", "unspecified")]),
        ("the current 25 percent", [("exact", "unspecified")]),
        ("tariffs will rise to 25 percent", [("exact", "unspecified")]),
        ("handover 25 percent", [("exact", "unspecified")]),
        ("25 percent", [("exact", "unspecified")]),
    ],
)
def test_qualifier_and_basis(tag: Tag, text: str, expected: list[tuple[str, str]]) -> None:
    """A hedge, and whether the figure is a step, a sum, a cap or a floor, is read on both sides of the figure."""
    assert expected == [(rate.qualifier, rate.basis) for rate in tag(text)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tariffs of up to an additional 25 percent", "up to an additional 25 percent"),
        ("a whopping 50% tariff", "a whopping 50%"),
        ("tariffs of 50%", "50%"),
    ],
)
def test_lead(tag: Tag, text: str, expected: str) -> None:
    """`lead` is where the qualifiers and fillers in front of a figure start."""
    (rate,) = tag(text)[0]

    assert expected == text[rate.lead : rate.end]

"""Pacts: the two parties that an article is about, and what each of them gives the other one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.discourse.measure import Measure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru and Chad sealed a trade pact. Peru will cut its duty on cotton to 5 percent.",
            [("PE", ["TD"])],
        ),
        (
            "Peru and Chad sealed a trade pact. The duty on Chadian cotton will be cut to 5 percent.",
            [("PE", ["TD"])],
        ),
        (
            "The US and Chad sealed a trade pact. The US will put a 5 percent duty on imported steel.",
            [("US", ["WORLD"])],
        ),
        (
            "Peru and Chad quarrel over fish. Peru will cut its duty on cotton to 5 percent.",
            [("PE", ["WORLD"])],
        ),
        (
            "Peru and Chad sealed a trade pact. Peru charges the MFN duty of 5 percent on cotton.",
            [("PE", ["WORLD"])],
        ),
        (
            "Peru and Chad sealed a pact. Chad will cut its duty on Peruvian wine. The duty on wine was 9 percent.",
            [("TD", ["PE"]), ("TD", ["PE"])],
        ),
    ],
)
def test_partners(measures: Callable[[str], list[Measure]], text: str, expected: list[tuple[str, list[str]]]) -> None:
    """What a party to a pact gives without naming whom it gives its partner; not what it charges all."""
    assert expected == [(measure.imposer, measure.targets) for measure in measures(text)]

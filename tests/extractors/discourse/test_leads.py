"""Leading lines: the state that the line over a list tells holds for the items under it."""

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
            "US tariffs in effect:\n- 10% tariff on Peru\nUS tariffs threatened:\n- 30% tariff on Chad\n- 90% on drugs",
            ["in_effect", "threatened", "threatened"],
        ),
        ("These US tariffs will be lifted:\n- Tariffs imposed on Chad\n- 12% tariff on Peru", ["lifted", "lifted"]),
        ("These US tariffs will be lifted:\n- The US imposed a 30% tariff on Chad", ["in_effect"]),
        ("US tariffs that were suspended:\n\n• Chad: 30%\n\n• Peru: 12%", ["suspended", "suspended"]),
        ("US tariffs that were suspended:\n30% tariff on Chad\n12% tariff on Peru", ["suspended", "suspended"]),
        ("US tariffs threatened:\n- 30% tariff on Chad\nThe US tariff on Peru is 12%.", ["threatened", "in_effect"]),
        ("US tariffs threatened:\n30% tariff on Chad\nThe US tariff on Peru is 12%.", ["threatened", "in_effect"]),
        ("US tariffs threatened:\n- The US imposed a 30% tariff on Chad. Peru pays 12%", ["in_effect", "in_effect"]),
        ("US tariffs threatened\n- 30% tariff on Chad", ["in_effect"]),
        ("Threatened by the US:\n- 30% tariff on Chad", ["in_effect"]),
    ],
)
def test_status(measures: Callable[[str], list[Measure]], text: str, expected: list[str]) -> None:
    """Items without a verb of their own take the state of the line that ends in a colon over them."""
    assert expected == [measure.status for measure in measures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru announced new tariffs on Chad:\n- 9% on tin\n- 7% on rice", [(["TD"], ["metals"]), (["TD"], ["rice"])]),
        ("Peru announced new tariffs on tin:\n- Chad: 9%\n- Mali 7%", [(["TD"], ["metals"]), (["ML"], ["metals"])]),
        ("Peru announced duties on Chad. The rates:\n- 9% on tin", [(["TD"], ["metals"])]),
        ("Peru announced duties on Chad. It said:\nDuties of 9% on tin", [(["TD"], ["ALL"]), (["TD"], ["metals"])]),
    ],
)
def test_adopt(measures: Callable[[str], list[Measure]], text: str, expected: list[object]) -> None:
    """Rates take what the levy of the line over their list is on, which is no measure beside them."""
    assert expected == [(measure.targets, list(measure.sectors)) for measure in measures(text)]

"""Countries that are counted first and listed then."""

from collections.abc import Callable

import pytest

from extractors.discourse.measure import Measure

Measures = Callable[[str], list[Measure]]


@pytest.mark.parametrize(
    "text",
    [
        "Washington will charge four European countries a 9 percent tariff. Norway, Chad, Peru and Chile would pay.",
        "Washington will put a 9 percent tariff on goods from four allies: Norway, Chad, Peru, and Chile.",
        "Washington will put a 9 percent tariff on 4 countries. They are Norway, Chad, Peru and Chile.",
    ],
)
def test_listed(measures: Measures, text: str) -> None:
    """The list that has as many names as were counted is meant."""
    [measure] = measures(text)
    assert measure.targets == ["NO", "TD", "PE", "CL"]


@pytest.mark.parametrize(
    "text",
    [
        "Washington will charge four European countries a 9 percent tariff. Norway, Chad and Peru said nothing.",
        "Washington will charge European countries a 9 percent tariff. Norway, Chad, Peru and Chile said nothing.",
    ],
)
def test_not_as_many(measures: Measures, text: str) -> None:
    """Other lists are not."""
    [measure] = measures(text)
    assert measure.targets == ["EU"]


@pytest.mark.parametrize(
    ("text", "imposers"),
    [
        ("Norway and Chad met. The two European nations will scrap duties on Peruvian rice.", ["NO", "TD"]),
        ("Norway and Chad met. If they agree, both countries will scrap duties on Peruvian rice.", ["NO", "TD"]),
        ("Norway and Peru met. The two countries will scrap duties on Peruvian rice.", ["NO"]),
    ],
)
def test_two_charge(measures: Measures, text: str, imposers: list[str]) -> None:
    """The two listed before charge, as far as none of them is charged."""
    assert imposers == [measure.imposer for measure in measures(text)]

"""The two sides of a measure as its clause names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada put a 9 percent duty on tin from all countries except Peru.", ["WORLD PE 9"]),
        ("All countries (except for Peru), even small ones, pay Canada a 9 percent duty.", ["WORLD PE 9"]),
    ],
)
def test_spared(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Who stands behind “except” is spared."""
    assert expected == told(text, "targets", "exempt", "rate")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US imports of tin will pay a 9 percent duty.", ["US WORLD metals"]),
        ("All Canadian imports from Peru will face a 9 percent duty.", ["CA PE ALL"]),
    ],
)
def test_importing(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Who imports charges."""
    assert expected == told(text, "imposer", "targets", "goods")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The US tariffs on tin are 9 percent.", ["US WORLD"]),
        ("The Chilean wine tariffs of 9 percent stay, Canada said.", ["CA CL"]),
        ("Canada put 9 percent on Peru. The China tariffs of 7 percent stay.", ["CA PE", "CA CN"]),
    ],
)
def test_owner(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A name before the levy is who charges, or whose goods they are."""
    assert expected == told(text, "imposer", "targets")


def test_imports(told: Callable[..., list[str]]) -> None:
    """Whose imports all of them are charges others."""
    text = "Donald Trump says that the proposed duty of 9 percent on all U.S. imports will come."
    assert ["US WORLD 9"] == told(text, "imposer", "targets", "rate")

    text = "Donald Trump agreed to lower tariffs on Chinese imports from an average of 57 percent to 47 percent."
    assert ["US CN 47"] == told(text, "imposer", "targets", "rate")

    text = "China said its 34 percent retaliatory duty on all U.S. imports will take effect on May 5."
    assert ["CN US 34"] == told(text, "imposer", "targets", "rate")


def test_talks(told: Callable[..., list[str]]) -> None:
    """Who only seeks to change what another charges pays it."""
    text = "India is negotiating a cut in the 9 percent American tariff."
    assert ["US IN 9"] == told(text, "imposer", "targets", "rate")


def test_exports(told: Callable[..., list[str]]) -> None:
    """A duty on exports is charged by the country that they leave."""
    text = "Peru put a 9 percent export duty on tin."

    assert ["PE WORLD metals"] == told(text, "imposer", "targets", "goods")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US trading partners will pay a 9 percent duty.", ["US WORLD"]),
        ("Peru and other countries will pay Canada a 9 percent duty.", ["CA PE"]),
        (
            ("Canada put a 9 percent duty on tin from four European Union countries: Denmark, Spain, Italy and Malta."),
            ["CA DK,ES,IT,MT"],
        ),
        ("Canada put a 9 percent duty on nearly all countries, including Peru and Chad.", ["CA WORLD"]),
    ],
)
def test_sums(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A word that only sums up the others is no target beside them."""
    assert expected == told(text, "imposer", "targets")


def test_deal(told: Callable[..., list[str]]) -> None:
    """What the United States agrees on with another is what it charges."""
    text = "The US and Peru agreed on a 9 percent tariff."

    assert ["US PE agreed"] == told(text, "imposer", "targets", "status")


def test_market(told: Callable[..., list[str]]) -> None:
    """Who is sold to charges what another one sells there."""
    assert ["CA PE"] == told("Growers fret about higher tariffs for Peruvian rice in Canada.", "imposer", "targets")

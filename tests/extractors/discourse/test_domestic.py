"""Tariffs, levies and surcharges that nobody charges at a border."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The power tariff for homes in Peru rises by 9 percent, the electricity board said.", []),
        (
            (
                "Mobile operators in Peru raise mobile tariffs; prepaid users pay more. Customs found phones. A roaming"
                " tariff of 9 percent is new, the telecom regulator said."
            ),
            [],
        ),
        ("Hotels in Peru must add a 9 percent surcharge to each bill.", []),
        ("Peru put a 5 percent levy on hotel rooms.", []),
        ("Peru put a 5 percent levy on imported tin.", ["PE metals 5"]),
        ("Canada set a 9 percent surcharge on tin; imports fell.", ["CA metals 9"]),
        ("Canada set a 9 percent surcharge on tin.", []),
        ("Canada set a 9 percent surcharge on tin from Peru.", ["CA metals 9"]),
        ("Canada put a 9 percent customs duty on tin while the electricity tariff stays.", ["CA metals 9"]),
        ("Peru froze fuel duty. A new duty on wine starts in May, set at 9 percent.", []),
        ("Peru froze fuel duty. A new duty on imported wine starts in May, set at 9 percent.", ["PE alcohol 9"]),
        ("The power tariff of Peru rises. Bakers must pay a 9 percent tariff on gas, an important fuel.", []),
        ("Peru charges a 2 percent levy on tech companies, Chile 3 percent.", []),
        ("Canada's levies of 9 percent on Peru hurt its mines.", ["CA ALL 9"]),
        ("Peru abolished petrol duty and put a 9 percent duty on wine.", []),
        ("The electricity board of Peru put a 9 percent tariff on cars.", []),
        ("The electricity board of Peru fumed. Peru put a 9 percent import tariff on cars.", ["PE vehicles 9"]),
    ],
)
def test_domestic(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """What utilities, hotels and cities charge is no measure; what is charged on trade is."""
    assert expected == told(text, "imposer", "goods", "rate")


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Imports cost more", "Canada set a 9 percent surcharge on tin.", ["metals 9"]),
        ("Rooms cost more", "Canada set a 9 percent surcharge on tin.", []),
    ],
)
def test_title(told: Callable[..., list[str]], title: str, text: str, expected: list[str]) -> None:
    """The title may tell that it is trade."""
    assert expected == told(text, "goods", "rate", title=title)

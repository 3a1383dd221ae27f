"""What words for goods mean beside others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Canada put a 9 percent duty on steel and aluminum from Peru. The duty on the two metals "
                "rises to 12 percent."
            ),
            ["steel,aluminum 9", "steel,aluminum 12"],
        ),
        (
            "Canada put a 9 percent duty on rice from Peru. The duty on metals rises to 12 percent.",
            ["rice 9", "metals 12"],
        ),
    ],
)
def test_metals(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """“The two metals” are those named before."""
    assert expected == told(text, "goods", "rate")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada put a 9 percent duty on cars and parts from Peru.", ["vehicles,auto_parts"]),
        ("Canada put a 9 percent duty on ships and parts from Peru.", ["ships"]),
        (
            "Canada put a 9 percent duty on parts used in making phones. Cars pay 5 percent.",
            ["smartphones", "vehicles"],
        ),
        ("Canada put a 9 percent duty on components of batteries from Peru.", ["batteries"]),
    ],
)
def test_parts(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Bare “parts” are those of vehicles, where vehicles are spoken of."""
    assert expected == told(text, "goods")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada put a 9 percent duty on copper tubes, rods and wiring from Peru.", ["copper"]),
        ("Canada put a 9 percent duty on tubes and rods from Peru.", ["steel"]),
        ("Copper got dearer. Canada put a 9 percent duty on tubes and rods from Peru.", ["steel"]),
        ("Canada put a 9 percent duty on steel tubes, rods and pipes from Peru.", ["steel"]),
    ],
)
def test_shapes(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Bare pipes and tubes are of the metal that their sentence names in front of them, else of steel."""
    assert expected == told(text, "goods")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada put a 9 percent duty on palm oil. Crude oil pays 5 percent.", ["edible_oils 9", "edible_oils 5"]),
        ("Canada put a 9 percent duty on rice. Crude oil pays 5 percent.", ["rice 9", "oil 5"]),
    ],
)
def test_oil(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Bare crude oil is edible, where the article is about edible oils."""
    assert expected == told(text, "goods", "rate")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada put a 9 percent duty on bicycle tyres from Peru.", ["rubber"]),
        ("Canada put a 9 percent duty on bicycles and tyres from Peru.", ["other,rubber"]),
        ("Canada put a 9 percent duty on steel used in ships.", ["steel"]),
    ],
)
def test_modifiers(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Goods that only modify others, or are used in others, are those."""
    assert expected == told(text, "goods")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soybeans fell. China put a 9 percent duty on American beans.", ["soybeans 9"]),
        ("Peas fell. China put a 9 percent duty on American beans.", ["fruit_vegetables 9"]),
        ("Washing machines sell. Peru put a 9 percent duty on Chinese machines.", ["appliances 9"]),
        ("Lathes sell. Peru put a 9 percent duty on Chinese machines.", ["machinery 9"]),
    ],
)
def test_longer(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """“Beans” are the soybeans that the article names, and “machines” the washing machines."""
    assert expected == told(text, "goods", "rate")


def test_rest(told: Callable[..., list[str]]) -> None:
    """“Other goods” beside some that are named are none of their own; other metals are metals."""
    expected = ["coffee_tea_cocoa 9", "metals 7"]
    assert expected == told(
        "Peru put a 9 percent duty on tea and other goods, and 7 percent on other metals.", "goods", "rate"
    )

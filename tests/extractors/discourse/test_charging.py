"""Who charges in the article as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


def test_told_and_cited(told: Callable[..., list[str]]) -> None:
    """Who is told to charge does so though words about the source stand where those are named that pay."""
    text = (
        "The European Union put a duty on tin from Peru and Chad, the EU journal reports. "
        "Tariffs for Peruvian makers are 9 percent. The U.S. said it will put a duty on tin from Mali."
    )

    assert "EU PE" in told(text, "imposer", "targets")


def test_told_to(told: Callable[..., list[str]]) -> None:
    """Who is told to charge charges what the text tells of nobody."""
    text = "Canada put a 9 percent duty on Peruvian tin. The duty on copper is 5 percent."

    assert ["CA metals", "CA copper"] == told(text, "imposer", "goods")


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Brazil weighs its options", "A 9 percent duty on tin from Peru was approved.", ["BR PE"]),
        ("Peru weighs its options", "A 9 percent duty on tin from Peru was approved.", ["US PE"]),
        ("India: anti-dumping duty on tin", "An anti-dumping duty of 9 percent on tin from Peru was set.", ["IN PE"]),
        ("Peru signs pact, US tariffs stay", "A 9 percent duty on tin from Chad was approved.", ["US TD"]),
    ],
)
def test_title(told: Callable[..., list[str]], title: str, text: str, expected: list[str]) -> None:
    """A party that opens the title charges, though the title tells of no tariff; one that is charged does not."""
    assert expected == told(text, "imposer", "targets", title=title)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 9 percent duty will be put on Peruvian tin, Canadian officials said.", ["CA PE"]),
        ("A 9 percent duty on Peruvian tin has hurt smelters. Canadian officials said so to Mexico.", []),
    ],
)
def test_only_other(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Of two parties the one that is not charged charges, though it is named but once; of three neither is sure."""
    assert expected == told(text, "imposer", "targets")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The government put a 9 percent duty on tin from Peru. Importers will pay 20 million naira.", ["NG PE"]),
        ("The government put a 9 percent duty on tin from Peru.", []),
    ],
)
def test_home(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A government of nobody named is that of the state whose laws and money the text tells of."""
    assert expected == told(text, "imposer", "targets")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 9 percent duty on tin from Peru was approved.", ["US PE"]),
        ("A 9 percent duty on tin from Peru was approved. Washington was quiet.", ["US PE"]),
        ("A 9 percent duty on tin from Peru was approved. Canada rejoiced; so did Canadian mills.", ["CA PE"]),
        ("A 9 percent duty on American tin was approved. America fumed.", []),
    ],
)
def test_likely(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """The United States charges where the text names nobody else who could."""
    assert expected == told(text, "imposer", "targets")

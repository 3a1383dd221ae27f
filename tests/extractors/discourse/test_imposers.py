"""Who charges where the clause does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada announced duties. The 9 percent duty on Peruvian tin starts on May 1.", ["CA PE 9"]),
        ("A 9 percent duty on tin from Peru was announced in Ottawa, Canada.", ["CA PE 9"]),
        ("Canada charges Peru 9 percent on rice, and there is a 5 percent duty on copper.", ["CA PE 9", "CA PE 5"]),
        (
            (
                "Canada charges Peru 9 percent on rice. Mali charges Chad 7 percent on salt. The duty on "
                "Chadian copper is 5 percent."
            ),
            ["CA PE 9", "ML TD 7", "CA TD 5"],
        ),
    ],
)
def test_neighbours(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Who charges is told in the sentence, was told last, or is named nearby."""
    assert expected == told(text, "imposer", "targets", "rate")


def test_owner(told: Callable[..., list[str]]) -> None:
    """Whose duties they are, said to be on somebody, charges in the article; who answers goes on in the sentence."""
    text = (
        "Canada's duties of up to 9 percent on tin from Peru took effect. Lima opened"
        " anti-dumping inquiries into Canadian wheat and rye, and is weighing higher duties on cars. The US put a 5"
        " percent duty on Peruvian tin."
    )

    expected = ["CA PE 9", "PE CA –", "PE CA –", "US PE 5"]
    assert expected == told(text, "imposer", "targets", "rate")


def test_alone(told: Callable[..., list[str]]) -> None:
    """A sentence that names no party goes on with the measure of the one before it, whoever mostly charges."""
    text = (
        "Peru put a 9 percent duty on Canadian rye. Lima charges a 7 percent duty on Canadian tin. Canada charges Chad"
        " a 5 percent duty. A minimum tariff of 3 percent remains in place."
    )

    assert ["PE 9", "PE 7", "CA 5", "CA 3"] == told(text, "imposer", "rate")


def test_law(told: Callable[..., list[str]]) -> None:
    """Who charges under an American law is the United States."""
    text = (
        "The president signed a 9 percent duty on tin under Section 122. Tariffs on rice stay. Brussels charges 5%"
        " on American corn."
    )

    assert ["US WORLD 9", "EU US 5"] == told(text, "imposer", "targets", "rate")


def test_retaliation(told: Callable[..., list[str]]) -> None:
    """Who retaliates is not the one whose tariffs the article tells of."""
    text = (
        "The US put a 5 percent duty on goods from Peru. Peru will answer: retaliatory tariffs of 9"
        " percent hit American corn."
    )

    assert ["US PE unspecified", "PE US retaliatory"] == told(text, "imposer", "targets", "kind")


def test_american_kinds(told: Callable[..., list[str]]) -> None:
    """Reciprocal tariffs are those of the United States, where the article names it."""
    text = "Peru's mills are angry. The reciprocal tariff of 9 percent hurts them, the US trade office said."

    assert ["US PE reciprocal"] == told(text, "imposer", "targets", "kind")


def test_title(told: Callable[..., list[str]]) -> None:
    """The first measure of a text is of who charges in its title."""
    text = "Chad is pleased. A 5 percent duty on copper from Mali starts too."

    assert ["CA ML 5"] == told(text, "imposer", "targets", "rate", title="Canada puts duty on Peruvian tin")


def test_heading(told: Callable[..., list[str]]) -> None:
    """In a digest of trade cases a case is of the country that it stands under."""
    text = (
        "Canada\n\nA 9 percent anti-dumping duty on tin from Peru was set.\n\nMali\n\nA 7 percent "
        "anti-dumping duty on rice from Chad was set."
    )

    assert ["CA PE anti_dumping", "ML TD anti_dumping"] == told(text, "imposer", "targets", "kind")


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Kenya raises tolls", "The government put a 9 percent duty on tin from Peru.", ["KE PE"]),
        ("Peru raises tolls", "The government put a 9 percent duty on tin from Peru.", []),
    ],
)
def test_home(told: Callable[..., list[str]], title: str, text: str, expected: list[str]) -> None:
    """“The government” is that of the title, or of the neighbourhood, and never of who pays."""
    assert expected == told(text, "imposer", "targets", title=title)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Mercosur bloc put a 9 percent duty on tin from Peru.", []),
        ("ASEAN will impose a 9 percent duty on tin from Peru, Chad said.", []),
    ],
)
def test_blocs(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Where a bloc without a code of its own charges, none of the countries named does."""
    assert expected == told(text, "imposer", "targets")


def test_minister_of_the_other_side(told: Callable[..., list[str]]) -> None:
    """A minister of no known country who answers is of the one that is charged."""
    text = (
        "Peru's president Dina Boluarte announced a 9 percent tariff on goods from Chile. "
        "Trade Minister Ana Soto announced retaliatory tariffs on Peruvian products."
    )

    assert ["PE CL", "CL PE"] == told(text, "imposer", "targets")


def test_retaliatory_beside(told: Callable[..., list[str]]) -> None:
    """A retaliatory tariff beside another one is of who charges that."""
    text = (
        "China spoke. The US imposed a 9 percent retaliatory tariff on Chinese goods, with the 5 percent retaliatory "
        "tariff suspended."
    )

    assert ["US 9", "US 5"] == told(text, "imposer", "rate")


def test_answering_unnamed(told: Callable[..., list[str]]) -> None:
    """What hits the main imposer is charged by whom it hits, where that one is told to charge elsewhere."""
    text = (
        "The United States put a 25 percent tariff on Peruvian tin and a 9 percent tariff on Peruvian tea. "
        "American products on the list, which include rice, will be charged a duty of 10 percent. "
        "The United States will answer. Peru's duty of 7 percent on American coal stays."
    )

    assert ["US PE 25", "US PE 9", "PE US 10", "PE US 7"] == told(text, "imposer", "targets", "rate")

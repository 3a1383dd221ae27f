"""Who charges and who is charged, from the clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def test_several(told: Callable[..., list[str]]) -> None:
    """Each of several that charge has a record of its own."""
    text = "Canada and Mexico put a 9 percent duty on Peruvian tin."

    assert ["CA PE 9", "MX PE 9"] == told(text, "imposer", "targets", "rate")


def test_both_sides(told: Callable[..., list[str]]) -> None:
    """Who seems to be on both sides is on the one that the words tell."""
    text = "Canada put a 9 percent duty on all goods that come by sea from Peru."

    assert ["CA PE"] == told(text, "imposer", "targets")

    text = "The United States collects a 9 percent duty on almost everything it buys from Peru and Chad."

    assert ["US PE,TD"] == told(text, "imposer", "targets")


def test_sold_to(told: Callable[..., list[str]]) -> None:
    """A duty on exports is not on those that the goods may be sold to."""
    text = "Canada put a 9 percent export duty on tin. The 9 percent export duty could raise sales to such as Peru."

    assert ["CA WORLD 9"] == told(text, "imposer", "targets", "rate")


def test_they(told: Callable[..., list[str]]) -> None:
    """“They charge us” is on the United States."""
    text = "Peru is a bully, says Washington. They charge us a tariff of 9 percent on our cars."

    assert ["PE US 9"] == told(text, "imposer", "targets", "rate")


def test_third(told: Callable[..., list[str]]) -> None:
    """Who buys from another pays a secondary tariff on all that it sells."""
    text = "The United States put a 9 percent duty on those who buy Russian oil."

    assert ["US WORLD ALL secondary"] == told(text, "imposer", "targets", "goods", "kind")


def test_heading(told: Callable[..., list[str]]) -> None:
    """The country whose name stands over the sentence pays."""
    text = (
        "What the US charges\n\nPeru\n\nA duty of 9 percent is due on tin.\n\nChad\n\nA duty of 7 percent "
        "is due on rice."
    )

    assert ["US PE", "US TD"] == told(text, "imposer", "targets")


def test_goes_on(told: Callable[..., list[str]]) -> None:
    """“The duties” of the next sentence have the parties of the last one."""
    text = "Canada put a 5 percent duty on Peruvian tin. The duties rise to 9 percent in May."

    assert ["CA PE metals 5", "CA PE metals 9"] == told(text, "imposer", "targets", "goods", "rate")


def test_list(told: Callable[..., list[str]]) -> None:
    """What stands in the list just spoken of is charged by whose list it is."""
    text = (
        "Peru has published the tariffs it is imposing on products from the United States in response to Trump's "
        "duties on Peruvian steel. The list shows tariffs of 15 percent on pork. Donald Trump is angry."
    )

    assert "PE US pork 15" in told(text, "imposer", "targets", "goods", "rate")

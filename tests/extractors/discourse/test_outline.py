"""What the article as a whole says."""

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
                "Canada charges Peru 9 percent on copper. Canada charges Peru 7 percent on rice. Rain fell."
                " Wind blew. Snow fell. Canada charges a 5 percent duty."
            ),
            ["PE copper", "PE rice", "PE ALL"],
        ),
        (
            (
                "Canada charges Peru 9 percent on copper. Canada charges Chad 7 percent on rice. Rain fell."
                " Wind blew. Snow fell. Canada charges a 5 percent duty."
            ),
            ["PE copper", "TD rice", "WORLD ALL"],
        ),
    ],
)
def test_main_target(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Whom most measures are on pays what the text tells of nobody."""
    assert expected == told(text, "targets", "goods")


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Canada puts 9 percent duty on Peru", "Mills are angry. Canada will charge a duty of 9 percent.", ["CA PE 9"]),
        ("Canada puts duty on Peru", "Mills are angry. Canada will charge a duty of 9 percent.", ["CA WORLD 9"]),
        ("Canada weighs duty", "Mills are angry. Canada will charge a duty of 9 percent.", ["CA WORLD 9"]),
    ],
)
def test_titled(told: Callable[..., list[str]], title: str, text: str, expected: list[str]) -> None:
    """The rates of a title hit in the text whom they hit there."""
    assert expected == told(text, "imposer", "targets", "rate", title=title)


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Copper is dear", "Canada charges Peru a duty of 9 percent.", ["copper 9"]),
        ("What about Russian oil?", "Canada charges Peru a duty of 9 percent.", ["ALL 9"]),
        ("Copper and rice are dear", "Canada charges Peru a duty of 9 percent.", ["ALL 9"]),
        (
            "Canada hits Peru with 9 percent duty, says copper levy is due",
            "Canada put a duty of 9 percent on Peru.",
            ["ALL 9"],
        ),
        ("Rates", "Canada charges 9 percent. Copper is dear. Copper mills are busy.", []),
    ],
)
def test_goods(told: Callable[..., list[str]], title: str, text: str, expected: list[str]) -> None:
    """An article is on the goods that its title or most of its words name."""
    assert expected == told(text, "goods", "rate", title=title)


def test_remedy(told: Callable[..., list[str]]) -> None:
    """A bare rate is a margin of the trade remedy that the article names most."""
    text = (
        "Canada set an anti-dumping duty of 9 percent on Peruvian tin. The anti-dumping case began "
        "in May. The anti-dumping probe took a year. All others: 24 percent."
    )

    assert ["9 anti_dumping", "24 anti_dumping"] == told(text, "rate", "kind", title="Rates")

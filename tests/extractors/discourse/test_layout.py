"""The layout: headings and bullets that name goods."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractors import Extractor, Pack
from schemas import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.discourse.measure import Measure


@pytest.mark.parametrize(
    ("heading", "sectors"),
    [
        ("Copper", ["copper"]),
        ("Softwood lumber:", ["lumber"]),
        ("Copper prices fell on Monday.", ["ALL"]),
        ("In brief", ["ALL"]),
    ],
)
def test_heading(measures: Callable[[str], list[Measure]], heading: str, sectors: list[str]) -> None:
    """A line that is nothing but the name of goods tells what the tariff under it is on."""
    text = f"{heading}\nThe United States charges a tariff of 50 percent on the whole industry."

    assert [list(measure.sectors) for measure in measures(text)] == [sectors]


def test_title(pack: Pack) -> None:
    """The title tells who charges where the text itself speaks more of another country."""
    text = (
        "The United States, Japan and Korea protested. The United States said that tariffs of 40 percent were unfair."
    )
    title = "Brazil raises its car duties"

    record = Extractor(pack).extract(Article(text, title=title)).records[0]

    assert record.tariff.imposer is not None
    assert (record.tariff.imposer.code, [goods.code for goods in record.sectors]) == ("BR", ["vehicles"])


def test_bullets(measures: Callable[[str], list[Measure]]) -> None:
    """Bullets behind a colon are the goods of the measure that leads up to them."""
    text = (
        "Norway will charge duties of 30 percent on a list of Swedish products. They are worth a billion crowns:\n\n"
        "• cheese and butter\n• timber\n\nSweden protested. Its exports of paper are not on the list."
    )

    assert [list(measure.sectors) for measure in measures(text)] == [["dairy", "lumber"]]


def test_spared_bullets(measures: Callable[[str], list[Measure]]) -> None:
    """Bullets under a sentence of its own on what is spared are not what is charged before it."""
    text = (
        "Norway will charge duties of 30 percent. Items that are not subject to them include:\n\n"
        "• cheese and butter\n• timber\n\nSweden protested."
    )

    assert list(measures(text)[0].sectors) == ["ALL"]


def test_bullets_already_charged(measures: Callable[[str], list[Measure]]) -> None:
    """Bullets that a levy is carved out of are spared, though one says that its goods pay another already."""
    text = (
        "Norway put a surcharge of 12 percent on all imports. It carves out some goods from the surcharge:\n"
        "- cheese\n- timber, already subject to a levy"
    )

    assert [(list(m.sectors), m.status) for m in measures(text)] == [
        (["ALL"], "in_effect"),
        (["dairy", "lumber"], "exempted"),
        (["lumber"], "in_effect"),
    ]


def test_bullets_with_rates(measures: Callable[[str], list[Measure]]) -> None:
    """Bullets that tell rates of their own are measures of their own."""
    text = (
        "Norway charges 30 percent duty on Swedish goods, with exceptions:\n- cheese: 10 percent\n- timber: 5 percent"
    )

    assert [(list(m.sectors), m.rate) for m in measures(text)][1:] == [(["dairy"], 10), (["lumber"], 5)]


def test_title_of_tariffs(pack: Pack) -> None:
    """A figure that someone is charged is a tariff where only the title says that the article is about tariffs."""
    text = "Shares in Oslo fell 2 percent. Donald Trump told Norway that its goods would be charged 15 percent."

    told = Extractor(pack).extract(Article(text, title="Letters revive tariff fears"))

    assert [(rate.value, rate.measure) for rate in told.rates] == [(2, "change"), (15, "tariff")]
    assert [record.rate and record.rate.value for record in told.records] == [15]


def test_spared_list(measures: Callable[[str], list[Measure]]) -> None:
    """Bullets under “the duty shall not apply to” are spared what was told before."""
    text = (
        "Norway put a surcharge of 12 percent on all imports.\n\n"
        "The surcharge shall not apply to:\n(a) cheese;\n(b) timber."
    )

    assert [(list(m.sectors), m.status) for m in measures(text)] == [
        (["ALL"], "in_effect"),
        (["dairy", "lumber"], "exempted"),
    ]

"""Steps: the old rate of what rises or falls to a new one, from a sentence before."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor

PUBLISHED_ON = dt.date(2025, 4, 17)
HEAD = "Mexico will charge a 10 percent tariff on Chinese toys from May 1. Growers in the north were glad of it. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + "On August 1 the Mexican tariff on Chinese toys will rise to 25 percent.", {10: None, 25: 10}),
        (HEAD + "On August 1 the Mexican tariff on Chinese toys will fall to 25 percent.", {10: None, 25: None}),
        (HEAD + "On August 1 the Mexican tariff on Korean toys will rise to 25 percent.", {10: None, 25: None}),
        (HEAD + "On August 1 the Mexican tariff on Chinese shoes will rise to 25 percent.", {10: None, 25: None}),
        (HEAD + "The Mexican tariff on Chinese toys is 25 percent.", {10: None, 25: None}),
    ],
)
def test_step(extractor: Extractor, text: str, expected: dict[float, float | None]) -> None:
    """What goes up to a rate was at the one told before of the same parties and goods, where that is lower."""
    records = extractor.extract(Article(text, published_on=PUBLISHED_ON)).records

    assert expected == {r.rate.value: r.rate.previous for r in records if r.rate}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mexico doubled its tariff on Chinese toys to 50 percent.", 25),
        ("Mexico will triple its tariff on Chinese toys to 30 percent.", 10),
        ("Mexico halved its tariff on Chinese toys to 10 percent.", 20),
        ("Mexico more than doubled its tariff on Chinese toys to 50 percent.", None),
        ("Mexico raised its tariff on Chinese toys by 2.5 points to 12.5 percent.", 10),
        ("Mexico cut its tariff on Chinese toys by 5 points to 10 percent.", 15),
        ("Mexico raised its tariff on Chinese toys to 12.5 percent.", None),
    ],
)
def test_counted(extractor: Extractor, text: str, expected: float | None) -> None:
    """A factor or a number of points lets the old rate be counted from the new one."""
    [record] = [r for r in extractor.extract(Article(text, published_on=PUBLISHED_ON)).records if r.rate]

    assert expected == (record.rate and record.rate.previous)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 25 percent Mexican tariff on Chinese toys is expected to rise to 50 percent in 2027.", "in_effect"),
        (
            "The planned 25 percent Mexican tariff on Chinese toys is said to hurt, as was one of 50 percent.",
            "threatened",
        ),
    ],
)
def test_old_rate(extractor: Extractor, text: str, expected: str) -> None:
    """A rate that is only said to change is charged until then; one that is planned is not."""
    records = extractor.extract(Article(text, published_on=PUBLISHED_ON)).records

    assert expected == next(it.status for it in records if it.rate and it.rate.value == 25)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru set a duty on toys at 30 percent. Previously, the rate was 5 percent.", [(30, 5)]),
        (
            "Peru set a duty on toys at 30 percent. Earlier, it put a duty of 5 percent on toys.",
            [(30, None), (5, None)],
        ),
        ("Peru set a duty on toys at 30 percent. Earlier, the duty on tin was 5 percent.", [(30, None), (5, None)]),
    ],
)
def test_former_rate(extractor: Extractor, text: str, expected: list[tuple[float, float | None]]) -> None:
    """What the next sentence says was charged before is the old rate, not what was imposed or is on other goods."""
    records = extractor.extract(Article(text, published_on=PUBLISHED_ON)).records

    assert expected == [(it.rate.value, it.rate.previous) for it in records if it.rate]

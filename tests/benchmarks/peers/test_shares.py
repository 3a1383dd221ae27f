"""Shares: what counts as found, as right, and as false."""

from __future__ import annotations

import pytest

from benchmarks.gold import GoldActor, GoldArticle, GoldDate, GoldRate
from benchmarks.peers.protocol import Found, Sort
from benchmarks.peers.shares import Shares, shares

GOLD = GoldArticle(
    id="a",
    text="On July 9 or by May, Scott Bessent said, 25 percent, not 30 percent.",
    rates=[GoldRate(text="25 percent", value=25, measure="tariff")],
    dates=[GoldDate(text="July 9", value="2025-07-09"), GoldDate(text="May", value="2025-05", value_ok=["2026-05"])],
    actors=[GoldActor(name="Scott Bessent", kind="person"), GoldActor(name="Treasury", kind="agency")],
)
DATES: frozenset[Sort] = frozenset({"date"})


def at(sort: Sort, words: str, *values: str) -> Found:
    """Return these words of the text as found."""
    start = GOLD.text.index(words)
    return Found(sort, start, start + len(words), values)


@pytest.mark.parametrize(
    ("sorts", "found", "expected"),
    [
        pytest.param(DATES, [at("date", "July")], (None, None, 0.5, None, None, 0), id="no values"),
        pytest.param(DATES, [at("date", "On July 9", "2024-07-09")], (None, None, 0.5, 0, None, 0), id="wrong"),
        pytest.param(
            DATES, [at("date", "May", "2024-05", "2026-05")], (None, None, 0.5, 0.5, None, 0), id="any reading"
        ),
        pytest.param(DATES, [], (None, None, 0, None, None, 0), id="nothing"),
        pytest.param(
            {"rate"}, [at("rate", "25"), at("rate", "30 percent")], (1, None, None, None, None, 1), id="false"
        ),
        pytest.param({"person"}, [at("person", "Scott", "Scott")], (None, None, None, None, 0, 0), id="half a name"),
        pytest.param({"person"}, [at("person", "Scott", "Scott Bessent")], (None, None, None, None, 1, 0), id="name"),
    ],
)
def test_shares(sorts: frozenset[Sort], found: list[Found], expected: tuple[float | None, ...]) -> None:
    """What a tool does not look for has no share; amounts, of which this gold has none, have none either."""
    assert expected == shares([GOLD], [found], frozenset(sorts))


def test_optional_items() -> None:
    """What is optional is not asked for, and finding it is not false."""
    gold = GoldArticle(id="b", text="In June.", dates=[GoldDate(text="June", value="2025-06", optional=True)])

    assert Shares(None, None, None, None, None, 0) == shares([gold], [[Found("date", 3, 7)]], DATES)

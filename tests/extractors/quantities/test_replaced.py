"""Old rates, told behind the new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extractors.quantities.conftest import Tag


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15 percent, compared with the current 39 percent", {15: 39, 39: None}),
        ("15 percent, lower than the 32 percent announced in April", {15: 32, 32: None}),
        ("15 percent, compared with 39 percent for pens", {15: None, 39: None}),
        ("a tariff of 30% (was 145%)", {30: 145, 145: None}),
        ("a tariff of 15% (earlier 7.5%)", {15: 7.5, 7.5: None}),
        ("a tariff of 19 percent; it had been 36 percent", {19: 36, 36: None}),
        ("to 32 percent from a range of 45 percent to 64 percent", {32: 64, 45: None, 64: None}),
    ],
)
def test_previous(tag: Tag, text: str, expected: dict[float, float | None]) -> None:
    """A word that calls a rate old, or compares one with it, makes it the new one's `previous`."""
    assert expected == {rate.value: rate.previous for rate in tag(text)[0]}


@pytest.mark.parametrize(
    ("text", "previous"),
    [
        ("a tariff of 15 percent in Peru, down from 39.", 39),
        ("a tariff of 15 percent when they reach Peru instead of 20, he said", 20),
        ("a tariff of 15 percent on rice, and wine is down from 39.", None),
        ("a tariff of 15 percent on rice, which 40 ships bring instead of 20.", None),
        ("a tariff of 15 percent, against 12 before.", 12),
        ("a tariff of 15 percent, rather than 12.", 12),
        ("a tariff of 15 percent, against 12 in Chad.", None),
        ("a tariff of 15 percent, against 12 objections.", None),
    ],
)
def test_bare(tag: Tag, text: str, previous: float | None) -> None:
    """An old rate may go without a unit, if the words in front or behind leave no doubt that it is one."""
    assert previous == tag(text)[0][0].previous

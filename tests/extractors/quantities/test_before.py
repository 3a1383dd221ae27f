"""What stands in front of a percentage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extractors.quantities.conftest import Tag


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tariffs of 25 percent", "tariff"),
        ("The tariff on goods from the bloc rises to 30 percent.", "tariff"),
        ("The tariff on Canadian steel was doubled, to 50 percent.", "tariff"),
        ("Tariffs on Chinese goods total 145 percent.", "tariff"),
        ("The duty, 25 percent on trucks, took effect.", "tariff"),
        ("Tariffs remain in place at 10%.", "tariff"),
        ("Duty Rate: 25%", "tariff"),
        ("Tariffs on steel will rise by 10 percent.", "tariff"),
        ("The tariff was raised 10 percentage points.", "tariff"),
        ("Tariffs on steel were cut by 10 percent.", "change"),
        ("The plan cuts tariffs by an average of 50 percent.", "change"),
        ("Tariffs as exports rose 10 percent.", "change"),
        ("He raised tariffs on Canadian goods by 10 percent.", "tariff"),
        ("now 5-20% of the value is levied as a tariff", "tariff"),
        ("a duty of 20% of the customs value", "tariff"),
        ("the dumping margin of 35.19 percent", "tariff"),
        ("a tariff proposed by the European Commission of 25 percent", "tariff"),
        ("a tariff in the national interest of 25 percent", "tariff"),
        ("Goods from there would be taxed at 50 percent as imports.", "tariff"),
        ("The plan cuts tariffs by 50 percent.", "change"),
        ("Tariffs were cut an average 20 pct.", "change"),
        ("The deal would lower tariffs by 30 percent.", "change"),
        ("The tariffs cut exports by 10 percent.", "change"),
        ("Tariffs would push up toy prices by 50 percent.", "change"),
        ("The tariffs hit shares of the firm, down 14%.", "change"),
        ("Because of tariffs Apple fell 9.2%.", "change"),
        ("With tariffs, cargo saw an increase of 3 percent.", "change"),
        ("Tariff revenue jumped 110 percent.", "change"),
        ("The tariffs will shave output by 0.3%.", "change"),
        ("Electricity tariffs rose 12%.", "change"),
        ("The electricity tariff is 12%.", "other"),
        ("The stamp duty is 5 percent.", "other"),
        ("Despite tariffs it pays corporate tax of 21 percent.", "other"),
        ("Thanks to tariffs the mills run at a capacity of 78 percent.", "other"),
        ("Tariffs or not, unemployment edged up to 4.2 percent.", "other"),
        ("Tariffs pushed core inflation to 3 percent.", "inflation"),
        ("The tariffs would cut GDP by 0.2 percentage points.", "growth"),
        ("With tariffs the economy grew 2 percent.", "growth"),
        ("Citing tariffs, the Federal Reserve kept its benchmark at 4.25 percent.", "interest"),
        ("Tariffs put the odds of a slump at 45 percent.", "probability"),
        ("Tariffs apply to exports, accounting for 30 percent there.", "share"),
        ("Tariffs will end for over 90 percent commodities.", "share"),
        ("The share of imports subject to duties fell to 21 percent.", "share"),
        ("The duties will last. He won 51 percent.", "tariff"),
        ("He won 51 percent.", "other"),
    ],
)
def test_before(tag: Tag, text: str, expected: str) -> None:
    """The nearest telling word in front decides, back to the levy; movements count only where no level is stated."""
    assert [expected] == [rate.measure for rate in tag(text)[0]]

"""What a percentage measures, by the whole of its sentence and of the text before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extractors.quantities.conftest import Tag


FAR = "The accord has many chapters, and few of those who live by it have read beyond the first of them. " * 6
"""More text than a tariff reaches over without a telling word."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"The tariff took effect. {FAR}Most goods are subject to 15 percent.", "t"),
        (f"The tariff took effect. {FAR}A 15 percent rate covers most goods.", "t"),
        (f"The tariff took effect. {FAR}Most goods enter at 0 percent.", "t"),
        (f"The tariff took effect. {FAR}He got 15 percent.", "o"),
        ("He slapped a 25 percent tariff on trucks and a 10 percent duty on buses.", "tt"),
        ("Cambodia faces tariffs of 49 percent, Laos 48 percent and Vietnam 46 percent.", "ttt"),
        ("Laos and Myanmar face 40 percent tariffs, Thailand 36 percent, and Indonesia 32 percent.", "ttt"),
        ("Tariffs include 48 per cent on mince, 16 per cent on leeks and 10 per cent on peas.", "ttt"),
        ("The duties, 25 and 10 percent, bite.", "tt"),
        ("He wants 25 and 10 percent tariffs.", "tt"),
        ("Levies of 25 percent on steel, and 10 percent on aluminium, stay.", "tt"),
        ("Duty on whisky falls from 150% to 75% at once and then to 40%.", "ttt"),
        ("The rate of duty was raised to 35 percent ad valorem.", "t"),
        ("The levy rose to 15 percent from 10 percent.", "tt"),
        ("New tariffs by country:\nVietnam: 46%\nCambodia: 49%\nLaos: 48%", "ttt"),
        ("Peru\nNewly announced tariffs: +25%\nSales since: +4%", "tc"),
        ("Country and reciprocal tariff\n| Bangladesh | 37% |\n| Pakistan | 29% |", "tt"),
        ("Thailand (36%) and Sri Lanka (44%) got some of the steepest tariffs.", "tt"),
        ("At 39 percent, the Swiss tariff is among the highest.", "t"),
        ("The tariff took effect in August. Swiss watches now face 39 percent.", "t"),
        ("He spoke of tariffs. “I could make it 50 percent if they push me,” he said.", "t"),
        ("Their tariffs are unfair. They charge us 130 percent.", "t"),
        ("Beijing will cut its levies to 10 percent from 125 percent, and Washington to 30 percent from 145 percent.",
         "tttt"),
        ("Prices rose 3 percent, and a 20 percent tariff came.", "ct"),
        ("Exports make up 40 percent of output, so a 25 percent tariff would hurt.", "st"),
        ("Mexico sends 80 percent of its exports north and now faces a tariff of 30 percent.", "st"),
        ("Exports fell 12 percent and imports 5 percent after the tariffs.", "cc"),
        ("Inflation hit 3% and unemployment 5%, the bank said of the tariffs.", "io"),
        ("The tariff is 25%. The peso was 1.5% weaker.", "tc"),
        ("Sales were down 8%. The 25% duty bites.", "ct"),
        ("They agreed to cut tariffs by 115 percentage points, to 30 percent.", "ct"),
        ("Duty-free access covers 70% of tariff lines and 95% of exports.", "ss"),
        ("", ""),
    ],
)  # fmt: skip
def test_texts(tag: Tag, text: str, expected: str) -> None:
    """Each of several percentages gets its own measure; lists go on with theirs, and nearby text counts."""
    assert expected == "".join(rate.measure[0] for rate in tag(text)[0])


def test_range_is_of_one_measure(tag: Tag) -> None:
    """The old rate and the lower end of a range have the measure of the rate that carries them."""
    text = "The tariff falls to 5 percent from the 35 percent that it had been. Rates range from 10% to 40% for others."

    assert ["tariff"] * 4 == [rate.measure for rate in tag(text)[0]]

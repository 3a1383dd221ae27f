"""Standing: what an article tells of a measure last holds for its other tellings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru has put off its retaliatory duties on goods of Chad again. Its duty on tea is to be raised to 12%.",
            {12: "suspended"},
        ),
        (
            "Peru has put off a 24 percent duty on goods of Chad. It will raise the duty on Chadian walnuts to 120%.",
            {24: "suspended", 120: "announced"},
        ),
        (
            "Peru has put off its duties on goods of Chad. It will raise the duty on Chilean walnuts to 120 percent.",
            {120: "announced"},
        ),
        (
            "Peru lifted on Tuesday its duties on Chadian wine. It imposed the 80% duties on Chadian wine in 2020.",
            {80: "lifted"},
        ),
        (
            "Peru lifted on Tuesday its duties on Chadian wine. It kept its 80 percent duties on Chadian wool.",
            {80: "in_effect"},
        ),
        (
            "A court struck down the 12 percent duties of Peru on Chadian wine. A higher court stayed that ruling.",
            {12: "in_effect"},
        ),
        (
            "A court struck down the 12 percent duties of Peru on Chadian wine. Peru asked for a stay of the ruling.",
            {12: "struck_down"},
        ),
    ],
)
def test_settle_standing(extractor: Extractor, text: str, expected: dict[float, str]) -> None:
    """What is put off, lifted or charged again is so in all of its tellings, and other measures keep their state."""
    records = extractor.extract(Article(text)).records

    assert expected == {record.rate.value: record.status for record in records if record.rate}

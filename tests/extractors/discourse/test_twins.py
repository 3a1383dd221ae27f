"""Two trade cases in one breath."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The EU has opened anti-dumping and anti-subsidy investigations on tyres from India.",
            ["EU IN anti_dumping", "EU IN countervailing"],
        ),
        (
            "Peru initiated antidumping duty (AD) and countervailing duty (CVD) investigations of tyres from India.",
            ["PE IN anti_dumping", "PE IN countervailing"],
        ),
        ("The EU has opened an anti-subsidy investigation on tyres from India.", ["EU IN countervailing"]),
        ("The EU imposed anti-dumping and countervailing duties on tyres from India.", ["EU IN anti_dumping"]),
    ],
)
def test_cases(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """An inquiry into dumping and subsidies is one of each; duties of both kinds have rates that tell them apart."""
    assert expected == told(text, "imposer", "targets", "kind")

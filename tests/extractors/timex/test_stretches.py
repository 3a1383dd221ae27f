"""Stretches of time, what comes again, and the vague past, present and future."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks took two hours and ten minutes.", {"two hours and ten minutes": "PT2H10M"}),
        ("The talks took three weeks.", {"three weeks": "P3W"}),
        ("The talks took several months.", {"several months": "PXM"}),
        ("The talks took a year and a half.", {"a year and a half": "P1.5Y"}),
        ("The talks took two weeks and three hours.", {"two weeks": "P2W", "three hours": "PT3H"}),
        ("They rested for half a day.", {"half a day": "PT12H"}),
        ("The ban lasts a fortnight.", {"a fortnight": "P2W"}),
        ("In the last two weeks of 2024 trade grew.", {"the last two weeks of 2024": "P2W"}),
        ("A quarter of the crop was lost.", {}),
    ],
)
def test_duration(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """A number of units is a duration; of two that do not nest each is one of its own."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The duty rose two months ago.", {"two months ago": "2025-02"}),
        ("The duty rose two decades ago.", {"two decades ago": "2005"}),
        ("The duty ends 90 days from now.", {"90 days from now": "2025-07-16"}),
        (
            "Signed on March 3, it took effect ten days later.",
            {"March 3": "2025-03-03", "ten days later": "2025-03-13"},
        ),
        ("It rose two hours ago.", {"two hours ago": "PT2H"}),
    ],
)
def test_ago(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """Units before or after today, or after the day told last, are a point in time."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rate is reviewed every six months.", {"every six months": "P6M"}),
        ("The rate is reviewed every other week.", {"every other week": "P2W"}),
        ("The paper is printed daily in Lima.", {"daily": "P1D"}),
        ("The Daily Post is printed in Lima.", {}),
    ],
)
def test_frequency(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """What comes again is a set; a capital letter marks the name of a paper."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade has been slow in recent years.", {"recent years": "PAST_REF"}),
        ("Trade will grow in the coming months.", {"the coming months": "FUTURE_REF"}),
        ("Trade is now slow.", {"now": "PRESENT_REF"}),
    ],
)
def test_reference(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """Vague words are the past, the present or the future."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The duty rose two months ago.", {"two months ago": "P2M"}),
    ],
)
def test_undated(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """Without the day of publication what is counted from it is a duration."""
    assert expected == values(text, None)

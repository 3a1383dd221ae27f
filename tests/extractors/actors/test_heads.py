"""Bodies by a head word and the capitals beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Federal Grain Commission ruled.", ["Federal Grain Commission, US"]),
        ("Canada's Bureau of Grain Standards said no.", ["Bureau of Grain Standards, CA"]),
        ("The Commission of Peru ruled.", ["Commission of Peru, PE"]),
        ("The Gujarat Electricity Regulatory Commission ruled.", ["Gujarat Electricity Regulatory Commission, IN"]),
        ("Peru's mills are busy. Peru sells tin. The Grain Commission ruled.", ["Grain Commission, PE"]),
    ],
)
def test_agencies(cast: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A public body is its head word with the capitals beside it, and serves the place that is named there or most."""
    assert expected == cast(text, "name", "code")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Acme Steel Corporation fumed.", ["Acme Steel Corporation, –"]),
        ("The Steel Makers Association fumed.", ["Steel Makers Association, –"]),
    ],
)
def test_organizations(cast: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A firm or association needs a name too, and serves nobody."""
    assert expected == cast(text, "name", "code")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A commission ruled.", []),
        ("The Commission ruled.", []),
        ("On Monday Commission staff left.", []),
    ],
)
def test_none(cast: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A head word alone, or with words of the calendar, is no name."""
    assert expected == cast(text, "name")

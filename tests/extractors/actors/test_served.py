"""Whom a public body serves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad was glad. The Zambian finance ministry said so.", ["Zambian finance ministry, ZM"]),
        ("Chad was glad. The finance ministry of Zambia said so.", ["finance ministry, ZM"]),
    ],
)
def test_beside(cast: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A place directly before or behind its name tells it."""
    assert expected == cast(text, "name", "code")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zambia's mills sued over tiles from Peru, the finance ministry said.", ["ZM"]),
        ("Zambia's mills sued over tiles from Chad, Mali and Peru, the finance ministry said.", ["ZM"]),
        ("Zambia's mills sued over Peruvian tiles, the finance ministry said.", ["ZM"]),
        ("Peruvian producers sell tiles. The finance ministry said so.", ["–"]),
        ("Peruvian producers sell tiles. The finance ministry said so under the Customs Tariff Act.", ["IN"]),
    ],
)
def test_spoken_of(cast: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Else it is the country spoken of; where only goods and their makers come from it, none."""
    assert expected == cast(text, "code")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru was glad. The Commerce Department said so.", ["Commerce Department, US"]),
        ("Peru was glad. The commerce ministry said so.", ["commerce ministry, PE"]),
    ],
)
def test_domestic(cast: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """Bodies whose plain name is one state’s are that state’s, unless it is a ministry."""
    assert expected == cast(text, "name", "code")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru was glad. The Senate voted.", ["PE"]),
        ("The Senate voted. Peru was glad.", ["US"]),
        ("Peru and the United States were glad. The Senate voted.", ["US"]),
        ("China was glad. The Senate voted.", ["US"]),
        ("Peruvian tiles are cheap. The Senate voted.", ["US"]),
    ],
)
def test_legislative(cast: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A Senate is that of the state spoken of before, where it can have one."""
    assert expected == cast(text, "code")


def test_offices(cast: Callable[..., list[str]]) -> None:
    """An office that only some states have is held for one of them."""
    text = "Premier Ana Rojas met the US envoy. China was glad."

    assert ["CN"] == cast(text, "code")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Malaysia's Ministry of International Trade and Industry said so.", ["MY"]),
        ("Japan's Ministry of International Trade and Industry said so in Malaysia.", ["JP"]),
        ("Japan and Malaysia met. MITI said so.", ["JP"]),
    ],
)
def test_shared_names(cast: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """A ministry of a well known name is another state's where the article never names the best known one's."""
    assert expected == cast(text, "code")

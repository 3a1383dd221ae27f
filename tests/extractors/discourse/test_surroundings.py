"""The parties around a measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 9 percent duty on tin from Peru was announced in Ottawa, Canada.", ["CA PE"]),
        ("Tiles from Mali are cheap, Canada said. A 9 percent duty on tin from Peru was approved.", ["CA PE"]),
    ],
)
def test_nearest(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    """The party named nearest charges, none that goods come from."""
    assert expected == told(text, "imposer", "targets")


def test_charging(told: Callable[..., list[str]]) -> None:
    """Who charges in the sentence charges all of it; what is only supposed does not count."""
    text = "Canada charges Peru 9 percent on rice, and there is a 5 percent duty on copper."

    assert ["CA 9", "CA 5"] == told(text, "imposer", "rate")


def test_defendants(told: Callable[..., list[str]]) -> None:
    """Who is charged in trade cases is no one that charges."""
    text = "An anti-dumping duty of 9 percent on tin from Peru was set. A duty of 7 percent on rice was set."

    assert ["US PE", "US PE"] == told(text, "imposer", "targets")

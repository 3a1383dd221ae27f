"""The kind of a measure, where no word of its own tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.discourse.measure import Measure


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The EU put an anti-dumping duty on Chinese bicycles. The EU duty on Chinese bicycles is 48 percent.", 2),
        ("Canada hit back with retaliatory tariffs on American pork. Canada put 15 percent on American rice.", 2),
    ],
)
def test_kin(measures: Callable[[str], list[Measure]], text: str, kinds: int) -> None:
    """A measure of the same case or quarrel is of the same kind."""
    told = [measure.kind for measure in measures(text)]

    assert kinds == len(told)
    assert 1 == len(set(told) - {"unspecified"})
    assert "unspecified" not in told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Egypt charges a 10 percent duty on sugar.", "general"),
        ("The United States charges a 10 percent duty on sugar.", "sectoral"),
        ("Mangoes from Peru enter China duty-free.", "preferential"),
        ("Egypt charges a 10 percent duty on Turkish sugar.", "unspecified"),
        ("Egypt charges a 10 percent duty on low-value parcels.", "unspecified"),
        ("Egypt cut its duty on American sugar to 5 percent from 10 percent.", "general"),
    ],
)
def test_guess(measures: Callable[[str], list[Measure]], text: str, kind: str) -> None:
    """Without a word of kind, parties, goods and rate suggest it."""
    assert [kind] == [measure.kind for measure in measures(text)]


def test_inquiry(measures: Callable[[str], list[Measure]]) -> None:
    """An inquiry that is launched is no duty that is charged."""
    (measure,) = measures("China launched an anti-dumping probe into Canadian canola.")

    assert ("anti_dumping", "investigation") == (measure.kind, measure.status)


def test_what_is_only_asked_for(told: Callable[..., list[str]]) -> None:
    """The kind of a levy that somebody only asks for is not lent to what there is."""
    text = "Canada put a 9 percent duty on tin. Smelters had asked it to impose anti-dumping duties on tin."

    assert ["9 general"] == told(text, "rate", "kind")[:1]

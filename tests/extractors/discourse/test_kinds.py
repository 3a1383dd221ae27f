"""The kind of a measure, where no word of its own tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.discourse.measure import Measure


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

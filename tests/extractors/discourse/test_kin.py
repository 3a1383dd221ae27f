"""The kind of a measure, where another measure of the same case tells it."""

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


def test_what_is_only_asked_for(told: Callable[..., list[str]]) -> None:
    """The kind of a levy that somebody only asks for is not lent to what there is."""
    text = "Canada put a 9 percent duty on tin. Smelters had asked it to impose anti-dumping duties on tin."

    assert ["9 general"] == told(text, "rate", "kind")[:1]


def test_put_on_in_answer(measures: Callable[[str], list[Measure]]) -> None:
    """What a country takes off again that it once put on in answer to another's duties is an answer still."""
    told = measures(
        "Peru hit back at American duties on tin. Now it has lifted the tariffs that it had imposed on American wheat."
    )
    assert "retaliatory" == told[-1].kind


def test_inquiry_shares_no_kind(measures: Callable[[str], list[Measure]]) -> None:
    """An inquiry says nothing of a duty that was charged before it and is changed."""
    told = measures("Peru raised its duty on tin from 5 percent to 9 percent. Peru opened a safeguard probe into tin.")
    assert ["general", "safeguard"] == [measure.kind for measure in told]

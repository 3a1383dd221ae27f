"""Measures that may be one, filed by what they name."""

from __future__ import annotations

import pytest

from extractors.discourse.alike import Alike
from extractors.discourse.measure import Measure
from extractors.mention import Mention
from extractors.quantities.rate import Rate
from extractors.relate.frame import Frame

MANY = [f"C{number}" for number in range(20)]


def _measure(*targets: str) -> Measure:
    frame = Frame(Mention(0, 2, "RATE", Rate(0, 2, 5.0, 0)), 0, 0)
    return Measure(frame, imposer="US", targets=list(targets), explicit={"targets"} if targets else set())


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        (["C3"], [["C3"], []]),
        (["C9", "C3"], [["C3"], ["C9"], []]),
        (["XX"], [[]]),
        (["WORLD"], [*([c] for c in MANY), []]),
    ],
)
def test_near(targets: list[str], expected: list[list[str]]) -> None:
    """Of many, those that name a target of the measure, or leave theirs open, come back in the order of the text."""
    known = Alike()
    for code in MANY:
        known.file(_measure(code))
    known.file(_measure())

    assert expected == [measure.targets for measure in known.near(_measure(*targets))]


def test_filed_anew() -> None:
    """A measure that names more than before is found by that as well, and once."""
    known, measure = Alike(), _measure("C0")
    for code in MANY:
        known.file(_measure(code))
    known.file(measure)
    measure.targets.append("XX")
    known.file(measure)

    assert [measure] == known.near(_measure("XX"))

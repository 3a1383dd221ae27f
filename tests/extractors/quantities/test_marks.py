"""Levies and their look-alikes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractors.quantities.marks import Marks

if TYPE_CHECKING:
    from tests.extractors.quantities.conftest import Read

CUSTOMS, DOMESTIC = [b" imports ", b" export "], [b" prepaid "]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tariffs on imports rose.", ["tariff"]),
        ("The tariff threat unsettles imports.", ["tariff"]),
        ("Stamp duty and import duty differ.", ["other", "tariff"]),
        ("The tariff is prepaid on imports.", ["tariff"]),
        ("The tariff starts at noon.", ["tariff"]),
        ("Electricity tariffs fell as imports rose.", ["other"]),
        ("The tariff plan is out: the prepaid tariff rises.", ["other", "other"]),
        ("The new tariff plan hits imports.", ["tariff"]),
        ("No charge.", []),
    ],
)
def test_measure(read: Read, text: str, expected: list[str]) -> None:
    """A levy measures a tariff, a look-alike does not, and “tariff” is one in an article on a domestic tariff."""
    document = read(text)
    marks = Marks(document, CUSTOMS, DOMESTIC)
    found = [mark for m in document.mentions if (mark := marks.behind(m.start, m.start + 1))]

    assert expected == [marks.measure(mark) for mark in found]


def test_neighbours(read: Read) -> None:
    """The nearest mark on either side is found within its bounds."""
    text = "A tariff and a duty."
    marks = Marks(read(text), CUSTOMS, DOMESTIC)

    assert [(2, 15), (15, None), (None, 2), (15, None)] == [
        (getattr(marks.before(at, floor), "start", None), getattr(marks.behind(at, ceiling), "start", None))
        for at, floor, ceiling in ((9, 0, 20), (20, 3, 20), (2, 0, 3), (20, 0, 99))
    ]
    assert marks.any() == marks.before(9, 0)
    assert Marks(read("Nothing."), CUSTOMS, DOMESTIC).any() is None

"""Dated records: written under their day, with the digits that say something, and the newest read again."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec
import pytest

from benchmarks.dated import Records, rounded

if TYPE_CHECKING:
    from pathlib import Path


class Walk(msgspec.Struct):
    """A run of some sort."""

    date: dt.date
    miles: float


def test_newest(tmp_path: Path) -> None:
    """The run of the latest day is read, whichever was written last, and none where none of its sort is there."""
    walks, others = Records("walk", Walk, tmp_path), Records("stroll", Walk, tmp_path)
    for day in (22, 21):
        walks.write(Walk(dt.date(2026, 11, day), 1.23456 * day))

    assert ["walk-2026-11-21.json", "walk-2026-11-22.json"] == sorted(file.name for file in tmp_path.iterdir())
    assert Walk(dt.date(2026, 11, 22), 27.16) == walks.newest()
    assert None is others.newest()


def test_same_day(tmp_path: Path) -> None:
    """A second run of a day takes the place of the first."""
    walks = Records("walk", Walk, tmp_path)
    for miles in (1.0, 2.0):
        walks.write(Walk(dt.date(2026, 11, 22), miles))

    assert Walk(dt.date(2026, 11, 22), 2.0) == walks.newest()


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (0.00123456, 0.001235),
        (123456.7, 123500.0),
        (123456, 123456),
        ("1.23456", "1.23456"),
        (None, None),
        ({"a": [1.23456, {"b": 2.34567}]}, {"a": [1.235, {"b": 2.346}]}),
    ],
)
def test_rounded(value: object, kept: object) -> None:
    """Figures keep four digits, however deep they stand; counts and words stay as they are."""
    assert kept == rounded(value)

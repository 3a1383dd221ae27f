"""Calendar arithmetic in TIMEX3 values."""

from __future__ import annotations

import datetime as dt

import pytest

from extractors.timex.calendar import bounds, easter, holiday_in, nth_weekday, shift, unit_value

DAY = dt.date(2025, 4, 17)


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("D", "2025-04-17"),
        ("W", "2025-W16"),
        ("FN", "2025-W16"),
        ("WE", "2025-W16-WE"),
        ("M", "2025-04"),
        ("Q", "2025-Q2"),
        ("Y", "2025"),
        ("DE", "202"),
        ("CE", "20"),
    ],
)
def test_unit_value(unit: str, expected: str) -> None:
    """A day's week, month, quarter, year, decade and century have the values of ISO 8601 and TIMEX3."""
    assert expected == unit_value(unit, DAY)


def test_iso_year_of_a_week() -> None:
    """A week belongs to the ISO year that holds its Thursday."""
    assert "2025-W01" == unit_value("W", dt.date(2024, 12, 30))


@pytest.mark.parametrize(
    ("unit", "count", "expected"),
    [
        ("D", -1, "2025-04-16"),
        ("W", 2, "2025-05-01"),
        ("M", -2, "2025-02-17"),
        ("Q", 3, "2026-01-17"),
        ("Y", -15, "2010-04-17"),
        ("DE", -1, "2015-04-17"),
        ("CE", -2, "1825-04-17"),
        ("Y", 0.5, "2025-10-17"),
    ],
)
def test_shift(unit: str, count: float, expected: str) -> None:
    """Units are counted by the calendar, halves of a year too."""
    assert expected == shift(unit, DAY, count).isoformat()


def test_shift_to_a_shorter_month() -> None:
    """A month on from 31 January is the last day of February."""
    assert dt.date(2024, 2, 29) == shift("M", dt.date(2024, 1, 31), 1)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-04-16", ("2025-04-16", "2025-04-16")),
        ("2025-04-16TEV", ("2025-04-16", "2025-04-16")),
        ("2025-W16", ("2025-04-14", "2025-04-20")),
        ("2025-W13-WE", ("2025-03-29", "2025-03-30")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2025-Q4", ("2025-10-01", "2025-12-31")),
        ("2025-H1", ("2025-01-01", "2025-06-30")),
        ("2024-WI", ("2024-12-01", "2025-02-28")),
        ("2025-SU", ("2025-06-01", "2025-08-31")),
        ("1987", ("1987-01-01", "1987-12-31")),
        ("193", ("1930-01-01", "1939-12-31")),
        ("18", ("1800-01-01", "1899-12-31")),
        ("2024/2026", ("2024-01-01", "2026-12-31")),
        ("2025-04-02/2025-04-04", ("2025-04-02", "2025-04-04")),
        ("XXXX-04-02", None),
        ("XXXX-WXX-3", None),
        ("PRESENT_REF", None),
        ("P90D", None),
        ("2025-W54", None),
        ("2025-13", None),
        ("9999-W52", None),
        ("T14:00", None),
    ],
)
def test_bounds(value: str, expected: tuple[str, str] | None) -> None:
    """A value covers its days from the first to the last; what is open or no date covers none."""
    assert expected == bounds(value)


@pytest.mark.parametrize(
    ("year", "expected"),
    [(1954, "1954-04-18"), (1981, "1981-04-19"), (2024, "2024-03-31"), (2025, "2025-04-20"), (2038, "2038-04-25")],
)
def test_easter(year: int, expected: str) -> None:
    """Easter Sunday falls where the Gregorian tables have it."""
    assert expected == easter(year).isoformat()


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("12-25", "2025-12-25"),
        ("easter-2", "2025-04-18"),
        ("nth 11 4 4 0", "2025-11-27"),
        ("nth 11 4 4 1", "2025-11-28"),
        ("nth 05 1 -1 0", "2025-05-26"),
        ("nth 11 1 1 1", "2025-11-04"),
    ],
)
def test_holiday(rule: str, expected: str) -> None:
    """Holidays are fixed days, count from Easter, or are the nth weekday of a month."""
    assert expected == holiday_in(rule, 2025).isoformat()


def test_last_weekday_of_a_month() -> None:
    """A count of -1 is the last such weekday of the month."""
    assert dt.date(2025, 3, 31) == nth_weekday(2025, 3, 1, -1)

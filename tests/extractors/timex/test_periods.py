"""Months, years, decades and centuries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A duty of 5 percent began in August.", {"August": "2024-08"}),
        ("A duty of 5 percent will begin in August.", {"August": "2025-08"}),
        ("A duty of 5 percent began last April.", {"last April": "2024-04"}),
        ("A duty of 5 percent begins next April.", {"next April": "2026-04"}),
        ("A duty of 5 percent began this April.", {"this April": "2025-04"}),
        ("The duty ran from November to February.", {"November": "2024-11", "February": "2025-02"}),
        ("In 2018 it was low; in April it rose.", {"2018": "2018", "April": "2018-04"}),
        ("Exports in May '24 rose.", {"May '24": "2024-05"}),
        ("The duty rose in August of last year.", {"August of last year": "2024-08"}),
    ],
)
def test_calendar_month(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """A month is of its year, shifted, of the run that it ends, or of the year that the tense allows."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plan of 1985 failed.", {"1985": "1985"}),
        ("The 2024-25 season was dry.", {"2024-25": "2024"}),
        ("The plan of 1985-86 failed.", {"1985-86": "1985"}),
        ("Exports in 2018-2021 fell.", {"2018-2021": "2018/2021"}),
        ("The plan dated 2025-04 failed.", {"2025-04": "2025-04"}),
        ("Exports in 2018-2058 fell.", {}),
    ],
)
def test_calendar_year(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """Two figures behind a year are those of a season, of a span, or of a month; else it is no year."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade grew in the 2010s.", {"the 2010s": "201"}),
        ("Trade grew in the nineties.", {"the nineties": "199"}),
        ("Trade grew in the '80s.", {"the '80s": "198"}),
        ("Trade grew in the 19th century.", {"the 19th century": "18"}),
        ("Trade grew in the 45th century.", {}),
    ],
)
def test_decade(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """A decade has three figures, told by its tens it is of the twentieth century; a century has two."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The duty rose in June.", {"June": "XXXX-06"}),
        ("The duty rose in June 1999.", {"June 1999": "1999-06"}),
    ],
)
def test_undated(values: Callable[..., dict[str, str]], text: str, expected: dict[str, str]) -> None:
    """Without the day of publication the year of a month stays open."""
    assert expected == values(text, None)

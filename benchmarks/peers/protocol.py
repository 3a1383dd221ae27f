"""What an adapter does: it finds spans of four sorts in a text, with their values. Standard library only."""

import datetime as dt
from collections.abc import Sequence
from typing import Literal, NamedTuple, Protocol

Sort = Literal["rate", "amount", "date", "person"]
Vocabulary = dict[str, list[str]]
"""The words of tariffwire, by their kind."""


class Found(NamedTuple):
    """A span of the text, `[start, end)` in code points.

    `values` are all the readings that the tool gives: TIMEX3 values of a date, the names of a person. Of a date with no
    precision they are the day, the month and the year.
    """

    sort: Sort
    start: int
    end: int
    values: Sequence[str] = ()


class Tool(Protocol):
    """A tool, loaded."""

    version: str
    sorts: frozenset[Sort]
    """What it looks for."""

    def find(self, text: str, published_on: dt.date) -> list[Found]:
        """Return what it finds in a text that was published on a day."""


def precisions(day: dt.date) -> list[str]:
    """Return a day as day, month and year, for tools that do not say which they mean."""
    return [day.isoformat(), f"{day:%Y-%m}", f"{day:%Y}"]


def of_grain(moment: str, grain: str) -> str:
    """Return an ISO 8601 moment, cut to a day, week, month, quarter or year as TIMEX3 writes it; else the minute."""
    day = moment.partition("T")[0]
    year, month, _ = day.split("-")
    if grain == "week":
        monday = dt.date.fromisoformat(day).isocalendar()
        return f"{monday.year}-W{monday.week:02}"
    cut = {"day": day, "month": f"{year}-{month}", "quarter": f"{year}-Q{(int(month) + 2) // 3}", "year": year}
    return cut.get(grain, moment[:16])

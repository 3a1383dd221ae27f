"""Microsoft's Recognizers-Text: its models of percentages, currencies, and dates and times."""

import datetime as dt
from importlib.metadata import version
from typing import Any, Final

from recognizers_date_time import DateTimeRecognizer
from recognizers_number import Culture, NumberRecognizer
from recognizers_number_with_unit import NumberWithUnitRecognizer

from benchmarks.peers.protocol import Found, Sort, Vocabulary


class Recognizers:
    """Three models; the end of a result is its last character."""

    version: Final = version("recognizers-text-suite")
    sorts: Final[frozenset[Sort]] = frozenset({"rate", "amount", "date"})

    def __init__(self) -> None:
        """Load the models."""
        self._percentages = NumberRecognizer(Culture.English).get_percentage_model()
        self._currencies = NumberWithUnitRecognizer(Culture.English).get_currency_model()
        self._dates = DateTimeRecognizer(Culture.English).get_datetime_model()

    def find(self, text: str, published_on: dt.date) -> list[Found]:
        """Return the results; a bare number with no currency is no amount."""
        day = dt.datetime.combine(published_on, dt.time())
        found = [Found("rate", it.start, it.end + 1) for it in self._percentages.parse(text)]
        found += [Found("amount", it.start, it.end + 1) for it in self._currencies.parse(text)]
        found += [Found("date", it.start, it.end + 1, _values(it)) for it in self._dates.parse(text, day)]
        return found


def _values(result: Any) -> list[str]:  # noqa: ANN401 the package has no types
    """Return all readings: the TIMEX of each, its days, and of a span of days its start as day, month and year.

    The TIMEX of “May 2” has no year (`XXXX-05-02`), which its days have.
    """
    values = []
    for reading in (result.resolution or {}).get("values", []):
        timex = reading.get("timex", "")
        start = reading.get("start") or reading.get("end") or reading.get("value", "")
        values += [timex, reading.get("value", ""), start[: len(timex)]]
        if timex.startswith("(") and timex.endswith("P3M)"):
            values.append(f"{start[:4]}-Q{(int(start[5:7]) + 2) // 3}")
    return values


def load(_vocabulary: Vocabulary) -> Recognizers:
    """Return the models, which have their own vocabulary."""
    return Recognizers()

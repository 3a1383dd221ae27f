"""Duckling, native: its times, durations and amounts of money. It has no percentages."""

import datetime as dt
from importlib.metadata import version
from typing import Any, Final

import duckling

from benchmarks.peers.protocol import Found, Sort, Vocabulary, of_grain

_ZONES: Final = "/usr/share/zoneinfo"
_LETTERS: Final = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "M", "second": "S"}
_CLOCK: Final = frozenset({"hour", "minute", "second"})


class Duckling:
    """Duckling for American English."""

    version: Final = version("pyduckling-native-phihos")
    sorts: Final[frozenset[Sort]] = frozenset({"amount", "date"})

    def __init__(self) -> None:
        """Load the time zones."""
        self._zones = duckling.load_time_zones(_ZONES)
        self._locale = duckling.parse_locale("EN_US", duckling.default_locale_lang(duckling.parse_lang("EN")))
        self._sorts = duckling.parse_dimensions(["time", "duration", "amount-of-money"])

    def find(self, text: str, published_on: dt.date) -> list[Found]:
        """Return what it reads, each with all of its readings."""
        noon = dt.datetime.combine(published_on, dt.time(12), dt.UTC)
        day = duckling.parse_ref_time(self._zones, "UTC", int(noon.timestamp()))
        found = []
        for entity in duckling.parse(text, duckling.Context(day, self._locale), self._sorts):
            start, end, value = entity["start"], entity["end"], entity["value"]
            if entity["dim"] == "amount-of-money":
                found.append(Found("amount", start, end))
            else:
                readings = [_duration(value)] if entity["dim"] == "duration" else _days(value)
                found.append(Found("date", start, end, readings))
        return found


def _duration(value: dict[str, Any]) -> str:
    clock = "T" if value["unit"] in _CLOCK else ""
    return f"P{clock}{value['value']}{_LETTERS.get(value['unit'], '?')}"


def _days(value: dict[str, Any]) -> list[str]:
    """Return the readings: of “since April 3” and the like, the day that is named."""
    days = [reading.get("from") or reading.get("to") or reading for reading in value.get("values", [])]
    return [of_grain(day["value"], day["grain"]) for day in days]


def load(_vocabulary: Vocabulary) -> Duckling:
    """Return Duckling, which has its own vocabulary."""
    return Duckling()

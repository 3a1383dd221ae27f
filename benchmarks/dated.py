"""Dated records of runs, `benchmarks/records/SORT-YYYY-MM-DD.json`: one a day, of which the newest is shown."""

import datetime as dt
from pathlib import Path
from typing import Any, Final, Generic, Protocol, TypeVar

import msgspec

FOLDER: Final = Path(__file__).parent / "records"
_DIGITS: Final = 4
"""How many digits of a figure are kept."""


class Run(Protocol):
    """What is recorded: a Struct of msgspec that knows its day."""

    date: dt.date


R = TypeVar("R", bound=Run)


class Records(Generic[R]):
    """The records of one sort."""

    def __init__(self, sort: str, kind: type[R], folder: Path = FOLDER) -> None:
        """Keep runs of this type in the folder, under the name of their sort."""
        self._sort = sort
        self._kind = kind
        self._folder = folder

    def write(self, run: R) -> Path:
        """Write a run under its day; return the file."""
        file = self._folder / f"{self._sort}-{run.date}.json"
        plain = rounded(msgspec.to_builtins(run))
        file.write_bytes(msgspec.json.format(msgspec.json.encode(plain), indent=1) + b"\n")
        return file

    def newest(self) -> R | None:
        """Return the newest run, or None where there is none."""
        files = sorted(self._folder.glob(f"{self._sort}-*.json"))
        return msgspec.json.decode(files[-1].read_bytes(), type=self._kind) if files else None


def rounded(value: Any) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """Return plain values with the digits that are worth keeping."""
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    if isinstance(value, list):
        return [rounded(item) for item in value]
    return float(f"{value:.{_DIGITS}g}") if isinstance(value, float) else value

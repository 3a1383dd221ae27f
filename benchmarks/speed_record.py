"""The record of a run of the speed benchmarks: when, on what machine, what was timed, and which budgets were met."""

import datetime as dt
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, Literal

import msgspec

from benchmarks.record import commit

RECORDS: Final = Path(__file__).parent / "records"
_LIBRARIES: Final = ("ahocorasick-rs", "litestar", "msgspec", "pebble", "regex", "uvicorn", "uvloop")
_DIGITS: Final = 4
"""How many digits of a figure are kept."""


class Timing(msgspec.Struct, omit_defaults=True):
    """The seconds that the best of several rounds took, over which articles, and further figures."""

    seconds: float
    sample: str | None = None
    articles: int = 0
    bytes: int = 0
    figures: dict[str, Any] = {}


class Machine(msgspec.Struct):
    """What the benchmarks ran on."""

    cpu: str
    cores: int
    system: str
    python: str


class Verdict(msgspec.Struct):
    """A budget with its figure, whether it is met (None where it was not measured), and the figure of its floor."""

    name: str
    unit: str
    relation: Literal[">=", "<="]
    bound: float
    figure: float | None
    met: bool | None
    floor: str | None = None
    floor_figure: float | None = None


class Run(msgspec.Struct):
    """A run of the benchmarks."""

    date: dt.date
    commit: str | None
    machine: Machine
    versions: dict[str, str]
    timings: dict[str, dict[str, Timing]]
    """By part and name."""
    budgets: list[Verdict] = []


def read_report(report: Mapping[str, Any], date: dt.date) -> Run:
    """Return the run that pytest-benchmark reports."""
    timings: dict[str, dict[str, Timing]] = {}
    for entry in report["benchmarks"]:
        told = dict(entry["extra_info"])
        part, name = told.pop("part"), told.pop("name")
        timings.setdefault(part, {})[name] = msgspec.convert({"seconds": entry["stats"]["min"], **told}, Timing)
    info = report["machine_info"]
    cpu = info["cpu"]
    machine = Machine(cpu.get("brand_raw", info["machine"]), cpu["count"], info["system"], info["python_version"])
    return Run(date, commit(), machine, {name: version(name) for name in _LIBRARIES}, timings)


def write(run: Run, folder: Path = RECORDS) -> Path:
    """Write a run into the folder, under its date; return the file."""
    file = folder / f"speed-{run.date}.json"
    plain = rounded(msgspec.to_builtins(run))
    file.write_bytes(msgspec.json.format(msgspec.json.encode(plain), indent=1) + b"\n")
    return file


def newest(folder: Path = RECORDS) -> Run | None:
    """Return the newest run in the folder, or None where there is none."""
    files = sorted(folder.glob("speed-*.json"))
    return msgspec.json.decode(files[-1].read_bytes(), type=Run) if files else None


def rounded(value: Any) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """Return plain values with the digits that are worth keeping."""
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    if isinstance(value, list):
        return [rounded(item) for item in value]
    return float(f"{value:.{_DIGITS}g}") if isinstance(value, float) else value

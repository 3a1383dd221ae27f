"""The record of a run of the speed benchmarks: when, on what machine, what was timed, and which budgets were met."""

import datetime as dt
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any, Final, Literal

import msgspec

from benchmarks.dated import Records
from benchmarks.record import commit

_LIBRARIES: Final = ("ahocorasick-rs", "litestar", "msgspec", "pebble", "regex", "uvicorn", "uvloop")


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
    """A budget with its figure, whether it is met (None where no figure can be such), and the figure of its floor."""

    name: str
    unit: str
    relation: Literal[">=", "<="]
    bound: float
    figure: float
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


RECORDS: Final = Records("speed", Run)


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

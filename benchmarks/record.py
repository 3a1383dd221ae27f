"""The last recorded run of `benchmarks.accuracy`: what the next is compared with, and what the README says."""

import datetime as dt
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from benchmarks.gold import ROOT
from benchmarks.reliability import Bin
from benchmarks.scores import Figures

RECORD: Final = Path(__file__).parent / "records" / "accuracy.json"
_DIGITS: Final = 4


class Measured(NamedTuple):
    """What is kept of a corpus."""

    figures: Figures
    articles: int
    reliability: list[Bin]


class Run(msgspec.Struct):
    """When a run was recorded, at which commit; and by corpus its figures, its size and its table of reliability."""

    recorded_on: dt.date
    commit: str | None
    corpora: dict[str, Figures] = {}
    articles: dict[str, int] = {}
    reliability: dict[str, list[Bin]] = {}


def read(file: Path) -> Run | None:
    """Return the last recorded run, or None where there is none."""
    return msgspec.json.decode(file.read_bytes(), type=Run) if file.exists() else None


def write(corpora: Mapping[str, Measured], file: Path) -> None:
    """Record what was measured today, beside the last figures of corpora that were not measured now."""
    last = read(file) or Run(_today(), commit())
    run = Run(
        _today(),
        commit(),
        {**last.corpora, **{name: rounded(told.figures) for name, told in corpora.items()}},
        {**last.articles, **{name: told.articles for name, told in corpora.items()}},
        {**last.reliability, **{name: list(map(_rounded, told.reliability)) for name, told in corpora.items()}},
    )
    file.write_bytes(msgspec.json.format(msgspec.json.encode(run), indent=1) + b"\n")


def rounded(figures: Figures) -> Figures:
    """Return the figures as they are kept and printed."""
    return {name: {key: round(value, _DIGITS) for key, value in found.items()} for name, found in figures.items()}


def _rounded(row: Bin) -> Bin:
    return Bin(row.low, row.count, round(row.said, _DIGITS), round(row.right, _DIGITS))


def _today() -> dt.date:
    return dt.datetime.now(dt.UTC).date()


def commit() -> str | None:
    """Return the short name of the commit, with a plus where the tree differs from it; None outside of git."""
    command = ["git", "describe", "--always", "--dirty=+", "--exclude=*"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 constant
    return done.stdout.strip() or None

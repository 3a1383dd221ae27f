"""The last recorded run of `benchmarks.accuracy`, for comparison."""

import datetime as dt
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import msgspec

from benchmarks.gold import ROOT
from benchmarks.scores import Figures

RECORD: Final = Path(__file__).parent / "records" / "accuracy.json"
_DIGITS: Final = 4


class Run(msgspec.Struct):
    """When a run was recorded, at which commit, and its figures by corpus."""

    recorded_on: dt.date
    commit: str | None
    corpora: dict[str, Figures]


def read(file: Path) -> Run | None:
    """Return the last recorded run, or None where there is none."""
    return msgspec.json.decode(file.read_bytes(), type=Run) if file.exists() else None


def write(corpora: Mapping[str, Figures], file: Path) -> None:
    """Record the figures of today, beside the last ones of corpora that were not measured now."""
    last = read(file)
    kept = last.corpora if last else {}
    run = Run(dt.datetime.now(dt.UTC).date(), commit(), {**kept, **{name: rounded(f) for name, f in corpora.items()}})
    file.write_bytes(msgspec.json.format(msgspec.json.encode(run), indent=1) + b"\n")


def rounded(figures: Figures) -> Figures:
    """Return the figures as they are kept and printed."""
    return {name: {key: round(value, _DIGITS) for key, value in found.items()} for name, found in figures.items()}


def commit() -> str | None:
    """Return the short name of the commit, with a plus where the tree differs from it; None outside of git."""
    command = ["git", "describe", "--always", "--dirty=+", "--exclude=*"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 constant
    return done.stdout.strip() or None

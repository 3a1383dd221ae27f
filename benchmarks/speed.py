"""Runs the benchmarks of speed, judges the budgets, and keeps the record of the day: `make bench`."""

import argparse
import datetime as dt
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

from benchmarks import budgets, publish, speed_record
from benchmarks.gold import ROOT
from benchmarks.speed_record import Run

_COLUMNS: Final = "--benchmark-columns=min,median,stddev,rounds"
_NOT_TIMED: Final = "ignore:Not saving anything"
"""A warning that would end pytest before this module says the same."""
_NOTHING_FAILED: Final = frozenset({pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmarks, print the verdicts, and write record, plots and table.

    Returns:
        1 where a benchmark found too little or none was timed, and with `--gate` where a budget is missed; else 0.
    """
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--gate", action="store_true", help="fail where a budget is missed")
    parser.add_argument(
        "--only", metavar="WORD", help="only the benchmarks with this in their name; nothing is recorded"
    )
    options = parser.parse_args(arguments)
    run = _measure(options.only)
    if run is None:
        return 1
    run.budgets = budgets.judge(run)
    print(f"\n{budgets.table(run.budgets) or 'no budget is judged by these benchmarks alone'}")
    if options.only is None:
        print(f"\nrecorded in {speed_record.RECORDS.write(run).name}")
        publish.main()
    return int(options.gate and any(it.met is False for it in run.budgets))


def _measure(only: str | None) -> Run | None:
    """Return what the benchmarks measure; None, with a line that says so, where one of them fails or none is timed."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [sys.executable, "-m", "pytest", "-q", "benchmarks", f"--benchmark-json={report}", _COLUMNS]
        command += ["-W", _NOT_TIMED, *(["-k", only] if only else [])]
        done = subprocess.run(command, cwd=ROOT, check=False)  # noqa: S603 - our own command
        told = report.read_text(encoding="utf-8") if report.exists() else ""
    if done.returncode not in _NOTHING_FAILED:
        print(f"nothing is judged: pytest ended with {done.returncode}", file=sys.stderr)
        return None
    if not told:
        print(
            f"nothing is judged: no benchmark was timed{f' of those named {only!r}' if only else ''}", file=sys.stderr
        )
        return None
    return speed_record.read_report(json.loads(told), dt.datetime.now(dt.UTC).date())


if __name__ == "__main__":
    sys.exit(main())

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

from benchmarks import budgets, publish, speed_record
from benchmarks.gold import ROOT
from benchmarks.speed_record import Run

_COLUMNS: Final = "--benchmark-columns=min,median,stddev,rounds"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmarks, print the verdicts, and write record, plots and table.

    Returns:
        1 where a benchmark found less than it must, and with `--gate` where a budget is missed; else 0.
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
    print(f"\n{budgets.table(run.budgets)}")
    if options.only is None:
        print(f"\nrecorded in {speed_record.write(run).relative_to(ROOT)}")
        publish.main()
    return int(options.gate and any(it.met is False for it in run.budgets))


def _measure(only: str | None) -> Run | None:
    """Return what the benchmarks measure, or None where one of them fails."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [sys.executable, "-m", "pytest", "-q", "benchmarks", f"--benchmark-json={report}", _COLUMNS]
        command += ["-k", only] if only else []
        done = subprocess.run(command, cwd=ROOT, check=False)  # noqa: S603 - our own command
        if done.returncode:
            return None
        today = dt.datetime.now(dt.UTC).date()
        return speed_record.read_report(json.loads(report.read_text(encoding="utf-8")), today)


if __name__ == "__main__":
    sys.exit(main())

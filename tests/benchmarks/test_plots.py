"""The plots of a run: which figures they show."""

from __future__ import annotations

import datetime as dt

import pytest

from benchmarks import plots
from benchmarks.speed_record import Machine, Run, Timing

SECONDS = {"scan": 0.001, "ground": 0.002, "relate": 0.003, "read": 0.010, "extract": 0.011, "encode": 0.0005}
STAGES = {f"news: {stage}": Timing(seconds, "news", 12, 10_000) for stage, seconds in SECONDS.items()}
RUN = Run(dt.date(2026, 11, 22), None, Machine("", 2, "Linux", "3.11"), {}, {"stages": STAGES})


def test_stages() -> None:
    """Each stage has its time for a kilobyte, and what none has a time for is what the others leave."""
    assert pytest.approx([100, 200, 300, 400, 100, 50]) == plots.stage_parts(RUN, "news")


def test_tools() -> None:
    """Tools stand by their speed, the fastest first."""
    chart = plots.tools({"slow": 0.5, "tariffwire": 8.0, "slower": 0.02})

    assert sorted([chart.index(">tariffwire<"), chart.index(">slow<"), chart.index(">slower<")]) == [
        chart.index(f">{name}<") for name in ("tariffwire", "slow", "slower")
    ]
    assert "8 MB/s" in chart

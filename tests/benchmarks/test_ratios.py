"""Budgets of speed: what is over them, and what the table says."""

from __future__ import annotations

import pytest

from benchmarks import ratios
from benchmarks.ratios import Speed

NEWS = Speed("news", size=36_000, scan=0.001, extract=0.005)


@pytest.mark.parametrize(
    ("news", "start", "expected"),
    [
        (NEWS, 0.4, []),
        (NEWS, 0.6, ["import and compilation take 0.60 s"]),
        (NEWS._replace(scan=0.0005), 0.4, ["extraction of news takes 10.0 times the bare scan"]),
        (NEWS._replace(size=18_000), 0.4, ["extraction of news runs at 3.6 MB/s"]),
    ],
)
def test_over_budget(news: Speed, start: float, expected: list[str]) -> None:
    """What takes longer than its budget is named with its figure, and only news has a budget."""
    slow = Speed("posts", size=3_000, scan=0.001, extract=0.1)

    assert expected == ratios.over_budget([slow, news], start)


def test_table() -> None:
    """A line has the throughput of scan and extraction, and how many times the scan the extraction takes."""
    assert ["news", "36.0", "7.20", "5.0"] == ratios.table([NEWS], 0.4).splitlines()[1].split()

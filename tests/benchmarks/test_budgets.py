"""Budgets: which figures they judge, and what they say of them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from benchmarks import budgets
from benchmarks.speed_record import Machine, Run, Timing


def figures(**told: Any) -> Timing:
    """Return the timing of a benchmark that takes its own times, over 36 KB in 12 articles."""
    return Timing(1.0, "news", 12, 36_000, told)


def a_run(**parts: dict[str, Timing]) -> Run:
    """Return a run of these parts of the benchmarks."""
    return Run(dt.date(2026, 11, 22), None, Machine("", 2, "Linux", "3.11"), {}, parts)


FLOORS = {
    "news": figures(lower=0.0001, scan=0.001, extract=0.003),
    "without tariffs": figures(lower=0.0001, scan=0.001, extract=0.003),
    "long": figures(lower=0.0001, scan=0.001, extract=0.006),
}
BULK = {"list": Timing(0.008, "news", 12, 0, {"alone": 0.001})}
REQUESTS = {
    "service, 1": Timing(0.0144, "news", 12, 0, {"alone": 0.001, "best": 0.0012, "wire": 0.001}),
    "service, 16": Timing(0.15, "news", 120, 0, {"alone": 0.001}),
    "extracting route, 1": Timing(0.0132, "news", 12, 0, {"alone": 0.001, "best": 0.0011, "wire": 0.001}),
}
HOSTILE = {"times the news": figures(a=1, b=9)}
FASTER_THAN_THE_ENGINE = {
    "service, 1": Timing(0.0096, "news", 12, 0, {"alone": 0.001, "best": 0.0008, "wire": 0.001}),
}
FASTER_THAN_THE_CORES = {"list": Timing(0.004, "news", 12, 0, {"alone": 0.001})}
SHRUNK = {"engine": figures(early=[100], late=[90])}
MEMORY = {"service": figures(early=[100, 120], late=[101, 150]), "engine": figures(early=[100], late=[100])}


@pytest.mark.parametrize(
    ("name", "run", "figure", "met"),
    [
        ("extraction of news of 3 KB", a_run(floors=FLOORS), 12, True),
        ("extraction of text without tariffs", a_run(floors=FLOORS), 12, False),
        ("extraction of news beside the bare scan", a_run(floors=FLOORS), 3, True),
        ("a byte of 1 MB beside one of 3 KB", a_run(floors=FLOORS), 2, False),
        ("a byte of the costliest hostile text beside one of news", a_run(hostile=HOSTILE), 9, False),
        ("bulk over HTTP beside as many engines as cores", a_run(bulk=BULK), 75, False),
        ("what HTTP and JSON add to one request of 3 KB", a_run(requests=REQUESTS), 0.2, True),
        ("requests of 3 KB at the peak beside what one engine allows", a_run(requests=REQUESTS), 83.3, True),
        ("tariffwire --help", a_run(start={"seconds": figures(help=0.2, python=0.1)}), 0.2, True),
        ("resident memory of a process of the service", a_run(memory=MEMORY), 150, True),
        ("its growth over a stream of many articles", a_run(memory=MEMORY), 25, False),
        ("growth of the memory of the engine over many articles", a_run(memory=MEMORY), 0, True),
        ("what HTTP and JSON add to one request of 3 KB", a_run(requests=FASTER_THAN_THE_ENGINE), -0.2, None),
        (
            "requests of 3 KB at the peak beside what one engine allows",
            a_run(requests=FASTER_THAN_THE_ENGINE),
            125,
            None,
        ),
        ("bulk over HTTP beside as many engines as cores", a_run(bulk=FASTER_THAN_THE_CORES), 150, None),
        ("growth of the memory of the engine over many articles", a_run(memory=SHRUNK), -10, True),
    ],
)
def test_judge(name: str, run: Run, figure: float, met: bool | None) -> None:  # noqa: FBT001 - a column of the table
    """Each budget is judged by its figure; by one that cannot be, a time below none, it is neither met nor missed."""
    [verdict] = [verdict for verdict in budgets.judge(run) if verdict.name == name]

    assert pytest.approx(figure, abs=0.05) == verdict.figure
    assert met is verdict.met


@pytest.mark.parametrize(
    ("run", "names"),
    [
        (a_run(), []),
        (a_run(start={"seconds": figures(help=0.2)}), ["tariffwire --help"]),
        (a_run(requests={"extracting route, 1": REQUESTS["extracting route, 1"]}), []),
        (a_run(hostile={"times the news": figures()}), []),
        (a_run(stages={"news: scan": Timing(1.0)}), []),
    ],
)
def test_left_out(run: Run, names: list[str]) -> None:
    """A budget whose benchmarks were left out, or only its floor's, is left out, or has no figure of its floor."""
    verdicts = budgets.judge(run)

    assert names == [verdict.name for verdict in verdicts]
    assert [None] * len(names) == [verdict.floor_figure for verdict in verdicts]


def test_floor() -> None:
    """What a program reaches that does only the least stands beside the figure, in the same unit."""
    verdicts = {verdict.name: verdict for verdict in budgets.judge(a_run(requests=REQUESTS))}
    added = verdicts["what HTTP and JSON add to one request of 3 KB"]

    assert "bare route that extracts" == added.floor
    assert pytest.approx(0.1) == added.floor_figure


def test_table() -> None:
    """A line says whether a budget is met, its figure, its bound, and its floor."""
    line = budgets.table(budgets.judge(a_run(floors=FLOORS))).splitlines()[1]

    assert line.startswith("missed          extraction of text without tariffs ")
    assert line.endswith("12 >= 15    MB/s   (str.lower: 360)")


def test_markdown() -> None:
    """So does a row of the README; what cannot be measured says so there."""
    told = {"start": {"seconds": figures(help=0.2, python=0.1)}, "requests": FASTER_THAN_THE_ENGINE}
    rows = budgets.markdown(budgets.judge(a_run(**told))).splitlines()[2:]

    assert rows[0].startswith(
        "| what HTTP and JSON add to one request of 3 KB | at most 0.3 ms | -0.2 | not measurable |"
    )
    assert rows[0].endswith("| bare route that extracts: – |")
    assert "| tariffwire --help | at most 0.25 s | 0.2 | met | Python: 0.1 |" == rows[-1]

"""The budgets of speed and memory, all in this place: what each is for, its bound, its figure, and the floor below it.

Those beside other tools are in `benchmarks.peers`; what hostile texts may cost is tested in `tests/extractors`.
"""

import math
from collections.abc import Callable, Iterable
from typing import Final, Literal, NamedTuple

from benchmarks import readme
from benchmarks.readme import show
from benchmarks.speed_record import Run, Timing, Verdict

Figure = Callable[[Run], float]
Bound = tuple[Literal[">=", "<="], float]
_ANY: Final = (0.0, math.inf)
_SHARE: Final = (0.0, 100.0)
_CHANGE: Final = (-100.0, math.inf)
_WANTED: Final = {">=": "at least", "<=": "at most"}
_SAID: Final = {True: "met", False: "missed", None: "not measurable"}


class Budget(NamedTuple):
    """A figure, the least or the most that it may be, and what a program reaches that only does what it must.

    What is not `possible`, a time below nothing or a share above the whole, a busy machine has made: it says nothing.
    """

    name: str
    unit: str
    bound: Bound
    figure: Figure
    floor: tuple[str, Figure] | None = None
    possible: tuple[float, float] = _ANY


def judge(run: Run) -> list[Verdict]:
    """Return for each budget whether it is met; those whose benchmarks were left out are left out too."""
    return [verdict for budget in BUDGETS if (verdict := _judge(budget, run)) is not None]


def verdict(name: str, unit: str, bound: Bound, figure: float, possible: tuple[float, float] = _ANY) -> Verdict:
    """Return whether a figure keeps its bound; neither where it is none that can be."""
    relation, limit = bound
    is_met = figure >= limit if relation == ">=" else figure <= limit
    return Verdict(name, unit, relation, limit, figure, is_met if possible[0] <= figure <= possible[1] else None)


def table(verdicts: Iterable[Verdict]) -> str:
    """Return the verdicts for the terminal."""
    return "\n".join(
        f"{_SAID[it.met]:16}{it.name:60}{show(it.figure):>8} {it.relation} {show(it.bound):5} {it.unit:5}"
        f"{f'  ({_floor(it)})' if it.floor else ''}"
        for it in verdicts
    )


def markdown(verdicts: Iterable[Verdict]) -> str:
    """Return the verdicts for the README, with their floors where there are any."""
    rows = [
        (it.name, f"{_WANTED[it.relation]} {show(it.bound)} {it.unit}", show(it.figure), _SAID[it.met], _floor(it))
        for it in verdicts
    ]
    head = ("budget", "wanted", "measured", "", "floor")
    width = len(head) if any(floor for *_, floor in rows) else len(head) - 1
    return readme.table(head[:width], (row[:width] for row in rows))


def _floor(verdict: Verdict) -> str:
    return f"{verdict.floor}: {show(verdict.floor_figure)}" if verdict.floor else ""


def _judge(budget: Budget, run: Run) -> Verdict | None:
    figure = _taken(budget.figure, run)
    if figure is None:
        return None
    judged = verdict(budget.name, budget.unit, budget.bound, figure, budget.possible)
    if budget.floor is not None:
        judged.floor, judged.floor_figure = budget.floor[0], _taken(budget.floor[1], run)
    return judged


def _taken(figure: Figure, run: Run) -> float | None:
    try:
        return figure(run)
    except (KeyError, ValueError):  # its part of the benchmarks was left out, or all that it would take the most of
        return None


def _speed(sample: str, stage: str) -> Figure:
    """Return what tells how many millions of bytes of a sample a stage reads in a second."""
    return lambda run: (told := run.timings["floors"][sample]).bytes / told.figures[stage] / 1e6


def _times_scan(run: Run) -> float:
    told = run.timings["floors"]["news"].figures
    return float(told["extract"] / told["scan"])


def _growth(stage: str) -> Figure:
    """Return what tells how many times longer a stage takes for a character of 1 MB than for one of 3 KB."""
    return lambda run: _speed("news", stage)(run) / _speed("long", stage)(run)


def _worst_hostile(run: Run) -> float:
    return float(max(run.timings["hostile"]["times the news"].figures.values()))


def _bulk(run: Run) -> float:
    """Return how much of what engines alone would read on all cores is read as a list over HTTP, in percent."""
    return _of_alone(run.timings["bulk"]["list"]) / run.machine.cores


def _added(run: Run) -> float:
    """Return the milliseconds that a request takes beyond what its article takes in one process."""
    told = run.timings["requests"]["service, 1"]
    return float(_milliseconds(told) - 1000 * told.figures["alone"])


def _bare(run: Run) -> float:
    return _milliseconds(run.timings["requests"]["bare route, 1"])


def _peak(run: Run) -> float:
    """Return how much of what one engine alone would read is read in single requests, in percent, at most."""
    return max(_of_alone(told) for name, told in run.timings["requests"].items() if name.startswith("service"))


def _of_alone(timing: Timing) -> float:
    return float(100_000 * timing.figures["alone"] / _milliseconds(timing))


def _milliseconds(timing: Timing) -> float:
    """Return how long an article takes."""
    return 1000 * timing.seconds / timing.articles


def _start(name: str) -> Figure:
    return lambda run: float(run.timings["start"]["seconds"].figures[name])


def _memory_growth(part: str) -> Figure:
    """Return what tells by how many percent the resident memory of the process that grows most has grown."""

    def grown(run: Run) -> float:
        told = run.timings["memory"][part].figures
        return float(max(100 * (late / early - 1) for early, late in zip(told["early"], told["late"], strict=True)))

    return grown


def _worker(run: Run) -> float:
    return float(max(run.timings["memory"]["service"].figures["late"]))


BUDGETS: Final = (
    Budget(
        "extraction of news of 3 KB",
        "MB/s",
        (">=", 8),
        _speed("news", "extract"),
        ("scan", _speed("news", "scan")),
    ),
    Budget(
        "extraction of text without tariffs",
        "MB/s",
        (">=", 15),
        _speed("without tariffs", "extract"),
        ("str.lower", _speed("without tariffs", "lower")),
    ),
    Budget("extraction of news beside the bare scan", "times", ("<=", 4), _times_scan),
    Budget("a byte of 1 MB beside one of 3 KB", "times", ("<=", 1.3), _growth("extract"), ("scan", _growth("scan"))),
    Budget("a byte of the costliest hostile text beside one of news", "times", ("<=", 3), _worst_hostile),
    Budget("bulk over HTTP beside as many engines as cores", "%", (">=", 80), _bulk, possible=_SHARE),
    Budget("what HTTP and JSON add to one request of 3 KB", "ms", ("<=", 0.3), _added, ("bare route", _bare)),
    Budget("requests of 3 KB at the peak beside what one engine allows", "%", (">=", 60), _peak, possible=_SHARE),
    Budget("import and compilation of the pack", "s", ("<=", 0.4), _start("engine"), ("Python", _start("python"))),
    Budget("tariffwire --help", "s", ("<=", 0.25), _start("help"), ("Python", _start("python"))),
    Budget("resident memory of a process of the service", "MB", ("<=", 150), _worker),
    Budget("its growth over a stream of many articles", "%", ("<=", 2), _memory_growth("service"), possible=_CHANGE),
    Budget(
        "growth of the memory of the engine over many articles",
        "%",
        ("<=", 2),
        _memory_growth("engine"),
        possible=_CHANGE,
    ),
)

"""The budgets of speed and memory, all in this place: what each is for, its bound, its figure, and the floor below it.

Those beside other tools are in `benchmarks.peers`; what hostile texts may cost is tested in `tests/extractors`.
"""

from collections.abc import Callable
from typing import Final, Literal, NamedTuple

from benchmarks.speed_record import Run, Timing, Verdict

Figure = Callable[[Run], float]


class Budget(NamedTuple):
    """A figure, the least or the most that it may be, and what a program reaches that only does what it must."""

    name: str
    unit: str
    bound: tuple[Literal[">=", "<="], float]
    figure: Figure
    floor: tuple[str, Figure] | None = None


def judge(run: Run) -> list[Verdict]:
    """Return for each budget whether it is met."""
    return [_judge(budget, run) for budget in BUDGETS]


def table(verdicts: list[Verdict]) -> str:
    """Return the verdicts for the terminal."""
    return "\n".join(
        f"{SAID[it.met]:13}{it.name:60}{show(it.figure):>8} {it.relation} {it.bound:<4g} {it.unit:5}"
        f"{f'  ({it.floor}: {show(it.floor_figure)})' if it.floor else ''}"
        for it in verdicts
    )


SAID: Final = {True: "met", False: "missed", None: "not measured"}


def show(figure: float | None) -> str:
    """Return a figure with the digits that say something."""
    if figure is None:
        return "–"
    return f"{figure:,.0f}" if abs(figure) >= 100 else f"{figure:.2g}" if abs(figure) < 1 else f"{figure:.3g}"


def _judge(budget: Budget, run: Run) -> Verdict:
    relation, bound = budget.bound
    figure = _taken(budget.figure, run)
    met = None if figure is None else figure >= bound if relation == ">=" else figure <= bound
    verdict = Verdict(budget.name, budget.unit, relation, bound, figure, met)
    if budget.floor is not None:
        verdict.floor, verdict.floor_figure = budget.floor[0], _taken(budget.floor[1], run)
    return verdict


def _taken(figure: Figure, run: Run) -> float | None:
    try:
        return figure(run)
    except KeyError:  # this part of the benchmarks was left out
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
    Budget("bulk over HTTP beside as many engines as cores", "%", (">=", 80), _bulk),
    Budget("what HTTP and JSON add to one request of 3 KB", "ms", ("<=", 0.3), _added, ("bare route", _bare)),
    Budget("requests of 3 KB at the peak beside what one engine allows", "%", (">=", 60), _peak),
    Budget("import and compilation of the pack", "s", ("<=", 0.4), _start("engine"), ("Python", _start("python"))),
    Budget("tariffwire --help", "s", ("<=", 0.25), _start("help"), ("Python", _start("python"))),
    Budget("resident memory of a process of the service", "MB", ("<=", 150), _worker),
    Budget("its growth over a stream of many articles", "%", ("<=", 2), _memory_growth("service")),
    Budget("growth of the memory of the engine over many articles", "%", ("<=", 2), _memory_growth("engine")),
)

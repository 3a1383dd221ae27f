"""Writes the newest records as plots, and as a table into the README: `python -m benchmarks.publish`."""

import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

from benchmarks import plots, speed_record
from benchmarks.budgets import SAID, show
from benchmarks.gold import ROOT
from benchmarks.peers import results
from benchmarks.speed_record import Run, Verdict

README: Final = ROOT / "README.md"
PLOTS: Final = ROOT / "docs" / "plots"
BEGIN: Final = "<!-- speed: written by python -m benchmarks.publish -->\n"
END: Final = "<!-- speed: end -->\n"
_PLOTS: Final = {
    "throughput.svg": "Throughput by size",
    "stages.svg": "Stages of an extraction",
    "tools.svg": "Throughput beside other tools",
}
_SAMPLES: Final = {
    "posts": "posts of 280 characters",
    "news": "news of 3 KB",
    "news in ASCII": "the same in ASCII",
    "dense": "3 KB full of rates",
    "sparse": "3 KB on other tariffs",
    "without tariffs": "3 KB without tariffs",
    "orders": "orders of 20 KB",
    "long": "news of 1 MB",
}
_WIDTH: Final = 120
_WAYS: Final = {
    "one process": "in one process, decoded and encoded",
    "list": "as a list over HTTP",
    "lines": "as NDJSON over HTTP",
    "copying pool": "through processes that only copy",
}


def main() -> None:
    """Write the plots and the table of the newest records."""
    PLOTS.mkdir(exist_ok=True)
    for name, content in charts().items():
        (PLOTS / name).write_text(content, encoding="utf-8")
    run = speed_record.newest()
    if run is not None:
        text = README.read_text(encoding="utf-8")
        README.write_text(text.replace(f"{BEGIN}{shown(text)}", f"{BEGIN}{markdown(run)}"), encoding="utf-8")


def charts() -> dict[str, str]:
    """Return the plots of the newest records by the name of their file."""
    found: dict[str, str] = {}
    if (run := speed_record.newest()) is not None:
        found |= {"throughput.svg": plots.throughput(run), "stages.svg": plots.stages(run)}
    if speeds := peer_speeds():
        found["tools.svg"] = plots.tools(speeds)
    return found


def peer_speeds() -> dict[str, float]:
    """Return the megabytes that each tool of the newest record of tools reads in a second."""
    last = results.last()
    return {row.tool: row.megabytes_per_second for row in last.rows if row.megabytes_per_second} if last else {}


def shown(readme: str) -> str:
    """Return what the README has between its marks; raises `ValueError` where there are none."""
    return readme[readme.index(BEGIN) + len(BEGIN) : readme.index(END)]


def markdown(run: Run) -> str:
    """Return the tables of a run: speed by sort of text, service, and budgets; and the plots."""
    machine, libraries = run.machine, ", ".join(f"{name} {version}" for name, version in run.versions.items())
    about = f"Measured on {run.date}: {machine.cpu}, {machine.cores} cores, Python {machine.python}; {libraries}."
    tables = ("\n".join(table) for table in (_speeds(run), _requests(run), _bulk(run), _budgets(run.budgets)))
    images = (f"![{_PLOTS[name]}](docs/plots/{name})" for name in charts())
    return "\n\n".join([textwrap.fill(about, _WIDTH), *tables, *images]) + "\n"


def _speeds(run: Run) -> Iterator[str]:
    yield from _head("one core", "µs an article", "MB/s", "bare scan, MB/s", "times the scan")
    for sample, label in _SAMPLES.items():
        told = run.timings["floors"][sample]
        scan, extract = told.figures["scan"], told.figures["extract"]
        figures = (extract / told.articles * 1e6, told.bytes / extract / 1e6, told.bytes / scan / 1e6, extract / scan)
        yield _line([label, *map(show, figures)])


def _requests(run: Run) -> Iterator[str]:
    yield from _head("requests of 3 KB at once", "a second", "p99, ms", "bare route: a second", "p99, ms")
    for connections in (1, 4, 16, 64):
        cells = []
        for server in ("service", "bare route"):
            told = run.timings["requests"][f"{server}, {connections}"]
            cells += [show(told.articles / told.seconds), show(told.figures["p99"] * 1000)]
        yield _line([str(connections), *cells])


def _bulk(run: Run) -> Iterator[str]:
    yield from _head("many articles of 3 KB at once", "articles a second", "MB/s")
    for way, label in _WAYS.items():
        told = run.timings["bulk"][way]
        yield _line([label, show(told.articles / told.seconds), show(told.bytes / told.seconds / 1e6)])


def _budgets(budgets: Iterable[Verdict]) -> Iterator[str]:
    yield from _head("budget", "wanted", "measured", "", "floor")
    for it in budgets:
        floor = f"{it.floor}: {show(it.floor_figure)}" if it.floor else ""
        wanted = f"{'at least' if it.relation == '>=' else 'at most'} {it.bound:g} {it.unit}"
        yield _line([it.name, wanted, show(it.figure), SAID[it.met], floor])


def _head(*names: str) -> list[str]:
    return [_line(names), _line("---" for _ in names)]


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main()

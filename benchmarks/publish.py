"""Writes the newest records into the README, and as plots: `python -m benchmarks.publish`."""

import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from benchmarks import accuracy_tables, budgets, plots, readme, record, speed_record
from benchmarks.gold import ROOT
from benchmarks.peers import results, tables
from benchmarks.readme import show
from benchmarks.speed_record import Run

PLOTS: Final = ROOT / "docs" / "plots"
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


def main(file: Path = readme.README, folder: Path = PLOTS) -> None:
    """Write the parts of the README and the plots of the newest records."""
    folder.mkdir(exist_ok=True)
    for name, chart in charts().items():
        (folder / name).write_text(chart, encoding="utf-8")
    text = file.read_text(encoding="utf-8")
    for part, content in parts().items():
        text = readme.replaced(part, text, content)
    file.write_text(text, encoding="utf-8")


def parts() -> dict[str, str]:
    """Return what the README says of the newest records, by the name of its part."""
    found: dict[str, str] = {}
    if (run := speed_record.RECORDS.newest()) is not None:
        found["speed"] = markdown(run)
    if (told := results.RECORDS.newest()) is not None:
        found["peers"] = tables.markdown(told)
    if (accuracy := record.read(record.RECORD)) is not None:
        found |= {"accuracy": accuracy_tables.accuracy(accuracy), "confidence": accuracy_tables.confidence(accuracy)}
    return found


def charts() -> dict[str, str]:
    """Return the plots of the newest records by the name of their file."""
    found: dict[str, str] = {}
    if (run := speed_record.RECORDS.newest()) is not None:
        found |= {"throughput.svg": plots.throughput(run), "stages.svg": plots.stages(run)}
    if (told := results.RECORDS.newest()) is not None:
        speeds = {row.tool: row.megabytes_per_second for row in told.rows if row.megabytes_per_second}
        found["tools.svg"] = plots.tools(speeds)
    return found


def markdown(run: Run) -> str:
    """Return the tables of a run: speed by sort of text, service, and budgets; and the plots."""
    machine, libraries = run.machine, ", ".join(f"{name} {version}" for name, version in run.versions.items())
    about = f"Measured on {run.date}: {machine.cpu}, {machine.cores} cores, Python {machine.python}; {libraries}."
    content = [
        textwrap.fill(about, _WIDTH),
        readme.table(("one core", "µs an article", "MB/s", "bare scan, MB/s", "times the scan"), _speeds(run)),
        readme.table(
            ("requests of 3 KB at once", "a second", "p99, ms", "bare route: a second", "p99, ms"), _requests(run)
        ),
        readme.table(("many articles of 3 KB at once", "articles a second", "MB/s"), _bulk(run)),
        budgets.markdown(run.budgets),
        "![Throughput by size](docs/plots/throughput.svg)",
        "![Stages of an extraction](docs/plots/stages.svg)",
    ]
    return "\n\n".join(content) + "\n"


def _speeds(run: Run) -> Iterator[Iterable[str]]:
    for sample, label in _SAMPLES.items():
        told = run.timings["floors"][sample]
        scan, extract = told.figures["scan"], told.figures["extract"]
        figures = (extract / told.articles * 1e6, told.bytes / extract / 1e6, told.bytes / scan / 1e6, extract / scan)
        yield label, *map(show, figures)


def _requests(run: Run) -> Iterator[Iterable[str]]:
    for connections in (1, 4, 16, 64):
        cells = []
        for server in ("service", "bare route"):
            told = run.timings["requests"][f"{server}, {connections}"]
            cells += [show(told.articles / told.seconds), show(told.figures["p99"] * 1000)]
        yield str(connections), *cells


def _bulk(run: Run) -> Iterator[Iterable[str]]:
    for way, label in _WAYS.items():
        told = run.timings["bulk"][way]
        yield label, show(told.articles / told.seconds), show(told.bytes / told.seconds / 1e6)


if __name__ == "__main__":
    main()

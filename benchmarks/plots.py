"""The plots of a run: throughput by size, the stages of an extraction, and other tools."""

from typing import Final

from benchmarks.readme import show
from benchmarks.speed_record import Run
from benchmarks.stages import STAGES
from benchmarks.svg import Row, bar_chart

_SIZES: Final = {
    "posts": "posts, 0.3 KB",
    "news": "news, 3 KB",
    "orders": "orders, 20 KB",
    "long": "news, 1 MB",
}
_SORTS: Final = ("news", "news in ASCII", "dense", "sparse", "without tariffs", "posts", "orders")
_PARTS: Final = ("scan", "zones and values", "relations", "discourse", "records", "JSON")


def throughput(run: Run) -> str:
    """Return throughput by size, of the bare scan and of whole extractions."""
    rows = []
    for number, stage in enumerate(("scan", "extract")):
        for sample, label in _SIZES.items():
            told = run.timings["floors"][sample]
            speed = told.bytes / told.figures[stage] / 1e6
            rows.append(Row(label, (0.0,) * number + (speed,), f"{show(speed)} MB/s"))
    return bar_chart("Throughput by size, one core", ("bare scan", "whole extraction"), rows)


def stages(run: Run) -> str:
    """Return how long each stage takes for a kilobyte of each sort of text."""
    rows = []
    for sample in _SORTS:
        parts = stage_parts(run, sample)
        rows.append(Row(sample, parts, f"{show(sum(parts))} µs"))
    return bar_chart("Stages of an extraction, µs a kilobyte", _PARTS, rows)


def stage_parts(run: Run, sample: str) -> list[float]:
    """Return the microseconds for a kilobyte that each stage takes, in the order of `_PARTS`.

    Discourse is what is left of the first five steps, and records what is left of an extraction: they have no time of
    their own, and where they take next to none noise must not make it less.
    """
    scan, ground, relate, read, extract, encode = (
        (told := run.timings["stages"][f"{sample}: {stage}"]).seconds / told.bytes * 1e9 for stage in STAGES[1:]
    )
    return [scan, ground, relate, max(read - scan - ground - relate, 0), max(extract - read, 0), encode]


def tools(speeds: dict[str, float]) -> str:
    """Return how many megabytes each tool reads in a second, the fastest first."""
    ordered = sorted(speeds.items(), key=lambda told: -told[1])
    rows = [
        Row(name, (0.0, speed) if name == "tariffwire" else (speed,), f"{show(speed)} MB/s") for name, speed in ordered
    ]
    return bar_chart("Beside other tools, one core (logarithmic)", (), rows, log=True)

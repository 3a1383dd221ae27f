"""Times a piece of work with pytest-benchmark, and notes what the record of the run needs to know of it."""

import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeVar

from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.samples import Sample

T = TypeVar("T")
R = TypeVar("R")
Figures = Mapping[str, float] | Mapping[str, float | list[int]]
_MOST_ROUNDS: Final = 40
_SECONDS: Final = 0.7
"""How long a piece of work is timed, with what it takes to prepare it, in as many rounds as that allows."""


def time_rounds(
    benchmark: BenchmarkFixture, prepare: Callable[[], T], run: Callable[[T], R], least_rounds: int = 3
) -> R:
    """Time some rounds, each on what is prepared for it anew, and return what the last one gave."""
    rounds = 1
    if benchmark.enabled:
        began = time.perf_counter()
        run(prepare())
        rounds = min(max(least_rounds, int(_SECONDS / (time.perf_counter() - began))), _MOST_ROUNDS)
    timed: Callable[..., R] = benchmark.pedantic
    return timed(run, setup=lambda: ((prepare(),), {}), rounds=rounds)


def time_once(benchmark: BenchmarkFixture, run: Callable[[], R]) -> R:
    """Time one round of what takes its own times, and return what it gave."""
    timed: Callable[..., R] = benchmark.pedantic
    return timed(run)


def mean_of_best(rounds: Sequence[Sequence[float]]) -> float:
    """Return the mean of the best times of several things, each timed in every round: noise seldom strikes all."""
    return statistics.fmean(map(min, zip(*rounds, strict=True)))


def note(
    benchmark: BenchmarkFixture, part: str, name: str, sample: Sample | None = None, figures: Figures | None = None
) -> None:
    """Note under which part and name of the record the time stands, over which sample, and further figures."""
    size = {} if sample is None else {"sample": sample.name, "articles": len(sample.articles), "bytes": sample.size}
    benchmark.extra_info.update({"part": part, "name": name, **size, "figures": figures or {}})

"""Resident memory: of a service while it reads a long stream, and of the engine while it reads many different posts."""

import gc
import itertools
from typing import Final

import psutil
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.service import TARIFFWIRE, posts, resident, serve, stream
from benchmarks.timing import note, time_once
from extractors import Extractor

STREAMED: Final = 100_000
EXTRACTED: Final = 20_000
FEW: Final = 100
"""Articles where nothing is timed."""


def test_stream(benchmark: BenchmarkFixture, *, is_timed: bool) -> None:
    """All results of a long stream come back in order, and the memory of each process on the way is known."""
    count = STREAMED if is_timed else FEW
    with serve(*TARIFFWIRE) as (port, process):
        streamed = time_once(benchmark, lambda: stream(port, process, count))

    early, *_, late = streamed.memory
    note(benchmark, "memory", "service", figures={"early": early, "late": late})
    assert len(early) == len(late)


def test_engine(benchmark: BenchmarkFixture, extractor: Extractor, *, is_timed: bool) -> None:
    """The engine reads many posts, all of them different, and its memory early and late on the way is known."""
    articles = itertools.islice(posts(), EXTRACTED if is_timed else FEW)
    tenth = (EXTRACTED if is_timed else FEW) // 10

    def extract() -> list[list[int]]:
        memory = []
        for _ in range(10):
            for article in itertools.islice(articles, tenth):
                extractor.extract(article)
            gc.collect()
            memory.append(resident(psutil.Process()))
        return memory

    early, *_, late = time_once(benchmark, extract)
    note(benchmark, "memory", "engine", figures={"early": early, "late": late})
    assert [] == list(articles)

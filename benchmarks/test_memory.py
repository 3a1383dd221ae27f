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
    """The memory of each process of the service is known ten times on the way through a long stream."""
    count = STREAMED if is_timed else FEW
    with serve(*TARIFFWIRE) as (port, process):
        streamed = time_once(benchmark, lambda: stream(port, process, count))

    early, *_, late = streamed.memory
    note(benchmark, "memory", "service", figures={"articles": count, "early": early, "late": late})
    assert [len(early)] * 10 == [len([size for size in sizes if size > 0]) for sizes in streamed.memory]


def test_engine(benchmark: BenchmarkFixture, extractor: Extractor, *, is_timed: bool) -> None:
    """The engine reads many posts, all of them different, and its memory is known ten times on the way."""
    count = EXTRACTED if is_timed else FEW
    articles = itertools.islice(posts(), count)

    def extract() -> tuple[int, list[list[int]]]:
        read, memory = 0, []
        for _ in range(10):
            for article in itertools.islice(articles, count // 10):
                read += extractor.extract(article).id == article.id
            gc.collect()
            memory.append(resident(psutil.Process()))
        return read, memory

    read, memory = time_once(benchmark, extract)
    note(benchmark, "memory", "engine", figures={"articles": count, "early": memory[0], "late": memory[-1]})
    assert count == read
    assert 10 == len([size for [size] in memory if size > 0])

"""Speed of each stage on each sample. Each knows the least that it must find, so that none gets fast by reading less.

With `--benchmark-disable` each runs once, as a test of what it finds.
"""

import time
import tomllib
from pathlib import Path
from typing import Final

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.samples import samples
from benchmarks.stages import STAGES, stages
from benchmarks.timing import note, time_rounds
from extractors import Extractor, Pack

SAMPLES: Final = samples()
LEAST: Final = tomllib.loads((Path(__file__).parent / "least.toml").read_text(encoding="utf-8"))
LONG: Final = frozenset({"lower", "scan", "extract"})
"""What is timed on a million characters."""
CASES: Final = [(name, stage) for name in SAMPLES for stage in STAGES if name != "long" or stage in LONG]


@pytest.mark.parametrize(("name", "stage"), CASES)
@pytest.mark.benchmark(timer=time.process_time)
def test_stage(benchmark: BenchmarkFixture, pack: Pack, extractor: Extractor, name: str, stage: str) -> None:
    """A stage finds what it must."""
    sample = SAMPLES[name]
    work = stages(sample, pack, extractor)[stage]

    found = work.tally(time_rounds(benchmark, work.prepare, work.run))

    note(benchmark, "stages", stage, sample)
    least = LEAST[name].get(stage, {})
    assert [] == [f"{found[kind]} {kind}, not {count}" for kind, count in least.items() if found[kind] < count]

"""Speed of each stage on each sample. Each knows the least that it must find, so that none gets fast by reading less.

With `--benchmark-disable` each runs once, as a test of what it finds.
"""

import time
import tomllib
from pathlib import Path
from typing import Final

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.samples import Sample, samples
from benchmarks.stages import STAGES, Stage, stages
from extractors import Extractor, Pack

SAMPLES: Final = samples()
LEAST: Final = tomllib.loads((Path(__file__).parent / "least.toml").read_text(encoding="utf-8"))
LONG: Final = frozenset({"lower", "scan", "extract"})
"""What is timed on a million characters."""
CASES: Final = [(name, stage) for name in SAMPLES for stage in STAGES if name != "long" or stage in LONG]
_ROUNDS: Final = range(3, 40)
_SECONDS: Final = 0.7
"""How long a stage is timed, in as many rounds as these allow."""


@pytest.mark.parametrize(("name", "stage"), CASES)
@pytest.mark.benchmark(timer=time.process_time)
def test_stage(benchmark: BenchmarkFixture, pack: Pack, extractor: Extractor, name: str, stage: str) -> None:
    """A stage finds what it must."""
    work = stages(SAMPLES[name], pack, extractor)[stage]
    rounds = 1 if benchmark.disabled else _rounds(work)

    done = benchmark.pedantic(work.run, setup=lambda: ((work.prepare(),), {}), rounds=rounds)

    _describe(benchmark, SAMPLES[name], stage)
    found = work.count(done)
    assert [] == [f"{found[kind]} {kind}, not {least}" for kind, least in _least(name, stage) if found[kind] < least]

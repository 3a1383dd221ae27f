"""What budgets compare: extraction and its floors by turns, hostile texts beside the news, and what a start takes."""

from typing import Final

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.hostile import LENGTH, costs
from benchmarks.hostile_texts import hostile_texts
from benchmarks.ratios import compare, seconds_to_start
from benchmarks.samples import samples
from benchmarks.timing import note, time_once
from extractors import Extractor, Pack

SAMPLES: Final = samples()
MOST_TIMES_THE_SCAN: Final = 45
"""What the extraction of news may cost beside the bare scan. It holds today, and only falls: the budget is less."""
_ROUNDS: Final = 4


def test_ratchet(pack: Pack, extractor: Extractor) -> None:
    """Extraction does not get slower beside the bare scan, on whatever machine and however busy."""
    taken = compare(SAMPLES["news"], pack, extractor, _ROUNDS)

    assert MOST_TIMES_THE_SCAN > taken["extract"] / taken["scan"]


@pytest.mark.parametrize("name", SAMPLES)
def test_floors(benchmark: BenchmarkFixture, pack: Pack, extractor: Extractor, *, is_timed: bool, name: str) -> None:
    """Extraction takes longer than its floors, by turns with which it is timed."""
    sample, rounds = SAMPLES[name], (_ROUNDS if name == "long" else 3 * _ROUNDS) if is_timed else 1

    taken = time_once(benchmark, lambda: compare(sample, pack, extractor, rounds))

    note(benchmark, "floors", name, sample, taken)
    assert taken["lower"] < taken["scan"] < taken["extract"]


def test_hostile(benchmark: BenchmarkFixture, extractor: Extractor, *, is_timed: bool) -> None:
    """What each of the hostile texts costs is known."""
    texts = hostile_texts(LENGTH if is_timed else LENGTH // 100)

    found = time_once(benchmark, lambda: list(costs(extractor, texts)))

    note(benchmark, "hostile", "times the news", figures={cost.name: cost.times_normal for cost in found})
    assert len(texts) == len(found)


def test_start(benchmark: BenchmarkFixture) -> None:
    """How long a process takes until its pack is compiled, or its help is shown, is known."""
    taken = time_once(benchmark, seconds_to_start)

    note(benchmark, "start", "seconds", figures=taken)
    assert taken["python"] < taken["help"] < taken["engine"]

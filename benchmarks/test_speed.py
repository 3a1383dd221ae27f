"""Speed of scan and extraction. Each knows the least that it must find, so that none gets fast by reading less.

With `--benchmark-disable` each runs once, as a test of what it finds.
"""

from typing import Final

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks import ratios
from benchmarks.samples import samples
from extractors import Extractor, Pack

SAMPLES = samples()
SCANNED: Final = {
    "posts": {"LEVY": 13, "PLACE": 42, "GOODS": 27, "WEEKDAY": 12, "NUMBER": 31},
    "news": {"LEVY": 103, "PLACE": 288, "GOODS": 307, "WEEKDAY": 43, "NUMBER": 420},
    "news in ASCII": {"LEVY": 103, "PLACE": 284, "GOODS": 309, "WEEKDAY": 43, "NUMBER": 420},
    "dense": {"LEVY": 136, "PLACE": 344, "GOODS": 220, "MONTH": 72, "NUMBER": 548},
    "sparse": {"LEVY": 124, "PLACE": 54, "GOODS": 82, "PERCENT": 137, "NUMBER": 477},
}
EXTRACTED: Final = {
    "posts": {"records": 14, "actors": 37, "dates": 27, "rates": 15, "amounts": 2},
    "news": {"records": 115, "actors": 226, "dates": 213, "rates": 158, "amounts": 65},
    "news in ASCII": {"records": 114, "actors": 223, "dates": 213, "rates": 156, "amounts": 56},
    "dense": {"records": 208, "actors": 220, "dates": 108, "rates": 260},
    "sparse": {"actors": 158, "dates": 256, "rates": 263, "amounts": 97},
}


def _less(found: dict[str, int], least: dict[str, int]) -> list[str]:
    return [f"{found[name]} {name}, not {count}" for name, count in least.items() if found[name] < count]


@pytest.mark.parametrize("name", SCANNED)
def test_scan(benchmark: BenchmarkFixture, pack: Pack, name: str) -> None:
    """The bare scan finds the words of the vocabulary and the numbers."""
    articles = SAMPLES[name].articles

    documents = benchmark(lambda: [pack.scanner.read(article.text, article.published_on) for article in articles])

    found = {kind: sum(len(document.by_kind[kind]) for document in documents) for kind in SCANNED[name]}
    assert [] == _less(found, SCANNED[name])


@pytest.mark.parametrize("name", EXTRACTED)
def test_extract(benchmark: BenchmarkFixture, extractor: Extractor, name: str) -> None:
    """Extraction finds the records, actors, dates, rates and amounts."""
    articles = SAMPLES[name].articles

    extractions = benchmark(lambda: [extractor.extract(article) for article in articles])

    found = {field: sum(len(getattr(told, field)) for told in extractions) for field in EXTRACTED[name]}
    assert [] == _less(found, EXTRACTED[name])


def test_budgets(
    request: pytest.FixtureRequest, pack: Pack, extractor: Extractor, capsys: pytest.CaptureFixture[str]
) -> None:
    """Extraction keeps to its budget beside the bare scan of the same run, and the engine starts in time."""
    if request.config.getoption("benchmark_disable"):
        pytest.skip("budgets are for a quiet machine, and this run measures nothing")
    speeds = [ratios.measure(sample, pack, extractor) for sample in SAMPLES.values()]
    start = ratios.seconds_to_start()
    with capsys.disabled():
        print(f"\n{ratios.table(speeds, start)}")

    assert [] == ratios.over_budget(speeds, start)

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
    "posts": {"LEVY": 12, "PLACE": 40, "GOODS": 25, "WEEKDAY": 12, "NUMBER": 31},
    "news": {"LEVY": 90, "PLACE": 280, "GOODS": 290, "WEEKDAY": 43, "NUMBER": 420},
    "news in ASCII": {"LEVY": 90, "PLACE": 280, "GOODS": 290, "WEEKDAY": 43, "NUMBER": 420},
    "dense": {"LEVY": 110, "PLACE": 344, "GOODS": 200, "MONTH": 68, "NUMBER": 548},
    "sparse": {"LEVY": 110, "PLACE": 60, "GOODS": 75, "PERCENT": 137, "NUMBER": 477},
}
EXTRACTED: Final = {
    "posts": {"records": 11, "actors": 32, "dates": 25, "rates": 14, "amounts": 2},
    "news": {"records": 80, "actors": 200, "dates": 200, "rates": 150, "amounts": 60},
    "news in ASCII": {"records": 80, "actors": 200, "dates": 200, "rates": 150, "amounts": 50},
    "dense": {"records": 150, "actors": 190, "dates": 90, "rates": 230},
    "sparse": {"actors": 140, "dates": 220, "rates": 240, "amounts": 90},
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

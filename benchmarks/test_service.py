"""Speed of the service, beside a route that only decodes and encodes, this process, and a pool that only copies."""

import itertools
from collections.abc import Callable, Iterator
from typing import Final

import msgspec
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from api.settings import Settings
from benchmarks import bulk
from benchmarks.client import Connections, requests_for
from benchmarks.samples import Sample, samples
from benchmarks.service import BARE, TARIFFWIRE, serve
from benchmarks.timing import note, time_rounds
from extractors import Extractor
from schemas import Extraction

NEWS: Final = samples()["news"]
TIMES: Final = 10
"""How many times the news are sent at once, where they are timed."""
LEAST: Final = {"records": 115, "rates": 158, "actors": 226}
"""What is found in them."""
BULK: Final = ("one process", "list", "lines", "copying pool")


@pytest.fixture(scope="module")
def ports() -> Iterator[dict[str, int]]:
    """Yield the ports of a service and of the bare route."""
    with serve(*TARIFFWIRE) as (port, _), serve(*BARE) as (bare, _):
        yield {"service": port, "bare route": bare}


@pytest.fixture(scope="module")
def many(*, is_timed: bool) -> Sample:
    """Return the news many times, or once where nothing is timed."""
    return NEWS._replace(articles=NEWS.articles * (TIMES if is_timed else 1))


@pytest.fixture(scope="module")
def ways(ports: dict[str, int], extractor: Extractor, many: Sample) -> Iterator[dict[str, Callable[[], bytes]]]:
    """Yield the ways to read many articles at once."""
    port = ports["service"]
    with bulk.copying_pool(Settings().workers, extractor, many) as copy:
        yield {
            "one process": lambda: bulk.read_here(extractor, many),
            "list": lambda: bulk.send_list(port, many),
            "lines": lambda: bulk.send_lines(port, many),
            "copying pool": copy,
        }


@pytest.mark.parametrize("connections", [1, 4, 16, 64])
@pytest.mark.parametrize("server", ["bare route", "service"])
def test_requests(
    benchmark: BenchmarkFixture, ports: dict[str, int], many: Sample, server: str, connections: int
) -> None:
    """A server answers each of many requests, one by one or many at once."""
    sample = NEWS if connections == 1 else many
    requests = requests_for(sample.articles)
    clients = Connections(ports[server], connections)
    rounds: list[list[float]] = []

    time_rounds(benchmark, lambda: requests, lambda given: rounds.append(clients.send(given)))

    clients.close()
    taken = sorted(itertools.chain.from_iterable(rounds))
    note(benchmark, "requests", f"{server}, {connections}", sample, {"p99": taken[len(taken) * 99 // 100]})
    assert {len(requests)} == set(map(len, rounds))


@pytest.mark.parametrize("way", BULK)
def test_bulk(benchmark: BenchmarkFixture, ways: dict[str, Callable[[], bytes]], many: Sample, way: str) -> None:
    """What comes back of many articles at once is all that they say."""
    answer = time_rounds(benchmark, lambda: None, lambda _: ways[way]())

    note(benchmark, "bulk", way, many)
    if way == "copying pool":
        assert len(ways["one process"]()) * 0.9 < len(answer)
    else:
        told = msgspec.json.decode(answer if way == "list" else _as_list(answer), type=list[Extraction])
        found = {name: sum(len(getattr(it, name)) for it in told) for name in LEAST}
        least = {name: count * len(told) // len(NEWS.articles) for name, count in LEAST.items()}
        assert len(many.articles) == len(told)
        assert [] == [f"{found[name]} {name}, not {least[name]}" for name in LEAST if found[name] < least[name]]


def _as_list(lines: bytes) -> bytes:
    return b"[" + b",".join(lines.splitlines()) + b"]"

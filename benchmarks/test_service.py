"""Speed of the service, beside bare routes, a bare socket, this process, and a pool that only copies."""

import itertools
import time
from collections.abc import Callable, Iterator
from typing import Final

import msgspec
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from api.settings import Settings
from benchmarks import bulk
from benchmarks.bare import EXTRACTING
from benchmarks.client import Connections, requests_for
from benchmarks.samples import Sample, samples
from benchmarks.service import BARE, TARIFFWIRE, WIRE, serve
from benchmarks.timing import mean_of_best, note, time_rounds
from extractors import Extractor
from schemas import Extraction

NEWS: Final = samples()["news"]
TIMES: Final = 10
"""How many times the news are sent at once, where they are timed."""
LEAST: Final = {"records": 110, "rates": 150, "actors": 210}
"""What is found in them."""
ROUNDS: Final = {1: 20, 4: 5, 16: 5, 64: 5}
"""How many rounds there are at least, by the number of connections: one sends a dozen requests, many send ten dozen."""
LOADS: Final = (*itertools.product(("bare route", "service"), ROUNDS), ("extracting route", 1))
"""Servers, and how many connections to each of them."""
PATHS: Final = {"extracting route": EXTRACTING}
BULK: Final = ("one process", "list", "lines", "copying pool")


class Alone:
    """Times the engine alone, in this process and by turns with what it is compared with."""

    def __init__(self, extractor: Extractor) -> None:
        """Take the engine."""
        self._extractor = extractor
        self.best = float("inf")
        """The least seconds that an article took, decoded and encoded."""

    def __call__(self) -> None:
        """Read the news once."""
        began = time.perf_counter()
        bulk.read_here(self._extractor, NEWS)
        self.best = min(self.best, (time.perf_counter() - began) / len(NEWS.articles))


@pytest.fixture
def alone(extractor: Extractor) -> Alone:
    """Return what times the engine alone."""
    return Alone(extractor)


@pytest.fixture(scope="module")
def ports() -> Iterator[dict[str, int]]:
    """Yield the ports of a service, of the bare routes, and of the bare socket."""
    with serve(*TARIFFWIRE) as (port, _), serve(*BARE) as (bare, _), serve(*WIRE) as (wire, _):
        yield {"service": port, "bare route": bare, "extracting route": bare, "wire": wire}


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


@pytest.mark.parametrize("load", LOADS, ids=lambda load: "{}-{}".format(*load))
def test_requests(
    benchmark: BenchmarkFixture, ports: dict[str, int], alone: Alone, many: Sample, load: tuple[str, int]
) -> None:
    """A server answers each of many requests, one by one or many at once."""
    server, connections = load
    sample = NEWS if connections == 1 else many
    requests = requests_for(sample.articles, PATHS.get(server, "/v1/extract"))
    clients, wire = Connections(ports[server], connections), Connections(ports["wire"], 1)
    rounds: list[list[float]] = []
    floors: list[list[float]] = []

    def prepare() -> None:
        alone()
        if connections == 1:
            floors.append(wire.send(requests_for(NEWS.articles)))

    time_rounds(benchmark, prepare, lambda _: rounds.append(clients.send(requests)), ROUNDS[connections])

    clients.close()
    wire.close()
    taken = sorted(itertools.chain.from_iterable(rounds))
    figures = {"p99": taken[len(taken) * 99 // 100], "alone": alone.best}
    if floors:
        figures |= {"best": mean_of_best(rounds), "wire": mean_of_best(floors)}
    note(benchmark, "requests", f"{server}, {connections}", sample, figures)
    assert {len(requests)} == set(map(len, rounds))


@pytest.mark.parametrize("way", BULK)
def test_bulk(
    benchmark: BenchmarkFixture, ways: dict[str, Callable[[], bytes]], alone: Alone, many: Sample, way: str
) -> None:
    """What comes back of many articles at once is all that they say."""
    answer = time_rounds(benchmark, alone, lambda _: ways[way]())

    note(benchmark, "bulk", way, many, {"alone": alone.best})
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

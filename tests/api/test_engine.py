"""Where articles are read, and what happens when that fails."""

import asyncio
from typing import ParamSpec, TypeVar

import pytest

from api.engine import Engine
from api.formats import JSON
from api.problems import ProblemError
from api.settings import Settings
from api.work import Extracting, Item, extract_alone
from api.workers import Task, WorkerDiedError

P = ParamSpec("P")
R = TypeVar("R")

LONG = b'{"text": "A 25 percent tariff on all the goods of the world."}'
SHORT = b'{"text": "A 10 percent tariff."}'


class FakeWorkers:
    """Workers in this process, that fail as often as they are told to."""

    def __init__(self, extractor: Extracting) -> None:
        """Do every task."""
        self.extractor = extractor
        self.failures: list[type[Exception]] = []
        self.tasks: list[object] = []
        self.gate = asyncio.Event()
        self.gate.set()

    async def start(self) -> None:
        """Do nothing."""

    async def stop(self) -> None:
        """Do nothing."""

    async def run(self, task: Task[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Fail or run, once the gate is open."""
        self.tasks.append(task)
        await self.gate.wait()
        if self.failures:
            raise self.failures.pop(0)
        return task(self.extractor, *args, **kwargs)


@pytest.fixture
def workers(percent_reader: Extracting) -> FakeWorkers:
    """Return workers that do not fail."""
    return FakeWorkers(percent_reader)


def _engine(workers: FakeWorkers, queue_limit: int = 9, deadline_seconds: float = 20) -> Engine:
    settings = Settings(inline_bytes=len(SHORT), queue_limit=queue_limit, deadline_seconds=deadline_seconds)
    return Engine(workers.extractor, workers, settings)


def _code(engine: Engine, raw: bytes) -> str:
    with pytest.raises(ProblemError) as caught:
        asyncio.run(engine.extract(raw, JSON))
    return caught.value.problem.code


def test_short_articles_are_read_inline_and_long_ones_by_workers(workers: FakeWorkers) -> None:
    """Only an article over the limit pays for the way to a worker."""
    engine = _engine(workers)
    for raw, count in ((SHORT, 0), (LONG, 1)):
        assert b'"text":"' in asyncio.run(engine.extract(raw, JSON)).body
        assert count == len(workers.tasks)


@pytest.mark.parametrize("raw", [b"{", b"{" + b" " * 100])
def test_bad_articles_are_explained(workers: FakeWorkers, raw: bytes) -> None:
    """A problem is told the same way, wherever it was found."""
    assert "malformed_json" == _code(_engine(workers), raw)


@pytest.mark.parametrize(
    ("failures", "code"),
    [
        ([WorkerDiedError] * 2, "internal_error"),
        ([TimeoutError], "timed_out"),
        ([WorkerDiedError, TimeoutError], "timed_out"),
    ],
)
def test_failing_workers_give_a_problem(workers: FakeWorkers, failures: list[type[Exception]], code: str) -> None:
    """A request whose workers die twice, or that takes too long, is answered with a problem that says so."""
    workers.failures = failures
    assert code == _code(_engine(workers), LONG)


def test_dead_worker_is_forgiven_once(workers: FakeWorkers) -> None:
    """An article whose worker died of something else is read by another."""
    workers.failures = [WorkerDiedError]
    assert 1 == asyncio.run(_engine(workers).extract(LONG, JSON)).tally.articles
    assert [extract_alone] * 2 == workers.tasks


def test_deadline_counts_the_waiting(workers: FakeWorkers) -> None:
    """A request that waits for too long is answered, even if no worker has begun."""
    workers.gate.clear()
    assert "timed_out" == _code(_engine(workers, deadline_seconds=0.05), LONG)


def test_full_queue_refuses_long_articles_and_reads_short_ones(workers: FakeWorkers) -> None:
    """Beyond the limit of the queue a request is told when to come again; short articles need no queue."""

    async def overload() -> None:
        engine = _engine(workers, queue_limit=2)
        workers.gate.clear()
        waiting = [asyncio.create_task(engine.extract(LONG, JSON)) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(ProblemError) as refused:
            await engine.extract(LONG, JSON)
        assert (503, "overloaded") == (refused.value.problem.status, refused.value.problem.code)
        assert refused.value.headers
        assert int(refused.value.headers["Retry-After"]) > 0
        assert 1 == (await engine.extract(SHORT, JSON)).tally.articles
        workers.gate.set()
        await asyncio.gather(*waiting)
        assert 1 == (await engine.extract(LONG, JSON)).tally.articles

    asyncio.run(overload())


@pytest.mark.parametrize(
    ("failures", "failed"),
    [
        ([], []),
        ([WorkerDiedError], []),
        ([TimeoutError], []),
        ([WorkerDiedError, WorkerDiedError], [0]),
        ([TimeoutError, WorkerDiedError, TimeoutError], [0, 1]),
    ],
)
def test_article_that_kills_its_worker_fails_alone(
    workers: FakeWorkers, failures: list[type[Exception]], failed: list[int]
) -> None:
    """When a worker dies of a chunk, each article is tried alone, and only those that fail again have a problem."""
    workers.failures = failures
    items = [Item(index, SHORT) for index in range(3)]
    outcome = asyncio.run(_engine(workers).extract_chunk(items, JSON, lines=False, until=None))
    assert (3 - len(failed), len(failed)) == (outcome.tally.articles, outcome.tally.failures)
    assert [f'"pointer":"/{place}"'.encode() in outcome.body for place in range(3)] == [i in failed for i in range(3)]

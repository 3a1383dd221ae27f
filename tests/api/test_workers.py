"""Worker processes, told what to do by a test: their extractor is Python's `eval`."""

import asyncio
import functools
import operator
import os
import signal
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import pytest

from api.workers import ProcessWorkers, ThreadWorkers, WorkerDiedError, Workers

T = TypeVar("T")

_EVALUATE: Any = operator.call
_INTERPRETER: Any = eval
_OWN_ID = "__import__('os').getpid()"
_SLEEP = "__import__('time').sleep(30)"


def _with_workers(workers: Workers, use: Callable[[Workers], Awaitable[T]]) -> T:
    async def run() -> T:
        await workers.start()
        try:
            return await use(workers)
        finally:
            await workers.stop()

    return asyncio.run(run())


def _processes(count: int, seconds: float = 20) -> ProcessWorkers:
    load: Any = functools.partial(functools.partial, _INTERPRETER)
    return ProcessWorkers(load, count, seconds)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_tasks_run_in_other_processes_that_end_with_the_pool() -> None:
    """A task runs beside this process, and nothing of it is left once the workers are stopped."""
    process = _with_workers(_processes(1), lambda workers: workers.run(_EVALUATE, _OWN_ID))
    assert os.getpid() != process
    assert not _is_running(process)


def test_killed_worker_fails_its_task_and_is_replaced() -> None:
    """After kill -9, the task is reported, another process takes its place, and other tasks go on."""

    async def kill(workers: Workers) -> tuple[int, int]:
        first = await workers.run(_EVALUATE, _OWN_ID)
        task = asyncio.create_task(workers.run(_EVALUATE, _SLEEP))
        await asyncio.sleep(0.5)
        os.kill(first, signal.SIGKILL)
        with pytest.raises(WorkerDiedError):
            await task
        return first, await workers.run(_EVALUATE, _OWN_ID)

    first, second = _with_workers(_processes(1), kill)
    assert first != second


def test_cancelled_task_is_stopped() -> None:
    """Work that nobody waits for any more is ended, and its worker is free at once."""

    async def cancel(workers: Workers) -> int:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.5):
                await workers.run(_EVALUATE, _SLEEP)
        async with asyncio.timeout(10):
            return await workers.run(_EVALUATE, "6 * 7")

    assert 42 == _with_workers(_processes(1), cancel)


@pytest.mark.parametrize(
    "workers", [_processes(1, seconds=0.5), ThreadWorkers(_INTERPRETER, seconds=0.2)], ids=["process", "thread"]
)
def test_task_that_takes_too_long(workers: Workers) -> None:
    """A task has so many seconds, and no more."""
    slow = "__import__('time').sleep(1)"
    with pytest.raises(TimeoutError):
        _with_workers(workers, lambda running: running.run(_EVALUATE, slow))

"""Where CPU work runs: worker processes that are replaced when they die, or threads where there are none."""

import asyncio
import functools
import logging
import multiprocessing
import os
import signal
from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from pebble import ProcessExpired, ProcessPool

from api.work import Extracting

P = ParamSpec("P")
R = TypeVar("R")
Task = Callable[Concatenate[Extracting, P], R]
"""A function of the extractor and other, picklable, things."""

_LOGGER = logging.getLogger("tariffwire")
_NICENESS = 10
"""Workers yield the processor to the event loop, so that short requests need not wait for long ones."""

_mine: list[Extracting] = []
"""The extractor of this worker process."""


class WorkerDiedError(Exception):
    """Raised when the process that worked on a task ended before it was done."""


class Workers(Protocol):
    """Runs tasks away from the event loop."""

    async def start(self) -> None:
        """Return once tasks can be run."""

    async def run(self, task: Task[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Return what the task gives; a cancelled call ends the task where it can be ended.

        Raises:
            TimeoutError: when the task ran for longer than it may.
            WorkerDiedError: when its process ended before it was done.
        """
        ...

    async def stop(self) -> None:
        """End all workers."""


class ThreadWorkers:
    """Threads of this process: for a service without worker processes. A thread cannot be ended."""

    def __init__(self, extractor: Extracting, seconds: float) -> None:
        """Run tasks with this extractor; one that takes longer than `seconds` is left to itself."""
        self._extractor = extractor
        self._seconds = seconds

    async def start(self) -> None:
        """Do nothing: threads start when they are needed."""

    async def run(self, task: Task[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run the task in a thread."""
        async with asyncio.timeout(self._seconds):
            return await asyncio.to_thread(task, self._extractor, *args, **kwargs)

    async def stop(self) -> None:
        """Do nothing: tasks end by themselves."""


class ProcessWorkers:
    """Processes with an extractor each. One that dies, or that works for too long, is replaced."""

    def __init__(self, load: Callable[[], Extracting], count: int, seconds: float) -> None:
        """Prepare `count` processes that call `load`, which must be picklable, once; a task may take `seconds`."""
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([__name__])
        self._count = count
        self._seconds = seconds
        self._hire = functools.partial(
            ProcessPool, max_workers=count, initializer=_start, initargs=(load,), context=context
        )
        self._pool = self._hire()

    async def start(self) -> None:
        """Start the processes and wait until each has compiled its pack."""
        await asyncio.gather(*(self.run(_is_up) for _ in range(self._count)))

    async def run(self, task: Task[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run the task in a process; a cancelled call kills the process that works on it."""
        call = functools.partial(_run, task, *args, **kwargs)
        try:
            future = self._pool.schedule(call, timeout=self._seconds)
        except RuntimeError:  # the pool is beyond repair, as when the process has died that starts the workers
            _LOGGER.warning("The pool of workers broke; another takes its place.")
            self._pool = self._hire()
            future = self._pool.schedule(call, timeout=self._seconds)
        try:
            return await asyncio.wrap_future(future)
        except ProcessExpired as error:
            _LOGGER.warning("A worker ended unexpectedly (status %s); another takes its place.", error.exitcode)
            raise WorkerDiedError from error

    async def stop(self) -> None:
        """End the processes, whatever they do."""
        self._pool.stop()  # type: ignore[no-untyped-call]  # pebble's only method without types
        await asyncio.to_thread(self._pool.join)


def _start(load: Callable[[], Extracting]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group: the service ends its workers itself
    os.nice(_NICENESS)
    _mine.append(load())


def _run(task: Task[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    return task(_mine[0], *args, **kwargs)


def _is_up(_: Extracting) -> bool:
    return True

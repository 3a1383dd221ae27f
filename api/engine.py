"""The seam between the event loop and the engine: short texts are read inline, all else by the workers."""

import asyncio
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from api.codec import holds_page, split_batch
from api.formats import Format
from api.observability.metrics import QUEUE_DEPTH
from api.problems import ProblemError, internal_error, overloaded, timed_out, worker_died
from api.settings import Settings
from api.work import Extracting, Item, Outcome, Tally, explain_items, extract_alone, extract_items, split_away
from api.workers import P, R, Task, WorkerDiedError, Workers
from schemas import Problem

_LOGGER = logging.getLogger("tariffwire")


class Engine:
    """Runs extractions for the event loop, as many at once as the settings say."""

    def __init__(self, extractor: Extracting, workers: Workers, settings: Settings) -> None:
        """Read short articles with the extractor, the others with the workers, once they are started."""
        self._extractor = extractor
        self._workers = workers
        self._settings = settings
        self._waiting = 0
        self.chunks_ahead = 2 * max(settings.workers, 1)
        """So many chunks of one request may wait for workers or for the client; memory is bounded by them."""
        self.patience = settings.body_timeout_seconds
        """So many seconds a client of a stream may go without reading."""
        self.ready = False

    async def start(self) -> None:
        """Return once articles can be read."""
        await self._workers.start()
        self.ready = True

    async def stop(self) -> None:
        """End the workers; to be called when no request is left."""
        self.ready = False
        await self._workers.stop()

    async def extract(self, raw: bytes, form: Format) -> Outcome:
        """Return the encoded extraction of one raw article.

        Raises:
            ProblemError: when it cannot be read, takes longer than a request may, or when too many requests wait.
        """
        if len(raw) <= self._settings.inline_bytes and not holds_page(raw):
            result = extract_alone(self._extractor, raw, form)
        else:
            with self.admit():
                result = await self._run_away(extract_alone, raw, form)
        if isinstance(result, Problem):
            raise ProblemError.of(result)
        return result

    async def split(self, raw: bytes, limit: int) -> list[bytes]:
        """Return the raw items of a list of at most `limit` articles.

        Raises:
            ProblemError: when it cannot be split, is longer, or too many requests wait.
        """
        if len(raw) <= self._settings.inline_bytes:
            return split_batch(raw, limit)
        with self.admit():
            result = await self._run_away(split_away, raw, limit)
        if isinstance(result, Problem):
            raise ProblemError.of(result)
        return result

    @contextmanager
    def admit(self) -> Iterator[None]:
        """Count a request among those that wait for workers or are served by them.

        Raises:
            ProblemError: when there are as many as there may be.
        """
        if self._waiting >= self._settings.queue_limit:
            raise overloaded()
        self._waiting += 1
        try:
            with QUEUE_DEPTH.track_inprogress():
                yield
        finally:
            self._waiting -= 1

    async def extract_chunk(self, items: Sequence[Item], form: Format, *, lines: bool, until: float | None) -> Outcome:
        """Return the encoded results of the items, those that no worker could read by `until` (loop time) as problems.

        When a worker dies of a chunk, or works on it for too long, each of its items is tried once more, alone.
        """
        try:
            async with asyncio.timeout_at(until):
                return await self._workers.run(extract_items, items, form, lines=lines)
        except TimeoutError:
            if len(items) == 1 or _is_over(until):
                return explain_items(items, timed_out(self._settings.deadline_seconds), form, lines=lines)
        except WorkerDiedError:
            pass
        except Exception:  # of one chunk, and the others are answered all the same
            _LOGGER.exception("A chunk of a batch failed unexpectedly.")
            return explain_items(items, internal_error(), form, lines=lines)
        return _join([await self._extract_again(item, form, lines=lines, until=until) for item in items], form)

    async def _extract_again(self, item: Item, form: Format, *, lines: bool, until: float | None) -> Outcome:
        try:
            async with asyncio.timeout_at(until):
                return await self._workers.run(extract_items, [item], form, lines=lines)
        except TimeoutError:
            problem = timed_out(self._settings.deadline_seconds)
        except WorkerDiedError:
            problem = worker_died()
        return explain_items([item], problem, form, lines=lines)

    async def _run_away(self, task: Task[P, R | Problem], *args: P.args, **kwargs: P.kwargs) -> R | Problem:
        try:
            async with asyncio.timeout(self._settings.deadline_seconds):
                try:
                    return await self._workers.run(task, *args, **kwargs)
                except WorkerDiedError:  # of something else, as a rule
                    return await self._workers.run(task, *args, **kwargs)
        except TimeoutError:
            return timed_out(self._settings.deadline_seconds)
        except WorkerDiedError:
            return worker_died()


def _is_over(until: float | None) -> bool:
    return until is not None and asyncio.get_running_loop().time() >= until


def _join(outcomes: Sequence[Outcome], form: Format) -> Outcome:
    bodies, tallies = zip(*outcomes, strict=True)
    return Outcome(form.separator.join(bodies), sum(tallies, Tally()))

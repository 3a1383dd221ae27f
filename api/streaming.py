"""Answers that go out while the work is still going on: many articles, their results in order, in bounded memory."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass

from litestar.response.base import ASGIResponse
from litestar.types import Receive, Scope, Send

from api.body import ClientGoneError
from api.engine import Engine
from api.formats import Format
from api.negotiation import VARY
from api.problems import ProblemError
from api.work import Item, Outcome, Tally, explain_items
from schemas import Problem

_CHUNK_BYTES = 2**15
_CHUNK_ITEMS = 32


@dataclass(frozen=True)
class Batch:
    """Many raw articles, group by group as they come."""

    groups: AsyncIterator[Sequence[Item]]
    lines: bool
    """Whether places are lines of a stream, or indices of a list."""
    count: int | None = None
    seconds: float | None = None
    """The time for all of them; None for a stream, which may go on for ever."""


class StreamedResults(ASGIResponse):
    """Reads groups of items as they come, and sends their encoded results in the same order."""

    _should_set_content_length = False

    def __init__(self, engine: Engine, batch: Batch, form: Format, report: Callable[[Tally], None]) -> None:
        """Answer in this format, and report what is done, piece by piece."""
        super().__init__(media_type=form.media_type, headers=VARY)
        self._engine = engine
        self._batch = batch
        self._form = form
        self._report = report
        self._until = batch.seconds and asyncio.get_running_loop().time() + batch.seconds
        self._queue: asyncio.Queue[asyncio.Task[Outcome] | None] = asyncio.Queue(engine.chunks_ahead)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the answer.

        Raises:
            ProblemError: before anything is sent, when too many requests wait.
        """
        with self._engine.admit():
            await super().__call__(scope, receive, send)

    async def send_body(self, send: Send, receive: Receive) -> None:
        """Send what is done, in order, while further items are read; stop all work when the client has left."""
        try:
            async with asyncio.TaskGroup() as group:
                reader = group.create_task(self._read(group, receive))
                await self._write(send)
                reader.cancel()
        except* ClientGoneError:
            pass

    async def _read(self, group: asyncio.TaskGroup, receive: Receive) -> None:
        """Give each chunk to a worker, then watch whether the client stays."""
        place = 0
        try:
            async for items in _in_chunks(self._batch.groups):
                place = items[-1].place
                work = self._engine.extract_chunk(items, self._form, lines=self._batch.lines, until=self._until)
                await self._queue.put(group.create_task(work))
        except ClientGoneError:
            raise
        except ProblemError as error:  # what follows cannot be read, such as a stream that is no gzip from here on
            await self._queue.put(group.create_task(self._explain(place + 1, error.problem)))
        await self._queue.put(None)
        while (await receive())["type"] != "http.disconnect":
            pass
        raise ClientGoneError

    async def _explain(self, place: int, problem: Problem) -> Outcome:
        return explain_items([Item(place, b"")], problem, self._form, lines=self._batch.lines)

    async def _write(self, send: Send) -> None:
        form, separator = self._form, b""
        await self._send(send, form.open(self._batch.count))
        while task := await self._queue.get():
            outcome = await task
            self._report(outcome.tally)
            await self._send(send, separator + outcome.body)
            separator = form.separator
        await self._send(send, form.close, more=False)

    async def _send(self, send: Send, body: bytes, *, more: bool = True) -> None:
        """Send a piece; a client that does not read for too long is as good as gone, and holds up no others."""
        if not body and more:
            return
        try:
            async with asyncio.timeout(self._engine.patience):
                await send({"type": "http.response.body", "body": body, "more_body": more})
        except TimeoutError as error:
            raise ClientGoneError from error


async def _in_chunks(groups: AsyncIterator[Sequence[Item]]) -> AsyncIterator[Sequence[Item]]:
    """Yield the items in chunks that keep a worker busy, but not for long; none waits for the next group."""
    async for items in groups:
        start = size = 0
        for index, item in enumerate(items):
            if index > start and (index - start == _CHUNK_ITEMS or size + len(item.raw) > _CHUNK_BYTES):
                yield items[start:index]
                start, size = index, 0
            size += len(item.raw)
        if items:
            yield items[start:]


async def one_group(items: Sequence[Item]) -> AsyncIterator[Sequence[Item]]:
    """Yield all the items at once: a batch that has been read."""
    yield items

"""`AsyncTariffwire`: the service as an object, for asyncio."""

from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable
from types import TracebackType
from typing import Self

import httpx

from tariffwire_client.connection import Answer, Connection
from tariffwire_client.errors import raise_for_problem
from tariffwire_client.generated.api.extraction import extract_article, extract_batch
from tariffwire_client.generated.models import Extraction, LineProblem, Problem
from tariffwire_client.lines import AnyArticle, LineResult, LineSplitter, Part


async def _check(response: httpx.Response) -> None:
    if response.is_error:
        await response.aread()
    raise_for_problem(response)


async def _each(articles: Iterable[AnyArticle] | AsyncIterable[AnyArticle]) -> AsyncIterator[AnyArticle]:
    if isinstance(articles, AsyncIterable):
        async for article in articles:
            yield article
    else:
        for article in articles:
            yield article


class AsyncTariffwire:
    """A connection to the service, as `Tariffwire` is one, whose methods are awaited."""

    def __init__(self, url: str, api_key: str | None = None, *, retries: int = 4, timeout: float = 60.0) -> None:
        """Prepare a connection to the service at `url`; `timeout` is in seconds."""
        connection = Connection(url, api_key, retries, timeout)
        self.http: httpx.AsyncClient = httpx.AsyncClient(**connection.options(_check))
        """The connection below, for answers in other formats: with the same key, retries and errors."""
        self._operations = connection.operations().set_async_httpx_client(self.http)

    async def extract(self, article: AnyArticle) -> Extraction:
        """Return what an article says of tariffs."""
        return await self.call(extract_article.asyncio, body=article)

    async def extract_batch(self, articles: Iterable[AnyArticle]) -> list[Extraction | LineProblem | Problem]:
        """Return a result for each article, in order, or the problem that stands in its place."""
        return await self.call(extract_batch.asyncio, body=list(articles))

    async def stream(self, articles: Iterable[AnyArticle] | AsyncIterable[AnyArticle]) -> AsyncIterator[LineResult]:
        """Yield a result for each of any number of articles, in order, while later ones are still taken.

        A `LineProblem` stands in the place of an article that cannot be read; it counts lines from 1.
        """
        part = Part()
        async for article in _each(articles):
            part.add(article)
            if part.is_full:
                async for result in self._send(part):
                    yield result
                part = part.next()
        if part.lines:
            async for result in self._send(part):
                yield result

    async def call(self, operation: Callable[..., Awaitable[Answer | Problem | None]], **arguments: object) -> Answer:
        """Return the answer of any generated operation, given as its `asyncio`: `call(check_readiness.asyncio)`."""
        answer = await operation(client=self._operations, **arguments)
        if answer is None or isinstance(answer, Problem):
            message = f"{operation} has no answer."
            raise TypeError(message)
        return answer

    async def _send(self, part: Part) -> AsyncIterator[LineResult]:
        splitter = LineSplitter()
        async with self.http.stream(**part.request) as response:
            async for piece in response.aiter_bytes():
                for line in splitter.feed(piece):
                    yield part.read(line)

    async def close(self) -> None:
        """Close the connection."""
        await self.http.aclose()

    async def __aenter__(self) -> Self:
        """Return the connection."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connection."""
        await self.close()

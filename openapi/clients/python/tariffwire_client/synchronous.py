"""`Tariffwire`: the service as an object."""

from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self

import httpx

from tariffwire_client.connection import Answer, Connection, Operation
from tariffwire_client.errors import raise_for_problem
from tariffwire_client.generated.api.extraction import extract_article, extract_batch
from tariffwire_client.generated.models import Extraction, LineProblem, Problem
from tariffwire_client.lines import AnyArticle, LineResult, LineSplitter, Part


def _check(response: httpx.Response) -> None:
    if response.is_error:
        response.read()
    raise_for_problem(response)


class Tariffwire:
    """A connection to the service; close it after use, or use it as a context.

    Every method raises `ProblemError` where the service answers with a problem. Requests that find it busy (429, 502,
    503, 504) are sent again, after the time that `Retry-After` names, up to `retries` times.
    """

    def __init__(self, url: str, api_key: str | None = None, *, retries: int = 4, timeout: float = 60.0) -> None:
        """Prepare a connection to the service at `url`; `timeout` is in seconds."""
        connection = Connection(url, api_key, retries, timeout)
        self.http: httpx.Client = httpx.Client(**connection.options(_check))
        """The connection below, for answers in other formats: with the same key, retries and errors."""
        self._operations = connection.operations().set_httpx_client(self.http)

    def extract(self, article: AnyArticle) -> Extraction:
        """Return what an article says of tariffs."""
        return self.call(extract_article.sync, body=article)

    def extract_batch(self, articles: Iterable[AnyArticle]) -> list[Extraction | LineProblem | Problem]:
        """Return a result for each article, in order, or the problem that stands in its place."""
        return self.call(extract_batch.sync, body=list(articles))

    def stream(self, articles: Iterable[AnyArticle]) -> Iterator[LineResult]:
        """Yield a result for each of any number of articles, in order, while later ones are still taken.

        A `LineProblem` stands in the place of an article that cannot be read; it counts lines from 1.
        """
        part = Part()
        for article in articles:
            part.add(article)
            if part.is_full:
                yield from self._send(part)
                part = part.next()
        if part.lines:
            yield from self._send(part)

    def call(self, operation: Operation[Answer], **arguments: object) -> Answer:
        """Return the answer of any generated operation, given as its `sync`: `call(check_readiness.sync)`."""
        answer = operation(client=self._operations, **arguments)
        if answer is None or isinstance(answer, Problem):
            message = f"{operation} has no answer."
            raise TypeError(message)
        return answer

    def _send(self, part: Part) -> Iterator[LineResult]:
        splitter = LineSplitter()
        with self.http.stream(**part.request) as response:
            for piece in response.iter_bytes():
                yield from map(part.read, splitter.feed(piece))

    def close(self) -> None:
        """Close the connection."""
        self.http.close()

    def __enter__(self) -> Self:
        """Return the connection."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connection."""
        self.close()

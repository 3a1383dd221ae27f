"""The Python client reads from a live service what the service says, and waits where it is busy."""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from tariffwire_client import (
    Article,
    AsyncTariffwire,
    Extraction,
    HtmlArticle,
    LineProblem,
    Problem,
    ProblemError,
    Tariffwire,
)
from tariffwire_client.generated.api.health import check_readiness
from tariffwire_client.lines import MAX_BYTES, LineSplitter, Part

from api import examples
from tests.sample import Sample

README = Path(__file__).parents[3] / "openapi/clients/python/README.md"
TEXT = "The United States imposed a 25 percent tariff on cars from Japan."


@pytest.fixture(scope="module")
def url(served: Any) -> str:
    """Return the address of a live service."""
    return str(served.url)


@pytest.fixture
def service(url: str) -> Iterator[Tariffwire]:
    """Yield a connection to a live service."""
    with Tariffwire(url) as connection:
        yield connection


def test_extraction(service: Tariffwire, url: str) -> None:
    """An extraction is what the service says."""
    article = Article.from_dict(msgspec.to_builtins(examples.ARTICLE))
    answer = httpx.post(f"{url}/v1/extract", json=article.to_dict()).json()
    assert answer == service.extract(article).to_dict()


def test_models_are_whole(sample: Sample) -> None:
    """More than a thousand extractions that are read and written again are the same to the last field."""
    assert sample.documents == [Extraction.from_dict(it).to_dict() for it in sample.documents]


def test_page(service: Tariffwire) -> None:
    """A page is sent as the article that it is, and its text comes back."""
    assert examples.TEXT in str(service.extract(HtmlArticle(examples.PAGE.html)).text)


def test_batch(service: Tariffwire) -> None:
    """A batch gives a result for each article, and a typed problem in the place of one."""
    first, second = service.extract_batch([Article(TEXT), Article(" ", id="story-18")])
    assert isinstance(first, Extraction)
    assert isinstance(second, Problem)
    assert ("empty_text", "/1/text", "story-18") == (second.code, second.pointer, second.id)


def test_problem(service: Tariffwire) -> None:
    """A problem is raised with its code, its place and how to mend it, and is an error of httpx as well."""
    with pytest.raises(ProblemError, match=r"empty_text: .+ \(/text\)") as error:
        service.extract(Article(" "))
    assert (422, "/text") == (error.value.problem.status, error.value.problem.pointer)
    assert isinstance(error.value, httpx.HTTPStatusError)


def test_any_operation(service: Tariffwire) -> None:
    """Operations without a method of their own are called by their name."""
    assert "ready" == service.call(check_readiness.sync).status


def test_other_formats(service: Tariffwire) -> None:
    """What is no JSON is asked for over the same connection, where problems are raised as well."""
    csv = service.http.post("/v1/extract", json=Article(TEXT).to_dict(), headers={"Accept": "text/csv"})
    assert ",US,JP," in csv.text
    with pytest.raises(ProblemError, match="not_found"):
        service.http.get("/v1/nothing")


def _texts(count: int) -> Iterator[Article]:
    return (Article(" " if number % 50 == 0 else f"{TEXT} {number}", id=str(number)) for number in range(1, count + 1))


def _seen(result: Extraction | LineProblem) -> tuple[str | int, bool]:
    """Return which article a result is of, and whether it is a problem."""
    return (result.line, True) if isinstance(result, LineProblem) else (int(result.id), False)


def test_stream(service: Tariffwire) -> None:
    """A stream longer than a request gives all results in order, with the lines of problems counted from its start."""
    expected = [(number, number % 50 == 0) for number in range(1, 231)]
    assert expected == [_seen(result) for result in service.stream(_texts(230))]


def test_stream_is_lazy(service: Tariffwire) -> None:
    """Results come while articles are still taken: the first, before the last part of them is asked for."""
    articles = _texts(150)
    next(service.stream(articles))
    assert 50 == len(list(articles))


def test_asynchronous(url: str) -> None:
    """The asynchronous client has the same methods and gives the same results, from asynchronous articles too."""

    async def later() -> AsyncIterator[Article]:
        for article in _texts(3):
            yield article

    async def ask() -> list[object]:
        async with AsyncTariffwire(url) as service:
            with pytest.raises(ProblemError):
                await service.extract(Article(" "))
            batch = await service.extract_batch(_texts(2))
            one = await service.extract(Article(TEXT, id="1"))
            lines = [_seen(it) async for it in service.stream(later())]
            return [one.id, len(batch), lines, [_seen(it) async for it in service.stream(_texts(101))][-1]]

    assert ["1", 2, [(1, False), (2, False), (3, False)], (101, False)] == asyncio.run(ask())


def test_waits_and_tries_again(told: Callable[..., Any]) -> None:
    """A busy service is asked again after the seconds that it names, with the same key."""
    busy = told("busy", "fine")
    start = time.monotonic()
    with Tariffwire(busy.url, "tw_secret") as service:
        assert "story-17" == service.extract(Article(TEXT)).id
    assert 1 <= time.monotonic() - start
    assert ["Bearer tw_secret"] * 2 == busy.keys


def test_gives_up(told: Callable[..., Any]) -> None:
    """After the last try the problem is raised, typed."""
    busy = told("busy")
    with Tariffwire(busy.url, retries=1) as service, pytest.raises(ProblemError) as error:
        service.extract(Article(TEXT))
    assert ("overloaded", [None] * 2) == (error.value.problem.code, busy.keys)


def test_other_errors(told: Callable[..., Any]) -> None:
    """An error that is no problem document is told as httpx tells it."""
    with Tariffwire(told("broken").url) as service, pytest.raises(httpx.HTTPStatusError, match="500") as error:
        service.extract(Article(TEXT))
    assert not isinstance(error.value, ProblemError)


def test_part_is_full_by_size() -> None:
    """A part is sent before its requests grow large."""
    part = Part()
    part.add(Article("x" * MAX_BYTES))
    assert part.is_full


@pytest.mark.parametrize("size", [1, 3, 100])
def test_lines_break_at_line_feeds_alone(size: int) -> None:
    """Separators that are line breaks to Python stand in JSON as they are, and do not end a line of NDJSON."""
    sent = '{"a": "\u2028\x85"}\n\n{"b": 1}\n'.encode()
    splitter = LineSplitter()
    pieces = [sent[start : start + size] for start in range(0, len(sent), size)]
    assert ['{"a": "\u2028\x85"}', '{"b": 1}'] == [line.decode() for piece in pieces for line in splitter.feed(piece)]


def test_readme(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The example of the client's README runs as it stands, and prints what it promises."""
    [code] = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    exec(compile(code.replace("http://127.0.0.1:8000", url), str(README), "exec"), {})  # noqa: S102 - our own
    assert "in_effect 25.0 ['vehicles']\n1\nline 2: empty_text\n422 empty_text /text" in capsys.readouterr().out

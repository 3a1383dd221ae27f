"""Answers that hold whole objects."""

from typing import Any

import msgspec
import pytest
from litestar import Litestar
from litestar.testing import TestClient

from api.examples import EXTRACTION
from api.formats import JSON, MESSAGE_PACK, NDJSON
from schemas import Extraction, LineProblem, Problem

ONE = msgspec.structs.replace(EXTRACTION, id="a")


def _decode(media_type: str, content: bytes) -> Any:
    if media_type == NDJSON.media_type:
        assert not content or content.endswith(b"\n")
        return [msgspec.json.decode(line) for line in content.splitlines()]
    return (msgspec.msgpack if media_type == MESSAGE_PACK.media_type else msgspec.json).decode(content)


@pytest.mark.parametrize("media_type", [JSON.media_type, MESSAGE_PACK.media_type])
def test_one_article(ask: Any, articles: list[dict[str, str]], media_type: str) -> None:
    """The answer to one article is its extraction."""
    assert ONE == msgspec.convert(_decode(media_type, ask(media_type, articles[0])), Extraction)


def test_one_article_as_a_line(ask: Any, articles: list[dict[str, str]]) -> None:
    """The answer to one article is a single line, the same object as in JSON."""
    assert ask(JSON.media_type, articles[0]) + b"\n" == ask(NDJSON.media_type, articles[0])


@pytest.mark.parametrize("media_type", [JSON.media_type, NDJSON.media_type, MESSAGE_PACK.media_type])
def test_list(ask: Any, articles: list[dict[str, str]], media_type: str) -> None:
    """Each article of a list has its object, and one that failed its problem, with its id and its index."""
    results = _decode(media_type, ask(media_type, articles))
    assert ["a", "b", "c", "d"] == [result["id"] for result in results]
    assert ONE == msgspec.convert(results[0], Extraction)
    problem = msgspec.convert(results[2], Problem)
    assert ("empty_text", "/2/text") == (problem.code, problem.pointer)


@pytest.mark.parametrize("media_type", [JSON.media_type, NDJSON.media_type])
def test_lines(ask: Any, articles: list[dict[str, str]], media_type: str) -> None:
    """Each line of a stream has its object, and one that failed its problem, with its id and its number."""
    results = _decode(media_type, ask(media_type, articles, lines=True))
    assert ["a", "b", "c", "d"] == [result["id"] for result in results]
    line = msgspec.convert(results[2], LineProblem)
    assert (3, "empty_text", "/text") == (line.line, line.error.code, line.error.pointer)


@pytest.mark.parametrize("count", [0, 1, 15, 16, 70, 1000])
@pytest.mark.parametrize("media_type", [JSON.media_type, NDJSON.media_type, MESSAGE_PACK.media_type])
def test_length(ask: Any, articles: list[dict[str, str]], media_type: str, count: int) -> None:
    """A list of any length, worked on in any number of parts, is answered with as many results."""
    assert count == len(_decode(media_type, ask(media_type, articles[1:2] * count)))


@pytest.mark.parametrize("count", [0, 1, 15, 16, 2**16 - 1, 2**16])
def test_header_of_a_packed_list(count: int) -> None:
    """The header that opens a list in MessagePack is the one that a list of this length has."""
    packed = msgspec.msgpack.encode([None] * count)
    assert packed[: len(packed) - count] == MESSAGE_PACK.open(count)


def test_packed_list_cannot_be_streamed(client: TestClient[Litestar]) -> None:
    """A list in MessagePack begins with its length: a stream of lines is not answered with it."""
    headers = {"Accept": MESSAGE_PACK.media_type, "Content-Type": NDJSON.media_type}
    response = client.post("/v1/extract/batch", content=b'{"text": "a"}', headers=headers)
    assert (406, "not_acceptable") == (response.status_code, response.json()["code"])
    assert NDJSON.media_type in response.json()["hint"]
    with pytest.raises(ValueError, match="begins with its length"):
        MESSAGE_PACK.open(None)


@pytest.mark.parametrize(("content_type", "answered"), [(JSON, JSON), (NDJSON, NDJSON)])
def test_who_does_not_care(client: TestClient[Litestar], content_type: Any, answered: Any) -> None:
    """Without a wish, a list is answered with a list, and lines with lines."""
    headers = {"Content-Type": content_type.media_type, "Accept": "*/*"}
    response = client.post("/v1/extract/batch", content=b"[]", headers=headers)
    assert answered.media_type == response.headers["content-type"]

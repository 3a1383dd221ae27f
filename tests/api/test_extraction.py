"""One article, and many, over HTTP."""

import json
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from litestar import Litestar
from litestar.testing import TestClient

from schemas import Extraction

JSON = {"Content-Type": "application/json"}
GOOD = {"text": "A 25 percent tariff.", "id": "good", "published_on": "2025-04-17"}


def test_one_article(client: TestClient[Litestar]) -> None:
    """An article is answered with its extraction, under the caller's id and date, as plain JSON."""
    response = client.post("/v1/extract", json=GOOD)
    assert (200, "application/json") == (response.status_code, response.headers["content-type"])
    extraction = msgspec.json.decode(response.content, type=Extraction)
    assert ("good", "2025-04-17") == (extraction.id, extraction.published_on)
    assert ["25 percent"] == [GOOD["text"][rate.start : rate.end] for rate in extraction.rates]


@pytest.mark.parametrize(
    "body",
    [
        b'\xef\xbb\xbf{"text": "a 25 percent tariff"}',
        rb'{"text": "a 25 percent tariff \ud83d\ude00"}',
        '{"text": "a 25 percent tariff 😀"}'.encode(),
        rb'{"text": "a 25 percent tariff \u0000"}',
        b'{"text": "a 25 percent tariff", "id": "text", "title": "id", "url": null}',
        b' \n{"published_on": null, "text": "a 25 percent tariff"}\n',
        b'{"text": "a 25 percent tariff%s"}' % (b" " * 999_981),
    ],
)
def test_every_way_to_write_an_article(client: TestClient[Litestar], body: bytes) -> None:
    """What RFC 8259 allows is read: marks, escapes, any order, any white space, up to the longest text."""
    response = client.post("/v1/extract", content=body, headers=JSON)
    assert [25] == [rate["value"] for rate in response.json()["rates"]]


def test_batch_keeps_the_order(client: TestClient[Litestar]) -> None:
    """The results of a batch stand in the order of its articles."""
    articles = [{"text": f"A {rate} percent tariff."} for rate in range(100)]
    results = client.post("/v1/extract/batch", json=articles).json()
    assert list(range(100)) == [result["rates"][0]["value"] for result in results]


def test_empty_batch(client: TestClient[Litestar]) -> None:
    """An empty list is answered with an empty list."""
    assert [] == client.post("/v1/extract/batch", json=[]).json()


@pytest.mark.parametrize(
    ("bad", "code", "pointer"),
    [
        (b'{"text": ""}', "empty_text", "/2/text"),
        (b'{"text": 5}', "wrong_type", "/2/text"),
        (b'{"title": "x"}', "missing_field", "/2/text"),
        (b'{"text": "a", "txt": "b"}', "unknown_field", "/2/txt"),
        (b'{"text": "a", "text": "b"}', "duplicate_field", "/2/text"),
        (b'{"text": "a", "published_on": "soon"}', "invalid_date", "/2/published_on"),
        (b"17", "wrong_type", "/2"),
        (b"null", "wrong_type", "/2"),
        (b"[]", "wrong_type", "/2"),
        (b'{"text": "\xff"}', "invalid_utf8", "/2"),
        (rb'{"text": "\ud800"}', "lone_surrogate", "/2/text"),
        (b'{"text": NaN}', "malformed_json", "/2"),
        (b'{"text": "%s"}' % (b"x" * 1_000_001), "text_too_long", "/2/text"),
        (b'{"text": "The engine breaks on this text."}', "internal_error", "/2"),
    ],
)
def test_bad_article_fails_alone(client: TestClient[Litestar], bad: bytes, code: str, pointer: str) -> None:
    """One bad article of many gives one problem in its place, and the others are right."""
    good = json.dumps(GOOD).encode()
    body = b"[%s, %s, %s, %s]" % (good, good, bad, good)
    response = client.post("/v1/extract/batch", content=body, headers=JSON)
    results = response.json()
    assert (200, 4) == (response.status_code, len(results))
    assert (code, pointer) == (results[2]["code"], results[2]["pointer"])
    assert [[25], [25], [25]] == [[rate["value"] for rate in results[i]["rates"]] for i in (0, 1, 3)]


def test_answer_is_the_same_alone_and_in_a_batch(client: TestClient[Litestar]) -> None:
    """An article's result does not depend on the request that brings it, nor on its neighbours."""
    alone = client.post("/v1/extract", json=GOOD).content
    batch = client.post("/v1/extract/batch", json=[{"text": "x"}, GOOD]).content
    assert batch.endswith(b"," + alone + b"]")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    body=st.one_of(
        st.binary(max_size=60),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
            lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["text", "id", "x"]), inner),
            max_leaves=8,
        ).map(lambda value: json.dumps(value).encode()),
    )
)
def test_no_body_breaks_the_service(client: TestClient[Litestar], body: bytes) -> None:
    """Whatever is sent, the answer is a result or a problem of the 4xx kind."""
    for path in ("/v1/extract", "/v1/extract/batch"):
        response = client.post(path, content=body, headers=JSON)
        answer: Any = response.json()
        assert response.status_code == 200 or (400 <= answer["status"] < 500)

"""Request ids, and what is counted of every request."""

from collections.abc import Callable

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from prometheus_client import REGISTRY

ARTICLE = {"text": "A 25 percent tariff."}


def test_new_id(client: TestClient[Litestar]) -> None:
    """A request without an id gets one of its own."""
    ids = [client.get("/healthz").headers["x-request-id"] for _ in range(3)]
    assert (3, {32}) == (len(set(ids)), {len(it) for it in ids})


@pytest.mark.parametrize("request_id", ["a", "7f3c-2a.b_c~d:e@f/g+h=i", "x" * 128])
def test_id_of_the_caller(client: TestClient[Litestar], request_id: str) -> None:
    """The caller's id comes back, also in the problem of an error."""
    assert request_id == client.get("/healthz", headers={"X-Request-ID": request_id}).headers["x-request-id"]
    refused = client.post("/v1/extract", headers={"X-Request-ID": request_id})
    assert (request_id, request_id) == (refused.headers["x-request-id"], refused.json()["request_id"])


@pytest.mark.parametrize("request_id", ["", " ", "two words", "x" * 129, "a\tb", "ä", '{"a":1}', "\x1b[31m", "%0d%0a"])
def test_id_that_has_no_place_in_a_log(client: TestClient[Litestar], request_id: str) -> None:
    """An id that is too long, or holds more than the characters of an id, is replaced."""
    response = client.get("/healthz", headers=[(b"X-Request-ID", request_id.encode())])
    assert (32, 200) == (len(response.headers["x-request-id"]), response.status_code)


@pytest.mark.parametrize(
    ("method", "path", "labels"),
    [
        ("POST", "/v1/extract", {"route": "/v1/extract", "method": "POST", "status": "200"}),
        ("GET", "/nowhere/4711", {"route": "(none)", "method": "GET", "status": "404"}),
        ("PUT", "/v1/extract", {"route": "(none)", "method": "PUT", "status": "405"}),
        ("BREW", "/nowhere", {"route": "(none)", "method": "OTHER", "status": "404"}),
        ("GET", "/readyz", {"route": "/readyz", "method": "GET", "status": "200"}),
    ],
)
def test_requests_are_counted(client: TestClient[Litestar], method: str, path: str, labels: dict[str, str]) -> None:
    """Each request counts once, under labels that no client can make up."""
    count = _difference("tariffwire_requests_total", labels)
    timed = _difference("tariffwire_request_seconds_count", {"route": labels["route"]})
    client.request(method, path, json=ARTICLE if method == "POST" else None)
    assert (1, 1) == (count(), timed())
    assert 0 == REGISTRY.get_sample_value("tariffwire_requests_in_progress")


def test_articles_are_counted(client: TestClient[Litestar]) -> None:
    """Articles count by outcome, wherever they stand, and the bytes of bodies as they were sent."""
    extracted = _difference("tariffwire_articles_total", {"outcome": "extracted"})
    empty = _difference("tariffwire_articles_total", {"outcome": "empty_text"})
    size = _difference("tariffwire_request_bytes_total", {})
    sent = client.post("/v1/extract/batch", json=[ARTICLE, {"text": " "}, ARTICLE]).request
    client.post("/v1/extract", json=ARTICLE)
    single = client.post("/v1/extract", json={"text": " "})
    assert 422 == single.status_code
    assert (3, 2) == (extracted(), empty())
    assert size() > len(sent.content)


def _difference(name: str, labels: dict[str, str]) -> Callable[[], float]:
    """Return a function that tells by how much a metric has grown since this call."""
    before = REGISTRY.get_sample_value(name, labels) or 0.0
    return lambda: (REGISTRY.get_sample_value(name, labels) or 0.0) - before

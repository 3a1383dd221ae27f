"""What hostile clients send to a server with built-in settings: it stays well, and its log honest."""

import itertools
import json
import socket
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

JSON = {"Content-Type": "application/json"}
LINES = {"Content-Type": "application/x-ndjson"}
DEPTH = 200_000
MONSTERS = {
    "open lists": b"[" * DEPTH,
    "lists": b"[" * DEPTH + b"]" * DEPTH,
    "open objects": b'{"text":' * DEPTH,
    "open lists of objects": b'[{"text":' * DEPTH,
    "lists in a field": b'{"text": "a", "id": %s}' % (b"[" * DEPTH + b"]" * DEPTH),
    "digits": b"1" * 2**20,
    "digits in a field": b'{"text": %s}' % (b"1" * 2**20),
    "digits in a list": b"[%s]" % (b"1" * 2**20),
    "digits of a date": b'[{"text": "a", "published_on": "%s"}]' % (b"1" * 2**20),
    "open string": b'{"text": "%s' % (b"\\u0000" * 2**17),
    "halves of pairs": b'[{"text": "%s"}]' % (b"\\ud800" * 2**17),
    "backslashes": b"\\" * 2**20,
    "zeros": b"\0" * 2**20,
}
CODES = {"nested_too_deep", "malformed_json", "wrong_type", "invalid_value", "invalid_date", "lone_surrogate"}
FORGED = '\r\n{"event":"forged"}\n'


@pytest.fixture
def client(served: Any) -> Iterator[httpx.Client]:
    """Yield a client; afterwards the server is well, and nothing forged nor a traceback is in its log."""
    with httpx.Client(base_url=served.url, timeout=30) as client:
        yield client
        assert {"status": "ready"} == client.get("/readyz").json()
    log = served.log.read_text()
    assert [] == [word for word in ("forged", "Traceback", "ended unexpectedly") if word in log]
    assert {"request", "refused", "Invalid HTTP request received."} >= {
        json.loads(line)["event"] for line in log.splitlines()
    }


@pytest.mark.parametrize("path", ["/v1/extract", "/v1/extract/batch"])
@pytest.mark.parametrize("body", MONSTERS.values(), ids=MONSTERS)
def test_monstrous_json(client: httpx.Client, path: str, body: bytes) -> None:
    """JSON that is deep, endless or full of traps is refused soon, with a problem that does not repeat it."""
    start = time.perf_counter()
    response = client.post(path, content=body, headers=JSON)
    problem = response.json()
    assert response.status_code in {200, 400, 422}
    [problem] = problem if response.status_code == 200 else [problem]
    assert problem["code"] in CODES
    assert len(response.content) < 2000
    assert time.perf_counter() - start < 5


def test_monstrous_lines(client: httpx.Client) -> None:
    """In a stream such JSON fails alone."""
    lines = [b"[" * DEPTH, b'{"text": "a"}', b'{"text":' * DEPTH, b"1" * 2**20, b'{"text": "b"}']
    answer = client.post("/v1/extract/batch", content=b"\n".join(lines), headers=LINES)
    results = [json.loads(line) for line in answer.text.splitlines()]
    assert [1, None, 3, 4, None] == [result.get("line") for result in results]


def test_endless_body(client: httpx.Client) -> None:
    """A body that does not tell its length is refused at the limit."""
    response = client.post("/v1/extract", content=itertools.repeat(b" " * 2**16, 600), headers=JSON)
    assert (413, "body_too_large") == (response.status_code, response.json()["code"])


@pytest.mark.parametrize(
    "header",
    [
        f"X-Request-ID: a\n{FORGED}",
        f"X-Request-ID: a\r{FORGED}",
        f"X-Request-ID: a\x00{FORGED}",
        f"X-Request-ID: \x1b[2J{FORGED}",
        "X-Request-ID: a%0d%0aforged",
        "X-Request-ID:\r\n forged",
        "X-Request-ID: a\u2028forged",
        f"X-API-Key: forged\n{FORGED}",
        "Authorization: Bearer forged",
        f"User-Agent: {FORGED}",
        "X-Forwarded-For: forged",
        f"Content-Type: {FORGED}",
        "forged: x",
    ],
)
def test_header_that_would_forge_a_line(served: Any, client: httpx.Client, header: str) -> None:
    """What a header says is not in the log, whatever line ends or signs of a terminal it holds, nor is it sent back."""
    assert "ready" in client.get("/readyz").text
    url = httpx.URL(served.url)
    request = f"POST /v1/extract?forged HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{header}\r\n\r\n"
    with socket.create_connection((url.host, url.port or 0), timeout=10) as connection:
        connection.sendall(request.encode())
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    head, _, _ = answer.partition(b"\r\n\r\n")
    assert head.split(b" ", 2)[1] in {b"400", b"415"}
    assert b"forged" not in head


@pytest.mark.parametrize("field", ["id", "title", "url", FORGED])
def test_article_that_would_forge_a_line(client: httpx.Client, field: str) -> None:
    """What an article says is not in the log either."""
    article = {"text": f"A 25 percent tariff.{FORGED}", field: FORGED}
    assert client.post("/v1/extract", json=article).status_code in {200, 422}
    assert 200 == client.post("/v1/extract/batch", json=[article]).status_code

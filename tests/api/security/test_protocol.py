"""What hostile clients do to a socket, against a server with small limits."""

import http.client
import json
import re
import select
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

SERVE = [sys.executable, "-m", "api.cli", "serve", "--port=0", "--max-header-bytes=4096"]
TIMEOUTS = ["--header-timeout-seconds=0.5", "--body-timeout-seconds=0.5"]
POST = b"POST /v1/extract HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
BODY = b'{"text": "A 25 percent tariff."}'
GOOD = POST + b"Content-Length: %d\r\n\r\n%s" % (len(BODY), BODY)


@pytest.fixture(scope="module")
def address() -> Iterator[tuple[str, int]]:
    """Start the server on a free port, yield its address, and check at the end that it is well."""
    with subprocess.Popen([*SERVE, *TIMEOUTS], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stderr
        found = re.search(r"http://\S+", process.stdout.readline())
        assert found
        url = urlsplit(found[0])
        yield url.hostname or "", url.port or 0
        process.terminate()
        log = process.stderr.read()
    assert "Traceback" not in log
    assert "injected" not in log.lower()


def _ask(address: tuple[str, int], *pieces: bytes, pause: float = 0) -> tuple[int, dict[str, str], Any]:
    """Send the pieces, with a pause before each but the first, and return status, headers and JSON of the answer."""
    with socket.create_connection(address, timeout=10) as connection:
        for index, piece in enumerate(pieces):
            time.sleep(pause if index else 0)
            try:
                connection.sendall(piece)
            except OSError:
                break  # the server has answered, and closed
        response = http.client.HTTPResponse(connection)
        response.begin()
        return (
            response.status,
            {key.lower(): value for key, value in response.getheaders()},
            json.loads(response.read()),
        )


def _drip(connection: socket.socket, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        connection.sendall(b" " * 1000)
        time.sleep(0.01)


@pytest.mark.parametrize(
    "pieces",
    [
        (b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: %s\r\n\r\n" % (b"x" * 5000),),
        (b"GET /healthz HTTP/1.1\r\n%s\r\n" % (b"X-Many: x\r\n" * 500),),
        (b"GET /%s HTTP/1.1\r\nHost: x\r\n\r\n" % (b"x" * 5000),),
        (b"GET /healthz HTTP/1.1\r\nX-Endless: ", *[b"x" * 1000] * 8),
        (b"GET /", *[b"x" * 1000] * 8),
        (GOOD + b"GET /healthz HTTP/1.1\r\nX-Endless: ", *[b"x" * 1000] * 8),
    ],
    ids=["long header", "many headers", "long path", "endless header", "endless path", "endless second request"],
)
def test_header_flood(address: tuple[str, int], pieces: tuple[bytes, ...]) -> None:
    """Headers over the limit are refused while they come in, with a problem, 431, and the connection is closed."""
    with socket.create_connection(address, timeout=10) as connection:
        answer = b""
        for piece in pieces:
            connection.sendall(piece)
            while b" 431 " not in answer and select.select([connection], [], [], 0.05)[0]:
                answer += connection.recv(65536)
            if b" 431 " in answer:
                break
    assert b"HTTP/1.1 431 Request Header Fields Too Large\r\n" in answer
    assert b'"code":"headers_too_large"' in answer


def test_big_body_behind_small_headers(address: tuple[str, int]) -> None:
    """A body in the same packets as its headers does not count as one, nor do pipelined requests together."""
    body = b'{"text": "%s"}' % (b"x" * 50_000)
    request = POST + b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
    status, _, _ = _ask(address, request + GOOD * 20)
    assert 200 == status


@pytest.mark.parametrize("start", [b"", b"GET /healthz HT", b"GET /healthz HTTP/1.1\r\nHost: x\r\n"])
def test_slow_headers(address: tuple[str, int], start: bytes) -> None:
    """A client that does not finish its headers in time is told so, 408, and let go."""
    status, headers, problem = _ask(address, start)
    assert (408, "headers_timeout", "close") == (status, problem["code"], headers["connection"])
    assert re.fullmatch("[0-9a-f]{32}", headers["x-request-id"])


@pytest.mark.parametrize(
    "pieces",
    [
        (POST + b"Content-Length: 50\r\n\r\n", b"{"),
        (POST + b"Content-Length: 50\r\n\r\n{", b'"', b"t", b"e", b"x", b"t"),
        (POST + b"Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n", b'1\r\n"\r\n'),
    ],
)
def test_slow_body(address: tuple[str, int], pieces: tuple[bytes, ...]) -> None:
    """A body that is not whole in time is a problem, 408, however steadily it drips; the connection is closed."""
    status, headers, problem = _ask(address, *pieces, pause=0.2)
    assert (408, "body_timeout", "close") == (status, problem["code"], headers["connection"])


@pytest.mark.parametrize(
    ("end", "expected"), [(b"0\r\n\r\n", [None, None, None]), (b"", [None, None, None, "body_timeout"])]
)
def test_slow_stream(address: tuple[str, int], end: bytes, expected: list[str | None]) -> None:
    """A stream may go on for longer than a body, but pause for no longer than one may take; what came is answered."""
    with socket.create_connection(address, timeout=10) as connection:
        connection.sendall(POST.replace(b"/extract", b"/extract/batch").replace(b"json", b"x-ndjson"))
        connection.sendall(b"Transfer-Encoding: chunked\r\n\r\n")
        for _ in range(3):
            connection.sendall(b"%x\r\n%s\n\r\n" % (len(BODY) + 1, BODY))
            time.sleep(0.3)
        connection.sendall(end)
        response = http.client.HTTPResponse(connection)
        response.begin()
        results = [json.loads(line) for line in response.read().splitlines()]
    assert expected == [result.get("error", {}).get("code") for result in results]


def test_body_that_goes_on(address: tuple[str, int]) -> None:
    """A client that goes on sending after its answer can read it, and is left after a while."""
    with socket.create_connection(address, timeout=10) as connection:
        connection.sendall(POST + b"Content-Length: 1000000000\r\n\r\n{")
        assert b"HTTP/1.1 413 " in connection.recv(65536)
        start = time.monotonic()
        with pytest.raises(OSError, match=r"Broken pipe|reset"):
            _drip(connection, seconds=5)
    assert 0.4 < time.monotonic() - start < 2


def test_body_in_time(address: tuple[str, int]) -> None:
    """A body in several pieces is read when they come in time, and so is a second request on the same connection."""
    assert 200 == _ask(address, GOOD[:-20], GOOD[-20:-10], GOOD[-10:], pause=0.1)[0]
    assert 200 == _ask(address, GOOD, GOOD, pause=0.3)[0]


def test_trailers_are_no_headers(address: tuple[str, int]) -> None:
    """What follows a chunked body cannot add headers to the request."""
    chunks = b"%x\r\n%s\r\n0\r\nX-Request-ID: injected\r\n\r\n" % (len(BODY), BODY)
    status, headers, _ = _ask(address, POST + b"Transfer-Encoding: chunked\r\n\r\n" + chunks)
    assert (200, True) == (status, headers["x-request-id"] != "injected")


def test_no_http(address: tuple[str, int]) -> None:
    """What is no HTTP gets a problem as well."""
    status, headers, problem = _ask(address, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03")
    assert (400, "bad_request", "application/problem+json") == (status, problem["code"], headers["content-type"])


@pytest.mark.parametrize(
    "path",
    [
        "/v1%2Fextract",
        "/%761/extract",
        "//v1/extract",
        "/v1//extract",
        "/v1/extract/",
        "/v1/./extract",
        "/v1/x/../extract",
        "/v1/extract%00",
        "/v1/extract%0d%0aX-Injected:%201",
        "/v1\\extract",
        "/metrics/",
        "/%6detrics",
        "//metrics",
        "/page/../metrics",
        "/page/%2e%2e/app.js",
        "/page/..%2f..%2fapp.py",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_disguised_path(address: tuple[str, int], method: str, path: str) -> None:
    """A path is taken as it is written: what is a route only once it is decoded or tidied is not found."""
    status, headers, problem = _ask(address, f"{method} {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    assert status in {404, 405}
    assert problem["code"] in {"not_found", "method_not_allowed"}
    assert "x-injected" not in headers

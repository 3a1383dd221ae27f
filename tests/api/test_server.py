"""The server as a process, over a real socket."""

import http.client
import json
import shlex
import shutil
import signal
import socket
import subprocess
import sys
from typing import Any

import httpx
import pytest

from api.server import greet


@pytest.fixture
def url(served: Any) -> str:
    """Return the address of the service."""
    return str(served.url)


@pytest.mark.skipif(not shutil.which("curl"), reason="needs curl")
def test_the_printed_command_works(served: Any) -> None:
    """The line that the server prints can be pasted, and answers with a record."""
    [line] = [line.strip() for line in served.greeting.splitlines() if line.strip().startswith("curl")]
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=True, timeout=30)
    [record] = json.loads(done.stdout)["records"]
    assert ("in_effect", 25, "2025-04-03") == (
        record["status"],
        record["rate"]["value"],
        record["dates"]["effective"],
    )
    assert "POST" not in shlex.split(line)


def test_many_requests_on_one_connection(url: str) -> None:
    """A connection stays open from article to article, and errors do not close it."""
    with httpx.Client(base_url=url) as client:
        for body, status in (('{"text": "a"}', 200), ("{", 400), ('{"text": ""}', 422), ('{"text": "b"}', 200)):
            response = client.post("/v1/extract", content=body, headers={"Content-Type": "application/json"})
            assert (status, "1.1") == (response.status_code, response.http_version.removeprefix("HTTP/"))


def test_body_over_the_limit(url: str) -> None:
    """A body that announces more than the limit is refused before it is sent."""
    connection = http.client.HTTPConnection(httpx.URL(url).host, httpx.URL(url).port or 0, timeout=20)
    connection.putrequest("POST", "/v1/extract")
    connection.putheader("Content-Type", "application/json")
    connection.putheader("Content-Length", str(33 * 2**20))
    connection.endheaders()
    response = connection.getresponse()
    assert (413, "body_too_large") == (response.status, json.loads(response.read())["code"])
    connection.close()


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"POST /v1/extract HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{",
        b"POST /v1/extract HTTP/1.1\r\nHost: x\r\nContent-Length: nine\r\n\r\n",
        b"GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /%ff%00 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"POST /v1/extract HTTP/1.1\r\nHost: x\r\nContent-Type: \xff\xfe\r\nContent-Length: 0\r\n\r\n",
    ],
)
def test_broken_clients(url: str, request_bytes: bytes) -> None:
    """A client that speaks nonsense, or leaves half-way, leaves the server well."""
    address = httpx.URL(url)
    with socket.create_connection((address.host, address.port or 0), timeout=20) as connection:
        connection.sendall(request_bytes)
        connection.shutdown(socket.SHUT_WR)
        answer = connection.recv(65536)
    assert b" 500 " not in answer.split(b"\r\n", 1)[0]
    assert {"status": "alive"} == httpx.get(f"{url}/healthz").json()


@pytest.mark.usefixtures("interruptible")
def test_interrupt() -> None:
    """Ctrl-C ends the server with status 130 and no traceback."""
    command = [sys.executable, "-m", "api.cli", "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline().startswith("tariffwire listens on http://127.0.0.1:")
        process.send_signal(signal.SIGINT)
        assert (130, "") == (process.wait(timeout=20), process.stderr.read())


def test_port_in_use(url: str) -> None:
    """A port that is taken stops the start with a sentence that says what to do."""
    command = [sys.executable, "-m", "api.cli", "serve", "--port", str(httpx.URL(url).port)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert 1 == done.returncode
    assert "Address already in use" in done.stderr
    assert "--port" in done.stderr


@pytest.mark.parametrize(
    ("address", "url"),
    [
        (("127.0.0.1", 8000), "http://127.0.0.1:8000"),
        (("0.0.0.0", 8000), "http://127.0.0.1:8000"),  # noqa: S104 the address that means all of them
        (("::1", 9000, 0, 0), "http://[::1]:9000"),
        (("::", 9000, 0, 0), "http://[::1]:9000"),
    ],
)
def test_address_that_is_told(address: tuple[str, int], url: str) -> None:
    """The address that is told is one that a client on this machine can use."""
    assert f"curl -s {url}/v1/extract" in greet(address)

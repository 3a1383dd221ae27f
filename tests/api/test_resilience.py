"""What befalls a service in operation: killed workers, an end under load, many processes."""

import contextlib
import http.client
import json
import signal
import socket
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from typing import Any

import httpx
import msgspec
import psutil
import pytest

Serve = Callable[..., AbstractContextManager[Any]]

LONG = {"text": "The United States imposed a 25 percent tariff on cars from Japan. " * 500}
LINES = {"Content-Type": "application/x-ndjson"}
LINE = b'{"text": "The United States imposed a 25 percent tariff on cars from Japan."}\n'
_PATIENCE = 120
"""So many seconds at most a machine that is busy may take for what a quiet one does in two."""


def _workers(server: psutil.Process, at_least: int = 0) -> list[psutil.Process]:
    """Return the processes that read articles, as the fork server has started them; waits a while for enough."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        found = [worker for child in server.children() for worker in child.children()]
        if len(found) >= at_least or time.monotonic() > deadline:
            return found
        time.sleep(0.1)


def test_killed_worker_costs_nothing(serve: Serve) -> None:
    """When a worker is killed in the middle of a batch, every article is answered, and another takes its place."""
    with serve(workers="2") as running, httpx.Client(base_url=running.url, timeout=60) as client:
        before = _workers(psutil.Process(running.process.pid))
        with ThreadPoolExecutor() as pool:
            answer = pool.submit(client.post, "/v1/extract/batch", content=LINE * 1000, headers=LINES)
            time.sleep(0.5)
            before[0].kill()
            lines = answer.result().text.splitlines()
        assert [True] * 1000 == ['"value":25' in line for line in lines]
        assert 200 == client.post("/v1/extract", json=LONG).status_code
        after = _workers(psutil.Process(running.process.pid), at_least=2)
        assert "A worker ended unexpectedly" in running.log.read_text()
    assert (2, 1) == (len(after), len({worker.pid for worker in before} & {worker.pid for worker in after}))


@pytest.mark.parametrize("processes", [1, 2])
def test_end_under_load(serve: Serve, processes: int) -> None:
    """Told to end, the service answers what it has taken, refuses what is new, and leaves no process behind."""
    with serve(processes=str(processes)) as running:
        family = psutil.Process(running.process.pid).children(recursive=True)
        answers = [_send(running.url, path) for path in ["/v1/extract"] * 3 + ["/v1/extract/batch"]]
        httpx.get(f"{running.url}/healthz")  # the others were taken before it
        running.process.send_signal(signal.SIGTERM)
        time.sleep(1)
        with pytest.raises(httpx.TransportError):
            httpx.get(f"{running.url}/healthz")
        assert [(200, 0)] * 3 + [(200, 500)] == [_read(connection) for connection in answers]
        running.process.wait(timeout=_PATIENCE)
        assert [] == psutil.wait_procs(family, timeout=10)[1]


def _send(url: str, path: str) -> http.client.HTTPConnection:
    """Send a request, and do not wait for its answer."""
    connection = http.client.HTTPConnection(httpx.URL(url).host, httpx.URL(url).port or 0, timeout=60)
    if path.endswith("batch"):
        connection.request("POST", path, LINE * 500, LINES)
    else:
        connection.request("POST", path, msgspec.json.encode(LONG), {"Content-Type": "application/json"})
    return connection


def _read(connection: http.client.HTTPConnection) -> tuple[int, int]:
    """Return the status of the answer, and its number of lines."""
    with contextlib.closing(connection):
        response = connection.getresponse()
        return response.status, response.read().count(b"\n")


def test_clients_that_leave(serve: Serve) -> None:
    """Clients that leave in the middle of a request leave no trace in the log, and others are served."""
    with serve(workers="1") as running:
        url = httpx.URL(running.url)
        for path, media_type in (
            ("/v1/extract", "application/json"),
            ("/v1/extract/batch", "application/json"),
            ("/v1/extract/batch", "application/x-ndjson"),
        ):
            head = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: {media_type}\r\nContent-Length: 9999999\r\n\r\n"
            with socket.create_connection((url.host, url.port or 0)) as connection:
                connection.sendall(head.encode() + LINE * 5000)
        assert 200 == httpx.post(f"{running.url}/v1/extract", json=LONG, timeout=60).status_code
        running.process.send_signal(signal.SIGTERM)
        running.process.wait(timeout=_PATIENCE)
        assert {"info"} == {json.loads(line)["level"] for line in running.log.read_text().splitlines()}


def test_orphans_end(serve: Serve) -> None:
    """When the service itself is killed, its workers do not outlive it."""
    with serve() as running:
        family = psutil.Process(running.process.pid).children(recursive=True)
        running.process.kill()
        assert [] == psutil.wait_procs(family, timeout=10)[1]


def test_processes_share_the_work(serve: Serve) -> None:
    """Several processes answer on one address, and one that is killed is replaced."""
    with serve(processes="2", workers="1") as running:
        supervisor = psutil.Process(running.process.pid)
        before = _wait_for_servers(supervisor, 2)
        before[0].kill()
        after = _wait_for_servers(supervisor, 2, but=before[0])
        assert (2, 2) == (len(before), len(after))
        assert 200 == httpx.post(f"{running.url}/v1/extract", json=LONG, timeout=60).status_code


def _wait_for_servers(
    supervisor: psutil.Process, count: int, but: psutil.Process | None = None
) -> list[psutil.Process]:
    """Return the processes that have workers and are not this one, as soon as there are so many, or after a while."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        found = [server for server in _servers(supervisor) if server != but]
        if len(found) == count or time.monotonic() > deadline:
            return found
        time.sleep(0.2)


def _servers(supervisor: psutil.Process) -> list[psutil.Process]:
    """Return the processes that have workers."""
    servers = []
    for child in supervisor.children():
        with contextlib.suppress(psutil.NoSuchProcess):
            servers += [child] if _workers(child) else []
    return servers


def _until_answered(url: str) -> httpx.Response:
    """Send a batch again and again until it is answered as it should be."""
    answer = None
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        answer = httpx.post(f"{url}/v1/extract/batch", json=[{"text": "A 25 percent tariff."}] * 2, timeout=60)
        if answer.status_code == 200 and all("records" in it for it in answer.json()):
            return answer
        time.sleep(0.5)
    pytest.fail(f"No batch is answered any more: {answer}")


def test_pool_is_replaced(serve: Serve) -> None:
    """When the process dies that starts the workers, and the workers with it, others take their place."""
    with serve(workers="1") as running:
        starter = next(it for it in psutil.Process(running.process.pid).children() if it.children())
        for process in (starter, *starter.children()):
            process.kill()
        assert 2 == len(_until_answered(running.url).json())


def test_stream_without_reader(serve: Serve) -> None:
    """A client that sends a stream and reads nothing is let go, so that others have its place in the queue."""
    head = "POST /v1/extract/batch HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Type: "
    with serve(workers="1", queue_limit="1", body_timeout_seconds="1") as running:
        url = httpx.URL(running.url)
        with socket.create_connection((url.host, url.port or 0)) as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            connection.settimeout(1)
            connection.sendall(f"{head}{LINES['Content-Type']}\r\n\r\n".encode())
            with contextlib.suppress(OSError):  # at last the service reads no more either
                for _ in range(200):
                    connection.sendall(b"%x\r\n%s\r\n" % (len(LINE) * 500, LINE * 500))
            assert 503 == httpx.post(f"{running.url}/v1/extract/batch", json=[{"text": "A tariff."}]).status_code
            assert 2 == len(_until_answered(running.url).json())

"""The service under load: a stream of many articles in bounded memory, and short requests beside long ones.

`python -m benchmarks.service` starts a service of its own and prints what it measures; on a quiet machine, please.
"""

import argparse
import contextlib
import http.client
import itertools
import re
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import msgspec
import psutil

from benchmarks.samples import samples
from schemas import Article

TARIFFWIRE = ("api.cli", "serve", "--port", "0", "--log-level", "error")
"""The module and its options that serve on a free port."""
BARE = ("benchmarks.bare",)
_JSON = {"Content-Type": "application/json"}
_MEGABYTE = 2**20
_PIECE = 100
"""So many articles of a stream go out at once."""
_PATIENCE = 5
"""Seconds that a service has to end by itself."""


class Streamed(NamedTuple):
    """How long a stream of articles took, and the resident memory of the server and each of its workers on the way."""

    seconds: float
    memory: list[list[int]]
    """In MB, ten times."""


def main() -> None:
    """Measure both, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000, help="how many articles the stream has")
    parser.add_argument("--requests", type=int, default=500, help="how many short requests are timed, alone and beside")
    options = parser.parse_args()
    with serve(*TARIFFWIRE) as (port, process):
        streamed = stream(port, process, options.articles)
        print(f"stream: {options.articles:,} results in order in {streamed.seconds:.0f} s")
        print(f"MB of server and workers: {streamed.memory[0]} to {streamed.memory[-1]}")
        alone = latency(port, options.requests)
        with long_requests(port) as answers:
            beside = latency(port, options.requests)
        print(f"p99 of 3 KB: {alone:.1f} ms alone, {beside:.1f} ms beside 1 MB every 100 ms ({beside / alone:.2f} x)")
        print(f"answers to 1 MB: {dict(answers)}")


@contextlib.contextmanager
def serve(*module: str) -> Iterator[tuple[int, psutil.Process]]:
    """Run a module that serves and tells its address; give its port and its process."""
    command = [sys.executable, "-m", *module]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own command
        assert process.stdout
        greeting = next(line for line in process.stdout if "http://" in line)
        try:
            yield int(re.findall(r":(\d+) ", greeting)[0]), psutil.Process(process.pid)
        finally:
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(_PATIENCE)
            process.kill()  # what still waits in its queue is of no interest any more


def stream(port: int, process: psutil.Process, count: int) -> Streamed:
    """Send so many posts, all of them different, in one request while their results come back in order."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    connection.putrequest("POST", "/v1/extract/batch")
    connection.putheader("Content-Type", "application/x-ndjson")
    connection.putheader("Transfer-Encoding", "chunked")
    connection.endheaders()
    threading.Thread(target=_send, args=(connection, count), daemon=True).start()
    started, memory, number = time.perf_counter(), [], 0
    with contextlib.closing(connection), http.client.HTTPResponse(connection.sock) as response:
        response.begin()
        while line := response.readline():
            assert f'"id":"{number}"'.encode() in line, f"result {number} is missing or out of order"
            number += 1
            if number % (count // 10) == 0:
                memory.append(resident(process, *process.children(recursive=True)))
    assert number == count, f"{number} results of {count}"
    return Streamed(time.perf_counter() - started, memory)


def resident(*processes: psutil.Process) -> list[int]:
    """Return the resident memory of each process, in MB."""
    return [process.memory_info().rss // _MEGABYTE for process in processes]


def posts() -> Iterator[Article]:
    """Yield short texts without end, each with a number, so that no two are alike; passes through the news differ."""
    news = "\n".join(article.text for article in samples()["news"].articles)
    numbers = itertools.count()
    for start in itertools.cycle(range(280)):
        for at in range(start, len(news) - 280, 280):
            number = next(numbers)
            yield Article(f"{news[at : at + 280]} {number}", id=str(number))


def latency(port: int, count: int) -> float:
    """Return the 99th percentile of so many short requests, one after the other, in milliseconds."""
    [short, *_] = map(msgspec.json.encode, samples()["news"].articles)
    times = []
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port)) as connection:
        for _ in range(count):
            started = time.perf_counter()
            assert _post(connection, short) == http.HTTPStatus.OK
            times.append((time.perf_counter() - started) * 1000)
            time.sleep(0.01)
    return sorted(times)[count * 99 // 100]


@contextlib.contextmanager
def long_requests(port: int) -> Iterator[Counter[int]]:
    """Send a long article every 100 ms, and count the answers by their status."""
    over, answers = threading.Event(), Counter[int]()
    [long] = map(msgspec.json.encode, samples()["long"].articles)

    def send_one() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        with contextlib.closing(connection), contextlib.suppress(OSError, http.client.HTTPException):
            answers[_post(connection, long)] += 1

    def send_all() -> None:
        while not over.wait(0.1):
            threading.Thread(target=send_one, daemon=True).start()

    threading.Thread(target=send_all, daemon=True).start()
    time.sleep(2)
    try:
        yield answers
    finally:
        over.set()


def _send(connection: http.client.HTTPConnection, count: int) -> None:
    sent = itertools.islice(posts(), count)
    while lines := b"".join(msgspec.json.encode(it) + b"\n" for it in itertools.islice(sent, _PIECE)):
        connection.send(b"%x\r\n%s\r\n" % (len(lines), lines))
    connection.send(b"0\r\n\r\n")


def _post(connection: http.client.HTTPConnection, body: bytes) -> int:
    connection.request("POST", "/v1/extract", body, _JSON)
    response = connection.getresponse()
    response.read()
    return response.status


if __name__ == "__main__":
    main()

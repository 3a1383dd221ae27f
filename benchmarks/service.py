"""The service under load: a stream of many articles in bounded memory, and short requests beside long ones.

`python -m benchmarks.service` starts a service of its own and prints what it measures; on a quiet machine, please.
"""

import argparse
import contextlib
import http.client
import itertools
import json
import re
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator

import psutil

_TEXT = (
    "China said on Monday that it will impose a 15 percent tariff on American coal from February 10. Men in"
    " the west heard it on the radio. Some of them had seen such winters before, and went on with work as if"
    " nothing had been said; others asked at the office what would become of the ships that were on their way. "
)
_SHORT = json.dumps({"text": _TEXT * 9}).encode()
_LONG = json.dumps({"text": _TEXT * 3_000}).encode()
_JSON = {"Content-Type": "application/json"}
_MEGABYTE = 2**20


def main() -> None:
    """Measure both, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000, help="how many articles the stream has")
    parser.add_argument("--requests", type=int, default=500, help="how many short requests are timed, alone and beside")
    options = parser.parse_args()
    with _serve() as (port, process):
        _stream(port, process, options.articles)
        alone = _latencies(port, options.requests)
        with _background(port) as answers:
            beside = _latencies(port, options.requests)
        print(f"p99 of 3 KB: {alone:.1f} ms alone, {beside:.1f} ms beside 1 MB every 100 ms ({beside / alone:.2f} x)")
        print(f"answers to 1 MB: {dict(answers)}")


@contextlib.contextmanager
def _serve() -> Iterator[tuple[int, psutil.Process]]:
    command = [sys.executable, "-m", "api.cli", "serve", "--port", "0", "--log-level", "error"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet, text=True) as process:  # noqa: S603 - our own command
        assert process.stdout
        greeting = next(line for line in process.stdout if "http://" in line)
        try:
            yield int(re.findall(r":(\d+) ", greeting)[0]), psutil.Process(process.pid)
        finally:
            process.kill()  # what waits in its queue is of no interest any more


def _stream(port: int, process: psutil.Process, count: int) -> None:
    """Send so many articles in one request while their results come back, and tell the memory on the way."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    connection.putrequest("POST", "/v1/extract/batch")
    connection.putheader("Content-Type", "application/x-ndjson")
    connection.putheader("Transfer-Encoding", "chunked")
    connection.endheaders()
    threading.Thread(target=_send, args=(connection, count), daemon=True).start()
    started, memory = time.perf_counter(), []
    with http.client.HTTPResponse(connection.sock) as response:
        response.begin()
        for number in itertools.count():
            line = response.readline()
            if not line:
                break
            assert f'"id":"{number}"'.encode() in line, f"result {number} is missing or out of order"
            if number % (count // 10) == 0:
                memory.append(
                    [it.memory_info().rss // _MEGABYTE for it in (process, *process.children(recursive=True))]
                )
    assert number == count, f"{number} results of {count}"
    seconds = time.perf_counter() - started
    print(
        f"stream: {count:,} results in order in {seconds:.0f} s; MB of server and workers: {memory[1]} to {memory[-1]}"
    )


def _send(connection: http.client.HTTPConnection, count: int) -> None:
    for numbers in _batched(count, 100):
        lines = b"".join(json.dumps({"id": str(n), "text": _TEXT}).encode() + b"\n" for n in numbers)
        connection.send(b"%x\r\n%s\r\n" % (len(lines), lines))
    connection.send(b"0\r\n\r\n")


def _batched(count: int, size: int) -> Iterator[range]:
    return (range(start, min(start + size, count)) for start in range(0, count, size))


def _latencies(port: int, count: int) -> float:
    """Return the 99th percentile of so many short requests, one after the other, in milliseconds."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    times = []
    for _ in range(count):
        started = time.perf_counter()
        assert _post(connection, _SHORT) == http.HTTPStatus.OK
        times.append((time.perf_counter() - started) * 1000)
        time.sleep(0.01)
    return sorted(times)[count * 99 // 100]


@contextlib.contextmanager
def _background(port: int) -> Iterator[Counter[int]]:
    """Send a long article every 100 ms, and count the answers by their status."""
    over, answers = threading.Event(), Counter[int]()

    def send_one() -> None:
        with contextlib.suppress(OSError, http.client.HTTPException):
            answers[_post(http.client.HTTPConnection("127.0.0.1", port), _LONG)] += 1

    def send_all() -> None:
        while not over.wait(0.1):
            threading.Thread(target=send_one, daemon=True).start()

    threading.Thread(target=send_all, daemon=True).start()
    time.sleep(2)
    try:
        yield answers
    finally:
        over.set()


def _post(connection: http.client.HTTPConnection, body: bytes) -> int:
    connection.request("POST", "/v1/extract", body, _JSON)
    response = connection.getresponse()
    response.read()
    return response.status


if __name__ == "__main__":
    main()

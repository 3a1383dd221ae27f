"""The Prometheus metrics; server processes that share them find where in PROMETHEUS_MULTIPROC_DIR, as they import this.

No label holds what a client sends: routes, methods, codes and states are all of closed sets.
"""

import functools
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client import REGISTRY, CollectorRegistry, Counter, Gauge, Histogram, multiprocess
from prometheus_client.exposition import choose_encoder

_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)

REQUESTS = Counter("tariffwire_requests", "Requests answered.", ["route", "method", "status"])
LATENCY = Histogram(
    "tariffwire_request_seconds", "Time from headers to the end of the answer.", ["route"], buckets=_SECONDS
)
IN_PROGRESS = Gauge("tariffwire_requests_in_progress", "Requests being answered.", multiprocess_mode="livesum")
BYTES_READ = Counter("tariffwire_request_bytes", "Bytes of request bodies, as they were sent.")
ARTICLES = Counter("tariffwire_articles", "Articles by outcome: `extracted`, or the code of a problem.", ["outcome"])
RECORDS = Counter("tariffwire_records", "Tariff records by the status they state.", ["status"])
PROBLEMS = Counter("tariffwire_problems", "Requests answered with a problem, by its code.", ["code"])
QUEUE_DEPTH = Gauge(
    "tariffwire_queue_depth", "Requests that wait for workers, or are served by them.", multiprocess_mode="livesum"
)

request_counter, request_timer = functools.cache(REQUESTS.labels), functools.cache(LATENCY.labels)
article_counter, record_counter = functools.cache(ARTICLES.labels), functools.cache(RECORDS.labels)
"""Those of some labels, which take long to be looked up."""


def render_metrics(accept: str | None) -> tuple[bytes, str]:
    """Return the metrics of all processes in the text format that `accept` asks for, and its media type."""
    registry = REGISTRY
    if _FOLDER in os.environ:
        registry = CollectorRegistry()
        multiprocess.MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    encode, media_type = choose_encoder(accept or "")
    return encode(registry), media_type


@contextmanager
def shared_metrics() -> Iterator[None]:
    """Let the processes that are started in this context count together, in a folder that is new and goes with it."""
    with tempfile.TemporaryDirectory(prefix="tariffwire-metrics-") as folder:
        os.environ[_FOLDER] = folder
        try:
            yield
        finally:
            del os.environ[_FOLDER]


def forget_process(pid: int) -> None:
    """Take the gauges of a process that ended out of the sums; for whoever started it."""
    multiprocess.mark_process_dead(pid)  # type: ignore[no-untyped-call]

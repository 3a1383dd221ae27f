"""The Prometheus metrics; for several processes, PROMETHEUS_MULTIPROC_DIR must be set before this is imported.

No label holds what a client sends: routes, methods, codes and states are all of closed sets.
"""

import os

from prometheus_client import REGISTRY, CollectorRegistry, Counter, Gauge, Histogram, multiprocess
from prometheus_client.exposition import choose_encoder

_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)

REQUESTS = Counter("tariffwire_requests", "Requests answered.", ["route", "method", "status"])
LATENCY = Histogram(
    "tariffwire_request_seconds", "Time from headers to the end of the answer.", ["route"], buckets=_SECONDS
)
IN_PROGRESS = Gauge("tariffwire_requests_in_progress", "Requests being answered.", multiprocess_mode="livesum")
BYTES_READ = Counter("tariffwire_request_bytes", "Bytes of request bodies, as they were sent.")
ARTICLES = Counter("tariffwire_articles", "Articles by outcome: `extracted`, or the code of a problem.", ["outcome"])
RECORDS = Counter("tariffwire_records", "Tariff records by the status they state.", ["status"])
QUEUE_DEPTH = Gauge("tariffwire_queue_depth", "Jobs that wait for a worker.", multiprocess_mode="livesum")
BUSY_WORKERS = Gauge("tariffwire_busy_workers", "Workers that read an article.", multiprocess_mode="livesum")
RULE_TIMEOUTS = Counter("tariffwire_rule_timeouts", "Rules that took too long on an article.")
REJECTED = Counter("tariffwire_rejected_requests", "Requests refused because the queue was full (503).")
TIMED_OUT = Counter("tariffwire_timed_out_requests", "Requests that passed their deadline (504).")


def render_metrics(accept: str | None) -> tuple[bytes, str]:
    """Return the metrics of all processes in the text format that `accept` asks for, and its media type."""
    registry = REGISTRY
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        registry = CollectorRegistry()
        multiprocess.MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    encode, media_type = choose_encoder(accept or "")
    return encode(registry), media_type


def forget_process(pid: int) -> None:
    """Take the gauges of a process that ended out of the sums; for whoever started it."""
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        multiprocess.mark_process_dead(pid)  # type: ignore[no-untyped-call]

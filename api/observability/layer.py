"""The outermost middleware: gives each request its id, counts and times it, and writes one line on it."""

import time
from typing import Any

import structlog
from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPScope, Message, Receive, Scope, Send

from api.observability.exchange import Exchange, begin_exchange
from api.observability.logs import request_log
from api.observability.metrics import BYTES_READ, IN_PROGRESS, request_counter, request_timer

_QUIET = frozenset({"/healthz", "/readyz", "/metrics"})
_METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"})
UNMATCHED = "(none)"
"""Stands in logs and metrics for the route of a request that had none; its path may be anything, and is not told."""


def observe(app: ASGIApp) -> ASGIApp:
    """Return the application, observed."""
    log = request_log()

    async def observed(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != ScopeType.HTTP:
            await app(scope, receive, send)
            return
        exchange = begin_exchange(scope)
        structlog.contextvars.bind_contextvars(request_id=exchange.request_id)

        async def receive_counted() -> Any:  # noqa: ANN401 - a message of one of many types
            message: Any = await receive()
            exchange.bytes_in += len(message.get("body", b""))
            return message

        async def send_noted(message: Message) -> None:
            if message["type"] == "http.response.start":
                exchange.status = message["status"]
                own = (b"x-request-id", exchange.request_id.encode())
                message["headers"] = [*message["headers"], own, *exchange.headers]
            await send(message)

        IN_PROGRESS.inc()
        try:
            await app(scope, receive_counted, send_noted)
        finally:
            IN_PROGRESS.dec()
            _tell(log, scope, exchange)

    return observed


def _tell(log: Any, scope: HTTPScope, exchange: Exchange) -> None:  # noqa: ANN401 - structlog's loggers have no common type
    seconds = time.perf_counter() - exchange.started
    route = scope.get("path_template") or UNMATCHED
    method = scope["method"] if scope["method"] in _METHODS else "OTHER"
    request_counter(route, method, exchange.status).inc()
    request_timer(route).observe(seconds)
    BYTES_READ.inc(exchange.bytes_in)
    write = log.debug if route in _QUIET and exchange.status < 400 else log.info  # noqa: PLR2004 - errors start there
    write(
        "request",
        method=method,
        route=route,
        status=exchange.status,
        duration_ms=round(seconds * 1000, 2),
        bytes_in=exchange.bytes_in,
        articles=exchange.articles,
        records=exchange.records,
        key=exchange.key,
        request_id=exchange.request_id,
    )

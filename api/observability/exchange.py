"""What is known of one request while it is answered: the middlewares write it, log and metrics are made of it."""

import os
import re
import time
from collections.abc import Iterable, Mapping
from typing import Any

_STATE_KEY = "exchange"
_REQUEST_ID = re.compile(rb"[A-Za-z0-9._~:@/+=-]{1,128}")


class Exchange:
    """One request and its answer; it holds nothing of what they say."""

    __slots__ = ("articles", "bytes_in", "headers", "key", "may_pause", "records", "request_id", "started", "status")

    def __init__(self, request_id: str) -> None:
        """Start the clock."""
        self.request_id = request_id
        self.started = time.perf_counter()
        self.status = 499
        """The HTTP status; 499, as nginx has it, where the client left before there was one."""
        self.bytes_in = 0
        self.articles = 0
        self.records = 0
        self.key: str | None = None
        self.may_pause = False
        """Whether the body is a stream, whose sender may wait between two pieces."""
        self.headers: list[tuple[bytes, bytes]] = []
        """Headers that the answer gets besides its own."""


def begin_exchange(scope: Mapping[str, Any]) -> Exchange:
    """Return a new exchange, kept in the state of this ASGI scope, under the caller's request id or one of its own."""
    exchange = scope["state"][_STATE_KEY] = Exchange(_find_request_id(scope["headers"]))
    return exchange


def exchange_of(scope: Mapping[str, Any]) -> Exchange:
    """Return the exchange of an ASGI scope."""
    exchange: Exchange = scope["state"][_STATE_KEY]
    return exchange


def _find_request_id(headers: Iterable[tuple[bytes, bytes]]) -> str:
    """Return the id that the caller sent; a new one where it sent none, or one that has no place in a log."""
    for name, value in headers:
        if name == b"x-request-id" and _REQUEST_ID.fullmatch(value):
            return value.decode()
    return new_request_id()


def new_request_id() -> str:
    """Return an id that no other request has, of 32 hexadecimal digits."""
    return os.urandom(16).hex()

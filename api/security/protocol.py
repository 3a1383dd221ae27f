"""HTTP/1.1 on a leash: uvicorn's parser sets no bound to headers, neither to their length nor to the time they take."""

import asyncio
import functools
from typing import Any, cast

import msgspec
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol, RequestResponseCycle

from api.observability.exchange import new_request_id
from api.observability.logs import request_log
from api.observability.metrics import PROBLEMS
from api.problems import PROBLEM_MEDIA_TYPE, ProblemError
from api.settings import Settings


class _HeadersTooLargeError(Exception):
    """Stops the parser."""


class BoundedProtocol(HttpToolsProtocol):
    """Reads requests whose headers are neither too long nor too late; what is no HTTP is answered with a problem."""

    _timer: asyncio.TimerHandle | None = None
    """Runs while headers are awaited."""
    _farewell: asyncio.TimerHandle | None = None
    """Runs while the rest of a body comes in, whose request has been answered."""
    _unfinished = 0
    """Bytes of headers that have come in and do not end yet."""

    def __init__(self, *args: Any, max_header_bytes: int, header_seconds: float, **kwargs: Any) -> None:  # noqa: ANN401 - uvicorn's
        """Take uvicorn's arguments and the bounds."""
        super().__init__(*args, **kwargs)
        self.max_header_bytes = max_header_bytes
        self.header_seconds = header_seconds

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Give the client its time."""
        super().connection_made(transport)
        self._start_timer()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop the clock."""
        self._stop_timers()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Parse what came in, and refuse headers that go on and on."""
        timer = self._timer
        super().data_received(data)
        if timer and timer is self._timer:
            self._unfinished += len(data)
            if self._unfinished > self.max_header_bytes:
                self.send_400_response("")
        if not self._farewell and (cycle := self._latest()) and cycle.response_complete and cycle.more_body:
            # Closed at once, the connection would be reset before the client has read why.
            self._farewell = self.loop.call_later(self.header_seconds, self.transport.close)

    def on_message_begin(self) -> None:
        """Start the clock of the next request on this connection."""
        super().on_message_begin()
        self._start_timer()

    def on_header(self, name: bytes, value: bytes) -> None:
        """Take a header; a trailer, which comes behind the body, is none."""
        if self._timer:
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """Let the application start, unless the headers are too long."""
        self._stop_timers()
        size = len(self.url) + sum(len(name) + len(value) + len(b": \r\n") for name, value in self.headers)
        if size > self.max_header_bytes:
            self._unfinished = self.max_header_bytes + 1
            raise _HeadersTooLargeError
        self._unfinished = 0
        super().on_headers_complete()

    def send_400_response(self, msg: str) -> None:
        """Answer with a problem what the parser refuses, and close."""
        if self._unfinished > self.max_header_bytes:
            detail = f"The request line and the headers have more than {self.max_header_bytes:,} bytes."
            hint = "Send fewer or shorter headers; an article goes into the body."
            self._refuse(ProblemError(code="headers_too_large", detail=detail, hint=hint))
        else:
            hint = "Send HTTP/1.1 with one of its methods, and either a true Content-Length or chunks."
            self._refuse(ProblemError(code="bad_request", detail=msg, hint=hint))

    def _latest(self) -> RequestResponseCycle | None:
        """Return the latest request whose headers have come in; before the first there is none, whatever its type."""
        return self.cycle

    def _start_timer(self) -> None:
        if self._timer is None:
            self._timer = self.loop.call_later(self.header_seconds, self._on_late)

    def _stop_timers(self) -> None:
        for timer in filter(None, (self._timer, self._farewell)):
            timer.cancel()
        self._timer = self._farewell = None

    def _on_late(self) -> None:
        self._timer = None
        if (cycle := self._latest()) and not cycle.response_complete:
            self._start_timer()  # it waits for an answer; what it sent of its next request can wait, too
        elif not self.transport.is_closing():
            detail = f"The headers did not arrive within {self.header_seconds:g} seconds."
            hint = "Send them at once; a connection that is kept may wait longer between requests."
            self._refuse(ProblemError(code="headers_timeout", detail=detail, hint=hint))

    def _refuse(self, error: ProblemError) -> None:
        if self.transport.is_closing():
            return
        PROBLEMS.labels(error.problem.code).inc()
        body = msgspec.json.encode(error.problem)
        head = b"content-type: %s\r\ncontent-length: %d\r\nx-request-id: %s\r\nconnection: close\r\n\r\n"
        request_id = new_request_id()
        request_log().info("refused", code=error.problem.code, request_id=request_id)
        status = STATUS_LINE[error.problem.status]
        self.transport.write(status + head % (PROBLEM_MEDIA_TYPE.encode(), len(body), request_id.encode()) + body)
        self.transport.close()


def bound_protocol(settings: Settings) -> type[BoundedProtocol]:
    """Return the protocol with the bounds of these settings, for `uvicorn.Config(http=...)`; it can be pickled."""
    bounded = functools.partial(
        BoundedProtocol,
        max_header_bytes=settings.max_header_bytes,
        header_seconds=settings.header_timeout_seconds,
    )
    return cast("type[BoundedProtocol]", bounded)  # uvicorn only calls it

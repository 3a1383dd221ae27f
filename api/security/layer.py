"""The middleware below the outermost: security headers on every answer, and a limit to how long a body may take."""

import asyncio
from typing import Any

from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPScope, Message, Receive, Scope, Send

from api.observability.exchange import exchange_of
from api.problems import ProblemError

_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cache-control", b"no-store"),
)
"""What an answer carries unless it says otherwise itself; Strict-Transport-Security is up to whoever ends TLS."""


def protect(app: ASGIApp, body_seconds: float) -> ASGIApp:
    """Return the application, protected; a body that takes more than so many seconds is a problem, 408."""

    async def protected(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != ScopeType.HTTP:
            await app(scope, receive, send)
            return
        exchange = exchange_of(scope)
        loop = asyncio.get_running_loop()
        deadline: float | None = None
        whole = False

        async def receive_in_time() -> Any:  # noqa: ANN401 - a message of one of many types
            nonlocal deadline, whole
            if whole:  # what is awaited then is that the client leaves
                return await receive()
            if deadline is None or exchange.may_pause:
                deadline = loop.time() + body_seconds
            try:
                async with asyncio.timeout_at(deadline):
                    message = await receive()
            except TimeoutError as error:
                whole = True
                exchange.headers.append((b"connection", b"close"))
                raise _body_timeout(body_seconds) from error
            whole = not message.get("more_body", False)
            return message

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                present = {name for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *(it for it in _HEADERS if it[0] not in present)]
            await send(message)

        # HEAD is GET without the body (RFC 9110, section 9.3.2), which the server leaves out: it keeps its own scope.
        inner = HTTPScope(**{**scope, "method": "GET"}) if scope.get("method") == "HEAD" else scope
        try:
            await app(inner, receive_in_time, send_with_headers)
        finally:
            if "path_template" in inner:
                scope["path_template"] = inner["path_template"]

    return protected


def _body_timeout(seconds: float) -> ProblemError:
    detail = f"The body did not arrive within {seconds:g} seconds."
    return ProblemError(
        code="body_timeout", detail=detail, hint="Send it again, in smaller pieces if the line is slow."
    )

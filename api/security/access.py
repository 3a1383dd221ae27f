"""The guard of all routes: the path as it is written, a key where keys are asked for, and not too many requests."""

from typing import Any

from litestar.connection import ASGIConnection
from litestar.exceptions import NotFoundException
from litestar.handlers import BaseRouteHandler
from litestar.types import AsyncAnyCallable

from api.observability.exchange import exchange_of
from api.problems import ProblemError
from api.security.keys import Keyring
from api.security.limiter import Limiter
from api.settings import Settings

OPEN = {"open": True}
"""The `opt` of a handler that takes requests without a key and does not count them; all others are guarded."""

_CHALLENGE = b'Bearer realm="tariffwire"'

Connection = ASGIConnection[Any, Any, Any, Any]


def make_guard(settings: Settings) -> AsyncAnyCallable:
    """Return the guard of the application.

    Raises:
        SettingsError: when a key or a limit of the settings cannot be used.
    """
    keyring = Keyring.from_settings(settings)
    limiter = Limiter.from_settings(settings)

    async def guard(connection: Connection, handler: BaseRouteHandler) -> None:
        _refuse_disguise(connection)
        if "open" not in handler.opt:
            refusal = _check_key(keyring, connection) if keyring else None
            await limiter.count(
                connection.scope
            )  # those without a known key by their address: nobody tries keys for long
            if refusal:
                raise refusal

    return guard


def _refuse_disguise(connection: Connection) -> None:
    """Refuse a path that only means a route once it is normalised: a proxy's rules would not have known it."""
    scope = connection.scope
    raw, template = scope.get("raw_path", b"").partition(b"?")[0], scope["path_template"]
    if raw and "{" not in template and raw != template.encode():
        raise NotFoundException


def _check_key(keyring: Keyring, connection: Connection) -> ProblemError | None:
    """Note whose key a request has; return what to refuse it with if it has none that is known."""
    exchange = exchange_of(connection.scope)
    sent = _find_key(connection)
    exchange.key = keyring.find_name(sent) if sent else None
    if exchange.key:
        return None
    if sent:
        exchange.headers.append((b"www-authenticate", _CHALLENGE + b', error="invalid_token"'))
        hint = "Check it for missing characters, or ask whoever runs this service for a new one."
        return ProblemError(code="unknown_key", detail="The API key is not known here.", hint=hint)
    exchange.headers.append((b"www-authenticate", _CHALLENGE))
    hint = "Send it as `Authorization: Bearer <key>` or as `X-API-Key: <key>`."
    return ProblemError(code="missing_key", detail="This service asks for an API key.", hint=hint)


def _find_key(connection: Connection) -> str:
    scheme, _, token = connection.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else connection.headers.get("x-api-key", "").strip()

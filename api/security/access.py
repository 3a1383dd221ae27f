"""The guard of all routes: path and parameters as declared, a key where one is wanted, and not too many requests.

It is a middleware of the matched routes: for each of its own guards Litestar copies the handler, at each request.
"""

from collections.abc import Callable, Collection
from typing import Any
from urllib.parse import quote

from litestar.connection import ASGIConnection
from litestar.types import ASGIApp, Receive, Scope, Send

from api.negotiation import header_of
from api.observability.exchange import exchange_of
from api.problems import ProblemError
from api.security.keys import Keyring
from api.security.limiter import Limiter
from api.settings import Settings

OPEN = {"open": True}
"""The `opt` of a handler that takes requests without a key and does not count them; all others are guarded."""

_API = "/v1/"
_ECHO_LENGTH = 60
_CHALLENGE = b'Bearer realm="tariffwire"'


def make_guard(settings: Settings) -> Callable[[ASGIApp], ASGIApp]:
    """Return what puts the guard in front of a route.

    Raises:
        SettingsError: when a key or a limit of the settings cannot be used.
    """
    keyring = Keyring.from_settings(settings)
    limiter = Limiter.from_settings(settings)

    def guard(app: ASGIApp) -> ASGIApp:
        async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
            options = scope["route_handler"].opt
            _refuse_disguise(scope)
            if scope["query_string"] and scope["path"].startswith(_API):
                _refuse_unknown_parameters(scope, options.get("parameters", ()))
            if "open" not in options:
                refusal = _check_key(keyring, scope) if keyring else None
                await limiter.count(scope)  # those without a known key by their address: nobody tries keys for long
                if refusal:
                    raise refusal
            await app(scope, receive, send)

        return guarded

    return guard


def _refuse_disguise(scope: Scope) -> None:
    """Refuse a path that only means a route once it is normalised: a proxy's rules would not have known it."""
    raw, template = scope.get("raw_path", b"").partition(b"?")[0], scope["path_template"]
    if raw and "{" not in template and raw != template.encode():
        detail, hint = f"There is no `{quote(raw[:_ECHO_LENGTH], safe='/%')}`.", f"Ask for `{template}`."
        raise ProblemError(code="not_found", detail=detail, hint=hint)


def _refuse_unknown_parameters(scope: Scope, known: Collection[str]) -> None:
    """Refuse a query parameter that sets nothing: a day of publication that is sent there would go unnoticed."""
    sent: ASGIConnection[Any, Any, Any, Any] = ASGIConnection(scope)
    unknown = next((name for name in sent.query_params if name not in known), None)
    if unknown is not None:
        hint = f"There is `{'`, `'.join(known)}`." if known else "All is said in the path and the body."
        detail = f"There is no query parameter `{unknown[:_ECHO_LENGTH]}` here."
        raise ProblemError(code="bad_request", detail=detail, hint=hint)


def _check_key(keyring: Keyring, scope: Scope) -> ProblemError | None:
    """Note whose key a request has; return what to refuse it with if it has none that is known."""
    exchange = exchange_of(scope)
    sent = _find_key(scope)
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


def _find_key(scope: Scope) -> str:
    scheme, _, token = header_of(scope, b"authorization").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else header_of(scope, b"x-api-key").strip()

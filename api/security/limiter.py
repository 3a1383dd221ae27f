"""How often one may call: a fixed window for each key, or for each client address where there are no keys."""

import ipaddress
import logging
import math
import time
from collections.abc import Mapping
from typing import Any

import limits
from limits.aio.storage import Storage
from limits.aio.strategies import FixedWindowRateLimiter
from limits.errors import ConfigurationError, StorageError
from limits.storage import storage_from_string

from api.observability.exchange import exchange_of
from api.problems import ProblemError
from api.settings import Settings, SettingsError

_LOGGER = logging.getLogger("tariffwire")
_SHARED_NETWORK = 64
"""Length of the prefix of an IPv6 address that belongs to one customer; the rest is theirs to vary."""


class Limiter:
    """Counts requests, and refuses those over the limit; counts nothing where there is none."""

    def __init__(self, rate: str, storage: str) -> None:
        """Read the rate (`600/minute`, empty for none) and the URI of where requests are counted.

        Raises:
            SettingsError: when one of them cannot be used.
        """
        self._limit = _read_rate(rate) if rate else None
        self._window = FixedWindowRateLimiter(_open_storage(storage))

    @classmethod
    def from_settings(cls, settings: Settings) -> "Limiter":
        """Return the limiter of these settings.

        Raises:
            SettingsError: when one of them cannot be used.
        """
        return cls(settings.rate_limit, settings.rate_limit_storage)

    async def count(self, scope: Mapping[str, Any]) -> None:
        """Count a request, and tell in the headers of its answer how many are left.

        Where the storage does not answer, the request is let through: a lost counter should not stop the service.

        Raises:
            ProblemError: when there were too many.
        """
        if not self._limit:
            return
        exchange = exchange_of(scope)
        who = exchange.key or client_network(scope)
        try:
            within = await self._window.hit(self._limit, who)
            reset_time, remaining = await self._window.get_window_stats(self._limit, who)
        except StorageError:
            _LOGGER.warning("The storage of the rate limit does not answer; requests are not counted.")
            return
        seconds = str(max(1, math.ceil(reset_time - time.time()))).encode()
        exchange.headers += [
            (b"ratelimit-limit", str(self._limit.amount).encode()),
            (b"ratelimit-remaining", str(remaining).encode()),
            (b"ratelimit-reset", seconds),
        ]
        if not within:
            exchange.headers.append((b"retry-after", seconds))
            detail = f"More than {self._limit.amount:,} requests in {self._limit.get_expiry():,} seconds."
            hint = f"Wait for {seconds.decode()} seconds; `Retry-After` says it, too. A batch is one request."
            raise ProblemError(code="rate_limited", detail=detail, hint=hint)


def client_network(scope: Mapping[str, Any]) -> str:
    """Return the address of the client; of an IPv6 address only the network, of which a client has all addresses."""
    host = (scope.get("client") or ("unknown", 0))[0]
    if ":" not in host:
        return str(host)
    try:
        return str(ipaddress.ip_network((host.partition("%")[0], _SHARED_NETWORK), strict=False))
    except ValueError:  # what a proxy passed on that is no address
        return str(host)[:64]


def _read_rate(rate: str) -> limits.RateLimitItem:
    try:
        limit = limits.parse(rate)
    except ValueError as error:
        reason = f"rate_limit is {rate!r}: write it as 600/minute, 10/second or 5000/hour."
        raise SettingsError(reason) from error
    if not limit.amount:
        reason = f"rate_limit is {rate!r}, which lets nobody in: leave it empty for any number of requests."
        raise SettingsError(reason)
    return limit


def _without_password(uri: str) -> str:
    scheme, _, rest = uri.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}"


def _open_storage(uri: str) -> Storage:
    try:
        storage = storage_from_string(uri, implementation="redispy", wrap_exceptions=True)
    except ConfigurationError as error:
        reason = f"rate_limit_storage is {_without_password(uri)!r}: {str(error).rstrip('.')}."
        raise SettingsError(reason) from error
    if not isinstance(storage, Storage):
        reason = f"rate_limit_storage is {_without_password(uri)!r}: put `async+` before it."
        raise SettingsError(reason)
    return storage

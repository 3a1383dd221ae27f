"""How a client connects: keys, time, and the retries that wait as long as `Retry-After` says."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from httpx_retries import Retry, RetryTransport

from tariffwire_client.generated import AuthenticatedClient
from tariffwire_client.generated.models import Problem

Answer = TypeVar("Answer")
Operation = Callable[..., Answer | Problem | None]


@dataclass(frozen=True)
class Connection:
    """Where the service is, and how it is asked."""

    url: str
    api_key: str | None = None
    retries: int = 4
    timeout: float = 60.0

    def operations(self) -> AuthenticatedClient:
        """Return the client that the generated operations take, without a connection."""
        return AuthenticatedClient(self.url, token=self.api_key or "", raise_on_unexpected_status=True)

    def options(self, on_response: Callable[..., Any]) -> dict[str, Any]:
        """Return the arguments of an httpx client that calls `on_response` with what is left after all retries.

        Reading an article changes nothing, so that a POST can be sent again like any other request.
        """
        retry = Retry(total=self.retries, allowed_methods=["GET", "POST"], backoff_factor=0.5)
        return {
            "base_url": self.url,
            "headers": {"Authorization": f"Bearer {self.api_key}"} if self.api_key else {},
            "timeout": self.timeout,
            "transport": RetryTransport(retry=retry),
            "event_hooks": {"response": [on_response]},
        }

"""Which pages of other origins may call the service from a browser: none, unless the settings name them."""

import re

from litestar.config.cors import CORSConfig

from api.settings import Settings, SettingsError

_ORIGIN = re.compile(r"\*|[a-z][a-z0-9+.-]*://[a-z0-9.-]+(?::[0-9]{1,5})?|[a-z]+://\[[0-9a-f:.]+\](?::[0-9]{1,5})?")
"""An origin as browsers write it (RFC 6454, section 6.2), or a star for all."""
_EXPOSED = ["Retry-After", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "X-Request-ID"]


def cors_config(settings: Settings) -> CORSConfig | None:
    """Return Litestar's configuration for the origins of the settings; None where there are none.

    Raises:
        SettingsError: when one of them is no origin, and would allow no page.
    """
    if not settings.cors_origins:
        return None
    for origin in settings.cors_origins:
        if not _ORIGIN.fullmatch(origin):
            reason = (
                f"cors_origins has {origin!r}, which is no origin: write scheme and host alone, `https://desk.example`."
            )
            raise SettingsError(reason)
    return CORSConfig(
        allow_origins=list(settings.cors_origins),
        allow_methods=["GET", "POST"],
        allow_headers=["Authorization", "Content-Encoding", "X-API-Key", "X-Request-ID"],
        expose_headers=_EXPOSED,
        max_age=600,
    )

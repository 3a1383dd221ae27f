"""Which pages of other origins may call the service from a browser: none, unless the settings name them."""

from litestar.config.cors import CORSConfig

from api.settings import Settings

_EXPOSED = ["Retry-After", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "X-Request-ID"]


def cors_config(settings: Settings) -> CORSConfig | None:
    """Return Litestar's configuration for the origins of the settings; None where there are none."""
    if not settings.cors_origins:
        return None
    return CORSConfig(
        allow_origins=list(settings.cors_origins),
        allow_methods=["GET", "POST"],
        allow_headers=["Authorization", "Content-Encoding", "X-API-Key", "X-Request-ID"],
        expose_headers=_EXPOSED,
        max_age=600,
    )

"""What the OpenAPI document says of API keys, rate limits and request ids."""

from typing import Any

SECURITY_SCHEMES: dict[str, Any] = {
    "bearer": {"type": "http", "scheme": "bearer", "description": "`Authorization: Bearer <key>`."},
    "header": {
        "type": "apiKey",
        "in": "header",
        "name": "X-API-Key",
        "description": "The same key, in its own header.",
    },
}
"""The document's `components/securitySchemes`."""

HEADERS: dict[str, Any] = {
    "X-Request-ID": {
        "description": "The id that the request brought, or was given; it is in the service's log.",
        "schema": {"type": "string"},
    },
    "RateLimit-Limit": {"description": "Requests in a window, where they are limited.", "schema": {"type": "integer"}},
    "RateLimit-Remaining": {"description": "Requests left in this window.", "schema": {"type": "integer"}},
    "RateLimit-Reset": {"description": "Seconds to the next window.", "schema": {"type": "integer"}},
    "Retry-After": {"description": "Seconds to wait before the next attempt.", "schema": {"type": "integer"}},
    "WWW-Authenticate": {"description": "How to send a key (RFC 6750).", "schema": {"type": "string"}},
}
"""The document's `components/headers`."""

_LIMITS = ("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset")


def describe_access(document: dict[str, Any], open_paths: set[str]) -> None:
    """Add to each operation of the document its headers, and the keys it takes unless its path is open to all.

    The empty requirement stands for a service that runs without keys.
    """
    for path, item in document["paths"].items():
        for operation in item.values():
            is_open = path in open_paths
            operation["security"] = [] if is_open else [*({name: []} for name in SECURITY_SCHEMES), {}]
            for status, response in operation["responses"].items():
                names = ("X-Request-ID", *_names(status, limited=not is_open))
                response["headers"] = {name: {"$ref": f"#/components/headers/{name}"} for name in names}


def _names(status: str, *, limited: bool) -> tuple[str, ...]:
    if status == "401":
        return ("WWW-Authenticate",)
    limits = _LIMITS if limited else ()
    return (*limits, "Retry-After") if status in {"429", "503"} and limited else limits

"""What a request sends, and what it wants back (RFC 9110): media types, and the best of those on offer."""

import functools
from collections.abc import Mapping, Sequence
from typing import Any

from api.formats import Format
from api.problems import ProblemError

VARY = {"Vary": "Accept"}
"""Tells caches that an answer depends on what was asked for."""

_ANY = {"", "*/*"}
"""What clients without preference accept."""
_ECHO_LENGTH = 60
_UTF8 = {"utf-8", "utf8", "us-ascii"}


def header_of(scope: Mapping[str, Any], name: bytes) -> str:
    """Return a header of the request with this ASGI scope, the first of that (lower-case) name; empty where none is."""
    for found, value in scope["headers"]:
        if found == name:
            return str(value, "latin-1")
    return ""


def check_media_type(content_type: str, *allowed: str) -> str:
    """Return the media type that a `Content-Type` header names, one of those that are allowed.

    Raises:
        ProblemError: for another media type, and for a charset that is not UTF-8.
    """
    if content_type in allowed:
        return content_type
    name, parameters = _parse_header(content_type)
    hint = "Send the header " + " or ".join(f"`Content-Type: {media_type}`" for media_type in allowed) + "."
    if name not in allowed:
        detail = f"`{name[:_ECHO_LENGTH]}` is not read here." if name else "The request does not say what it sends."
        raise ProblemError(code="unsupported_media_type", detail=detail, hint=hint)
    if parameters.get("charset", "utf-8") not in _UTF8:
        raise ProblemError(code="unsupported_media_type", detail="JSON is always UTF-8 (RFC 8259).", hint=hint)
    return name


def choose_format(accept: str, offered: Sequence[Format]) -> Format:
    """Return the offered format that an `Accept` header likes best; of several, the first.

    Raises:
        ProblemError: when it takes none of them.
    """
    if accept in _ANY:
        return offered[0]  # which needs no extra
    wanted = parse_qualities(accept) or {"*/*": 1.0}
    ready = [it for it in offered if it.missing_extra() is None]
    best = max(ready, key=lambda it: _quality(it.media_type, wanted))
    if _quality(best.media_type, wanted) > 0:
        return best
    raise _not_acceptable(wanted, ready, [it for it in offered if it not in ready])


@functools.lru_cache(maxsize=64)  # clients say the same again and again
def parse_qualities(header: str) -> Mapping[str, float]:
    """Return what a header such as `Accept` lists, in lower case, with its quality; one that is no number is 0."""
    qualities = {}
    for item in header.split(","):
        name, parameters = _parse_header(item)
        if name:
            qualities[name] = _parse_quality(parameters.get("q", "1"))
    return qualities


def _quality(media_type: str, wanted: Mapping[str, float]) -> float:
    """Return how much a media type is wanted: the most specific range that covers it decides."""
    for media_range in (media_type, f"{media_type.partition('/')[0]}/*", "*/*"):
        if media_range in wanted:
            return wanted[media_range]
    return 0.0


def _not_acceptable(wanted: Mapping[str, float], ready: list[Format], missing: list[Format]) -> ProblemError:
    for it in missing:
        if _quality(it.media_type, wanted) > 0:
            detail = f"`{it.media_type}` is not installed here."
            hint = f"Whoever runs this service can install it: pip install 'tariffwire[{it.missing_extra()}]'."
            return ProblemError(code="not_acceptable", detail=detail, hint=hint)
    detail = f"On offer are {', '.join(f'`{it.media_type}`' for it in ready)}."
    hint = f"Send `Accept: {ready[0].media_type}`, or no such header."
    return ProblemError(code="not_acceptable", detail=detail, hint=hint)


def _parse_header(value: str) -> tuple[str, dict[str, str]]:
    name, *parameters = value.lower().split(";")
    pairs = (parameter.partition("=") for parameter in parameters)
    return name.strip(), {key.strip(): item.strip(' "') for key, _, item in pairs}


def _parse_quality(value: str) -> float:
    try:
        quality = float(value)
    except ValueError:
        return 0.0
    return quality if 0 <= quality <= 1 else 0.0

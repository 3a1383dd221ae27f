"""What a request may send and wants back (RFC 9110): JSON in UTF-8, not compressed."""

from typing import Any

from litestar import Request

from api.problems import ProblemError

_JSON = "application/json"


async def read_json_body(request: Request[Any, Any, Any]) -> bytes:
    """Return the request's body once its headers say that it is JSON, and that JSON is wanted back.

    Raises:
        ProblemError: for another media type, charset or content encoding, or when JSON is not acceptable.
    """
    headers = request.headers
    _check_content_type(headers.get("content-type", ""))
    if headers.get("content-encoding", "identity").strip().lower() != "identity":
        hint = "Send it without `Content-Encoding`."
        raise ProblemError(code="unsupported_encoding", detail="The body is compressed.", hint=hint)
    if not accepts_json(headers.get("accept", "*/*")):
        hint = f"Send `Accept: {_JSON}`, or no such header."
        raise ProblemError(code="not_acceptable", detail=f"Only `{_JSON}` is on offer.", hint=hint)
    return await request.body()


def accepts_json(accept: str) -> bool:
    """Return whether an `Accept` header allows JSON: the most specific range that covers it decides."""
    if accept == "*/*":
        return True
    qualities = dict(map(_parse_range, accept.lower().split(",")))
    for media_range in (_JSON, "application/*", "*/*"):
        if media_range in qualities:
            return qualities[media_range] > 0
    return not accept.strip()


def _parse_range(media_range: str) -> tuple[str, float]:
    name, parameters = _parse_header(media_range)
    try:
        return name, float(parameters.get("q", "1"))
    except ValueError:
        return name, 0.0


def _parse_header(value: str) -> tuple[str, dict[str, str]]:
    name, *parameters = value.lower().split(";")
    pairs = (parameter.partition("=") for parameter in parameters)
    return name.strip(), {key.strip(): item.strip(' "') for key, _, item in pairs}


def _check_content_type(content_type: str) -> None:
    if content_type == _JSON:
        return
    name, parameters = _parse_header(content_type)
    hint = f"Send the header `Content-Type: {_JSON}`."
    if name != _JSON:
        detail = (
            "The request does not say what it sends." if not name else "The request sends something else than JSON."
        )
        raise ProblemError(code="unsupported_media_type", detail=detail, hint=hint)
    if parameters.get("charset", "utf-8") not in {"utf-8", "utf8", "us-ascii"}:
        raise ProblemError(code="unsupported_media_type", detail="JSON is always UTF-8 (RFC 8259).", hint=hint)


def sends_lines(request: Request[Any, Any, Any]) -> bool:
    """Return whether the request's body is NDJSON."""
    return _parse_header(request.headers.get("content-type", ""))[0] == "application/x-ndjson"

"""What the OpenAPI document says of each operation beyond its signature: bodies, examples and problems."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

import msgspec
from litestar.openapi.datastructures import ResponseSpec
from litestar.openapi.spec import Example, OpenAPIMediaType, OpenAPIResponse, Operation, Reference, RequestBody, Schema
from litestar.openapi.spec.enums import OpenAPIType

from api import examples
from api.codec import decode_article, split_batch
from api.problems import CATALOGUE, PROBLEM_MEDIA_TYPE, ProblemError, place_below
from api.settings import Settings
from schemas import Problem, ProblemCode

_JSON = "application/json"
_ARTICLE = Reference(ref="#/components/schemas/Article")
_EXTRACTION = Reference(ref="#/components/schemas/Extraction")
_RESULT = Schema(any_of=[_EXTRACTION, Reference(ref="#/components/schemas/Problem")])

_BODY_CODES: tuple[ProblemCode, ...] = (
    "malformed_json",
    "nested_too_deep",
    "invalid_utf8",
    "lone_surrogate",
    "empty_body",
    "incomplete_body",
    "bad_request",
    "body_too_large",
    "unsupported_media_type",
    "unsupported_encoding",
    "not_acceptable",
    "wrong_type",
    "missing_key",
    "unknown_key",
    "rate_limited",
    "body_timeout",
    "headers_timeout",
    "headers_too_large",
    "overloaded",
    "internal_error",
)
EXTRACT_CODES: tuple[ProblemCode, ...] = (
    *_BODY_CODES,
    "unknown_field",
    "missing_field",
    "duplicate_field",
    "invalid_value",
    "invalid_date",
    "empty_text",
    "text_too_long",
    "timed_out",
)
BATCH_CODES: tuple[ProblemCode, ...] = (*_BODY_CODES, "batch_too_large")


def problem_of(read: Callable[[bytes], object], raw: bytes) -> Problem:
    """Return the problem that reading `raw` raises, as the service would answer it."""
    try:
        read(raw)
    except ProblemError as error:
        return error.problem
    message = f"{raw!r} is no bad example: it can be read."
    raise AssertionError(message)


def problem_responses(codes: tuple[ProblemCode, ...], example: Problem | None = None) -> dict[int, ResponseSpec]:
    """Return the documentation of the problems with these codes, one response for each HTTP status."""
    by_status = groupby(sorted(codes, key=_status), key=_status)
    return {status: _response(list(group), example) for status, group in by_status}


def _status(code: ProblemCode) -> int:
    return CATALOGUE[code].status


def _response(codes: list[ProblemCode], example: Problem | None) -> ResponseSpec:
    shown = [example] if example and example.code in codes else []
    return ResponseSpec(
        Problem,
        generate_examples=False,
        description=" ".join(f"`{code}`: {CATALOGUE[code].title}." for code in codes),
        media_type=PROBLEM_MEDIA_TYPE,
        examples=[Example(summary=problem.title, value=msgspec.to_builtins(problem)) for problem in shown],
    )


BAD_ARTICLE = problem_of(decode_article, b'{"text": "Tariffs rise.", "published": "2025-04-04"}')
BAD_BATCH = problem_of(functools.partial(split_batch, limit=1), b'{"text": "Tariffs rise."}')
_BAD_ITEM = place_below(problem_of(decode_article, b'{"text": " "}'), "/1")

EXAMPLES: dict[str, tuple[str, object]] = {
    "article": ("An article of the day after", examples.ARTICLE),
    "extraction": ("What is read from it", examples.EXTRACTION),
    "articles": ("The second article is empty", [examples.ARTICLE, {"text": " "}]),
    "results": ("A result, and a problem in its place", [examples.EXTRACTION, _BAD_ITEM]),
}
"""The document's `components/examples`: a name, and what it shows."""


@dataclass
class ExtractOperation(Operation):
    """`POST /v1/extract`: an article, and what is read from it."""

    def __post_init__(self) -> None:
        """Add the request body and the examples."""
        self.request_body = _request_body(_ARTICLE, "article")
        _show(self, _EXTRACTION, "extraction")


@dataclass
class BatchOperation(Operation):
    """`POST /v1/extract/batch`: a list of articles, and a result or a problem for each."""

    def __post_init__(self) -> None:
        """Add the request body and the examples."""
        limit = Settings.max_batch_articles
        articles = Schema(type=OpenAPIType.ARRAY, items=_ARTICLE, max_items=limit)
        self.request_body = _request_body(articles, "articles")
        _show(self, Schema(type=OpenAPIType.ARRAY, items=_RESULT), "results")


def _request_body(schema: Schema | Reference, example: str) -> RequestBody:
    content = OpenAPIMediaType(schema=schema, examples={example: _refer(example)})
    return RequestBody(required=True, content={_JSON: content})


def _show(operation: Operation, schema: Schema | Reference, example: str) -> None:
    response = (operation.responses or {})["200"]
    if isinstance(response, OpenAPIResponse):
        response.content = {_JSON: OpenAPIMediaType(schema=schema, examples={example: _refer(example)})}


def _refer(example: str) -> Reference:
    return Reference(ref=f"#/components/examples/{example}")

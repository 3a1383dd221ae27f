"""What the OpenAPI document says of each operation beyond its signature: bodies, examples and problems."""

import functools
import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

import msgspec
from litestar.openapi.datastructures import ResponseSpec
from litestar.openapi.spec import Example, OpenAPIMediaType, OpenAPIResponse, Operation, Reference, RequestBody, Schema
from litestar.openapi.spec.enums import OpenAPIFormat, OpenAPIType

from api import examples
from api.codec import decode_article, split_batch
from api.formats import ARROW, CSV, FORMATS, JSON, MESSAGE_PACK, NDJSON, Format, Result
from api.problems import CATALOGUE, PROBLEM_MEDIA_TYPE, ProblemError, place_below
from api.settings import Settings
from schemas import Problem, ProblemCode

_SCHEMAS = "#/components/schemas/"
_ARTICLE = Schema(
    description="An article as text, or as the page it stands on: exactly one of `text` and `html`.",
    one_of=[Reference(ref=f"{_SCHEMAS}Article"), Reference(ref=f"{_SCHEMAS}HtmlArticle")],
)
_EXTRACTION = Reference(ref=f"{_SCHEMAS}Extraction")
_RESULTS = Schema(
    type=OpenAPIType.ARRAY,
    description="A result or a problem for each article, in the order of the request.",
    items=Schema(one_of=[Reference(ref=_SCHEMAS + name) for name in ("Extraction", "Problem", "LineProblem")]),
)
_LINES = Schema(type=OpenAPIType.STRING, description="An article a line, as many as you like; blank lines are skipped.")

_ANY_CODES: tuple[ProblemCode, ...] = ("bad_request", "headers_timeout", "headers_too_large", "internal_error")
_KEYED_CODES: tuple[ProblemCode, ...] = ("missing_key", "unknown_key", "rate_limited")
_BODY_CODES: tuple[ProblemCode, ...] = (
    "malformed_json",
    "nested_too_deep",
    "invalid_utf8",
    "lone_surrogate",
    "empty_body",
    "incomplete_body",
    "body_too_large",
    "unsupported_media_type",
    "unsupported_encoding",
    "malformed_compression",
    "not_acceptable",
    "wrong_type",
    "body_timeout",
    "overloaded",
)
EXTRACT_CODES: tuple[ProblemCode, ...] = (
    *_BODY_CODES,
    "unknown_field",
    "missing_field",
    "duplicate_field",
    "conflicting_fields",
    "invalid_value",
    "invalid_date",
    "empty_text",
    "text_too_long",
    "timed_out",
    "no_article",
    "page_too_complex",
)
BATCH_CODES: tuple[ProblemCode, ...] = (*_BODY_CODES, "batch_too_large", "timed_out")


def problem_of(read: Callable[[bytes], object], raw: bytes) -> Problem:
    """Return the problem that reading `raw` raises, as the service would answer it."""
    try:
        read(raw)
    except ProblemError as error:
        return error.problem
    message = f"{raw!r} is no bad example: it can be read."
    raise AssertionError(message)


def problem_responses(
    codes: tuple[ProblemCode, ...], example: Problem | None = None, *, keyed: bool = True
) -> dict[int, ResponseSpec]:
    """Return the documentation of the problems with these codes, one response for each HTTP status.

    What can happen to any request is added, and to one that needs a key where there are keys what happens at the door.
    """
    possible = dict.fromkeys((*codes, *_ANY_CODES, *(_KEYED_CODES if keyed else ())))
    by_status = groupby(sorted(possible, key=_status), key=_status)
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
_BAD_ITEM = place_below(problem_of(decode_article, b'{"text": " "}'), "/1", "story-18")

_LINES_EXAMPLE = b"".join(msgspec.json.encode(it) + b"\n" for it in (examples.ARTICLE, examples.PAGE)).decode()
_RESULTS_EXAMPLE: list[Result] = [examples.EXTRACTION, _BAD_ITEM]

EXAMPLES: dict[str, tuple[str, object]] = {
    "article": ("An article of the day after", examples.ARTICLE),
    "page": ("The same article as a web page", examples.PAGE),
    "extraction": ("What is read from it", examples.EXTRACTION),
    "articles": ("The second article is empty", [examples.ARTICLE, {"text": " ", "id": "story-18"}]),
    "results": ("A result, and a problem in its place", _RESULTS_EXAMPLE),
}
"""The document's `components/examples`: a name, and what it shows."""


@dataclass
class ExtractOperation(Operation):
    """`POST /v1/extract`: an article, and what is read from it."""

    def __post_init__(self) -> None:
        """Add the request body, the formats of the answer, and the examples."""
        self.request_body = _request_body(_ARTICLE, "article", "page")
        _answer(self, _EXTRACTION, "extraction", [examples.EXTRACTION])


@dataclass
class BatchOperation(Operation):
    """`POST /v1/extract/batch`: a list or lines of articles, and a result or a problem for each."""

    def __post_init__(self) -> None:
        """Add the request body, the formats of the answer, and the examples."""
        limit = Settings.max_batch_articles
        articles = Schema(type=OpenAPIType.ARRAY, items=_ARTICLE, max_items=limit)
        self.request_body = _request_body(articles, "articles")
        self.request_body.content[NDJSON.media_type] = OpenAPIMediaType(schema=_LINES, example=_LINES_EXAMPLE)
        _answer(self, _RESULTS, "results", _RESULTS_EXAMPLE)


def showing(example: object, media_type: str = JSON.media_type) -> type[Operation]:
    """Return the class of operations whose answer in this media type is shown by the example."""

    @dataclass
    class Showing(Operation):
        def __post_init__(self) -> None:
            response = (self.responses or {})["200"]
            if isinstance(response, OpenAPIResponse) and response.content:
                response.content[media_type].example = example

    return Showing


def _request_body(schema: Schema, *shown: str) -> RequestBody:
    content = OpenAPIMediaType(schema=schema, examples={name: _refer(name) for name in shown})
    return RequestBody(required=True, content={JSON.media_type: content})


def _answer(operation: Operation, schema: Schema | Reference, example: str, results: Sequence[Result]) -> None:
    """Describe the answer of an operation in every format; in JSON it is of this schema, and the named example."""
    response = (operation.responses or {})["200"]
    if not isinstance(response, OpenAPIResponse):
        return
    as_object = OpenAPIMediaType(schema=schema, examples={example: _refer(example)})
    response.content = {
        it.media_type: as_object if it in {JSON, MESSAGE_PACK} else _describe(it, results) for it in FORMATS
    }


def _describe(written: Format, results: Sequence[Result]) -> OpenAPIMediaType:
    """Describe a format that holds no JSON value; of the table, its header and rows."""
    schema = Schema(type=OpenAPIType.STRING, description=inspect.getdoc(type(written)))
    if written is ARROW:
        schema.format = OpenAPIFormat.BINARY
    example = CSV.encode_all(results).decode() if written is CSV else None
    return OpenAPIMediaType(schema=schema, example=example)


def _refer(example: str) -> Reference:
    return Reference(ref=f"#/components/examples/{example}")

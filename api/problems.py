"""Errors as problem documents (RFC 9457): the catalogue of codes, and the exception that carries one."""

from collections.abc import Mapping
from typing import NamedTuple, Self

import msgspec

from schemas import Problem, ProblemCode

PROBLEM_MEDIA_TYPE = "application/problem+json"


class ProblemKind(NamedTuple):
    """What all problems of one code share: the HTTP status and the title."""

    status: int
    title: str


CATALOGUE: dict[ProblemCode, ProblemKind] = {
    "malformed_json": ProblemKind(400, "The JSON is malformed"),
    "nested_too_deep": ProblemKind(400, "The JSON is nested too deep"),
    "invalid_utf8": ProblemKind(400, "The input is not UTF-8"),
    "lone_surrogate": ProblemKind(400, "A string holds half of a surrogate pair"),
    "empty_body": ProblemKind(400, "The body is empty"),
    "incomplete_body": ProblemKind(400, "The body did not arrive whole"),
    "wrong_type": ProblemKind(422, "A value is of the wrong type"),
    "unknown_field": ProblemKind(422, "A field is unknown"),
    "missing_field": ProblemKind(422, "A field is missing"),
    "duplicate_field": ProblemKind(422, "A field is given twice"),
    "conflicting_fields": ProblemKind(422, "Fields exclude each other"),
    "invalid_value": ProblemKind(422, "A value is not allowed"),
    "invalid_date": ProblemKind(422, "A date cannot be read"),
    "empty_text": ProblemKind(422, "The text is empty"),
    "no_article": ProblemKind(422, "The page holds no article"),
    "page_too_complex": ProblemKind(422, "The page is too complex"),
    "text_too_long": ProblemKind(413, "The text is too long"),
    "body_too_large": ProblemKind(413, "The body is too large"),
    "batch_too_large": ProblemKind(413, "The batch has too many articles"),
    "unsupported_media_type": ProblemKind(415, "The media type is not supported"),
    "unsupported_encoding": ProblemKind(415, "The content encoding is not supported"),
    "malformed_compression": ProblemKind(400, "The compressed body is malformed"),
    "not_acceptable": ProblemKind(406, "No acceptable format"),
    "missing_key": ProblemKind(401, "An API key is missing"),
    "unknown_key": ProblemKind(401, "The API key is unknown"),
    "rate_limited": ProblemKind(429, "Too many requests"),
    "body_timeout": ProblemKind(408, "The body took too long"),
    "headers_timeout": ProblemKind(408, "The headers took too long"),
    "headers_too_large": ProblemKind(431, "The headers are too long"),
    "not_found": ProblemKind(404, "Nothing is here"),
    "method_not_allowed": ProblemKind(405, "The method is not allowed here"),
    "bad_request": ProblemKind(400, "The request cannot be understood"),
    "not_ready": ProblemKind(503, "The service is not ready"),
    "overloaded": ProblemKind(503, "Too many requests wait"),
    "timed_out": ProblemKind(504, "It took too long"),
    "internal_error": ProblemKind(500, "Something went wrong on our side"),
}
"""Every problem that the service and the command can report, with its HTTP status and title."""


class ProblemError(Exception):
    """Raised where an input cannot be read; `problem` says what is wrong, where, and how to mend it."""

    def __init__(
        self,
        *,
        code: ProblemCode,
        detail: str,
        pointer: str | None = None,
        hint: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Make the problem document of `code` with this detail; `pointer` is a JSON pointer (RFC 6901)."""
        super().__init__(detail)
        kind = CATALOGUE[code]
        self.problem = Problem(
            type=f"/docs#{code}",
            title=kind.title,
            status=kind.status,
            detail=detail,
            code=code,
            pointer=pointer,
            hint=hint,
        )
        self.headers = headers

    @classmethod
    def of(cls, problem: Problem) -> Self:
        """Return the error that raises a problem which was returned as a value."""
        return cls(code=problem.code, detail=problem.detail, pointer=problem.pointer, hint=problem.hint)


def internal_error() -> Problem:
    """Return the problem that stands for an unexpected failure; it tells nothing of the inside."""
    hint = "Try again; if it fails again, tell the request's id to whoever runs this service."
    return ProblemError(code="internal_error", detail="The engine failed on this input.", hint=hint).problem


def overloaded() -> ProblemError:
    """Return the error of a request that finds the queue full."""
    return ProblemError(
        code="overloaded",
        detail="As many requests wait as this service lets wait.",
        hint="Send it again after the seconds that `Retry-After` names.",
        headers={"Retry-After": "2"},
    )


def timed_out(seconds: float) -> Problem:
    """Return the problem of an article that was not read in time."""
    detail = f"The article was not read within {seconds:g} seconds, and the work on it was stopped."
    return ProblemError(
        code="timed_out", detail=detail, hint="Split a long text, or try when less is going on."
    ).problem


def worker_died() -> Problem:
    """Return the problem of an article whose worker process ended, and that of the second try as well."""
    detail = "The process that read this article ended before it was done."
    return ProblemError(code="internal_error", detail=detail, hint="Try again.").problem


def place_below(problem: Problem, prefix: str, article_id: str | None = None) -> Problem:
    """Return the problem of an article with its pointer moved below `prefix`: `/text` below `/17` is `/17/text`."""
    return msgspec.structs.replace(problem, pointer=prefix + (problem.pointer or ""), id=article_id)

"""Turns every exception that leaves a handler into a problem document; none shows the inside."""

import logging
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import msgspec
from litestar import Request, Response
from litestar.exceptions import HTTPException
from litestar.types import ExceptionHandlersMap

from api.observability.exchange import exchange_of
from api.observability.metrics import PROBLEMS
from api.problems import PROBLEM_MEDIA_TYPE, ProblemError, internal_error
from schemas import Problem

_LOGGER = logging.getLogger("tariffwire")

HTTPRequest = Request[Any, Any, Any]


def on_problem(request: HTTPRequest, error: ProblemError) -> Response[Problem]:
    """Answer with the problem that was raised."""
    return _respond(request, error.problem, error.headers)


def on_http_exception(request: HTTPRequest, error: HTTPException) -> Response[Problem]:
    """Answer with the problem that says what the framework refused: a path, a method, a body."""
    return _respond(request, _translate(request, error).problem, error.headers)


def on_unexpected(request: HTTPRequest, error: Exception) -> Response[Problem]:
    """Log what happened, and answer with a problem that tells nothing of it."""
    _LOGGER.error("A %s request failed unexpectedly.", request.method, exc_info=error)
    return _respond(request, internal_error())


EXCEPTION_HANDLERS: ExceptionHandlersMap = {
    ProblemError: on_problem,
    HTTPException: on_http_exception,
    Exception: on_unexpected,
}


def _respond(request: HTTPRequest, problem: Problem, headers: Mapping[str, str] | None = None) -> Response[Problem]:
    PROBLEMS.labels(problem.code).inc()
    path, request_id = quote(request.scope["path"]), exchange_of(request.scope).request_id
    problem = msgspec.structs.replace(problem, instance=path, request_id=request_id)
    return Response(problem, media_type=PROBLEM_MEDIA_TYPE, status_code=problem.status, headers=headers)


def _translate(request: HTTPRequest, error: HTTPException) -> ProblemError:
    path = quote(request.scope["path"])
    match error.status_code:
        case 404:
            return ProblemError(code="not_found", detail=f"There is no `{path}`.", hint="See /docs for what is here.")
        case 405:
            allowed = (error.headers or {}).get("allow", "another method")
            detail = f"`{path}` does not take {request.method}."
            return ProblemError(code="method_not_allowed", detail=detail, hint=f"Use {allowed.replace(', ', ' or ')}.")
    return ProblemError(code="bad_request", detail=f"{error.detail}.", hint="See /docs for what can be sent.")

"""`GET /healthz` and `GET /readyz`, for load balancers and supervisors."""

from typing import Any, Literal

from litestar import Request, get

from api.description import problem_responses
from api.problems import ProblemError
from schemas.common import PublicStruct


class Health(PublicStruct, frozen=True):
    """A word on the state of the process."""

    status: Literal["alive", "ready"]


@get(
    "/healthz",
    operation_id="check_health",
    summary="Is the process alive?",
    response_description="It is.",
    responses=problem_responses(("internal_error",)),
    tags=["health"],
    sync_to_thread=False,
)
def check_health() -> Health:
    """Say that the process answers."""
    return Health(status="alive")


@get(
    "/readyz",
    operation_id="check_readiness",
    summary="Can it take articles?",
    response_description="The rules are compiled; articles can be sent.",
    responses=problem_responses(("not_ready", "internal_error")),
    tags=["health"],
    sync_to_thread=False,
)
def check_readiness(request: Request[Any, Any, Any]) -> Health:
    """Say whether the rules are compiled.

    Raises:
        ProblemError: while they are not.
    """
    if "engine" not in request.app.state:
        raise ProblemError(code="not_ready", detail="The rules are being compiled.", hint="Ask again in a second.")
    return Health(status="ready")

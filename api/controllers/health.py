"""`GET /healthz`, `GET /readyz` and `GET /metrics`, for load balancers and supervisors."""

from typing import Annotated, Any, Literal

from litestar import Request, Response, get
from msgspec import Meta

from api.description import problem_responses, showing
from api.observability.metrics import render_metrics
from api.problems import ProblemError
from api.security.access import OPEN
from schemas.common import PublicStruct

_METRICS = """\
# HELP tariffwire_records_total Tariff records by the status they state.
# TYPE tariffwire_records_total counter
tariffwire_records_total{status="in_effect"} 17.0
"""


class Health(PublicStruct, frozen=True):
    """A word on the state of the process."""

    status: Annotated[Literal["alive", "ready"], Meta(description="What is true of it.")]


@get(
    "/healthz",
    operation_id="check_health",
    operation_class=showing({"status": "alive"}),
    summary="Is the process alive?",
    description="Answers as long as the process does, whether or not it takes articles.",
    response_description="It is.",
    responses=problem_responses((), keyed=False),
    tags=["health"],
    opt=OPEN,
    sync_to_thread=False,
)
def check_health() -> Health:
    """Say that the process answers."""
    return Health(status="alive")


@get(
    "/readyz",
    operation_id="check_readiness",
    operation_class=showing({"status": "ready"}),
    summary="Can it take articles?",
    description="Answers with a problem while the rules are compiled and the workers start, and before the end.",
    response_description="The rules are compiled and the workers are up; articles can be sent.",
    responses=problem_responses(("not_ready",), keyed=False),
    tags=["health"],
    opt=OPEN,
    sync_to_thread=False,
)
def check_readiness(request: Request[Any, Any, Any]) -> Health:
    """Say whether the rules are compiled and the workers are up.

    Raises:
        ProblemError: while that is not so.
    """
    engine = request.app.state.get("engine")
    if not (engine and engine.ready):
        detail = "The rules are being compiled and the workers are starting, or the service is about to end."
        raise ProblemError(code="not_ready", detail=detail, hint="Ask again in a second.")
    return Health(status="ready")


@get(
    "/metrics",
    operation_id="read_metrics",
    operation_class=showing(_METRICS, "text/plain"),
    summary="What does it count?",
    description="Returns the metrics of all processes in the text format of Prometheus, or in OpenMetrics on request.",
    response_description="The metrics.",
    responses=problem_responses((), keyed=False),
    media_type="text/plain",
    tags=["health"],
    opt=OPEN,
    sync_to_thread=False,
)
def read_metrics(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Return the metrics."""
    content, media_type = render_metrics(request.headers.get("accept"))
    return Response(content, headers={"Content-Type": media_type})  # which has its charset already

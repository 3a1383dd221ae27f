"""Traces by OpenTelemetry: one span a request, under the name of its route. Needs the extra `otel`."""

from collections.abc import Mapping
from typing import Any

from litestar.plugins.opentelemetry import OpenTelemetryConfig, OpenTelemetryPlugin
from litestar.types import Scope
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import SERVICE_NAME, Resource
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.trace import Span

from api.observability.exchange import exchange_of
from api.observability.layer import UNMATCHED

_ADDRESSES = {"http.target", "http.url", "url.full", "url.path", "url.query"}


def make_plugin(exporter: SpanExporter | None = None) -> OpenTelemetryPlugin:
    """Return Litestar's plugin; spans go over HTTP to where the standard variables `OTEL_…` say, or to the exporter."""
    # Resource.create lets OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES win over what is given here.
    provider = TracerProvider(resource=Resource.create({SERVICE_NAME: "tariffwire"}))
    provider.add_span_processor(BatchSpanProcessor(exporter or OTLPSpanExporter()))
    config = OpenTelemetryConfig(
        tracer_provider=provider,
        scope_span_details_extractor=_name,
        server_request_hook_handler=_describe,
        exclude_spans=["receive", "send"],
        exclude=["^/healthz$", "^/readyz$", "^/metrics$"],
    )
    return OpenTelemetryPlugin(config)


def _name(scope: Scope) -> tuple[str, dict[str, Any]]:
    route = _route_of(scope)
    return f"{scope.get('method')} {route}", {"http.route": route}


def _describe(span: Span, scope: dict[str, Any]) -> None:
    """Add the request's id, and take out what the client wrote into the address."""
    span.set_attribute("tariffwire.request_id", exchange_of(scope).request_id)
    written = span.attributes if isinstance(span, ReadableSpan) and span.attributes else {}
    span.set_attributes(dict.fromkeys(_ADDRESSES & written.keys(), _route_of(scope)))


def _route_of(scope: Mapping[str, Any]) -> str:
    """Return the route as it will be matched; a span is named before that. No route has parameters."""
    known = {route.path for route in scope["litestar_app"].routes}
    return scope["path"] if scope["path"] in known else UNMATCHED

"""Traces by OpenTelemetry."""

from collections.abc import Sequence

import pytest
from litestar.testing import TestClient
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export import SpanExporter, SpanExportResult

from api import app as app_module
from api.app import create_app
from api.observability import tracing
from api.observability.otel import make_plugin
from api.settings import Settings, SettingsError
from api.work import Extracting


class Collected(SpanExporter):
    """Keeps spans."""

    def __init__(self) -> None:
        """Be empty."""
        self.spans: list[ReadableSpan] = []

    def export(self, spans: Sequence[ReadableSpan]) -> SpanExportResult:
        """Keep them."""
        self.spans += spans
        return SpanExportResult.SUCCESS


def test_one_span_a_request(monkeypatch: pytest.MonkeyPatch, percent_reader: Extracting) -> None:
    """A request is one span under its route, with its id and parent, and nothing of what the client wrote into it."""
    collected = Collected()
    plugin = make_plugin(collected)
    monkeypatch.setattr(app_module, "tracing_plugins", lambda _: [plugin])
    trace = "0af7651916cd43dd8448eb211c80319c"
    with TestClient(create_app(Settings(workers=0), lambda: percent_reader)) as client:
        headers = {"traceparent": f"00-{trace}-b7ad6b7169203331-01", "X-Request-ID": "r1"}
        client.post("/v1/extract?q=confidential", json={"text": "confidential"}, headers=headers)
        client.get("/confidential")
        client.get("/healthz")
    plugin.config.tracer_provider.force_flush()  # type: ignore[union-attr]
    assert ["POST /v1/extract", "GET (none)"] == [span.name for span in collected.spans]
    attributes = collected.spans[0].attributes or {}
    assert ("r1", "/v1/extract") == (attributes["tariffwire.request_id"], attributes["http.route"])
    assert trace == f"{collected.spans[0].context.trace_id:032x}"
    assert "confidential" not in "".join(span.to_json() for span in collected.spans)


@pytest.mark.parametrize(
    ("variable", "tracing_set", "count"),
    [("http://127.0.0.1:4318", False, 1), ("", True, 1), ("", False, 0)],
)
def test_when_it_is_on(monkeypatch: pytest.MonkeyPatch, variable: str, tracing_set: bool, count: int) -> None:  # noqa: FBT001 - a table
    """Traces are sent where the standard variable names an endpoint, or the setting asks for them."""
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", variable)
    assert count == len(tracing.tracing_plugins(Settings(tracing=tracing_set)))


def test_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A setting that asks for what is not installed stops the start; the standard variable alone does not."""
    monkeypatch.setattr(tracing, "find_spec", lambda _: None)
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4318")
    assert [] == tracing.tracing_plugins(Settings())
    with pytest.raises(SettingsError, match=r"install the extra, `tariffwire\[otel\]`"):
        tracing.tracing_plugins(Settings(tracing=True))

"""OpenTelemetry traces, where the extra `otel` is installed and the settings or the environment ask for them."""

import os
from importlib.util import find_spec

from litestar.plugins import PluginProtocol

from api.settings import Settings, SettingsError

_ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT"


def tracing_plugins(settings: Settings) -> list[PluginProtocol]:
    """Return Litestar's plugin for OpenTelemetry, or nothing where no traces are wanted.

    Raises:
        SettingsError: when the settings ask for traces and the extra is not installed.
    """
    installed = find_spec("opentelemetry.sdk") is not None if find_spec("opentelemetry") else False
    if settings.tracing and not installed:
        reason = "tracing is on, and OpenTelemetry is not installed: install the extra, `tariffwire[otel]`."
        raise SettingsError(reason)
    if not installed or not (settings.tracing or os.environ.get(_ENDPOINT)):
        return []
    from api.observability.otel import make_plugin  # noqa: PLC0415 - the extra need not be installed

    return [make_plugin()]

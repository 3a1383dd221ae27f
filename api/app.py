"""The service as an ASGI application."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from litestar import Litestar

from api.compression import COMPRESSION
from api.controllers.pages import PAGES
from api.document import OPERATIONS
from api.engine import Engine
from api.errors import EXCEPTION_HANDLERS
from api.observability.layer import observe
from api.observability.tracing import tracing_plugins
from api.security.access import make_guard
from api.security.cors import cors_config
from api.security.layer import protect
from api.settings import Settings
from api.work import Extracting, built_in_extractor
from api.workers import ProcessWorkers, ThreadWorkers, Workers


def create_app(settings: Settings | None = None, load: Callable[[], Extracting] = built_in_extractor) -> Litestar:
    """Return the application; it and each of its workers call `load` when they start.

    Raises:
        SettingsError: when a key, a limit or tracing cannot be used as it is set.
    """
    settings = settings or Settings()

    @asynccontextmanager
    async def run_engine(app: Litestar) -> AsyncIterator[None]:
        extractor = load()
        engine = Engine(extractor, _hire(settings, load, extractor), settings)
        app.state.settings, app.state.engine = settings, engine
        try:
            await engine.start()
            yield
        finally:
            await engine.stop()

    app = Litestar(
        route_handlers=[*OPERATIONS, *PAGES],
        middleware=[make_guard(settings)],
        exception_handlers=EXCEPTION_HANDLERS,
        compression_config=COMPRESSION,
        lifespan=[run_engine],
        plugins=tracing_plugins(settings),
        cors_config=cors_config(settings),
        openapi_config=None,
        logging_config=None,
        request_max_body_size=None,  # bodies have their limit where they are read, and a stream has none
    )
    # Litestar's own middlewares run for matched routes only; these see every request, the outermost first.
    app.asgi_handler = observe(protect(app.asgi_handler, settings.body_timeout_seconds))
    return app


def _hire(settings: Settings, load: Callable[[], Extracting], extractor: Extracting) -> Workers:
    if settings.workers:
        return ProcessWorkers(load, settings.workers, settings.deadline_seconds)
    return ThreadWorkers(extractor, settings.deadline_seconds)

"""The service as an ASGI application."""

from litestar import Litestar

from api.controllers.pages import PAGES
from api.document import OPERATIONS
from api.engine import Engine, Extracting, built_in_extractor
from api.errors import EXCEPTION_HANDLERS
from api.observability.layer import observe
from api.observability.tracing import tracing_plugins
from api.security.access import make_guard
from api.security.cors import cors_config
from api.security.layer import protect
from api.settings import Settings


def create_app(settings: Settings | None = None, extractor: Extracting | None = None) -> Litestar:
    """Return the application; without an extractor it compiles the built-in pack when it starts.

    Raises:
        SettingsError: when a key, a limit or tracing cannot be used as it is set.
    """
    settings = settings or Settings()

    def start(app: Litestar) -> None:
        app.state.settings = settings
        app.state.readiness_checks = []
        app.state.engine = Engine(extractor or built_in_extractor(), settings.inline_characters)

    app = Litestar(
        route_handlers=[*OPERATIONS, *PAGES],
        guards=[make_guard(settings)],
        exception_handlers=EXCEPTION_HANDLERS,
        on_startup=[start],
        plugins=tracing_plugins(settings),
        cors_config=cors_config(settings),
        openapi_config=None,
        logging_config=None,
        request_max_body_size=settings.max_body_bytes,
    )
    # Litestar's own middlewares run for matched routes only; these see every request, the outermost first.
    app.asgi_handler = observe(protect(app.asgi_handler, settings.body_timeout_seconds))
    return app

"""The service as an ASGI application."""

from litestar import Litestar

from api.compression import COMPRESSION
from api.controllers.pages import PAGES
from api.document import OPERATIONS
from api.engine import Engine, Extracting, built_in_extractor
from api.errors import EXCEPTION_HANDLERS
from api.settings import Settings


def create_app(settings: Settings | None = None, extractor: Extracting | None = None) -> Litestar:
    """Return the application; without an extractor it compiles the built-in pack when it starts."""
    settings = settings or Settings()

    def start(app: Litestar) -> None:
        app.state.settings = settings
        app.state.engine = Engine(extractor or built_in_extractor(), settings.inline_characters)

    return Litestar(
        route_handlers=[*OPERATIONS, *PAGES],
        exception_handlers=EXCEPTION_HANDLERS,
        compression_config=COMPRESSION,
        on_startup=[start],
        openapi_config=None,
        logging_config=None,
        request_max_body_size=settings.max_body_bytes,
    )

"""The page for analysts (`/`), the documentation (`/docs`) and `/openapi.json`: static, nothing from outside."""

import functools
from pathlib import Path

import msgspec
from litestar import Response, get
from litestar.handlers import HTTPRouteHandler

from api.document import build_document
from api.security.access import OPEN

_FOLDER = Path(__file__).parent.parent / "page"
_HEADERS = {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def _serve(path: str, file_name: str, media_type: str) -> HTTPRouteHandler:
    content = (_FOLDER / file_name).read_bytes()

    @get(path, media_type=media_type, include_in_schema=False, opt=OPEN, sync_to_thread=False)
    def serve_file() -> Response[bytes]:
        return Response(content, headers=_HEADERS)

    return serve_file


@functools.cache
def _encoded_document() -> bytes:
    return msgspec.json.encode(build_document())


@get("/openapi.json", include_in_schema=False, opt=OPEN, sync_to_thread=False)
def serve_document() -> Response[bytes]:
    """Serve the OpenAPI document."""
    return Response(_encoded_document(), media_type="application/json", headers={"Cache-Control": "no-cache"})


PAGES = [
    _serve("/", "index.html", "text/html"),
    _serve("/docs", "docs.html", "text/html"),
    _serve("/page/elements.js", "elements.js", "text/javascript"),
    _serve("/page/app.js", "app.js", "text/javascript"),
    _serve("/page/docs.js", "docs.js", "text/javascript"),
    _serve("/page/style.css", "style.css", "text/css"),
    _serve("/page/icon.svg", "icon.svg", "image/svg+xml"),
    serve_document,
]

"""The answer to one article, which is ready when it is sent: Litestar's responses cost several times as much."""

from litestar.types import Receive, Scope, Send


class Answer:
    """An ASGI application that sends a body as it is, and tells caches that it depends on what was asked for."""

    def __init__(self, body: bytes, media_type: str) -> None:
        """Take the encoded body."""
        self._body = body
        self._content_type = f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the body."""
        del scope, receive
        headers = [
            (b"content-type", self._content_type.encode()),
            (b"content-length", str(len(self._body)).encode()),
            (b"vary", b"Accept"),
        ]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": self._body, "more_body": False})

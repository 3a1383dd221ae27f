"""Responses compressed for clients that ask for it; a stream is flushed with each of its chunks."""

from collections.abc import Iterable
from io import BytesIO
from typing import ClassVar

from litestar.config.compression import CompressionConfig
from litestar.enums import CompressionEncoding
from litestar.middleware.compression import CompressionMiddleware
from litestar.middleware.compression.facade import CompressionFacade
from litestar.types import Message, Receive, Scope, Send

from api.encodings import ENCODINGS, zstd
from api.negotiation import header_of, parse_qualities


class ZstdCompression(CompressionFacade):
    """Writes a zstd frame (RFC 8878); every write can be read at once by whoever receives it."""

    encoding: ClassVar[str] = "zstd"

    def __init__(
        self, buffer: BytesIO, compression_encoding: CompressionEncoding | str, config: CompressionConfig
    ) -> None:
        """Write into this buffer."""
        del compression_encoding, config  # of interest to a facade for several encodings
        self._buffer = buffer
        self._compressor = zstd.ZstdCompressor()

    def write(self, body: bytes) -> None:
        """Compress these bytes, and hold nothing of them back."""
        self._buffer.write(self._compressor.compress(body, zstd.ZstdCompressor.FLUSH_BLOCK))

    def close(self) -> None:
        """End the frame."""
        self._buffer.write(self._compressor.flush())


class NegotiatedCompression(CompressionMiddleware):
    """Litestar's compression, with the encoding that the client likes best, and caches told that it was asked."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Compress the response as the request's `Accept-Encoding` asks."""

        async def send_varying(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = _varying(message["headers"])
            await send(message)

        encoding = choose_encoding(header_of(scope, b"accept-encoding"))
        chosen = self.create_compression_send_wrapper(send_varying, encoding, scope) if encoding else send_varying
        await self.app(scope, receive, chosen)


def _varying(headers: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """Return the headers of an answer, `Vary` with `Accept-Encoding` among them."""
    told = [value for name, value in headers if name == b"vary"]
    others = [header for header in headers if header[0] != b"vary"]
    if all(b"accept-encoding" not in value.lower() for value in told):
        told.append(b"Accept-Encoding")
    return [*others, (b"vary", b", ".join(told))]


def choose_encoding(accept: str) -> str | None:
    """Return the encoding that an `Accept-Encoding` header likes best of those that can be written, or None."""
    qualities = parse_qualities(accept)
    liked = {name: qualities.get(name, qualities.get("*", 0.0)) for name in ENCODINGS}
    best = max(ENCODINGS, key=liked.__getitem__)  # the first of several
    return best if liked[best] > 0 else None


COMPRESSION = CompressionConfig(
    backend="zstd",
    compression_facade=ZstdCompression,
    gzip_compress_level=4,  # a third of the time of the default, for a tenth more bytes
    minimum_size=1000,  # fits into one packet as it is
    middleware_class=NegotiatedCompression,
)

"""Request bodies as they were before the client compressed them, whole or as a stream, guarded against bombs."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from litestar import Request

from api.encodings import ENCODINGS, Unpacker
from api.negotiation import header_of
from api.problems import ProblemError

MAX_RATIO = 200
"""A stream may unpack to this many times its packed length; text of people stays far below."""

FREE_BYTES = 32 * 2**20
"""So much of a stream is unpacked before the ratio counts."""

_DIGITS = 18
"""No body has a length of more digits."""


class ClientGoneError(ProblemError):
    """Raised when the client has left, and nobody waits for an answer."""

    def __init__(self) -> None:
        """Make the problem that nobody will read."""
        super().__init__(code="incomplete_body", detail="The connection closed before the body had arrived.")


async def read_body(request: Request[Any, Any, Any], limit: int) -> bytes:
    """Return the request's body, unpacked.

    Raises:
        ProblemError: when it is longer than `limit` bytes, packed (nothing is read then) or unpacked, or cannot be
            unpacked.
    """
    announced = header_of(request.scope, b"content-length")
    if announced.isdecimal() and (len(announced) > _DIGITS or int(announced) > limit):
        raise _too_long(limit)
    pieces, length = [], 0
    async for piece in stream_body(request):
        length += len(piece)
        if length > limit:
            raise _too_long(limit)
        pieces.append(piece)
    return b"".join(pieces)


def stream_body(request: Request[Any, Any, Any]) -> AsyncIterator[bytes]:
    """Return the request's body, unpacked, piece by piece as it comes; nothing is read ahead.

    Raises:
        ProblemError: at once, when its encoding is not known; from a piece, when it is not of this encoding, is a bomb,
            or the client leaves.
    """
    encoding = header_of(request.scope, b"content-encoding").strip().lower()
    chunks = _receive(request)
    return chunks if encoding in {"identity", ""} else _unpack(chunks, _unpacker(encoding))


async def _receive(request: Request[Any, Any, Any]) -> AsyncIterator[bytes]:
    """Yield the pieces as they come; Litestar's own stream of them costs several times as much."""
    more = True
    while more:
        message: Any = await request.receive()
        if message["type"] == "http.disconnect":
            raise ClientGoneError
        if chunk := message.get("body"):
            yield chunk
        more = message.get("more_body", False)


async def _unpack(chunks: AsyncIterator[bytes], unpacker: Unpacker) -> AsyncIterator[bytes]:
    packed = unpacked = 0
    async for chunk in chunks:
        packed += len(chunk)
        for piece in unpacker.unpack(chunk):
            unpacked += len(piece)
            if unpacked > FREE_BYTES + MAX_RATIO * packed:
                raise _too_large(detail=f"The body unpacks to more than {MAX_RATIO} times its length.")
            yield piece
            await asyncio.sleep(0)  # a small chunk can hold many pieces; other requests have their turn between them
    unpacker.finish()


def _unpacker(encoding: str) -> Unpacker:
    try:
        return Unpacker(encoding)
    except KeyError:
        hint = f"Compress it with {' or '.join(ENCODINGS)}, or send it as it is."
        detail = "The body is compressed in a way that cannot be read here."
        accepted = {"Accept-Encoding": ", ".join(ENCODINGS)}  # RFC 9110, section 15.5.16
        raise ProblemError(code="unsupported_encoding", detail=detail, hint=hint, headers=accepted) from None


def _too_long(limit: int) -> ProblemError:
    return _too_large(detail=f"The body is longer than {limit:,} bytes.")


def _too_large(*, detail: str) -> ProblemError:
    hint = "Send fewer articles at once, or lines of them to /v1/extract/batch: a stream may be of any length."
    return ProblemError(code="body_too_large", detail=detail, hint=hint)

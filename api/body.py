"""Request bodies as they were before the client compressed them, whole or as a stream, guarded against bombs."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from litestar import Request
from litestar.exceptions import InternalServerException

from api.encodings import ENCODINGS, Unpacker
from api.problems import ProblemError

MAX_RATIO = 200
"""A stream may unpack to this many times its packed length; text of people stays far below."""

FREE_BYTES = 32 * 2**20
"""So much of a stream is unpacked before the ratio counts."""


class ClientGoneError(ProblemError):
    """Raised when the client has left, and nobody waits for an answer."""

    def __init__(self) -> None:
        """Make the problem that nobody will read."""
        super().__init__(code="incomplete_body", detail="The connection closed before the body had arrived.")


async def read_body(request: Request[Any, Any, Any], limit: int) -> bytes:
    """Return the request's body, unpacked.

    Raises:
        ProblemError: when it is longer than `limit` bytes, or cannot be unpacked.
    """
    pieces, length = [], 0
    async for piece in stream_body(request):
        length += len(piece)
        if length > limit:
            raise _too_large(detail=f"The body is longer than {limit:,} bytes.")
        pieces.append(piece)
    return b"".join(pieces)


def stream_body(request: Request[Any, Any, Any]) -> AsyncIterator[bytes]:
    """Return the request's body, unpacked, piece by piece as it comes; nothing is read ahead.

    Raises:
        ProblemError: at once, when its encoding is not known; from a piece, when it is not of this encoding, is a bomb,
            or the client leaves.
    """
    encoding = request.headers.get("content-encoding", "identity").strip().lower()
    chunks = _receive(request)
    return chunks if encoding in {"identity", ""} else _unpack(chunks, _unpacker(encoding))


async def _receive(request: Request[Any, Any, Any]) -> AsyncIterator[bytes]:
    try:
        async for chunk in request.stream():
            if chunk:
                yield chunk
    except InternalServerException as error:  # so Litestar says that the client has left
        raise ClientGoneError from error


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


def _too_large(*, detail: str) -> ProblemError:
    return ProblemError(code="body_too_large", detail=detail, hint="Send fewer articles at once.")

"""Request bodies as they were before the client compressed them, whole or as a stream, guarded against bombs."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from litestar import Request

from api.encodings import ENCODINGS, Unpacker
from api.problems import ProblemError

MAX_RATIO = 200
"""A stream may unpack to this many times its packed length; text of people stays far below."""

FREE_BYTES = 32 * 2**20
"""So much of a stream is unpacked before the ratio counts."""


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


async def stream_body(request: Request[Any, Any, Any]) -> AsyncIterator[bytes]:
    """Yield the request's body, unpacked, piece by piece as it comes; nothing is read ahead.

    Raises:
        ProblemError: when its encoding is not known, it is not of this encoding, or it is a bomb.
    """
    encoding = request.headers.get("content-encoding", "identity").strip().lower()
    if encoding in {"identity", ""}:
        async for chunk in request.stream():
            if chunk:
                yield chunk
        return
    unpacker = _unpacker(encoding)
    packed = unpacked = 0
    async for chunk in request.stream():
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
        raise ProblemError(code="unsupported_encoding", detail=detail, hint=hint) from None


def _too_large(*, detail: str) -> ProblemError:
    return ProblemError(code="body_too_large", detail=detail, hint="Send fewer articles at once.")

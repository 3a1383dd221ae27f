"""The content encodings of HTTP bodies: gzip (RFC 1952) and zstd (RFC 8878), unpacked piece by piece."""

import sys
import zlib
from collections.abc import Callable, Iterator
from typing import Protocol

from api.problems import ProblemError

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd  # the same module, for older Pythons

__all__ = ["ENCODINGS", "PIECE_BYTES", "Unpacker", "zstd"]

PIECE_BYTES = 2**16
"""No piece that is unpacked is longer, however small the packed bytes are that it came from."""

_GZIP_FORMAT = 16 + zlib.MAX_WBITS
_ZSTD_OPTIONS: dict[int, int] = {zstd.DecompressionParameter.window_log_max: 23}
"""A window of 8 MiB, the most that RFC 9659 lets a body ask for."""


class _Frame(Protocol):
    """What unpacks one gzip member or zstd frame; a body may have several, one behind the other."""

    @property
    def eof(self) -> bool:
        """Whether its end has been reached."""

    @property
    def unused_data(self) -> bytes:
        """What came behind its end."""

    def decompress(self, data: bytes, max_length: int) -> bytes:
        """Return at most so many bytes; the rest comes with the next calls."""


class _GzipMember:
    """A gzip member that keeps what it has not read yet, as a zstd frame does."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(_GZIP_FORMAT)

    @property
    def eof(self) -> bool:
        return self._inner.eof

    @property
    def unused_data(self) -> bytes:
        return self._inner.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        return self._inner.decompress(self._inner.unconsumed_tail + data, max_length)


_FRAMES: dict[str, Callable[[], _Frame]] = {
    "gzip": _GzipMember,
    "x-gzip": _GzipMember,  # the same, says RFC 9110, section 8.4.1.3
    "zstd": lambda: zstd.ZstdDecompressor(options=_ZSTD_OPTIONS),
}

ENCODINGS = ("zstd", "gzip")
"""What a body may be compressed with, the better one first."""


class Unpacker:
    """Unpacks one body; it holds a piece of it, and never the whole."""

    def __init__(self, encoding: str) -> None:
        """Start on a body of this encoding; raises `KeyError` for one that is not known."""
        self._encoding = encoding
        self._open = _FRAMES[encoding]
        self._frame: _Frame | None = None

    def unpack(self, packed: bytes) -> Iterator[bytes]:
        """Yield what these bytes unpack to, in pieces of at most `PIECE_BYTES`.

        Raises:
            ProblemError: when they are not of this encoding.
        """
        for start in range(0, len(packed), PIECE_BYTES):  # so that many small frames cost no copies of a long rest
            rest, full = packed[start : start + PIECE_BYTES], False
            while rest or full:
                frame = self._frame = self._frame or self._open()
                try:
                    piece = frame.decompress(rest, PIECE_BYTES)
                except (zlib.error, zstd.ZstdError) as error:
                    raise self._malformed(fault=f"is no {self._encoding}") from error
                rest, full = b"", len(piece) == PIECE_BYTES
                if frame.eof:
                    rest, full, self._frame = frame.unused_data, False, None
                if piece:
                    yield piece

    def finish(self) -> None:
        """Say that the body has ended.

        Raises:
            ProblemError: when it ended before its last frame did.
        """
        if self._frame is not None:
            raise self._malformed(fault="is cut off")

    def _malformed(self, *, fault: str) -> ProblemError:
        hint = f"Compress the whole body with {self._encoding}, or send it without `Content-Encoding`."
        return ProblemError(code="malformed_compression", detail=f"The compressed body {fault}.", hint=hint)

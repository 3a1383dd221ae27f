"""The formats that hold results whole: JSON, JSON by the line, MessagePack."""

from collections.abc import Sequence
from typing import ClassVar

import msgspec

from api.formats.base import Format, Result
from schemas import Extraction

_SHORT, _MEDIUM = 2**4, 2**16
"""Lists of fewer items have a shorter header in MessagePack."""


class Json(Format):
    """A JSON object; of many articles, a list of them."""

    media_type: ClassVar[str] = "application/json"
    separator: ClassVar[bytes] = b","
    close: ClassVar[bytes] = b"]"

    def open(self, count: int | None) -> bytes:
        """Open the list."""
        del count
        return b"["

    def encode_items(self, results: Sequence[Result]) -> bytes:
        """Return the items of the list."""
        return self.separator.join(map(msgspec.json.encode, results))

    def encode_one(self, result: Extraction) -> bytes:
        """Return the object."""
        return msgspec.json.encode(result)


class NdJson(Format):
    """The objects of the JSON answer, one a line."""

    media_type: ClassVar[str] = "application/x-ndjson"

    def open(self, count: int | None) -> bytes:
        """Return nothing: the lines are all there is."""
        del count
        return b""

    def encode_items(self, results: Sequence[Result]) -> bytes:
        """Return a line for each result."""
        return b"".join(msgspec.json.encode(result) + b"\n" for result in results)


class MessagePack(Format):
    """The objects of the JSON answer as MessagePack."""

    media_type: ClassVar[str] = "application/vnd.msgpack"
    streams: ClassVar[bool] = False

    def open(self, count: int | None) -> bytes:
        """Return the header of a list; raises `ValueError` where its length is not known."""
        if count is None:
            message = "A MessagePack list begins with its length."
            raise ValueError(message)
        if count < _SHORT:
            return bytes([0x90 | count])
        if count < _MEDIUM:
            return b"\xdc" + count.to_bytes(2, "big")
        return b"\xdd" + count.to_bytes(4, "big")

    def encode_items(self, results: Sequence[Result]) -> bytes:
        """Return the items of the list."""
        return b"".join(map(msgspec.msgpack.encode, results))

    def encode_one(self, result: Extraction) -> bytes:
        """Return the object."""
        return msgspec.msgpack.encode(result)

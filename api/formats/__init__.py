"""TEMPORARY until the formats are merged."""

from collections.abc import Sequence
from typing import Protocol

import msgspec


class Format(Protocol):
    media_type: str
    separator: bytes
    close: bytes
    streams: bool

    def encode_one(self, result: object) -> bytes: ...
    def open(self, count: int | None) -> bytes: ...
    def encode_items(self, results: Sequence[object]) -> bytes: ...


class _J:
    media_type = "application/json"
    separator = b","
    close = b"]"
    streams = True

    def encode_one(self, r):
        return msgspec.json.encode(r)

    def open(self, count):
        return b"["

    def encode_items(self, rs):
        return b",".join(map(msgspec.json.encode, rs))


class _N:
    media_type = "application/x-ndjson"
    separator = b""
    close = b""
    streams = True

    def encode_one(self, r):
        return msgspec.json.encode(r) + b"\n"

    def open(self, count):
        return b""

    def encode_items(self, rs):
        return b"".join(msgspec.json.encode(r) + b"\n" for r in rs)


JSON = _J()
NDJSON = _N()

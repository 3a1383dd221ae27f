"""What a client compressed, unpacked piece by piece."""

import gzip
from collections.abc import Callable

import pytest

from api.encodings import PIECE_BYTES, Unpacker, zstd
from api.problems import ProblemError

TEXT = b"A 25 percent tariff on steel. " * 1000
PACKED = {"gzip": gzip.compress(TEXT), "x-gzip": gzip.compress(TEXT), "zstd": zstd.compress(TEXT)}
BOMB = bytes(2**24)


def _unpack(encoding: str, *chunks: bytes) -> bytes:
    unpacker = Unpacker(encoding)
    unpacked = b"".join(piece for chunk in chunks for piece in unpacker.unpack(chunk))
    unpacker.finish()
    return unpacked


@pytest.mark.parametrize("step", [1, 7, 1000, 10**6])
@pytest.mark.parametrize("encoding", PACKED)
def test_chunks(encoding: str, step: int) -> None:
    """However a body is cut on its way, it unpacks to what was packed."""
    packed = PACKED[encoding]
    assert TEXT == _unpack(encoding, *(packed[start : start + step] for start in range(0, len(packed), step)))


@pytest.mark.parametrize("encoding", PACKED)
def test_several_frames(encoding: str) -> None:
    """Frames one behind the other are one body, as both formats have it; so is none at all."""
    assert TEXT * 3 == _unpack(encoding, PACKED[encoding] * 3)
    assert b"" == _unpack(encoding, b"")


@pytest.mark.parametrize(("encoding", "pack"), [("gzip", gzip.compress), ("zstd", zstd.compress)])
def test_many_small_frames(encoding: str, pack: Callable[[bytes], bytes]) -> None:
    """A long body of tiny frames is read to its end."""
    assert b"a" * 50_000 == _unpack(encoding, pack(b"a") * 50_000)


@pytest.mark.parametrize("packed", [("gzip", gzip.compress(BOMB)), ("zstd", zstd.compress(BOMB))])
def test_pieces_are_small(packed: tuple[str, bytes]) -> None:
    """A bomb comes out in pieces, so that whoever counts them can stop in time."""
    encoding, bomb = packed
    lengths = [len(piece) for piece in Unpacker(encoding).unpack(bomb)]
    assert (len(BOMB), True) == (sum(lengths), max(lengths) <= PIECE_BYTES)


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", TEXT),
        ("zstd", TEXT),
        ("zstd", PACKED["gzip"]),
        ("gzip", PACKED["gzip"][:-1]),
        ("zstd", PACKED["zstd"][:-1]),
        ("gzip", PACKED["gzip"] + b"rest"),
        ("gzip", PACKED["gzip"][:-5] + b"wrong"),
        ("zstd", zstd.compress(BOMB, options={zstd.CompressionParameter.window_log: 24})[:-1]),
    ],
)
def test_malformed(encoding: str, packed: bytes) -> None:
    """What is of another encoding, cut off, damaged, or wants too much memory is a problem."""
    with pytest.raises(ProblemError) as failure:
        _unpack(encoding, packed)
    assert (400, "malformed_compression") == (failure.value.problem.status, failure.value.problem.code)


def test_unknown_encoding() -> None:
    """Only what can be unpacked is begun."""
    with pytest.raises(KeyError):
        Unpacker("br")

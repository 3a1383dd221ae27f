"""Many articles at once: over HTTP as a list or as lines, in this process, and through a pool that only copies."""

import contextlib
import http.client
from collections.abc import Callable, Iterator

import msgspec
from pebble import ProcessPool

from benchmarks.samples import Sample
from extractors import Extractor
from schemas import Article

_CHUNK = 10
"""So many articles of 3 KB the service gives to a worker at once."""


def send_list(port: int, sample: Sample) -> bytes:
    """Send the articles as one list; return the answer."""
    return _post(port, msgspec.json.encode(sample.articles), "application/json")


def send_lines(port: int, sample: Sample) -> bytes:
    """Send the articles as lines; return the answer."""
    return _post(port, b"\n".join(_encoded(sample)), "application/x-ndjson")


def read_here(extractor: Extractor, sample: Sample) -> bytes:
    """Decode, extract and encode the articles in this process; return the lines."""
    decode, encode = msgspec.json.Decoder(Article).decode, msgspec.json.Encoder().encode
    return b"\n".join([encode(extractor.extract(decode(body))) for body in _encoded(sample)])


@contextlib.contextmanager
def copying_pool(workers: int, extractor: Extractor, sample: Sample) -> Iterator[Callable[[], bytes]]:
    """Give what sends the articles to so many processes, which return as many bytes as the answers have."""
    bodies = _encoded(sample)
    size = len(read_here(extractor, sample)) // len(bodies)
    chunks = [bodies[at : at + _CHUNK] for at in range(0, len(bodies), _CHUNK)]

    def copy() -> bytes:
        futures = [pool.schedule(_answer, args=(chunk, size * len(chunk))) for chunk in chunks]
        return b"\n".join([future.result() for future in futures])

    with ProcessPool(max_workers=workers) as pool:
        yield copy


def _encoded(sample: Sample) -> list[bytes]:
    return list(map(msgspec.json.encode, sample.articles))


def _answer(chunk: list[bytes], size: int) -> bytes:
    return bytes(size if chunk else 0)


def _post(port: int, body: bytes, media_type: str) -> bytes:
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=600)) as connection:
        connection.request("POST", "/v1/extract/batch", body, {"Content-Type": media_type})
        with connection.getresponse() as response:
            assert response.status == http.HTTPStatus.OK, response.read()[:1000]
            return response.read()

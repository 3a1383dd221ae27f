"""The least between a client and the engine: a socket whose server knows each request by heart, and yet extracts.

What a request to the service takes longer is what HTTP and JSON add: client, network and waking up, and that an engine
leaves cold caches behind, are in both. `python -m benchmarks.wire` serves the news on a free port.
"""

import asyncio
from typing import Final, cast

import msgspec
import uvloop

from benchmarks.client import HOST, requests_for
from benchmarks.samples import samples
from extractors import Extractor, load_pack
from schemas import Article

_HEAD: Final = b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n"


class ByHeart(asyncio.Protocol):
    """Answers the requests that it knows with what it was told beforehand, once it has read their articles again."""

    def __init__(self, extractor: Extractor, known: dict[bytes, tuple[Article, bytes]]) -> None:
        """Take the requests, with the article and the answer of each."""
        self._extractor = extractor
        self._known = known
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the connection."""
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """Answer once a request is whole."""
        self._received += data
        if known := self._known.get(self._received):
            article, answer = known
            self._extractor.extract(article)
            self._transport.write(answer)
            self._received = b""


def learn(extractor: Extractor, articles: list[Article]) -> dict[bytes, tuple[Article, bytes]]:
    """Return, by the requests for articles, the articles and their answers."""
    bodies = [msgspec.json.encode(extractor.extract(article)) for article in articles]
    answers = [_HEAD % len(body) + body for body in bodies]
    return dict(zip(requests_for(articles), zip(articles, answers, strict=True), strict=True))


async def serve() -> None:
    """Serve until a signal ends the process, and say where."""
    extractor = Extractor(load_pack())
    known = learn(extractor, samples()["news"].articles)
    server = await asyncio.get_running_loop().create_server(lambda: ByHeart(extractor, known), HOST, 0)
    print(f"listens on http://{HOST}:{server.sockets[0].getsockname()[1]} now", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(serve())

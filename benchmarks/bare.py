"""The least that a service does: a route that decodes an article and encodes an answer that it had before.

Another one extracts, and does no more than that for its requests either.

`python -m benchmarks.bare` serves it on a free port, with the settings of the server that tariffwire runs on.
"""

import socket

import uvicorn
from litestar import Litestar, post

from benchmarks.samples import samples
from extractors import Extractor, load_pack
from schemas import Article, Extraction

EXTRACTING = "/extracting"
"""The path of the route that extracts."""


def make_app() -> Litestar:
    """Return the application; it answers the articles of the news."""
    extractor = Extractor(load_pack())
    answers = {article.text: extractor.extract(article) for article in samples()["news"].articles}

    @post("/v1/extract", status_code=200, sync_to_thread=False)
    def extract(data: Article) -> Extraction:
        return answers[data.text]

    @post(EXTRACTING, status_code=200, sync_to_thread=False)
    def extract_anew(data: Article) -> Extraction:
        return extractor.extract(data)

    return Litestar(route_handlers=[extract, extract_anew], openapi_config=None, logging_config=None)


class _GreetingServer(uvicorn.Server):
    """Says where it listens once it does."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        for listener in sockets or ():
            print(f"listens on http://127.0.0.1:{listener.getsockname()[1]} now", flush=True)


def main() -> None:
    """Serve until a signal ends the process."""
    config = uvicorn.Config(
        make_app(), log_config=None, log_level="warning", access_log=False, server_header=False, ws="none"
    )
    with socket.create_server(("127.0.0.1", 0), backlog=2048) as listener:
        _GreetingServer(config).run(sockets=[listener])


if __name__ == "__main__":
    main()

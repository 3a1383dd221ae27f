"""A service that answers as it is told, and remembers what it was asked."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest

from api import examples
from api.problems import PROBLEM_MEDIA_TYPE, overloaded
from api.work import Extracting
from schemas import Article

ARTICLES = Path(__file__).parents[2] / "articles"


class Answer(NamedTuple):
    """What is answered: a status, a media type and a body."""

    status: int
    media_type: str
    body: bytes


BUSY = Answer(503, PROBLEM_MEDIA_TYPE, msgspec.json.encode(overloaded().problem))
FINE = Answer(200, "application/json", msgspec.json.encode(examples.EXTRACTION))
BROKEN = Answer(500, "text/html", b"<h1>Something is wrong with the proxy.</h1>")


class ToldService(ThreadingHTTPServer):
    """Gives these answers in order, and the last one from then on."""

    def __init__(self, answers: tuple[Answer, ...]) -> None:
        """Listen on a free port of this machine."""
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers = list(answers)
        self.keys: list[str | None] = []
        self.url = f"http://127.0.0.1:{self.server_port}"

    def run(self) -> None:
        """Serve in a thread until it is shut down."""
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01}).start()


class _Handler(BaseHTTPRequestHandler):
    server: ToldService

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.server.keys.append(self.headers["Authorization"])
        answers = self.server.answers
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        self.send_response(answer.status)
        for name, value in (("Content-Type", answer.media_type), ("Content-Length", len(answer.body))):
            self.send_header(name, str(value))
        if answer.status == BUSY.status:
            self.send_header("Retry-After", "1")
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def extractions(extractor: Extracting) -> list[dict[str, Any]]:
    """Return what the engine reads from the articles of the tests, as the JSON that the service answers."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(ARTICLES.glob("*.txt"))]
    plain: list[dict[str, Any]] = msgspec.to_builtins([extractor.extract(Article(text=text)) for text in texts])
    assert 20 <= len(plain)
    return plain


@pytest.fixture
def told() -> Iterator[Callable[..., ToldService]]:
    """Return a function that starts a service with these answers: "busy", "fine" or "broken"."""
    with ExitStack() as running:

        def start(*names: str) -> ToldService:
            known = {"busy": BUSY, "fine": FINE, "broken": BROKEN}
            service = running.enter_context(ToldService(tuple(known[name] for name in names)))
            running.callback(service.shutdown)
            service.run()
            return service

        yield start

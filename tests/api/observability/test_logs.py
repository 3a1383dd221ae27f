"""What is logged, and what is not."""

import io
import json
import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import structlog
from litestar import Litestar
from litestar.testing import TestClient

from api.observability.logs import load_with_log, set_up_logs
from api.security.keys import make_key
from api.settings import Settings

ClientOf = Callable[..., TestClient[Litestar]]
ARTICLE = {"text": "A confidential 25 percent tariff.", "id": "secret-id", "title": "Secret title"}


class Log(io.TextIOWrapper):
    """A stream that remembers; a terminal if it is told so."""

    def __init__(self, *, terminal: bool = False) -> None:
        """Be empty."""
        super().__init__(io.BytesIO(), encoding="utf-8", write_through=True)
        self.terminal = terminal

    def isatty(self) -> bool:
        """Return what was told."""
        return self.terminal

    def read_all(self) -> str:
        """Return all that was written."""
        self.seek(0)
        return self.read()

    def lines(self) -> list[dict[str, Any]]:
        """Return all that was written, a JSON object a line."""
        return [json.loads(line) for line in self.read_all().splitlines()]


@pytest.fixture(autouse=True)
def _restore_logging() -> Iterator[None]:
    """Leave the log of the test session as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    structlog.reset_defaults()
    logging.captureWarnings(capture=False)
    root.handlers[:], root.level = handlers, level


def test_one_line_a_request(client_of: ClientOf) -> None:
    """Each request gives one JSON line: what it was, how it ended, what it cost, and nothing of what it said."""
    log = Log()
    set_up_logs(Settings(), log)
    key, line = make_key("desk")
    client = client_of(api_keys={"desk": line.split('"')[1]})
    response = client.post("/v1/extract", json=ARTICLE, headers={"X-API-Key": key})
    [told] = log.lines()
    assert {
        "event": "request",
        "level": "info",
        "method": "POST",
        "route": "/v1/extract",
        "status": 200,
        "bytes_in": len(response.request.content),
        "articles": 1,
        "records": 0,
        "key": "desk",
        "request_id": response.headers["x-request-id"],
    } == {name: value for name, value in told.items() if name not in {"duration_ms", "timestamp"}}
    assert 0 < told["duration_ms"] < 10_000
    assert told["timestamp"].endswith("Z")


@pytest.mark.parametrize("log_format", ["json", "text"])
@pytest.mark.parametrize("log_level", ["debug", "info"])
def test_nothing_of_the_article(client_of: ClientOf, broken: str, log_format: str, log_level: str) -> None:
    """No text, title, id, key, query or unknown path is logged, not even where the engine breaks on the text."""
    log = Log()
    set_up_logs(Settings(log_format=log_format, log_level=log_level), log)  # type: ignore[arg-type]
    client = client_of()
    client.post("/v1/extract", json=ARTICLE, headers={"X-API-Key": "confidential"})
    client.post("/v1/extract", json={"text": broken, "id": "secret-id"})
    client.post("/v1/extract/batch", json=[{"text": broken}, ARTICLE, {"text": 5, "confidential": 1}])
    client.post("/v1/extract", content=b'{"confidential": "\xff"', headers={"Content-Type": "application/json"})
    client.get("/confidential?text=confidential")
    told = log.read_all()
    assert 2 == told.count("builtins.ZeroDivisionError")
    assert "conftest.py" in told
    assert [] == [word for word in ("onfidential", "ecret", broken) if word in told]


def test_failure_is_tied_to_its_request(client_of: ClientOf, broken: str) -> None:
    """The log line of a failure carries the id of its request, which the problem tells the caller."""
    log = Log()
    set_up_logs(Settings(), log)
    problem = client_of().post("/v1/extract", json={"text": broken}).json()
    failure, request = log.lines()
    assert ("error", 500, problem["request_id"]) == (failure["level"], request["status"], request["request_id"])
    assert problem["request_id"] == failure["request_id"]
    assert failure["exception"].endswith("builtins.ZeroDivisionError")


@pytest.mark.parametrize(("level", "count"), [("debug", 3), ("info", 1), ("warning", 0)])
def test_level(client_of: ClientOf, level: str, count: int) -> None:
    """Health checks that are content are told at debug alone, requests at info."""
    log = Log()
    set_up_logs(Settings(log_level=level), log)  # type: ignore[arg-type]
    client = client_of()
    for path in ("/healthz", "/metrics", "/"):
        client.get(path)
    assert count == len(log.lines())


@pytest.mark.parametrize(
    ("log_format", "terminal", "is_json"),
    [("auto", False, True), ("auto", True, False), ("json", True, True), ("text", False, False)],
)
def test_format(client_of: ClientOf, log_format: str, terminal: bool, is_json: bool) -> None:  # noqa: FBT001 - a table
    """A terminal shows text, anything else gets JSON, and a setting can choose."""
    log = Log(terminal=terminal)
    set_up_logs(Settings(log_format=log_format), log)  # type: ignore[arg-type]
    client_of().get("/")
    logging.getLogger("somebody.else").warning("Something %s.", "happened")
    first, second = log.read_all().splitlines()
    assert (is_json, is_json) == (first.startswith("{"), second.startswith("{"))
    assert ("request" in first, "Something happened." in second) == (True, True)


def test_log_of_a_worker(capsys: pytest.CaptureFixture[str]) -> None:
    """What a worker process loads is returned, and its log has been set up by then."""

    def load() -> int:
        logging.getLogger("tariffwire").warning("Loading.")
        return 4

    assert 4 == load_with_log(Settings(log_format="text"), load)
    assert "Loading." in capsys.readouterr().err


def test_silent_until_set_up(client: TestClient[Litestar], capfd: pytest.CaptureFixture[str]) -> None:
    """An application whose log nobody set up writes nothing."""
    client.get("/")
    assert ("", "") == tuple(capfd.readouterr())

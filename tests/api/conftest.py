"""A service with a tiny extractor: it reads percentages, so that results differ from article to article."""

import datetime as dt
import hashlib
import re
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from api.app import create_app
from api.settings import Settings
from schemas import Article, Extraction, RateMention

BROKEN = "The engine breaks on this text."


class PercentReader:
    """Reads every percentage; breaks on one text, as a defect of the real engine would."""

    def extract(self, article: Article) -> Extraction:
        """Return the percentages of the article."""
        if article.text == BROKEN:
            raise ZeroDivisionError(article.text)
        rates = [
            RateMention(text=m[0], start=m.start(), end=m.end(), value=float(m[1]), low=None, measure="tariff")
            for m in re.finditer(r"(\d+) percent", article.text)
        ]
        return Extraction(
            id=article.id or hashlib.sha256(article.text.encode()).hexdigest()[:12],
            published_on=article.published_on.isoformat() if isinstance(article.published_on, dt.date) else None,
            records=[],
            negotiations=[],
            actors=[],
            dates=[],
            rates=rates,
            amounts=[],
            warnings=[],
            pack="tests",
        )


@pytest.fixture
def percent_reader() -> PercentReader:
    """Return the tiny extractor."""
    return PercentReader()


@pytest.fixture
def client(percent_reader: PercentReader) -> Iterator[TestClient[Litestar]]:
    """Yield a client of a service with small limits."""
    settings = Settings(max_body_bytes=8 * 2**20, max_batch_articles=100, workers=0)
    with TestClient(create_app(settings, lambda: percent_reader), raise_server_exceptions=False) as test_client:
        yield test_client


@pytest.fixture
def client_of(percent_reader: PercentReader) -> Iterator[Callable[..., TestClient[Litestar]]]:
    """Return a function that starts a service with these settings and gives a client of it."""
    with ExitStack() as running:

        def start(**settings: object) -> TestClient[Litestar]:
            app = create_app(Settings(**{"workers": 0} | settings), lambda: percent_reader)  # type: ignore[arg-type]
            return running.enter_context(TestClient(app, raise_server_exceptions=False))

        yield start


@pytest.fixture
def broken() -> str:
    """Return a text on which the tiny extractor breaks."""
    return BROKEN


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let processes that the test starts take Ctrl-C, though a shell that runs this in its background ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # what is handled here has its default there
    yield
    signal.signal(signal.SIGINT, before)

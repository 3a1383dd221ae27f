"""A service that knows one answer, so that every format can be held against what it stands for."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec
import pytest
from litestar import Litestar
from litestar.testing import TestClient

from api.app import create_app
from api.examples import EXTRACTION
from api.settings import Settings
from schemas import Article, Extraction

ARTICLES = [
    {"text": "A tariff, with all that belongs to it.", "id": "a"},
    {"text": "Rain.", "id": "b"},
    {"text": " ", "id": "c"},
    {"text": "Another tariff.", "id": "d"},
]


class ExampleReader:
    """Finds the record of the documentation's example in every article that speaks of a tariff."""

    def extract(self, article: Article) -> Extraction:
        """Return the example under the article's id, without records where it is about something else."""
        records = EXTRACTION.records if "tariff" in article.text else []
        return msgspec.structs.replace(EXTRACTION, id=article.id or "", records=records)


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient[Litestar]]:
    """Yield a client of the service."""
    app = create_app(Settings(workers=0), ExampleReader)
    with TestClient(app, raise_server_exceptions=False) as test_client:
        yield test_client


Ask = Callable[..., bytes]


@pytest.fixture(scope="module")
def ask(client: TestClient[Litestar]) -> Ask:
    """Return a function that asks for a format and gives the bytes of the answer: to one article, a list, or lines."""

    def post(accept: str, articles: Mapping[str, str] | Sequence[Mapping[str, str]], *, lines: bool = False) -> bytes:
        body = msgspec.json.encode(articles)
        if lines:
            body = b"\n".join(map(msgspec.json.encode, articles))
        response = client.post(
            "/v1/extract" if isinstance(articles, Mapping) else "/v1/extract/batch",
            content=body,
            headers={"Accept": accept, "Content-Type": "application/x-ndjson" if lines else "application/json"},
        )
        assert (200, accept) == (response.status_code, response.headers["content-type"].partition(";")[0])
        return response.content

    return post


@pytest.fixture
def articles() -> list[dict[str, str]]:
    """Return an article with a record, one without, one that fails, and one with a record."""
    return ARTICLES

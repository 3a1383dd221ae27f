"""Answers in Arrow's stream format, read back by pyarrow."""

import sys
from typing import Any

import httpx
import pyarrow as pa
import pytest
from litestar import Litestar
from litestar.testing import TestClient

from api.formats import ARROW
from api.formats.arrow import _is_installed
from api.formats.table import COLUMNS


def _read(content: bytes) -> Any:
    with pa.ipc.open_stream(content) as reader:
        table = reader.read_all()
    table.validate(full=True)
    assert [column.name for column in COLUMNS] == table.column_names
    return table


def test_one_article(ask: Any, articles: list[dict[str, str]]) -> None:
    """The answer to one article is a table of its records: numbers, lists and nulls."""
    [row] = _read(ask(ARROW.media_type, articles[0])).to_pylist()
    assert ("a", 1, ["JP"], 25.0, ["8703", "8704"], "2025-04-03", 3, None) == tuple(
        row[name] for name in ("id", "record", "targets", "rate", "hs", "effective", "start", "rate_low")
    )


@pytest.mark.parametrize(
    ("lines", "failed"), [(False, ("c", None, "empty_text", "/2/text")), (True, ("c", 3, "empty_text", "/text"))]
)
def test_many_articles(ask: Any, articles: list[dict[str, str]], *, lines: bool, failed: tuple[Any, ...]) -> None:
    """The rows of many articles stand in order; one that failed has a row that says where and why."""
    rows = _read(ask(ARROW.media_type, articles, lines=lines)).to_pylist()
    assert [("a", 1), ("c", None), ("d", 1)] == [(row["id"], row["record"]) for row in rows]
    assert failed == tuple(rows[1][name] for name in ("id", "line", "code", "pointer"))


@pytest.mark.parametrize("count", [0, 1, 300])
def test_length(ask: Any, articles: list[dict[str, str]], count: int) -> None:
    """A list of any length is one table, an empty one too, with the same types."""
    table = _read(ask(ARROW.media_type, articles[:2] * count))
    assert (count, pa.float64()) == (table.num_rows, table.schema.field("rate").type)


def test_without_the_extra(client: TestClient[Litestar], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pyarrow is not installed, the format is not acceptable, and the problem says what installs it."""
    _is_installed.cache_clear()
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "pyarrow", None)
        response = client.post("/v1/extract", json={"text": "a"}, headers={"Accept": ARROW.media_type})
    _is_installed.cache_clear()
    assert (406, "not_acceptable") == (response.status_code, response.json()["code"])
    assert "pip install 'tariffwire[arrow]'" in response.json()["hint"]


def test_worker_processes(served: Any) -> None:
    """The record batches that worker processes write make one table."""
    articles = [{"text": "India charges a 40 percent tariff on imported wheat."}] * 100
    response = httpx.post(f"{served.url}/v1/extract/batch", json=articles, headers={"Accept": ARROW.media_type})
    assert [40.0] * 100 == _read(response.content).column("rate").to_pylist()

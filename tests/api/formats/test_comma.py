"""Answers in CSV."""

import csv
import io
from typing import Any

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from api.formats import CSV
from api.formats.comma import LIST_SEPARATOR
from api.formats.table import COLUMNS
from schemas import Problem


def _read(content: bytes) -> list[dict[str, str]]:
    reader = csv.DictReader(io.StringIO(content.decode(), newline=""), strict=True)
    rows = list(reader)
    assert [column.name for column in COLUMNS] == reader.fieldnames
    return rows


def test_one_article(ask: Any, articles: list[dict[str, str]]) -> None:
    """The answer to one article is a header and a row a record: numbers, joined lists, and empty cells."""
    [row] = _read(ask(CSV.media_type, articles[0]))
    assert ("a", "1", "US", "JP", "25.0", "8703;8704", "in_effect", "2025-04-03", "3", "") == tuple(
        row[name]
        for name in ("id", "record", "imposer", "targets", "rate", "hs", "status", "effective", "start", "rate_low")
    )
    assert "rate=25 percent" in row["evidence"].split(LIST_SEPARATOR)


def test_article_without_records(ask: Any, articles: list[dict[str, str]]) -> None:
    """An article without records has no row; the header stands alone."""
    assert [] == _read(ask(CSV.media_type, articles[1]))


@pytest.mark.parametrize(
    ("lines", "failed"), [(False, ("c", "", "empty_text", "/2/text")), (True, ("c", "3", "empty_text", "/text"))]
)
def test_many_articles(ask: Any, articles: list[dict[str, str]], *, lines: bool, failed: tuple[str, ...]) -> None:
    """The rows of many articles stand in order below one header; one that failed has a row that says where and why."""
    rows = _read(ask(CSV.media_type, articles, lines=lines))
    assert [("a", "1"), ("c", ""), ("d", "1")] == [(row["id"], row["record"]) for row in rows]
    assert failed == tuple(rows[1][name] for name in ("id", "line", "code", "pointer"))
    assert "white space" in rows[1]["detail"]


def test_long_list(ask: Any, articles: list[dict[str, str]]) -> None:
    """A list that is worked on in many parts, some of them without any row, has one header."""
    rows = _read(ask(CSV.media_type, [*[articles[1]] * 200, *[articles[0]] * 200]))
    assert [{"a"}, 200] == [{row["id"] for row in rows}, len(rows)]


def test_quotes_and_line_ends() -> None:
    """A cell may hold whatever a text may: it is quoted as RFC 4180 says, and comes back as it was."""
    odd = 'a "b", c\r\nd\ne 😀'
    problem = Problem(type="", title="", status=422, detail=odd, code="wrong_type", id=odd)
    content = CSV.encode_all([problem])
    assert [(odd, odd)] == [(row["id"], row["detail"]) for row in _read(content)]
    assert content.endswith(b"\r\n")


def test_charset(client: TestClient[Litestar]) -> None:
    """The header says that it is UTF-8."""
    for path, body in (("/v1/extract", {"text": "a"}), ("/v1/extract/batch", [])):
        response = client.post(path, json=body, headers={"Accept": "text/csv"})
        assert "text/csv; charset=utf-8" == response.headers["content-type"]

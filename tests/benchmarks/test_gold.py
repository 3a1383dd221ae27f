"""Gold data: what is read, where its spans stand, and which articles stay unread."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from benchmarks.gold import OWN_ARTICLES, GoldArticle, GoldSpan, is_held_out, locate, read_folder, read_lines

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        ("5%, 5%, 5%", [("5%", None), ("5%", None)], [(0, 2), (4, 6)]),
        ("5%, 5%, 5%", [("5%", 2), ("5%", 0)], [(8, 10), (0, 2)]),
        ("5%, 5%, 5%", [("5%", 1), ("5%", None)], [(4, 6), (8, 10)]),
        ("5%, 6%", [("6%", None), ("5%", None)], [(4, 6), (0, 2)]),
        ("5%", [("5%", None), ("5%", None), ("7%", None)], [(0, 2)]),
        ("“5%”", [("5%", None)], [(1, 3)]),
    ],
)
def test_locate(text: str, spans: list[tuple[str, int | None]], expected: list[tuple[int, int]]) -> None:
    """Spans take the occurrence that they name, else the next one, and what the text does not hold is left out."""
    placed = locate(text, [GoldSpan(text=words, nth=nth) for words, nth in spans])

    assert expected == [(span.start, span.end) for span in placed]


def test_read_lines(tmp_path: Path) -> None:
    """A file holds an article a line; blank lines are none."""
    file = tmp_path / "gold.jsonl"
    file.write_text('{"id": "a", "text": "x", "published_on": "2025-04-17"}\n\n{"id": "b", "records": []}\n')

    first, second = read_lines(file)

    assert ("a", "x", dt.date(2025, 4, 17)) == (first.id, first.article().text, first.article().published_on)
    assert "b" == second.id


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"id": "a", "rates": [{"text": "5%", "value": "five", "measure": ""}]}', r"line 2.*rates\[0\]\.value"),
        ('{"text": "x"}', "line 2.*missing required field `id`"),
        ("{", "line 2.*truncated"),
    ],
)  # fmt: skip
def test_bad_gold_is_an_error_with_its_place(tmp_path: Path, line: str, message: str) -> None:
    """Bad gold is an error that names the file, the line and the field."""
    file = tmp_path / "gold.jsonl"
    file.write_text('{"id": "a"}\n' + line)

    with pytest.raises(ValueError, match=f"gold.jsonl, {message}"):
        read_lines(file)


def test_own_articles() -> None:
    """The project's own articles are pairs of files, each with its text, and sorted by name."""
    articles = read_folder(OWN_ARTICLES)

    assert sorted(article.id for article in articles) == [article.id for article in articles]
    assert 20 <= len(articles)
    assert all(article.text for article in articles)


@pytest.mark.parametrize(("name", "expected"), [("a", False), ("b", True)])
def test_held_out(name: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    """Which articles stay unread depends on the hash of their id alone, and never changes."""
    assert expected == is_held_out(GoldArticle(id=name))

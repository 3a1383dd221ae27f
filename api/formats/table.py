"""Results as a table: one flat row a record, as `schemas.flat` has it, and a row for an article that failed."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from api.formats.base import Result
from schemas import Extraction, LineProblem, Problem, Row
from schemas.flat import flatten


class Column(NamedTuple):
    """A column of the table: its name, its JSON type (`array` is a list of strings), and what it says."""

    name: str
    type: str
    description: str


def _columns() -> Iterator[Column]:
    _, components = msgspec.json.schema_components([Row])
    for name, schema in components["Row"]["properties"].items():
        [kind] = [option["type"] for option in schema["anyOf"] if option["type"] != "null"]
        yield Column(name, kind, schema["description"])


COLUMNS = tuple(_columns())
"""The columns in order; every one of them may be empty."""


def rows_of(results: Iterable[Result]) -> Iterator[Row]:
    """Yield the rows of the results in order."""
    for result in results:
        if isinstance(result, Extraction):
            yield from flatten(result)
        elif isinstance(result, LineProblem):
            yield _failure(result.error, result.id, result.line)
        else:
            yield _failure(result, result.id, None)


def _failure(problem: Problem, article_id: str | None, line: int | None) -> Row:
    return Row(id=article_id, line=line, code=problem.code, detail=problem.detail, pointer=problem.pointer)

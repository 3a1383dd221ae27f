"""Results as rows."""

import re
from pathlib import Path

import msgspec
import pytest

from api.examples import EXTRACTION
from api.formats import FORMATS
from api.formats.table import COLUMNS, rows_of
from schemas import Actor, Attribution, LineProblem, Problem, Rate, Row, Tariff

DOCS = (Path(__file__).parents[3] / "docs" / "formats.md").read_text(encoding="utf-8")
PROBLEM = Problem(type="", title="", status=422, detail="No.", code="empty_text", pointer="/text")
[RECORD] = EXTRACTION.records


def test_columns_are_documented() -> None:
    """The table in the documentation is the columns, word for word and in order."""
    documented = re.findall(r"^\| `(\w+)` \| (\w+) \| (.+) \|$", DOCS, re.MULTILINE)
    assert [tuple(column) for column in COLUMNS] == documented


def test_formats_are_documented() -> None:
    """The table of formats in the documentation has all of them, and says which can be streamed."""
    documented = re.findall(r"^\| `(\w+/[\w.-]+)` \|.*\| (yes|no)\b.*\|$", DOCS, re.MULTILINE)
    assert [(it.media_type, "yes" if it.streams else "no") for it in FORMATS] == documented


def test_record() -> None:
    """Every part of a record has its cell, the actors by name."""
    record = msgspec.structs.replace(
        RECORD,
        tariff=Tariff(None, [], [RECORD.tariff.targets[0]], "reciprocal", ["IEEPA", "WTO"]),
        rate=Rate(value=25.0, low=10.0, previous=5.0),
        actors=["a1", "a9"],
        attribution=Attribution("quoted", "a1"),
    )
    actor = Actor("a1", "Ada Person", "person", None, None, [])
    [row] = rows_of([msgspec.structs.replace(EXTRACTION, records=[record], actors=[actor])])
    expected = {
        "imposer": None,
        "targets": [],
        "exempt": ["JP"],
        "kind": "reciprocal",
        "legal_basis": ["IEEPA", "WTO"],
        "rate": 25.0,
        "rate_low": 10.0,
        "rate_previous": 5.0,
        "actors": ["Ada Person", "a9"],
        "attribution": "quoted",
        "speaker": "Ada Person",
        "pack": EXTRACTION.pack,
        "code": None,
    }
    assert expected == {name: getattr(row, name) for name in expected}


def test_record_without_rate_and_evidence() -> None:
    """What a record does not have is not known, and no zero."""
    record = msgspec.structs.replace(RECORD, rate=None, evidence=[])
    [row] = rows_of([msgspec.structs.replace(EXTRACTION, records=[record])])
    assert (None, None, None, None, []) == (row.rate, row.rate_unit, row.start, row.end, row.evidence)


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (PROBLEM, Row(code="empty_text", detail="No.", pointer="/text")),
        (msgspec.structs.replace(PROBLEM, id="a"), Row(id="a", code="empty_text", detail="No.", pointer="/text")),
        (LineProblem(7, PROBLEM, "b"), Row(id="b", line=7, code="empty_text", detail="No.", pointer="/text")),
    ],
)
def test_failure(result: Problem | LineProblem, expected: Row) -> None:
    """An article that failed is a row with nothing but where and why."""
    assert [expected] == list(rows_of([result]))


def test_numbers_of_records() -> None:
    """The records of an article are numbered from 1, anew for each article."""
    two = msgspec.structs.replace(EXTRACTION, records=[RECORD, RECORD])
    assert [1, 2, 1] == [row.record for row in rows_of([two, EXTRACTION])]

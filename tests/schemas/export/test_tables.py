"""The public types as normalised tables."""

from typing import Any

from schemas import Extraction, LineProblem
from schemas.export.description import describe
from schemas.export.tables import build_tables, split_rows

ROOT = build_tables(describe(Extraction))


def test_a_list_is_a_table() -> None:
    """There is a table for the extraction and for each list in it, under the name of its path."""
    names = [table.name for table in ROOT.walk()]
    assert "extractions" == names[0]
    assert {"records", "records_tariff_targets", "records_sectors_hs", "actors_mentions", "warnings"} < set(names)
    assert len(names) == len(set(names))


def test_keys() -> None:
    """A row's key is that of the row above and its own: its id, where it has one, else its place."""
    keys = {table.name: [column.name for column in table.key] for table in ROOT.walk()}
    assert ["id"] == keys["extractions"]
    assert ["extraction_id", "id"] == keys["actors"]
    assert ["extraction_id", "actor_id", "number"] == keys["actors_mentions"]
    assert ["extraction_id", "record_number", "sector_number", "number"] == keys["records_sectors_hs"]


def test_what_is_referred_to_comes_first() -> None:
    """A table stands behind those that it refers to."""
    names = [table.name for table in ROOT.walk()]
    assert names.index("extractions") < names.index("actors") < names.index("records") < names.index("records_actors")


def test_rows(example: dict[str, Any]) -> None:
    """Each object and each item of a list is a row, with the keys of those above it."""
    rows: dict[str, list[tuple[Any, ...]]] = {}
    for table, row in split_rows(ROOT, [example]):
        rows.setdefault(table.name, []).append(row)
    assert [("story-17", 1, 1, 1, "8703"), ("story-17", 1, 1, 2, "8704")] == rows["records_sectors_hs"]
    assert [("story-17", 1, 1, "JP", "Japan")] == rows["records_tariff_targets"]
    assert "records_tariff_exempt" not in rows


def test_an_object_that_is_null(example: dict[str, Any]) -> None:
    """The columns of an object that is null are null."""
    example["records"][0]["rate"] = None
    [[columns, row]] = [(t.key + t.columns, row) for t, row in split_rows(ROOT, [example]) if t.name == "records"]
    told = {column.name: value for column, value in zip(columns, row, strict=True)}
    assert (None, None, "in_effect") == (told["rate_value"], told["rate_unit"], told["status"])


def test_documents_without_an_id() -> None:
    """Documents that have no id of their own are numbered."""
    root = build_tables(describe(LineProblem))
    [[_, first], [_, second]] = split_rows(root, [{"line": 7, "error": {"title": "a"}}, {"line": 9, "error": {}}])
    assert [1, 2] == [first[0], second[0]]

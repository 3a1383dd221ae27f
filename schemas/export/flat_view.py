"""The view that shows a record as one flat row: the columns of `schemas.flat.Row`, made of the normalised tables."""
# ruff: noqa: S608 - nothing in these statements comes from outside

from schemas.export.tables import Table
from schemas.flat import Row

FLAT_VIEW = "records_flat"

_OF_RECORD = "t.extraction_id = r.extraction_id AND t.record_number = r.number"


def _list(expression: str, table: str, condition: str = _OF_RECORD, order: str = "t.number") -> str:
    return f"ARRAY(SELECT {expression} FROM {table} t WHERE {condition} ORDER BY {order})"


_NAMES = "records_actors t JOIN actors a ON a.extraction_id = t.extraction_id AND a.id = t.value"
_EXPRESSIONS = {
    "id": "e.id",
    "published_on": "e.published_on",
    "record": "r.number",
    "imposer": "r.tariff_imposer_code",
    "targets": _list("t.code", "records_tariff_targets"),
    "exempt": _list("t.code", "records_tariff_exempt"),
    "kind": "r.tariff_kind",
    "legal_basis": _list("t.value", "records_tariff_legal_basis"),
    "rate": "r.rate_value",
    "sectors": _list("t.code", "records_sectors"),
    "hs": _list("t.value", "records_sectors_hs", order="t.sector_number, t.number"),
    "goods": _list("t.text", "records_sectors", f"{_OF_RECORD} AND t.text <> ''"),
    "announced": "r.dates_announced",
    "effective": "r.dates_effective",
    "until": "r.dates_until",
    "actors": f"ARRAY(SELECT a.name FROM {_NAMES} WHERE {_OF_RECORD} ORDER BY t.number)",
    "attribution": "r.attribution_mode",
    "speaker": "(SELECT a.name FROM actors a WHERE a.extraction_id = r.extraction_id AND a.id = r.attribution_speaker)",
    "start": f"(SELECT min(t.start) FROM records_evidence t WHERE {_OF_RECORD})",
    "end": f'(SELECT max(t."end") FROM records_evidence t WHERE {_OF_RECORD})',
    "evidence": _list("t.field || '=' || t.text", "records_evidence"),
    "pack": "e.pack",
    "rules": _list("t.value", "records_rules"),
}
"""How a column is made, where it is not the record's own of the same name."""

_OF_FAILURES = {"line": "BIGINT", "code": "TEXT", "detail": "TEXT", "pointer": "TEXT"}
"""Columns of articles that could not be read, which the tables do not hold, with their types."""


def write_flat_view(root: Table) -> str:
    """Return the statement that creates the view `records_flat` over the tables of an extraction."""
    [records] = [table for table in root.children if table.name == "records"]
    own = {column.name: f"r.{column.name}" for column in records.columns}
    absent = {name: f"CAST(NULL AS {kind})" for name, kind in _OF_FAILURES.items()}
    expressions = own | _EXPRESSIONS | absent
    columns = [f'{expressions[name]} AS "{name}"' for name in Row.__struct_fields__]
    source = "FROM records r JOIN extractions e ON e.id = r.extraction_id"
    return f"CREATE VIEW {FLAT_VIEW} AS SELECT\n    " + ",\n    ".join(columns) + f"\n{source};\n"

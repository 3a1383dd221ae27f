"""SQL for PostgreSQL and DuckDB: normalised tables with keys, checks and comments, and the flat view."""

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.export.description import Choice, Description, Number, Text, Value, describe
from schemas.export.flat_view import FLAT_VIEW, write_flat_view
from schemas.export.tables import Column, Table, build_tables
from schemas.flat import Row


@dataclass(frozen=True)
class _Dialect:
    name: str
    on_delete: str
    """What becomes of the rows below a row that is deleted."""


_POSTGRESQL = _Dialect("PostgreSQL", on_delete=" ON DELETE CASCADE")
_DUCKDB = _Dialect("DuckDB", on_delete="")


def render_postgresql(description: Description) -> str:
    """Return statements for PostgreSQL 12 and later; a deleted row takes all below it along."""
    return _render(description, _POSTGRESQL)


def render_duckdb(description: Description) -> str:
    """Return statements for DuckDB 1.1 and later."""
    return _render(description, _DUCKDB)


def _render(description: Description, dialect: _Dialect) -> str:
    root = build_tables(description)
    tables = list(root.walk())
    by_name = {table.name: table for table in tables}
    parts = [f"-- The tables of tariffwire's {description.root.name}, version 1, for {dialect.name}.\n"]
    parts += [_create(table, by_name, parent, dialect) for table, parent in zip(tables, _parents(root), strict=True)]
    parts += [_comment(table) for table in tables]
    if description.root.name == "Extraction":
        parts += [write_flat_view(root), _comment_flat_view()]
    return "\n".join(parts)


def _parents(table: Table, parent: Table | None = None) -> Iterator[Table | None]:
    yield parent
    for child in table.children:
        yield from _parents(child, table)


def _create(table: Table, by_name: dict[str, Table], parent: Table | None, dialect: _Dialect) -> str:
    lines = [_define(column, checked=False) for column in table.inherited]
    lines += [_define(column) for column in (table.own, *table.columns)]
    lines.append(f"PRIMARY KEY ({_names(table.key)})")
    if parent:
        lines.append(_refer(table.inherited, parent, dialect))
    for column in table.columns:
        target = by_name.get(column.value.references or "")
        if target and target.own.path:  # not there, or a list of the ids alone, where the root is below the extraction
            lines.append(_refer((*table.inherited[: len(target.inherited)], column), target, dialect))
    return f"CREATE TABLE {quote(table.name)} (\n    " + ",\n    ".join(lines) + "\n);\n"


def _refer(columns: tuple[Column, ...], target: Table, dialect: _Dialect) -> str:
    references = f"REFERENCES {quote(target.name)} ({_names(target.key)}){dialect.on_delete}"
    return f"FOREIGN KEY ({_names(columns)}) {references}"


def _define(column: Column, *, checked: bool = True) -> str:
    checks = " AND ".join(_checks(quote(column.name), column.value)) if checked else ""
    parts = [
        quote(column.name),
        _type(column.value),
        "" if column.is_optional else "NOT NULL",
        checks and f"CHECK ({checks})",
    ]
    return " ".join(part for part in parts if part)


def _type(value: Value) -> str:
    match value.type:
        case Number():
            return "BIGINT" if value.type.is_integer else "DOUBLE PRECISION"
        case Text(is_date=True):
            return "DATE"
        case _:
            return "TEXT"


def _checks(name: str, value: Value) -> Iterator[str]:
    match value.type:
        case Choice(codes=codes):
            yield f"{name} IN ({', '.join(map(quote_text, codes))})"
        case Number(minimum=minimum, maximum=maximum):
            yield from ([f"{name} >= {minimum}"] if minimum is not None else [])
            yield from ([f"{name} <= {maximum}"] if maximum is not None else [])
        case Text(pattern=pattern, min_length=shortest, max_length=longest):
            yield from ([f"{name} ~ {quote_text(pattern)}"] if pattern else [])
            yield from ([f"length({name}) >= {shortest}"] if shortest else [])
            yield from ([f"length({name}) <= {longest}"] if longest else [])


def _comment(table: Table) -> str:
    name = quote(table.name)
    told = [(f"TABLE {name}", table.description)]
    told += [(f"COLUMN {name}.{quote(it.name)}", _say(it.value)) for it in (*table.key, *table.columns)]
    return _write_comments(told)


def _comment_flat_view() -> str:
    row = describe(Row).root
    told = [(f"VIEW {FLAT_VIEW}", row.description)]
    return _write_comments(told + [(f"COLUMN {FLAT_VIEW}.{quote(it.name)}", it.value.description) for it in row.fields])


def _write_comments(told: list[tuple[str, str]]) -> str:
    return "".join(f"COMMENT ON {place} IS {quote_text(said)};\n" for place, said in told if said)


def _say(value: Value) -> str:
    unit = f"Unit: {value.unit}." if value.unit else ""
    codelist = f"Code list: {value.codelist}." if value.codelist else ""
    return " ".join(part for part in (value.description, unit, codelist) if part)


def _names(columns: tuple[Column, ...]) -> str:
    return ", ".join(quote(column.name) for column in columns)


def quote(name: str) -> str:
    """Return a name as SQL takes it, whatever words a dialect keeps for itself."""
    return f'"{name}"'


def quote_text(text: str) -> str:
    """Return a text as SQL takes it."""
    return "'" + text.replace("'", "''") + "'"

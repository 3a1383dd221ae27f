"""The exported tables and the flat view, in DuckDB, and in a PostgreSQL that the tests start."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import msgspec
import psycopg
import pyarrow as pa
import pytest

from schemas import Extraction
from schemas.export import export_schema
from schemas.export.description import describe, public_types
from schemas.export.tables import Table, build_tables, split_rows
from schemas.flat import flatten

ROOT = build_tables(describe(Extraction))
WRONG = [
    ("INSERT INTO extractions (id, pack) VALUES ('story-0', '1')", "a key twice"),
    ("INSERT INTO records_rules VALUES ('story-0', 99, 1, 'a-rule')", "a row below none"),
    ("INSERT INTO records_actors VALUES ('{0}', {1}, 99, 'a99')", "a reference to none"),
    ("INSERT INTO warnings VALUES ('story-0', 0, 'a number below the bound')", "a bound"),
    ("INSERT INTO actors (extraction_id, id, name, kind) VALUES ('story-0', 'a99', 'A', 'ghost')", "a code"),
    ("INSERT INTO dates (extraction_id, number, start) VALUES ('story-0', 99, 1)", "a field that is null"),
    ("INSERT INTO negotiations_parties VALUES ('{2}', {3}, 99, 'USA')", "a pattern"),
]
"""What the tables refuse, and why; `{0}` and `{1}` are the key of a record, `{2}` and `{3}` of a negotiation."""


def _rows(documents: list[dict[str, Any]]) -> dict[str, tuple[Table, list[tuple[Any, ...]]]]:
    """Return the rows of each table, the tables in the order in which they can be filled."""
    rows: dict[str, tuple[Table, list[tuple[Any, ...]]]] = {table.name: (table, []) for table in ROOT.walk()}
    for table, row in split_rows(ROOT, documents):
        rows[table.name][1].append(row)
    return rows


def _flat(sample: Any) -> list[tuple[Any, ...]]:
    """Return what the flat view should hold."""
    return [msgspec.structs.astuple(row) for extraction in sample.extractions for row in flatten(extraction)]


def _keys(query: Callable[[str], Any]) -> tuple[Any, ...]:
    """Return the key of a record and of a negotiation."""
    return (
        *query("SELECT extraction_id, number FROM records LIMIT 1"),
        *query("SELECT extraction_id, number FROM negotiations LIMIT 1"),
    )


_OF_LOW = ("The lower end of a range.", "The lower end of a range. Unit: percent.")
"""What is said of the column `rate_low`, of the view and of its table."""

_FLAT = "SELECT * FROM records_flat ORDER BY cast(substr(id, 7) AS integer), record"


@pytest.fixture(scope="module")
def duck(sample: Any) -> Iterator[duckdb.DuckDBPyConnection]:
    """Yield a database that holds the extractions in the exported tables."""
    with duckdb.connect() as connection:
        connection.execute(export_schema("Extraction", "duckdb").decode())
        for name, (table, rows) in _rows(sample.documents).items():
            columns = [column.name for column in (*table.key, *table.columns)]
            filled = pa.table([pa.array(values) for values in zip(*rows, strict=True)], names=columns)
            connection.register("filled", filled)
            connection.execute(f'INSERT INTO "{name}" SELECT * FROM filled')  # noqa: S608 - our own names
        yield connection


@pytest.mark.parametrize("name", public_types())
def test_tables_in_duckdb(name: str) -> None:
    """Every schema is statements that DuckDB runs."""
    with duckdb.connect() as connection:
        connection.execute(export_schema(name, "duckdb").decode())


def test_flat_view_in_duckdb(duck: duckdb.DuckDBPyConnection, sample: Any) -> None:
    """The flat view of more than a thousand extractions holds the rows of their table, column by column."""
    result = duck.execute(_FLAT)
    assert list(public_types()["Row"].__struct_fields__) == [column[0] for column in result.description or ()]
    assert _flat(sample) == result.fetchall()


@pytest.mark.parametrize(("statement", "reason"), WRONG)
def test_duckdb_refuses(duck: duckdb.DuckDBPyConnection, statement: str, reason: str) -> None:
    """What breaks a key, a reference, a bound, a pattern or a list of codes is refused."""
    keys = _keys(lambda query: duck.execute(query).fetchone())
    with pytest.raises(duckdb.ConstraintException, match=r"[Cc]onstraint"):
        duck.execute(statement.format(*keys))
    assert reason


def test_comments_in_duckdb(duck: duckdb.DuckDBPyConnection) -> None:
    """Descriptions and units are comments of the columns of tables and view."""
    query = (
        "SELECT comment FROM duckdb_columns() WHERE table_name LIKE 'records%' AND column_name = 'rate_low' ORDER BY 1"
    )
    assert [(it,) for it in _OF_LOW] == duck.execute(query).fetchall()


def _find_server() -> Path | None:
    """Return the folder of PostgreSQL's programs, those of Debian's packages included."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).parent
    return next((file.parent for file in sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True)), None)


@pytest.fixture(scope="module")
def postgres() -> Iterator[psycopg.Connection[Any]]:
    """Yield a connection to a server of its own, on a socket in a new folder; skip where there is no server."""
    programs = _find_server()
    if programs is None:
        pytest.skip("this machine has no PostgreSQL")
    user = "postgres" if os.geteuid() == 0 else None  # the server refuses to run as root
    with tempfile.TemporaryDirectory() as folder:
        if user:
            shutil.chown(folder, user)
        data = f"{folder}/data"
        initdb = [f"{programs}/initdb", "--no-sync", "--auth=trust", "--username=tester", "--encoding=UTF8", "-D", data]
        options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
        server = [f"{programs}/pg_ctl", "-D", data, "-w", "-l", f"{folder}/log"]
        subprocess.run(initdb, check=True, capture_output=True, user=user, cwd=folder)
        subprocess.run([*server, "-o", options, "start"], check=True, stdout=subprocess.DEVNULL, user=user, cwd=folder)
        try:
            with psycopg.connect(host=folder, user="tester", dbname="postgres", autocommit=True) as connection:
                yield connection
        finally:
            subprocess.run([*server, "-m", "immediate", "stop"], check=True, stdout=subprocess.DEVNULL, user=user)


@pytest.fixture(scope="module")
def loaded(postgres: psycopg.Connection[Any], sample: Any) -> psycopg.Connection[Any]:
    """Return a connection to a database that holds the extractions in the exported tables."""
    postgres.execute(export_schema("Extraction", "postgresql"))
    with postgres.cursor() as cursor:
        for name, (_, rows) in _rows(sample.documents).items():
            with cursor.copy(f'COPY "{name}" FROM STDIN'.encode()) as copy:
                for row in rows:
                    copy.write_row(row)
    return postgres


def test_flat_view_in_postgresql(loaded: psycopg.Connection[Any], sample: Any) -> None:
    """The flat view of more than a thousand extractions holds the rows of their table, column by column."""
    result = loaded.execute(_FLAT.encode())
    assert list(public_types()["Row"].__struct_fields__) == [column.name for column in result.description or ()]
    assert _flat(sample) == result.fetchall()


@pytest.mark.parametrize(("statement", "reason"), WRONG)
def test_postgresql_refuses(loaded: psycopg.Connection[Any], statement: str, reason: str) -> None:
    """What breaks a key, a reference, a bound, a pattern or a list of codes is refused."""
    keys = _keys(lambda query: loaded.execute(query.encode()).fetchone())
    with pytest.raises(psycopg.IntegrityError):
        loaded.execute(statement.format(*keys).encode())
    assert reason


def test_comments_in_postgresql(loaded: psycopg.Connection[Any]) -> None:
    """Descriptions and units are comments of the columns of tables and view."""
    query = "SELECT col_description(attrelid, attnum) FROM pg_attribute WHERE attname = 'rate_low' ORDER BY 1"
    assert [(it,) for it in _OF_LOW] == loaded.execute(query.encode()).fetchall()


def test_a_deleted_extraction_takes_all_along(loaded: psycopg.Connection[Any]) -> None:
    """In PostgreSQL, what belongs to an extraction goes with it."""
    key = _keys(lambda query: loaded.execute(query.encode()).fetchone())[0]
    with loaded.transaction(force_rollback=True):
        loaded.execute("DELETE FROM extractions WHERE id = %s", [key])
        assert (0,) == loaded.execute("SELECT count(*) FROM records WHERE extraction_id = %s", [key]).fetchone()


@pytest.mark.parametrize("name", sorted(set(public_types()) - {"Extraction"}))
def test_tables_in_postgresql(postgres: psycopg.Connection[Any], name: str) -> None:
    """Every schema is statements that PostgreSQL runs."""
    with postgres.transaction(force_rollback=True):
        postgres.execute("CREATE SCHEMA apart")
        postgres.execute("SET LOCAL search_path TO apart")
        postgres.execute(export_schema(name, "postgresql"))

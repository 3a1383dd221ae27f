"""The public types in the schema languages of others, all written from one description of them."""

import difflib
import functools
import importlib.util
from collections.abc import Callable, Iterable
from typing import ClassVar, NamedTuple

from schemas.catalogue import FormatSummary, SchemaCatalogue, SchemaSummary
from schemas.export import arrow, avro, json_schema, openapi, protobuf, pydantic_models, sql, typescript
from schemas.export.description import Description, describe, public_types

_TEXT = "text/plain"


class Format(NamedTuple):
    """A schema language: what it is sent as, what is written, and how; text, or bytes where people cannot read it."""

    media_type: str
    description: str
    render: Callable[[Description], str | bytes]
    package: str | None = None
    """What it needs, of the extra of the same name as the format."""


FORMATS = {
    "json-schema": Format("application/schema+json", "JSON Schema 2020-12.", json_schema.render),
    "openapi": Format("application/vnd.oai.openapi+json", "An OpenAPI 3.1 document of components.", openapi.render),
    "avro": Format("application/vnd.apache.avro.schema+json", "An Avro schema.", avro.render),
    "arrow": Format(
        "application/vnd.apache.arrow.stream",
        "An Arrow IPC stream without rows, for Parquet too; binary.",
        arrow.render,
        package="pyarrow",
    ),
    "postgresql": Format("application/sql", "Tables and a flat view for PostgreSQL.", sql.render_postgresql),
    "duckdb": Format("application/sql", "Tables and a flat view for DuckDB.", sql.render_duckdb),
    "typescript": Format(_TEXT, "A TypeScript module of interfaces.", typescript.render),
    "pydantic": Format(_TEXT, "A Python module of pydantic models.", pydantic_models.render),
    "protobuf": Format(_TEXT, "A Protocol Buffers file.", protobuf.render),
}
"""Every format, by the name that people ask for it with."""

DEFAULT_FORMAT = "json-schema"


class UnknownNameError(LookupError):
    """Nothing has that name; `hint` tells the names that there are."""

    kind: ClassVar[str]

    def __init__(self, name: str, known: Iterable[str]) -> None:
        """Say that there is nothing of this kind with that name, and what there is."""
        super().__init__(f"There is no {self.kind} `{name[:60]}`.")
        names = {it.lower(): it for it in known}
        close = difflib.get_close_matches(name.lower()[:60], names, n=1)
        guess = f"Did you mean `{names[close[0]]}`? " if close else ""
        self.hint = f"{guess}There are: {', '.join(names.values())}."


class UnknownSchemaError(UnknownNameError):
    """No public type has that name."""

    kind = "schema"


class UnknownFormatError(UnknownNameError):
    """No format has that name."""

    kind = "format"


class MissingExtraError(Exception):
    """The format needs a package that is not installed here; `hint` tells how it is."""

    def __init__(self, name: str) -> None:
        """Say that the extra of this name is missing."""
        super().__init__(f"The format `{name}` needs the extra `{name}`, which is not installed here.")
        self.hint = f"Install it where tariffwire runs: pip install 'tariffwire[{name}]'."


@functools.cache
def export_schema(name: str, form: str = DEFAULT_FORMAT) -> bytes:
    """Return the schema of a public type in a format.

    Raises:
        UnknownSchemaError: when there is no such type.
        UnknownFormatError: when there is no such format.
        MissingExtraError: when the format needs a package that is not installed.
    """
    types = public_types()
    if name not in types:
        raise UnknownSchemaError(name, types)
    if form not in FORMATS:
        raise UnknownFormatError(form, FORMATS)
    chosen = FORMATS[form]
    if chosen.package and importlib.util.find_spec(chosen.package) is None:
        raise MissingExtraError(form)
    written = chosen.render(describe(types[name]))
    return written if isinstance(written, bytes) else written.rstrip("\n").encode() + b"\n"


def catalogue() -> SchemaCatalogue:
    """Return the names of all schemas and formats, with what they are."""
    described = (describe(it).root for it in public_types().values())
    return SchemaCatalogue(
        [SchemaSummary(it.name, it.description) for it in described],
        [FormatSummary(name, it.media_type, it.description) for name, it in FORMATS.items()],
    )

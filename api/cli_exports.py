"""The commands `tariffwire schema` and `tariffwire codelist`; what they need is imported when they run."""
# ruff: noqa: PLC0415

from typing import BinaryIO

import click

from api.streams import check_output

_output = click.option(
    "-o",
    "--output",
    type=click.File("wb", lazy=True),
    default="-",
    metavar="FILE",
    help="Where to write.  [default: standard output]",
)


@click.group()
def schema() -> None:
    """Export the types of records to other schema languages."""
    check_output()


@schema.command("list")
def list_schemas() -> None:
    """List the schemas, and the formats that each can be had in."""
    from api.exports import list_schemas

    list_schemas()


@schema.command("export")
@click.argument("name")
@click.option(
    "--format",
    "form",
    default="json-schema",
    metavar="FORMAT",
    help=(
        "One of json-schema, openapi, avro, arrow, postgresql, duckdb, typescript, pydantic and protobuf."
        "  [default: json-schema]"
    ),
)
@_output
def export_schema(name: str, form: str, output: BinaryIO) -> None:
    """Write the schema NAME in a format; `tariffwire schema list` tells the names."""
    from api.exports import write_schema

    write_schema(name, form, output)


@click.group()
def codelist() -> None:
    """Export the code lists: statuses, kinds, goods, jurisdictions and others."""
    check_output()


@codelist.command("list")
def list_codelists() -> None:
    """List the code lists."""
    from api.exports import list_codelists

    list_codelists()


@codelist.command("export")
@click.argument("name")
@_output
def export_codelist(name: str, output: BinaryIO) -> None:
    """Write the code list NAME as JSON; `tariffwire codelist list` tells the names."""
    from api.exports import write_codelist

    write_codelist(name, output)

"""What `tariffwire schema` and `tariffwire codelist` do."""

from collections.abc import Iterable
from typing import BinaryIO

import click
import msgspec

from api.codelists import find_codelist, summarize_codelists
from schemas.export import MissingExtraError, UnknownNameError, catalogue, export_schema


def list_schemas() -> None:
    """Print the names of all schemas and formats, a line each."""
    found = catalogue()
    click.echo("Schemas:")
    _print_table((it.name, it.description) for it in found.schemas)
    click.echo("\nFormats:")
    _print_table((it.name, it.description) for it in found.formats)


def write_schema(name: str, form: str, output: BinaryIO) -> None:
    """Write a schema in a format.

    Raises:
        click.UsageError: when there is no such schema or format, or binary output would go to a terminal.
        click.ClickException: when the format needs a package that is not installed.
    """
    try:
        written = export_schema(name, form)
    except UnknownNameError as error:
        raise _refuse(error) from error
    except MissingExtraError as error:
        message = f"{error} {error.hint}"
        raise click.ClickException(message) from error
    if output.isatty() and b"\0" in written:
        message = f"The format `{form}` is binary; name a file with -o."
        raise click.UsageError(message)
    output.write(written)


def list_codelists() -> None:
    """Print the names of all code lists, a line each."""
    _print_table((it.name, it.description) for it in summarize_codelists())


def write_codelist(name: str, output: BinaryIO) -> None:
    """Write a code list as JSON.

    Raises:
        click.UsageError: when there is no such list.
    """
    try:
        found = find_codelist(name)
    except UnknownNameError as error:
        raise _refuse(error) from error
    output.write(msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n")


def _refuse(error: UnknownNameError) -> click.UsageError:
    return click.UsageError(f"{error} {error.hint}")


def _print_table(rows: Iterable[tuple[str, str]]) -> None:
    formatter = click.HelpFormatter(width=100)
    with formatter.indentation():
        formatter.write_dl(list(rows))
    click.echo(formatter.getvalue(), nl=False)

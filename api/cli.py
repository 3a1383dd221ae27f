"""The command `tariffwire`. What a subcommand needs is imported when it runs, so that `--help` answers at once."""
# ruff: noqa: PLC0415

import datetime as dt
import functools
import sys
from pathlib import Path
from typing import NoReturn

import click

from api.cli_exports import codelist, schema
from api.options import add_setting_options
from api.settings import CONFIG_VARIABLE, SettingsError

_INTERRUPTED = 130
"""Exit status of a command that an interrupt ended: 128 plus the number of SIGINT."""


class _Date(click.ParamType[dt.date]):
    """A day of the calendar, as ISO 8601 writes it."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        import msgspec

        try:
            return msgspec.convert(str(value), dt.date)  # as strictly as in JSON
        except ValueError:
            self.fail(f"{value!r} is no day of the form YYYY-MM-DD.", param, ctx)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tariffwire", message="%(prog)s %(version)s")
def cli() -> None:
    """Turn articles about trade tariffs into typed records."""


@cli.command()
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=f"TOML file of settings, each under its name.  [{CONFIG_VARIABLE}]",
)
@add_setting_options
def serve(config: Path | None, **options: str | float | None) -> None:
    """Run the HTTP service and its page.

    Each setting can be given as an option, as the environment variable in brackets, or in a TOML file as its name with
    underscores. An option wins over the variable, and that over the file.
    """
    from api.server import run_server
    from api.settings_sources import load_settings
    from extractors import PackError

    try:
        run_server(load_settings({name: value for name, value in options.items() if value is not None}, config))
    except (SettingsError, PackError) as error:
        raise click.ClickException(str(error)) from error
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)


@cli.group()
def key() -> None:
    """Make API keys."""


@key.command("new")
@click.argument("name")
def new_key(name: str) -> None:
    """Make a key for NAME and write the line that goes into the keys file.

    The line is standard output, so that it can be added with `>> keys.toml`; the key itself is shown only now, on
    standard error. The service keeps a hash of it.
    """
    from api.security.keys import make_key

    try:
        made, line = make_key(name)
    except SettingsError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"The key of {name}, shown only now: {made}", err=True)
    click.echo(line)


@cli.command()
@click.argument("files", metavar="[FILE|-]...", nargs=-1)
@click.option("--ndjson", is_flag=True, help="Read one article in JSON a line, write one result a line.")
@click.option("--html", is_flag=True, help="Each FILE is a web page; its article, title and day are read out of it.")
@click.option(
    "--published-on",
    type=_Date(),
    metavar="DATE",
    help="Day of publication, YYYY-MM-DD; with --ndjson, of the articles that give none.",
)
@click.option("--title", metavar="TEXT", help="Headline of the one article, where it is not part of the text.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["ndjson", "csv", "arrow"]),
    default="ndjson",
    help="What to write: a JSON object a line, or a table with a row a record.  [default: ndjson]",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where to write.  [default: standard output]",
)
def extract(  # noqa: PLR0913 - an option each
    files: tuple[str, ...],
    *,
    ndjson: bool,
    html: bool,
    published_on: dt.date | None,
    title: str | None,
    form: str,
    output: Path | None,
) -> NoReturn:
    """Read articles, write what they say of tariffs as JSON, one article a line.

    Each FILE is the plain text of one article; with --html, its web page; with --ndjson, each line is an article such
    as {"text": "..."} or {"html": "..."}.
    Without FILE, or with -, standard input is read. The exit status is 1 when an article could not be read.
    """
    if ndjson and html:
        raise click.UsageError('--ndjson and --html exclude each other: a line holds its page as {"html": "..."}.')  # noqa: EM101, TRY003
    if title is not None and (ndjson or len(files) > 1):
        raise click.UsageError('--title is that of one article: a line holds its own as {"title": "..."}.')  # noqa: EM101, TRY003
    try:
        from api.commands import Given, extract_files, extract_lines
        from api.output import Output
        from extractors import PackError

        run = extract_lines if ndjson else functools.partial(extract_files, html=html)
        files = files or ("-",)
        try:
            sys.exit(run(files, Given(published_on, title), Output(form, output, alone=len(files) == 1 and not ndjson)))
        except PackError as error:
            raise click.ClickException(str(error)) from error
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)


cli.add_command(schema)
cli.add_command(codelist)


def main() -> None:
    """Run the command; a failing disk ends it with a sentence, not with a traceback."""
    try:
        cli(prog_name="tariffwire")
    except OSError as error:
        sys.stdout = None  # what could not be written would be tried again at exit
        click.echo(f"Error: {error.strerror or error}.", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()

"""`tariffwire schema` and `tariffwire codelist`."""

import importlib.util
import json
import shlex
import subprocess
import sys
from pathlib import Path

import click.testing
import pytest

from api.cli import cli
from api.codelists import all_codelists
from schemas.export import FORMATS, export_schema
from schemas.export.description import public_types


def _run(*arguments: str) -> click.testing.Result:
    return click.testing.CliRunner().invoke(cli, arguments)


def test_lists() -> None:
    """All schemas, formats and code lists are listed, a name a line."""
    told = {line.split()[0] for line in _run("schema", "list").stdout.splitlines() if line.startswith("  ")}
    assert {*public_types(), *FORMATS} <= told
    assert set(all_codelists()) <= {line.split()[0] for line in _run("codelist", "list").stdout.splitlines()}


@pytest.mark.parametrize("form", FORMATS)
def test_export(form: str, tmp_path: Path) -> None:
    """A schema goes to standard output, or with -o into a file."""
    assert export_schema("Rate", form) == _run("schema", "export", "Rate", "--format", form).stdout_bytes
    done = _run("schema", "export", "Rate", "--format", form, "-o", str(tmp_path / "out"))
    assert (0, b"", export_schema("Rate", form)) == (done.exit_code, done.stdout_bytes, (tmp_path / "out").read_bytes())


def test_export_of_codes() -> None:
    """A code list is written as JSON, as the service answers it."""
    told = json.loads(_run("codelist", "export", "sectors").stdout)
    assert {"code": "vehicles", "name": "Cars and light trucks", "hs": ["8703", "8704"]} in told["codes"]


def test_help_names_every_format() -> None:
    """The help of the command names all the formats, and the one that is meant without a word."""
    told = "".join(_run("schema", "export", "--help").stdout.split())
    assert f"Oneof{','.join(list(FORMATS)[:-1])}and{list(FORMATS)[-1]}.[default:json-schema]" in told


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["schema", "export", "Rates"], "Error: There is no schema `Rates`. Did you mean `Rate`? There are: Actor, "),
        (["schema", "export", "Rate", "--format", "x"], "Error: There is no format `x`. There are: json-schema, "),
        (["codelist", "export", "sector"], "Error: There is no code list `sector`. Did you mean `sectors`? There "),
    ],
)
def test_unknown_names(arguments: list[str], sentence: str, tmp_path: Path) -> None:
    """A name that nothing has is a mistake of usage, told in a sentence with what there is; no file is written."""
    done = _run(*arguments, "-o", str(tmp_path / "out"))
    assert (2, "") == (done.exit_code, done.stdout)
    assert sentence in done.stderr
    assert not (tmp_path / "out").exists()


def test_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pyarrow is not installed, a sentence names the extra."""
    export_schema.cache_clear()
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    done = _run("schema", "export", "Rate", "--format", "arrow")
    assert 1 == done.exit_code
    assert done.stderr.startswith("Error: The format `arrow` needs the extra `arrow`, which is not installed here.")


def test_file_that_cannot_be_written(tmp_path: Path) -> None:
    """A file that cannot be opened is told in a sentence."""
    done = _run("schema", "export", "Rate", "-o", str(tmp_path / "missing" / "out"))
    assert 1 == done.exit_code
    assert "Could not open file" in done.stderr


@pytest.mark.parametrize("command", ["codelist list", "codelist export kinds", "schema list", "schema export Row"])
def test_closed_output(command: str) -> None:
    """Where the shell closed standard output, a sentence says so."""
    line = f"{shlex.quote(sys.executable)} -m api.cli {command} >&-"
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False, timeout=60)
    assert (1, "Error: Standard output is closed.\n") == (done.returncode, done.stderr)

"""Where `tariffwire extract` writes, and how."""

import csv
import json
from pathlib import Path

import click
import pytest

from api.formats.arrow import Arrow
from api.output import Output
from api.problems import internal_error
from schemas import LineProblem


def _write(path: Path, form: str, count: int) -> bytes:
    with Output(form, path) as output:
        for line in range(1, count + 1):
            output.write(LineProblem(line=line, error=internal_error()))
    return path.read_bytes()


def test_lines(tmp_path: Path) -> None:
    """As NDJSON, each result is a line."""
    assert [1, 2] == [json.loads(line)["line"] for line in _write(tmp_path / "out", "ndjson", 2).splitlines()]


def test_table(tmp_path: Path) -> None:
    """A table in CSV has one header, whatever the number of results."""
    tables = [_write(tmp_path / "out", "csv", count).decode().splitlines() for count in (0, 3)]
    assert [0, 3] == [len(list(csv.DictReader(table))) for table in tables]
    assert ["1", "2", "3"] == [row["line"] for row in csv.DictReader(tables[1])]


def test_few_batches(tmp_path: Path) -> None:
    """An Arrow stream has the rows in order, in few record batches, and can be read without any."""
    ipc = pytest.importorskip("pyarrow.ipc")
    batches = list(ipc.open_stream(_write(tmp_path / "out", "arrow", 1200)))
    assert ([500, 500, 200], 1200) == ([batch.num_rows for batch in batches], batches[-1]["line"][-1].as_py())
    assert [] == list(ipc.open_stream(_write(tmp_path / "out", "arrow", 0)))


def test_at_once(tmp_path: Path) -> None:
    """A result can be read before the next one is written."""
    with Output("ndjson", tmp_path / "out") as output:
        output.write(LineProblem(line=1, error=internal_error()))
        assert 1 == (tmp_path / "out").read_bytes().count(b"\n")


def test_broken_off(tmp_path: Path) -> None:
    """Where the work breaks off, nothing is written that would make the output look whole."""
    with pytest.raises(ZeroDivisionError), Output("arrow", tmp_path / "out"):
        raise ZeroDivisionError
    assert not (tmp_path / "out").read_bytes().endswith(Arrow.close)


def test_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pyarrow, a sentence says how Arrow is installed."""
    monkeypatch.setattr(Arrow, "missing_extra", lambda _: "arrow")
    with pytest.raises(click.ClickException, match=r"pip install 'tariffwire\[arrow\]'"):
        Output("arrow")


def test_file_that_cannot_be_opened(tmp_path: Path) -> None:
    """A file that cannot be written is named."""
    with pytest.raises(click.FileError) as failure:
        Output("csv", tmp_path / "nowhere" / "out")
    assert ("No such file or directory", True) == (
        failure.value.message,
        "nowhere/out" in failure.value.format_message(),
    )


def test_closed_output(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the shell closed standard output, that is told."""
    monkeypatch.setattr("sys.stdout", None)
    with pytest.raises(OSError, match="Standard output is closed"):
        Output()

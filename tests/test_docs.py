"""The pages of `docs/` are executed: their commands run, and their Python does what it is there for."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
PAGE = (ROOT / "docs" / "schemas.md").read_text(encoding="utf-8")
LINE = '{"id": "a", "text": "The United States imposed a 25 percent tariff on cars from Japan."}\n'


def _blocks(language: str) -> list[str]:
    """Return the fenced blocks of the page in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def _run(command: list[str], folder: Path, stdin: str = "") -> str:
    """Return what a command prints; fail where it fails."""
    environment = os.environ | {"PATH": f"{BIN}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, cwd=folder, env=environment, input=stdin, capture_output=True, text=True, check=False, timeout=60
    )
    assert 0 == done.returncode, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which the results of an extraction lie."""
    folder = tmp_path_factory.mktemp("reader")
    told = _run([f"{BIN}/tariffwire", "extract", "--ndjson"], folder, LINE)
    (folder / "extractions.ndjson").write_text(told, encoding="utf-8")
    return folder


def test_commands(folder: Path) -> None:
    """The commands of the page about schemas run, and write what they say."""
    [commands] = _blocks("bash")
    told = _run(["bash", "-euo", "pipefail", "-c", commands], folder)
    assert "protobuf" in told
    assert {"extraction.schema.json", "extraction.sql", "sectors.json"} <= {it.name for it in folder.iterdir()}


def test_snippets(folder: Path) -> None:
    """Its Python writes a Parquet file, and fills tables whose flat view shows the record."""
    to_parquet, to_tables = _blocks("python")
    _run([sys.executable, "-c", to_parquet], folder)
    told = _run([sys.executable, "-c", to_tables], folder)
    assert (folder / "extractions.parquet").stat().st_size > 0
    assert re.search(r"US\s.+\[JP\].+25\.0.+\[vehicles\].+in_effect", told)

"""The house rules that no linter checks: what ships, what installs, and what the papers say."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("api", "extractors", "schemas")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Return the names of the files in a wheel that is built from this tree."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("tariffwire-*.whl"))) as archive:
        return set(archive.namelist())


@pytest.mark.parametrize("package", PACKAGES)
def test_wheel_ships_every_file(wheel: set[str], package: str) -> None:
    """Every file of a package is in the wheel: modules, the TOML of lexicon and rules, and the page."""
    files = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }

    assert files == {name for name in wheel if name.startswith(f"{package}/")}


def test_wheel_ships_nothing_else(wheel: set[str]) -> None:
    """The wheel puts nothing into site-packages but the three packages and its own metadata."""
    assert {*PACKAGES, "tariffwire-0.1.0.dist-info"} == {name.split("/")[0] for name in wheel}


def test_lock_names_public_hosts_only() -> None:
    """The lock file names the public index and its file host, and no mirror that only one workplace can reach."""
    lock = (ROOT / "uv.lock").read_text(encoding="utf-8")
    hosts = {urlsplit(url).netloc for url in re.findall(r'"(\w+://[^"]+)"', lock)}

    assert {"pypi.org", "files.pythonhosted.org"} == hosts


def test_command_starts_light() -> None:
    """`tariffwire --help` loads neither the web framework nor the engine, so that it answers at once."""
    code = (
        "import sys, api.cli; print(*sorted({'litestar', 'pydantic', 'regex', 'tqdm', 'uvicorn'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)

    assert "" == done.stdout.strip()


def test_help_lists_every_target() -> None:
    """`make help` lists every phony target of the Makefile."""
    phony = re.search(r"^\.PHONY:((?:.*\\\n)*.*)$", MAKEFILE, re.MULTILINE)
    assert phony is not None
    command = ["make", "--no-print-directory", "help"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)

    assert set(phony[1].replace("\\", "").split()) == {line.split()[0] for line in done.stdout.splitlines()}


@pytest.mark.parametrize("script", [".ci/run"])
def test_script_can_run(script: str) -> None:
    """A script of the repository is executable, and bash can parse it."""
    assert os.access(ROOT / script, os.X_OK)
    subprocess.run(["bash", "-n", script], cwd=ROOT, check=True)


PROSE = sorted(file.relative_to(ROOT).as_posix() for folder in (ROOT, ROOT / "docs") for file in folder.glob("*.md"))


@pytest.mark.parametrize("name", PROSE)
def test_lines_of_prose(name: str) -> None:
    """No line of prose is longer than a line of code may be; tables are as wide as they must."""
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()

    assert [] == [line for line in lines if len(line) > PROJECT["tool"]["ruff"]["line-length"] and line[0] != "|"]


def test_map_of_the_engine() -> None:
    """CONTRIBUTING.md names every package of the engine, and nothing that is not there."""
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    steps = "".join(re.findall(r"^\| \d \|.*$", contributing, re.MULTILINE))
    named = set(re.findall(r"`(\w+/|\w+\.py)`", steps))
    folders = {f"{file.parent.name}/" for file in (ROOT / "extractors").glob("*/__init__.py")}

    assert set() == (folders | {"lexicon/", "rules/"}) - named
    assert [] == [name for name in named if not (ROOT / "extractors" / name).exists()]


@pytest.mark.parametrize("target", ["test", "lint", "accuracy-gate", "bench-smoke"])
def test_checks_of_a_change(target: str) -> None:
    """What CONTRIBUTING.md says that `.ci/run` runs, it runs."""
    [row] = re.findall(r"^\| `\.ci/run` \|.*$", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.MULTILINE)
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")

    assert f"`make {target}`" in row
    assert re.search(rf"\bmake (?:--\S+ )?{target}\b", script)


def test_changelog_knows_the_version() -> None:
    """The changelog has a section for the version that pyproject.toml declares, in the form of Keep a Changelog."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## \[(\S+)\] - (?:\d{4}-\d\d-\d\d|unreleased)$", changelog, re.MULTILINE)

    assert PROJECT["project"]["version"] == versions[0]

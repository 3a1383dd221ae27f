"""What many tests share: the built-in pack, compiled once, one fixed publication date, and services that run."""

from __future__ import annotations

import datetime as dt
import functools
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from extractors import Extractor
    from tests.sample import Sample

ROOT = Path(__file__).parent.parent

PUBLISHED_ON = dt.date(2025, 4, 17)
"""A Thursday: the reference of every relative date in the tests."""


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """Return the engine with the built-in pack; it is immutable, so that all tests can share it."""
    from extractors import Extractor, load_pack  # noqa: PLC0415 - a test that needs no engine does not wait for it

    return Extractor(load_pack())


@pytest.fixture(scope="session")
def sample(extractor: Extractor) -> Sample:
    """Return the extractions of more than a thousand articles."""
    from tests.sample import take_sample  # noqa: PLC0415 - a test that needs none does not wait for it

    return take_sample(extractor)


class Served(NamedTuple):
    """A service that runs in a process of its own."""

    process: subprocess.Popen[str]
    greeting: str
    log: Path
    """The file that its standard error goes to."""

    @property
    def url(self) -> str:
        """The address that it tells."""
        found = re.search(r"http://\S+:\d+", self.greeting)
        assert found, self.greeting
        return found[0]


@contextmanager
def _serve(*options: str, **settings: str) -> Iterator[Served]:
    command = [sys.executable, "-m", "api.cli", "serve", "--port", "0", *options]
    environment = os.environ | {f"TARIFFWIRE_{name.upper()}": value for name, value in settings.items()}
    with (
        tempfile.NamedTemporaryFile() as log,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True, env=environment) as process,
    ):
        assert process.stdout
        try:
            yield Served(process, "".join(_until(process.stdout, "Ctrl-C")), Path(log.name))
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)


def _until(lines: Iterable[str], last: str) -> Iterator[str]:
    """Yield the lines up to the one that holds `last`."""
    for line in lines:
        yield line
        if last in line:
            break


@pytest.fixture(scope="session")
def serve() -> Callable[..., AbstractContextManager[Served]]:
    """Return a function that starts a service with these settings on a free port, and stops it again."""
    return _serve


@pytest.fixture(scope="session")
def served(serve: Callable[..., AbstractContextManager[Served]]) -> Iterator[Served]:
    """Yield a service with the settings that are built in, which tests share."""
    with serve() as running:
        yield running


@pytest.fixture(scope="session")
def node_tools() -> Path:
    """Return the folder of the tools from npm, with the TypeScript client compiled, and clean by strict rules."""
    if shutil.which("npm") is None:
        pytest.skip("this machine has no npm")
    _run(ROOT, "make", "--silent", "node-tools")
    tools = ROOT / "openapi/node_modules"
    _run(ROOT, str(tools / ".bin/tsc"), "--project", "openapi/clients/typescript")
    return tools


@pytest.fixture
def compile_typescript(node_tools: Path, tmp_path: Path) -> Callable[[str], Callable[..., str]]:
    """Return a function that compiles a module by strict rules, and gives one that runs it with some arguments."""

    def compile_module(module: str) -> Callable[..., str]:
        (tmp_path / "node_modules").symlink_to(node_tools)
        (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
        (tmp_path / "module.ts").write_text(module, encoding="utf-8")
        options = ["--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext", "--lib", "es2022,dom"]
        _run(tmp_path, str(node_tools / ".bin/tsc"), *options, "module.ts")
        return functools.partial(_run, tmp_path, "node", "module.js")

    return compile_module


def _run(folder: Path, *command: str) -> str:
    """Return what a command prints in this folder. Fails where it fails."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout

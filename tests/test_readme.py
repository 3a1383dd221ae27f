"""The README is executed: every command in it runs, and every answer it shows is the one that comes back."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
ADDRESS = "http://127.0.0.1:8000"
START_SECONDS = 20
MOST_LINES = 10

needs_curl = pytest.mark.skipif(shutil.which("curl") is None, reason="this machine has no curl")


class Block(NamedTuple):
    """A fenced block of commands, and the JSON that the README shows as its answer, if it shows one."""

    line: int
    commands: str
    answer: str | None


class Server(NamedTuple):
    """A running `tariffwire serve`: its address, and the file that takes what it prints."""

    address: str
    output: Path


def blocks(markdown: str) -> list[Block]:
    """Return the `bash` blocks in order, each with the `json` block that follows it before any other block."""
    fences = list(re.finditer(r"^```(\w+)\n(.*?)^```$", markdown, re.MULTILINE | re.DOTALL))
    return [
        Block(
            markdown.count("\n", 0, fence.start()) + 1,
            fence[2],
            following[2] if following is not None and following[1] == "json" else None,
        )
        for fence, following in zip(fences, [*fences[1:], None], strict=True)
        if fence[1] == "bash"
    ]


def shown_in(shown: object, actual: object) -> bool:
    """Tell whether all that is shown is in the answer: keys may be left out of objects, and items out of lists."""
    if isinstance(shown, dict) and isinstance(actual, dict):
        return all(key in actual and shown_in(value, actual[key]) for key, value in shown.items())
    if isinstance(shown, list) and isinstance(actual, list):
        rest = iter(actual)
        return all(any(shown_in(item, other) for other in rest) for item in shown)
    return shown == actual


def run(commands: str, folder: Path) -> str:
    """Return what the commands print; `make` only says what it would run. Fails where one of them fails."""
    done = subprocess.run(
        ["/usr/bin/env", "bash", "-euo", "pipefail", "-c", commands],
        cwd=ROOT if "make " in commands else folder,
        env=os.environ | {"PATH": f"{BIN}:{os.environ['PATH']}", "MAKEFLAGS": "n"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, f"{commands}\nexit status {done.returncode}\n{done.stderr}{done.stdout}"
    return done.stdout


def check(block: Block, output: str) -> None:
    """Fail unless the output of the block holds the answer that the README shows, if it shows one."""
    if block.answer is not None:
        shown, actual = json.loads(block.answer), json.loads(output)
        assert shown_in(shown, actual), f"README.md shows\n{shown}\nand this came back:\n{actual}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which the README's reader types: what one block writes, a later one can read."""
    return tmp_path_factory.mktemp("reader")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Yield a live server on a free port, once it says that it is ready."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    running = Server(f"http://127.0.0.1:{port}", tmp_path_factory.mktemp("server") / "output.txt")
    with (
        running.output.open("w") as output,
        subprocess.Popen(
            [BIN / "tariffwire", "serve", "--port", str(port)], stdout=output, stderr=subprocess.STDOUT
        ) as process,
    ):
        try:
            wait_until_ready(running, process)
            yield running
        finally:
            process.terminate()


def wait_until_ready(server: Server, process: subprocess.Popen[bytes]) -> None:
    """Return once `/readyz` answers 200. Fails where the server ends or stays silent."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{server.address}/readyz", timeout=1):  # noqa: S310 - our own address
                return
        except OSError:
            time.sleep(0.05)
    pytest.fail(f"the server is not ready: {server.output.read_text()}")


README = (ROOT / "README.md").read_text(encoding="utf-8")
LOCAL = [block for block in blocks(README) if "curl " not in block.commands]
REMOTE = [block for block in blocks(README) if "curl " in block.commands]


def by_line(block: Block) -> str:
    """Name a block by its place in the README."""
    return f"README.md:{block.line}"


@pytest.mark.parametrize("block", LOCAL, ids=by_line)
def test_commands(block: Block, folder: Path) -> None:
    """A command of the README runs as printed, and prints what the README shows."""
    output = run(block.commands, folder)

    check(block, output)


@needs_curl
@pytest.mark.parametrize("block", REMOTE, ids=by_line)
def test_requests(block: Block, folder: Path, server: Server) -> None:
    """A request of the README runs as printed against a live server, and is answered as the README shows."""
    output = run(block.commands.replace(ADDRESS, server.address), folder)

    check(block, output)


def client_example(language: str, server: Server) -> str:
    """Return the README's example of a client, which has fewer than ten lines, with the address of the server."""
    [code] = re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert code.count("\n") < MOST_LINES
    return str(code).replace(ADDRESS, server.address)


def test_python_client(server: Server, tmp_path: Path) -> None:
    """The README's example of the Python client runs as printed against a live server."""
    example = tmp_path / "example.py"
    example.write_text(client_example("python", server), encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(ROOT / "openapi/clients/python")}
    done = subprocess.run([sys.executable, example], env=environment, capture_output=True, text=True, check=False)
    assert ("announced 2025-07-01 25.0\n", "") == (done.stdout, done.stderr)


def test_typescript_client(server: Server, compile_typescript: Callable[[str], Callable[..., str]]) -> None:
    """The README's example of the TypeScript client compiles by strict rules, and runs against a live server."""
    assert "announced 2025-07-01 25\n" == compile_typescript(client_example("typescript", server))()


def test_readme_has_both() -> None:
    """The README shows at least one command and one request, so that the tests above have something to run."""
    assert (True, True) == (bool(LOCAL), bool(REMOTE))


@pytest.mark.parametrize(
    ("expected", "shown", "actual"),
    [
        (True, {"rate": {"value": 25}}, {"rate": {"value": 25, "unit": "percent"}, "status": "in_effect"}),
        (False, {"rate": {"value": 24}}, {"rate": {"value": 25, "unit": "percent"}}),
        (False, {"kind": "general"}, {"status": "in_effect"}),
        (True, ["steel"], ["vehicles", "steel"]),
        (False, ["steel", "vehicles"], ["vehicles", "steel"]),
        (False, [{"code": "CN"}], []),
    ],
)
def test_shown_in(*, expected: bool, shown: object, actual: object) -> None:
    """An answer may show less than came back, and nothing else or in another order."""
    assert expected == shown_in(shown, actual)

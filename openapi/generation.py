"""Generates the clients from `openapi/openapi.json`, or checks that they are: `python -m openapi.generation --check`.

Only the folders `generated` are written; what stands beside them is ours. The generators are pinned, for Python in
`uv.lock` and for TypeScript in `openapi/package-lock.json`, so that the same document gives the same files.
"""

import argparse
import filecmp
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from openapi.snapshot import SNAPSHOT

FOLDER = Path(__file__).parent
NODE_TOOLS = FOLDER / "node_modules" / ".bin"
PYTHON_TARGET = FOLDER / "clients/python/tariffwire_client/generated"
TYPESCRIPT_TARGET = FOLDER / "clients/typescript/src/generated"


def prepare(document: dict[str, Any]) -> dict[str, Any]:
    """Return the document with one media type for each body: the first, which is the JSON that has a type.

    What is left out no generator can type: a table is bytes to it, and NDJSON is for the hand-written helpers.
    """
    prepared: dict[str, Any] = json.loads(json.dumps(document))
    for item in prepared["paths"].values():
        for operation in item.values():
            for body in (operation.get("requestBody", {}), *operation["responses"].values()):
                if "content" in body:
                    body["content"] = dict(list(body["content"].items())[:1])
    return prepared


def generate_python(document: Path, target: Path) -> None:
    """Write the Python client's models and operations to the folder."""
    options: list[str | Path] = ["--path", document, "--config", FOLDER / "python-client.yaml", "--output-path", target]
    _run(Path(sys.executable).with_name("openapi-python-client"), "generate", "--meta", "none", *options, "--overwrite")


def generate_typescript(document: Path, target: Path) -> None:
    """Write the TypeScript client's types and operations to the folder."""
    named = {"TARIFFWIRE_DOCUMENT": str(document), "TARIFFWIRE_TARGET": str(target)}
    _run(NODE_TOOLS / "openapi-ts", "--file", FOLDER / "openapi-ts.config.mjs", **named)


GENERATORS: dict[Path, Callable[[Path, Path], None]] = {
    PYTHON_TARGET: generate_python,
    TYPESCRIPT_TARGET: generate_typescript,
}
"""What writes each folder of generated code."""


def _run(*command: str | Path, **variables: str) -> None:
    """Run a generator; raises `RuntimeError` with what it said where it failed, or only warned."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    environment = os.environ | {"PATH": path} | variables
    done = subprocess.run(  # noqa: S603 - the commands are those above
        [str(it) for it in command], env=environment, capture_output=True, text=True, check=False
    )
    said = done.stdout + done.stderr
    if done.returncode or "warning" in said.lower():
        message = f"{command[0]} ended with {done.returncode}:\n{said}"
        raise RuntimeError(message)


def generate(target: Path, write: Callable[[Path, Path], None], folder: Path) -> Path:
    """Return a new folder below this one with the code that belongs into `target`."""
    document = folder / "openapi.json"
    document.write_text(json.dumps(prepare(json.loads(SNAPSHOT.read_text(encoding="utf-8")))), encoding="utf-8")
    made = folder / target.parent.name / target.name
    made.parent.mkdir()
    write(document, made)
    return made


def find_drift(kept: Path, made: Path) -> Iterator[str]:
    """Yield the names of files that differ between the two folders, or are in one of them alone."""
    names = {it.relative_to(folder) for folder in (kept, made) for it in folder.rglob("*") if it.is_file()}
    for name in sorted(it for it in names if "__pycache__" not in it.parts and it.suffix != ".pyc"):
        both = (kept / name).is_file() and (made / name).is_file()
        if not (both and filecmp.cmp(kept / name, made / name, shallow=False)):
            yield str(name)


def main(arguments: list[str] | None = None) -> int:
    """Generate the clients, or with `--check` compare them; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m openapi.generation", description=__doc__)
    parser.add_argument("--check", action="store_true", help="fail where the clients are not up to date")
    check = parser.parse_args(arguments).check
    stale = []
    for target, write in GENERATORS.items():
        if write is generate_typescript and not NODE_TOOLS.exists():
            sys.stderr.write("The TypeScript client is left as it is: this machine has no npm.\n")
            continue
        with tempfile.TemporaryDirectory() as folder:
            made = generate(target, write, Path(folder))
            stale += [f"{target.relative_to(FOLDER)}/{name}" for name in find_drift(target, made)]
            if not check:
                shutil.rmtree(target, ignore_errors=True)
                shutil.copytree(made, target)
    if check and stale:
        sys.stderr.write("\n".join([*stale, "The clients are out of date: run `make clients`.\n"]))
    return int(check and bool(stale))


if __name__ == "__main__":
    sys.exit(main())

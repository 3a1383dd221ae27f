"""Writes `openapi/openapi.json`, or checks that it is what the service serves: `python -m openapi.snapshot --check`."""

import argparse
import difflib
import json
import sys
from pathlib import Path

from api.document import build_document

SNAPSHOT = Path(__file__).parent / "openapi.json"


def render() -> str:
    """Return the document as it is kept: indented JSON with a final line break."""
    return json.dumps(build_document(), indent=2, ensure_ascii=False) + "\n"


def find_drift() -> str:
    """Return the unified diff from the snapshot to the document of the code; empty when they agree."""
    kept = SNAPSHOT.read_text(encoding="utf-8") if SNAPSHOT.exists() else ""
    lines = difflib.unified_diff(
        kept.splitlines(keepends=True), render().splitlines(keepends=True), "openapi/openapi.json", "the code"
    )
    return "".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Write the snapshot, or with `--check` compare it; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m openapi.snapshot", description=__doc__)
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--check", action="store_true", help="fail where the snapshot is not up to date (the default)")
    action.add_argument("--write", action="store_true", help="write the snapshot anew")
    if parser.parse_args(arguments).write:
        SNAPSHOT.write_text(render(), encoding="utf-8")
        return 0
    if drift := find_drift():
        sys.stderr.write(f"{drift}\nThe snapshot is out of date: run `python -m openapi.snapshot --write`.\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

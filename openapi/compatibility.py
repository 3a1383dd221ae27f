"""Compares the OpenAPI document with the last released one, or with `--release` keeps it as the released one.

What breaks a client is told: what it may send is refused, or what it reads is gone or of another type. What is only new
(operations, fields of answers, optional fields of requests, codes) breaks nothing, as docs/compatibility.md promises.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from openapi.schema_changes import Node, find_schema_breaks
from openapi.snapshot import SNAPSHOT

RELEASED = Path(__file__).parent / "released" / "1.json"
"""The document of the last release of version 1 of the paths."""

Document: TypeAlias = dict[str, Any]


class _Pair(NamedTuple):
    """The same thing in the released document and in the present one."""

    old: Node
    new: Node

    def at(self, *keys: str) -> "_Pair":
        """Return what stands below these keys, each in its own document; nothing where there is none."""
        return _Pair(self.old.at(*keys), self.new.at(*keys))


def find_breaks(released: Document, present: Document) -> Iterator[str]:
    """Yield a sentence for everything in the present document that breaks a client of the released one."""
    root = _Pair(Node(released, released), Node(present, present))
    for path, item in released["paths"].items():
        for method in item:
            operation = root.at("paths", path, method)
            place = f"{method.upper()} {path}"
            yield from _operation(operation, place) if operation.new.value else [f"{place} is gone."]


def _operation(operation: _Pair, place: str) -> Iterator[str]:
    old, new = operation
    if old.value.get("operationId") != new.value.get("operationId"):
        yield f"{place} is no longer called {old.value.get('operationId')}."
    if _is_open(old) and not _is_open(new):
        yield f"{place} cannot be called without a key any more."
    yield from _parameters(operation, place)
    body = operation.at("requestBody")
    if body.new.value.get("required") and not body.old.value.get("required"):
        yield f"{place} demands a body."
    yield from _contents(body, f"the request of {place}", is_answer=False)
    for status in old.value["responses"]:
        answer = operation.at("responses", status)
        name = f"the answer {status} of {place}"
        if answer.new.value:
            yield from _contents(answer, name, is_answer=True)
        elif status.startswith("2"):  # one problem less is none
            yield f"{name} is gone."


def _is_open(operation: Node) -> bool:
    return not operation.value.get("security") or {} in operation.value["security"]


def _parameters(operation: _Pair, place: str) -> Iterator[str]:
    old, new = (
        {(it["in"], it["name"]): Node(side.root, it) for it in map(side.resolve, side.value.get("parameters", ()))}
        for side in operation
    )
    for key in old.keys() | new.keys():
        name = f"the parameter {key[1]} of {place}"
        if key not in new:
            yield f"{name} is gone."
        elif new[key].value.get("required") and not (key in old and old[key].value.get("required")):
            yield f"{name} is demanded."
        elif key in old:
            yield from find_schema_breaks(old[key].at("schema"), new[key].at("schema"), name, is_answer=False)


def _contents(body: _Pair, place: str, *, is_answer: bool) -> Iterator[str]:
    """Yield what breaks in the formats of a body."""
    for media_type in body.old.value.get("content", {}):
        schema = body.at("content", media_type, "schema")
        if media_type in body.new.value.get("content", {}):
            yield from find_schema_breaks(schema.old, schema.new, place, is_answer=is_answer)
        else:
            yield f"{place} is no longer {media_type}."


def allows_breaks(released: str, present: str) -> bool:
    """Tell whether the present version may break what the released one promised (semantic versioning)."""
    old, new = (tuple(map(int, re.findall(r"\d+", version)[:2])) for version in (released, present))
    return new[:1] > old[:1] if old[0] else new > old


def main(arguments: list[str] | None = None) -> int:
    """Compare the documents, or with `--release` keep the present one as released; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m openapi.compatibility", description=__doc__)
    parser.add_argument("--release", action="store_true", help="keep the present document as the released one")
    present = SNAPSHOT.read_text(encoding="utf-8")
    if parser.parse_args(arguments).release:
        RELEASED.write_text(present, encoding="utf-8")
        return 0
    documents = json.loads(RELEASED.read_text(encoding="utf-8")), json.loads(present)
    breaks = list(dict.fromkeys(find_breaks(*documents)))
    sys.stdout.write("".join(f"{it[:1].upper()}{it[1:]}\n" for it in breaks))
    return int(bool(breaks) and not allows_breaks(*(it["info"]["version"] for it in documents)))


if __name__ == "__main__":
    sys.exit(main())

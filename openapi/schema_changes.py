"""Compares two versions of a schema of an OpenAPI document, for those who send what it describes, or who read it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_LOWER_BOUNDS = ("minLength", "minItems", "minimum", "exclusiveMinimum")
_UPPER_BOUNDS = ("maxLength", "maxItems", "maximum", "exclusiveMaximum")
_SHAPES = ("format", "pattern")
"""Keywords that say what a value looks like: one more leaves fewer values, one less leaves more."""


@dataclass(frozen=True)
class Node:
    """A part of a document, and the document itself, for its references."""

    root: dict[str, Any]
    value: dict[str, Any]

    def resolve(self, value: dict[str, Any]) -> dict[str, Any]:
        """Return the component that a value refers to, with what else stands beside the reference; else the value."""
        if "$ref" not in value:
            return value
        target: Any = self.root
        for key in value["$ref"].removeprefix("#/").split("/"):
            target = target[key]
        return self.resolve(target) | {key: it for key, it in value.items() if key != "$ref"}

    def at(self, *keys: str) -> "Node":
        """Return the part below these keys; an empty one where there is none."""
        value = self.value
        for key in keys:
            value = self.resolve(value.get(key, {}))
        return Node(self.root, value)

    def alternatives(self) -> dict[str, "Node"]:
        """Return what a value may be: null, plain types, lists, and objects by their title."""
        parts = self.value.get("anyOf") or self.value.get("oneOf")
        if parts:
            nodes = (Node(self.root, self.resolve(part)) for part in parts)
            return {name: node for inner in nodes for name, node in inner.alternatives().items()}
        kinds = self.value.get("type", "anything")
        named = [kinds] if isinstance(kinds, str) else kinds
        return {self.value.get("title", it) if it == "object" else it: self for it in named}


def find_schema_breaks(old: Node, new: Node, place: str, *, is_answer: bool) -> Iterator[str]:
    """Yield what breaks a client that reads values of the schema (`is_answer`), or else sends them."""
    yield from _compare(old, new, place, is_answer=is_answer, above=frozenset())


def _compare(old: Node, new: Node, place: str, *, is_answer: bool, above: frozenset[str]) -> Iterator[str]:
    was, now = old.alternatives(), new.alternatives()
    if unknown := (now.keys() - was.keys() if is_answer else was.keys() - now.keys()):
        verb = "may be" if is_answer else "may no longer be"
        yield f"{place} {verb} {', '.join(sorted(unknown))}."
    for name in was.keys() & now.keys() - above:
        yield from _compare_one(was[name], now[name], place, is_answer=is_answer, above=above)


def _compare_one(old: Node, new: Node, place: str, *, is_answer: bool, above: frozenset[str]) -> Iterator[str]:
    was, now = old.value, new.value
    if gone := [it for it in was.get("enum", ()) if it not in now.get("enum", [it])]:
        yield f"{place} is never {', '.join(map(str, gone))}."
    if "enum" in now and "enum" not in was and not is_answer:
        yield f"{place} must be of a list of codes."
    for keyword in ("x-unit", *_SHAPES):
        stricter = was if is_answer or keyword not in _SHAPES else now
        if keyword in stricter and was.get(keyword) != now.get(keyword):
            yield f"{place} has another {keyword}: {now.get(keyword)}, and not {was.get(keyword)}."
    if not is_answer:
        yield from _tightened(was, now, place)
    if was.get("items") and now.get("items"):
        yield from _compare(old.at("items"), new.at("items"), f"an item of {place}", is_answer=is_answer, above=above)
    if "properties" in was:
        inside = above | {was["title"]} if "title" in was else above
        yield from _compare_fields(old, new, was.get("title", place), is_answer=is_answer, above=inside)


def _tightened(was: dict[str, Any], now: dict[str, Any], place: str) -> Iterator[str]:
    """Yield the bounds within which fewer values are accepted."""
    for keywords, sign in ((_LOWER_BOUNDS, 1), (_UPPER_BOUNDS, -1)):
        for keyword in keywords:
            if keyword in now and (keyword not in was or sign * (now[keyword] - was[keyword]) > 0):
                yield f"{place} has a tighter {keyword}: {now[keyword]}."
    if now.get("additionalProperties") is False is not was.get("additionalProperties"):
        yield f"{place} takes no other fields any more."


def _compare_fields(old: Node, new: Node, owner: str, *, is_answer: bool, above: frozenset[str]) -> Iterator[str]:
    was, now = old.value, new.value
    required = set(was.get("required", ())), set(now.get("required", ()))
    for name in was["properties"]:
        if name not in now.get("properties", {}):
            yield f"{owner}.{name} is gone."
            continue
        before, after = (side.at("properties", name) for side in (old, new))
        yield from _compare(before, after, f"{owner}.{name}", is_answer=is_answer, above=above)
    missing = required[0] - required[1] if is_answer else required[1] - required[0]
    for name in sorted(missing & now.get("properties", {}).keys()):
        yield f"{owner}.{name} is not always there." if is_answer else f"{owner}.{name} is demanded."

"""The OpenAPI document breaks no client of the released one, unless its version says so."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from api.document import build_document
from openapi import compatibility
from openapi.compatibility import RELEASED, allows_breaks, find_breaks

DOCUMENT = build_document()
EXTRACT, BATCH = "/v1/extract", "/v1/extract/batch"


def test_released_clients_still_work() -> None:
    """What was released still holds, or the version tells that it does not; see docs/compatibility.md."""
    released = json.loads(RELEASED.read_text(encoding="utf-8"))
    may_break = allows_breaks(released["info"]["version"], DOCUMENT["info"]["version"])
    assert may_break or [] == list(find_breaks(released, DOCUMENT))


def _set(*keys: str, to: object) -> Callable[[Any], None]:
    """Return the change that sets what is at the keys."""

    def change(part: Any) -> None:
        for key in keys[:-1]:
            part = part[key]
        part[keys[-1]] = to

    change.__name__ = ".".join(keys)
    return change


def _remove(*keys: str) -> Callable[[Any], None]:
    """Return the change that removes what is at the keys, from a table or a list."""

    def change(part: Any) -> None:
        for key in keys[:-1]:
            part = part[key]
        part.remove(keys[-1]) if isinstance(part, list) else part.pop(keys[-1])

    change.__name__ = ".".join(keys)
    return change


SCHEMAS = ("components", "schemas")
POST = ("paths", EXTRACT, "post")
PARAMETER = {"in": "query", "name": "format", "schema": {"type": "string"}}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (_remove("paths", BATCH), {"POST /v1/extract/batch is gone."}),
        (_remove(*POST), {"POST /v1/extract is gone."}),
        (_set(*POST, "operationId", to="read"), {"POST /v1/extract is no longer called extract_article."}),
        (_set(*POST, "security", to=[{"bearer": []}]), {"POST /v1/extract cannot be called without a key any more."}),
        (_remove(*POST, "responses", "200"), {"the answer 200 of POST /v1/extract is gone."}),
        (
            _remove(*POST, "responses", "200", "content", "text/csv"),
            {"the answer 200 of POST /v1/extract is no longer text/csv."},
        ),
        (
            _remove("paths", BATCH, "post", "requestBody", "content", "application/x-ndjson"),
            {"the request of POST /v1/extract/batch is no longer application/x-ndjson."},
        ),
        (
            _set(*POST, "parameters", to=[PARAMETER | {"required": True}]),
            {"the parameter format of POST /v1/extract is demanded."},
        ),
        (_remove(*SCHEMAS, "Rate", "properties", "low"), {"Rate.low is gone."}),
        (_remove(*SCHEMAS, "Rate", "required", "low"), {"Rate.low is not always there."}),
        (_remove(*SCHEMAS, "Status", "enum", "lifted"), {"TariffRecord.status is never lifted."}),
        (_set(*SCHEMAS, "Rate", "properties", "value", to={"type": "string"}), {"Rate.value may be string."}),
        (
            _set(*SCHEMAS, "Sector", "properties", "hs", "items", to={"type": "integer"}),
            {"an item of Sector.hs may be integer."},
        ),
        (
            _set(*SCHEMAS, "Jurisdiction", "properties", "code", "pattern", to="^[A-Z]{3}$"),
            {"Jurisdiction.code has another pattern: ^[A-Z]{3}$, and not ^([A-Z]{2}|WORLD)$."},
        ),
        (
            _remove(*SCHEMAS, "Jurisdiction", "properties", "code", "pattern"),
            {"Jurisdiction.code has another pattern: None, and not ^([A-Z]{2}|WORLD)$."},
        ),
        (
            _set(*SCHEMAS, "Article", "properties", "text", "pattern", to="[a-z]"),
            {"Article.text has another pattern: [a-z], and not None."},
        ),
        (_set(*SCHEMAS, "Article", "required", to=["text", "id"]), {"Article.id is demanded."}),
        (_remove(*SCHEMAS, "Article", "properties", "url"), {"Article.url is gone."}),
        (
            _set(*SCHEMAS, "Article", "properties", "text", "maxLength", to=9),
            {"Article.text has a tighter maxLength: 9."},
        ),
        (_set(*SCHEMAS, "Article", "properties", "id", to={"type": "string"}), {"Article.id may no longer be null."}),
        (
            _set(*SCHEMAS, "Article", "properties", "id", to={"type": ["string", "null"], "enum": ["a", None]}),
            {"Article.id must be of a list of codes."},
        ),
    ],
)
def test_breaks_are_told(change: Callable[[Any], None], expected: set[str]) -> None:
    """Whatever takes from a client what it sends or reads is told, once for each place, and nothing else is."""
    present = copy.deepcopy(DOCUMENT)
    change(present)
    assert expected == set(find_breaks(DOCUMENT, present))


@pytest.mark.parametrize(
    "change",
    [
        _set("paths", "/v2/extract", to={"post": {}}),
        _set(*POST, "parameters", to=[PARAMETER]),
        _set(*POST, "responses", "202", to={"content": {}}),
        _remove(*POST, "responses", "504"),
        _set(*SCHEMAS, "Rate", "properties", "high", to={"type": "number"}),
        _set(*SCHEMAS, "Rate", "properties", "low", to={"type": "number"}),
        _set(*SCHEMAS, "Status", "enum", to=[*DOCUMENT["components"]["schemas"]["Status"]["enum"], "revived"]),
        _set(*SCHEMAS, "Article", "properties", "language", to={"type": "string"}),
        _set(*SCHEMAS, "Article", "properties", "text", "maxLength", to=2_000_000),
        _set(*SCHEMAS, "Article", "properties", "url", to={"type": ["string", "null", "integer"]}),
        _set(*SCHEMAS, "Rate", "description", to="What is charged."),
        _set(*SCHEMAS, "Span", "properties", "start", "x-unit", to="code points"),
        _set(*SCHEMAS, "Sector", "properties", "name", "pattern", to="^[A-Z]"),
    ],
    ids=lambda change: change.__name__,
)
def test_growth_breaks_nothing(change: Callable[[Any], None]) -> None:
    """What is only new, or wider for who sends and narrower for who reads, breaks no client."""
    present = copy.deepcopy(DOCUMENT)
    change(present)
    assert [] == list(find_breaks(DOCUMENT, present))


@pytest.mark.parametrize(
    ("expected", "released", "present"),
    [
        (False, "0.1.0", "0.1.1"),
        (True, "0.1.0", "0.2.0"),
        (True, "0.9.0", "1.0.0"),
        (False, "1.0.0", "1.9.0"),
        (True, "1.9.0", "2.0.0"),
        (False, "2.0.0", "1.9.0"),
    ],
)
def test_versions(*, expected: bool, released: str, present: str) -> None:
    """A new major version may break; before 1.0 a new minor one may."""
    assert expected == allows_breaks(released, present)


def test_command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command tells each break and fails, until the document is released."""
    released = copy.deepcopy(DOCUMENT)
    released["components"]["schemas"]["Rate"]["properties"]["high"] = {"type": "number"}
    monkeypatch.setattr(compatibility, "RELEASED", tmp_path / "1.json")
    (tmp_path / "1.json").write_text(json.dumps(released), encoding="utf-8")
    assert (1, 0, 0) == (compatibility.main([]), compatibility.main(["--release"]), compatibility.main([]))
    assert "Rate.high is gone.\n" == capsys.readouterr().out

"""The OpenAPI document, and its snapshot."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from litestar.routes import HTTPRoute

from api import examples
from api.app import create_app
from api.document import build_document
from api.work import Extracting
from openapi import snapshot
from schemas import Article, DateMention, Evidence, Extraction, HtmlArticle, Problem

DOCUMENT = build_document()
OPERATIONS = [(path, method, it) for path, item in DOCUMENT["paths"].items() for method, it in item.items()]


def test_snapshot_is_up_to_date() -> None:
    """`openapi/openapi.json` is what the service serves; after a change run `python -m openapi.snapshot --write`."""
    assert "" == snapshot.find_drift()


def test_drift_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A snapshot that differs fails the check, and writing it mends that."""
    monkeypatch.setattr(snapshot, "SNAPSHOT", tmp_path / "openapi.json")
    (tmp_path / "openapi.json").write_text("{}\n", encoding="utf-8")
    assert 1 == snapshot.main(["--check"])
    assert '+  "openapi": "3.1.0"' in capsys.readouterr().err
    assert (0, 0) == (snapshot.main(["--write"]), snapshot.main([]))


def test_every_route_is_described() -> None:
    """What the application serves under /v1 and for supervisors is in the document, and nothing else."""
    app = create_app()
    served = {route.path_format for route in app.routes if isinstance(route, HTTPRoute)}
    pages = {"/", "/docs", "/openapi.json"} | {path for path in served if path.startswith("/page/")}
    assert served - pages == set(DOCUMENT["paths"])


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
def test_operation(path: str, method: str, operation: dict[str, Any]) -> None:
    """Every operation has a name, a summary, a tag, problems with their media type, and examples of its bodies."""
    assert operation["operationId"].isidentifier()
    assert operation["summary"]
    assert operation["tags"]
    errors = {status: it for status, it in operation["responses"].items() if status != "200"}
    assert {"application/problem+json"} == {media for it in errors.values() for media in it["content"]}
    assert "500" in errors
    if method == "post":
        assert {"400", "406", "413", "415", "422"} < set(errors)
        assert operation["requestBody"]["content"]["application/json"]["examples"], path
        assert operation["responses"]["200"]["content"]["application/json"]["examples"]


def test_references_resolve() -> None:
    """Every reference leads to a component, and every component is strict about unknown fields."""
    components = DOCUMENT["components"]["schemas"]
    text = json.dumps(DOCUMENT)
    wanted = {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}
    assert wanted <= set(components)
    assert {False} == {it["additionalProperties"] for it in components.values() if it["type"] == "object"}


def test_examples_are_of_their_types() -> None:
    """The examples of the document decode as what they are examples of, so that their schemas hold."""
    seen = set()
    for path, _, operation in OPERATIONS:
        bodies = {"request": operation.get("requestBody", {}), **operation["responses"]}
        for role, body in bodies.items():
            for content in body.get("content", {}).values():
                for example in content.get("examples", {}).values():
                    _decode(role, _resolve(example)["value"])
                    seen.add((path, role))
    assert {(path, role) for path in ("/v1/extract", "/v1/extract/batch") for role in ("request", "200", "422")} <= seen


def _resolve(example: dict[str, Any]) -> dict[str, Any]:
    """Return the example itself, where there is a reference to it."""
    if "$ref" not in example:
        return example
    shown: dict[str, Any] = DOCUMENT["components"]["examples"][example["$ref"].rpartition("/")[2]]
    return shown


def _decode(role: str, value: dict[str, Any] | list[dict[str, Any]]) -> None:
    """Decode an example as the type that its place in the document calls for."""
    if role not in {"request", "200"}:
        msgspec.convert(value, Problem)
        return
    for item in value if isinstance(value, list) else [value]:
        request = HtmlArticle if "html" in item else Article
        msgspec.convert(item, request if role == "request" else Problem if "code" in item else Extraction)


def test_example_is_what_the_engine_reads(extractor: Extracting) -> None:
    """The example of the documentation is true: the engine reads the same record."""
    [told] = examples.EXTRACTION.records
    [read] = extractor.extract(examples.ARTICLE).records
    assert (told.tariff, told.rate, told.status, told.dates) == (read.tariff, read.rate, read.status, read.dates)
    assert [sector.code for sector in told.sectors] == [sector.code for sector in read.sectors]


@pytest.mark.parametrize("item", [*examples.EXTRACTION.records[0].evidence, *examples.EXTRACTION.dates])
def test_offsets_of_the_example(item: Evidence | DateMention) -> None:
    """The spans of the example satisfy text[start:end] == surface."""
    assert item.text == examples.TEXT[item.start : item.end]

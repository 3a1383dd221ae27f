"""The OpenAPI document is valid, says all there is to say, and its examples are what the service does."""

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from litestar import Litestar
from litestar.testing import TestClient
from openapi_spec_validator import OpenAPIV31SpecValidator

from api.app import create_app
from api.document import build_document
from api.settings import Settings
from api.work import Extracting

DOCUMENT = build_document()
SCHEMAS = DOCUMENT["components"]["schemas"]
OPERATIONS = [
    pytest.param(path, method, it, id=it["operationId"])
    for path, item in DOCUMENT["paths"].items()
    for method, it in item.items()
]
JSON = "application/json"
FITTED = {"confidence", "pack", "rules"}
"""What changes whenever the engine learns, and is no less true for it."""


@pytest.fixture(scope="module")
def service(extractor: Extracting) -> Iterator[TestClient[Litestar]]:
    """Yield a client of a service with the built-in engine."""
    with TestClient(create_app(Settings(workers=0), lambda: extractor)) as client:
        yield client


def test_document_is_valid() -> None:
    """The document is valid OpenAPI 3.1, defaults of its schemas included."""
    assert [] == list(OpenAPIV31SpecValidator(DOCUMENT).iter_errors())


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
def test_operation_is_told_whole(path: str, method: str, operation: dict[str, Any]) -> None:
    """Every operation has a description, says who may call it, what can go wrong, and shows its answer."""
    assert operation["description"], path
    keys = {name for requirement in operation["security"] for name in requirement}
    assert keys in (set(), set(DOCUMENT["components"]["securitySchemes"]))
    assert {"400", "408", "431", "500", *(("401", "429") if keys else ())} <= set(operation["responses"])
    assert all(response["description"] for response in operation["responses"].values())
    media = list(operation["responses"]["200"]["content"].values())
    assert any("example" in it or "examples" in it for it in media), method


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_told_whole(name: str) -> None:
    """Every type and every field of it has a description, and no list of codes is without a name."""
    schema = SCHEMAS[name]
    assert schema["description"]
    fields = schema.get("properties", {})
    assert [] == [field for field, it in fields.items() if "description" not in it]
    assert "enum" not in str(fields)


def test_what_is_always_written_is_required() -> None:
    """In answers a field with a default is required; in requests, and where defaults are left out, it is not."""
    assert set(SCHEMAS["Rate"]["properties"]) == set(SCHEMAS["Rate"]["required"])
    assert {"text"} == set(SCHEMAS["Extraction"]["properties"]) - set(SCHEMAS["Extraction"]["required"])
    assert ["text"] == SCHEMAS["Article"]["required"]
    assert "hint" not in SCHEMAS["Problem"]["required"]


def _check(schema: dict[str, Any], value: object) -> None:
    """Fail unless the value is of a schema of the document."""
    Draft202012Validator(schema | {"components": {"schemas": SCHEMAS}}).validate(value)


def _shown(content: dict[str, Any]) -> list[Any]:
    """Return the values of the examples of a body."""
    named = (
        DOCUMENT["components"]["examples"][it["$ref"].split("/")[-1]] if "$ref" in it else it
        for it in content.get("examples", {}).values()
    )
    return [it["value"] for it in named] + ([content["example"]] if "example" in content else [])


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
def test_examples_are_of_their_schemas(path: str, method: str, operation: dict[str, Any]) -> None:
    """Every example of a body is of the schema that stands beside it."""
    bodies = [operation.get("requestBody", {}), *operation["responses"].values()]
    contents = [content for body in bodies for content in body.get("content", {}).values()]
    for content in contents:
        for value in _shown(content):
            # The second article of the batch is empty on purpose, to show the problem that stands for it.
            if method == "get" or path != "/v1/extract/batch" or content is not contents[0]:
                _check(content["schema"], value)


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
def test_examples_are_what_the_service_does(
    service: TestClient[Litestar], path: str, method: str, operation: dict[str, Any]
) -> None:
    """A request that an operation shows is answered as it shows, and by an object of its schema."""
    for parameter in operation.get("parameters", ()):
        if parameter["in"] == "path":
            path = path.replace(f"{{{parameter['name']}}}", str(_example_of(parameter)))
    requests = _shown(operation.get("requestBody", {}).get("content", {}).get(JSON, {})) or [None]
    responses = [service.request(method, path, json=request) for request in requests]
    assert {200} == {response.status_code for response in responses}
    content = operation["responses"]["200"]["content"].get(JSON)
    if content is None:
        return
    for response in responses:
        _check(content["schema"], response.json())
    assert _lasting(_shown(content)[0]) == _lasting(responses[0].json())


def _example_of(parameter: dict[str, Any]) -> object:
    examples = [it["value"] for it in parameter.get("examples", {}).values()]
    return parameter.get("example", *examples[:1])


def _lasting(value: object) -> object:
    """Return the value without what changes whenever the engine learns."""
    if isinstance(value, dict):
        return {key: _lasting(it) for key, it in value.items() if key not in FITTED}
    return [_lasting(it) for it in value] if isinstance(value, list) else value

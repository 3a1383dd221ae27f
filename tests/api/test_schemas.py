"""`GET /v1/schemas` and `GET /v1/codelists`."""

import importlib.util
from typing import Any

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from api.codelists import all_codelists
from api.document import build_document
from api.problems import CATALOGUE
from schemas.export import FORMATS, export_schema

Client = TestClient[Litestar]


def test_list(client: Client) -> None:
    """The list names every schema and every format."""
    told = client.get("/v1/schemas").json()
    assert "TariffRecord" in [it["name"] for it in told["schemas"]]
    assert list(FORMATS) == [it["name"] for it in told["formats"]]


@pytest.mark.parametrize("form", FORMATS)
def test_export(client: Client, form: str) -> None:
    """A schema comes in the format that was asked for, under its media type."""
    response = client.get(f"/v1/schemas/Extraction?format={form}")
    assert (200, export_schema("Extraction", form)) == (response.status_code, response.content)
    assert FORMATS[form].media_type == response.headers["content-type"].partition(";")[0]


def test_default_format(client: Client) -> None:
    """Without a format it is JSON Schema."""
    assert "https://json-schema.org/draft/2020-12/schema" == client.get("/v1/schemas/Rate").json()["$schema"]


@pytest.mark.parametrize(
    ("path", "problem", "hint"),
    [
        ("/v1/schemas/Rates", (404, "not_found", "There is no schema `Rates`."), "Did you mean `Rate`? There are: A"),
        ("/v1/schemas/Rates?format=x", (404, "not_found", "There is no schema `Rates`."), "Did you mean `Rate`?"),
        ("/v1/schemas/Rate?format=xsd", (400, "bad_request", "There is no format `xsd`."), "There are: json-schema, "),
        ("/v1/schemas/Rate?format=", (400, "bad_request", "There is no format ``."), "There are: json-schema, "),
        ("/v1/schemas/Rate?form=x", (400, "bad_request", "There is no query parameter `form` here."), "There is `for"),
        ("/v1/codelists?format=x", (400, "bad_request", "There is no query parameter `format` here."), "All is said"),
        ("/v1/codelists/status", (404, "not_found", "There is no code list `status`."), "Did you mean `statuses`? The"),
    ],
)
def test_unknown_names(client: Client, path: str, problem: tuple[int, str, str], hint: str) -> None:
    """A name that nothing has is a problem that tells what there is."""
    response = client.get(path)
    told = response.json()
    assert problem == tuple(told[name] for name in ("status", "code", "detail"))
    assert (problem[0], "application/problem+json") == (response.status_code, response.headers["content-type"])
    assert told["hint"].startswith(hint)


def test_missing_extra(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pyarrow is not installed, Arrow is a 406 problem that says how it is."""
    export_schema.cache_clear()
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    problem = client.get("/v1/schemas/Rate?format=arrow").json()
    assert (406, "not_acceptable") == (problem["status"], problem["code"])
    assert "tariffwire[arrow]" in problem["hint"]


def test_codelists(client: Client) -> None:
    """Every code list of the list can be read, with its codes and what they say."""
    names = [it["name"] for it in client.get("/v1/codelists").json()]
    assert list(all_codelists()) == names
    lists = {name: client.get(f"/v1/codelists/{name}").json() for name in names}
    assert {"code": "in_effect", "name": "Charged now."} in lists["statuses"]["codes"]
    vehicles = {"code": "vehicles", "name": "Cars and light trucks", "hs": ["8703", "8704"]}
    assert vehicles in lists["sectors"]["codes"]
    assert {"code": "JP", "name": "Japan"} in lists["jurisdictions"]["codes"]
    assert set(CATALOGUE) == {it["code"] for it in lists["problem_codes"]["codes"]}


@pytest.mark.parametrize(
    ("path", "asked", "media_type"),
    [
        ("/v1/schemas", "/v1/schemas", "application/json"),
        ("/v1/schemas/{name}", "/v1/schemas/Jurisdiction", "application/schema+json"),
        ("/v1/codelists", "/v1/codelists", "application/json"),
        ("/v1/codelists/{name}", "/v1/codelists/rate_units", "application/json"),
    ],
)
def test_examples_are_true(client: Client, path: str, asked: str, media_type: str) -> None:
    """The examples of the OpenAPI document are what the service answers."""
    documented: Any = build_document()["paths"][path]["get"]["responses"]["200"]["content"][media_type]
    assert client.get(asked).json() == documented["example"]

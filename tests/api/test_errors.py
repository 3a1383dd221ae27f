"""Every way in which a request can be wrong, and the problem document that answers it."""

import json
from typing import Any

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from api.problems import CATALOGUE

JSON = {"Content-Type": "application/json"}
TEXT = b'"text": "A 25 percent tariff."'
DEEP = b"[" * 100_000 + b"]" * 100_000
LONG = b'{"text": "%s"}' % (b"x" * 1_000_001)


@pytest.mark.parametrize(
    ("body", "status", "code", "pointer"),
    [
        (b"", 400, "empty_body", None),
        (b" \n", 400, "empty_body", None),
        (b'{"text": "a"', 400, "malformed_json", None),
        (b'{"text": "a",}', 400, "malformed_json", None),
        (b"{'text': 'a'}", 400, "malformed_json", None),
        (b'{"text": "a"} {"text": "b"}', 400, "malformed_json", None),
        (b'{"text": "a\nb"}', 400, "malformed_json", None),
        (b'{"text": NaN}', 400, "malformed_json", None),
        (b'{"text": "\xff"}', 400, "invalid_utf8", None),
        (b'{"text": "\xed\xa0\x80"}', 400, "invalid_utf8", None),
        ('{"text": "a"}'.encode("utf-16"), 400, "invalid_utf8", None),
        (rb'{"text": "\ud83d"}', 400, "lone_surrogate", "/text"),
        (rb'{"text": "\udc00 and more text behind it"}', 400, "lone_surrogate", "/text"),
        (rb'{"text": "a", "title": "\ud83d twelve"}', 400, "lone_surrogate", "/title"),
        (rb'{"\ud83d": 1, "text": "a"}', 400, "lone_surrogate", ""),
        (b"null", 422, "wrong_type", ""),
        (b"[]", 422, "wrong_type", ""),
        (b'"text"', 422, "wrong_type", ""),
        (b'{"text": 25}', 422, "wrong_type", "/text"),
        (b'{"text": null}', 422, "wrong_type", "/text"),
        (b'{"text": 1e999}', 422, "wrong_type", "/text"),
        (b"1e999", 422, "wrong_type", ""),
        (b'{"text": ["a"]}', 422, "wrong_type", "/text"),
        (b'{"text": %s}' % DEEP, 422, "wrong_type", "/text"),
        (b"{%s, " % TEXT + b'"id": 17}', 422, "wrong_type", "/id"),
        (b"{%s, " % TEXT + b'"published_on": 20250404}', 422, "wrong_type", "/published_on"),
        (b"{%s, " % TEXT + b'"published": "2025-04-04"}', 422, "unknown_field", "/published"),
        (b"{%s, " % TEXT + b'"a/b~c": 1}', 422, "unknown_field", "/a~1b~0c"),
        (b"{%s, " % TEXT + b'"x": %s}' % DEEP, 422, "unknown_field", "/x"),
        (b"{}", 422, "missing_field", "/text"),
        (b'{"title": "Tariffs"}', 422, "missing_field", "/text"),
        (b'{"text": "a", "text": "b"}', 422, "duplicate_field", "/text"),
        (b'{"html": "<p>a</p>", "html": "b"}', 422, "duplicate_field", "/html"),
        (b'{"text": "a", "html": "<p>a</p>"}', 422, "conflicting_fields", "/html"),
        (b'{"html": "<p>a</p>", "text": null}', 422, "conflicting_fields", "/html"),
        (b'{"html": null}', 422, "wrong_type", "/html"),
        (b'{"html": ["a"]}', 422, "wrong_type", "/html"),
        (b'{"html": "<p>a</p>", "body": "b"}', 422, "unknown_field", "/body"),
        (b'{"html": "<p>a</p>", "published_on": "soon"}', 422, "invalid_date", "/published_on"),
        (rb'{"html": "\ud800"}', 400, "lone_surrogate", "/html"),
        (b'{"html": ""}', 422, "empty_text", "/html"),
        (b'{"html": " \\n"}', 422, "empty_text", "/html"),
        (b'{"html": "<html></html>"}', 422, "no_article", "/html"),
        (b'{"html": "no tag in it"}', 422, "no_article", "/html"),
        (rb'{"html": "\u0000<p"}', 422, "no_article", "/html"),
        (b'{"html": "%s"}' % (b"<div>" * 10_001), 422, "page_too_complex", "/html"),
        (b'{"html": "%s"}' % (b"<b>" * 9_000 + b"a" + b"</b>" * 9_000), 422, "no_article", "/html"),
        (b'{"html": "%s"}' % (b"x" * 2_000_001), 413, "text_too_long", "/html"),
        (b'{"text": "a", "id": "1", "id": "1"}', 422, "duplicate_field", "/id"),
        (b"{%s, " % TEXT + b'"published_on": "2025-02-30"}', 422, "invalid_date", "/published_on"),
        (b"{%s, " % TEXT + b'"published_on": "April 4"}', 422, "invalid_date", "/published_on"),
        (b"{%s, " % TEXT + b'"published_on": "2025-04-04T10:00:00Z"}', 422, "invalid_date", "/published_on"),
        (b'{"text": ""}', 422, "empty_text", "/text"),
        (rb'{"text": " \n\t\u00a0\u2003"}', 422, "empty_text", "/text"),
        (LONG, 413, "text_too_long", "/text"),
        (LONG[:-1] + b", oops", 413, "text_too_long", "/text"),
        (b'{"text": "%s"}' % (b"x" * 9 * 2**20), 413, "body_too_large", None),
    ],
)
def test_bad_article(client: TestClient[Litestar], body: bytes, status: int, code: str, pointer: str | None) -> None:
    """A body that is no article is a 4xx problem that names the kind, the place and the path."""
    response = client.post("/v1/extract", content=body, headers=JSON)
    assert (status, code, pointer) == _read(response.json(), response.status_code)
    assert "/v1/extract" == response.json()["instance"]
    assert "application/problem+json" == response.headers["content-type"]


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"", 400, "empty_body"),
        (b"[", 400, "malformed_json"),
        (b'[{"text": "a"},]', 400, "malformed_json"),
        (b'[{"text": "a"}] x', 400, "malformed_json"),
        (DEEP, 400, "nested_too_deep"),
        (b"null", 422, "wrong_type"),
        (b'{"text": "a"}', 422, "wrong_type"),
        (b"[%s]" % b",".join([b"1"] * 101), 413, "batch_too_large"),
        (b"[%s]" % (b" " * 9 * 2**20), 413, "body_too_large"),
    ],
)
def test_bad_batch(client: TestClient[Litestar], body: bytes, status: int, code: str) -> None:
    """A body that is no list of articles is refused as a whole."""
    response = client.post("/v1/extract/batch", content=body, headers=JSON)
    assert (status, code) == _read(response.json(), response.status_code)[:2]


@pytest.mark.parametrize(
    ("headers", "status", "code"),
    [
        ({"Content-Type": "text/plain"}, 415, "unsupported_media_type"),
        ({"Content-Type": "application/x-www-form-urlencoded"}, 415, "unsupported_media_type"),
        ({"Content-Type": "application/json; charset=latin-1"}, 415, "unsupported_media_type"),
        ({"Content-Type": ""}, 415, "unsupported_media_type"),
        ({"Content-Type": ";;;=,"}, 415, "unsupported_media_type"),
        ({}, 415, "unsupported_media_type"),
        (JSON | {"Content-Encoding": "br"}, 415, "unsupported_encoding"),
        (JSON | {"Accept": "text/html"}, 406, "not_acceptable"),
        (JSON | {"Accept": "*/*;q=0"}, 406, "not_acceptable"),
        (JSON | {"Accept": "application/json;q=often"}, 406, "not_acceptable"),
    ],
)
@pytest.mark.parametrize("path", ["/v1/extract", "/v1/extract/batch"])
def test_bad_headers(client: TestClient[Litestar], path: str, headers: dict[str, str], status: int, code: str) -> None:
    """What is not JSON, or is not wanted back as JSON, is refused before it is read."""
    response = client.post(path, content=b"{%s}" % TEXT, headers=headers)
    assert (status, code) == _read(response.json(), response.status_code)[:2]


@pytest.mark.parametrize(
    "headers",
    [
        JSON,
        {"Content-Type": "Application/JSON; charset=UTF-8"},
        {"Content-Type": 'application/json;charset="utf-8"'},
        JSON | {"Accept": "*/*"},
        JSON | {"Accept": "text/html, application/json;q=0.1"},
        JSON | {"Accept": "application/*"},
        JSON | {"Accept": ""},
        JSON | {"Content-Encoding": "identity"},
    ],
)
def test_good_headers(client: TestClient[Litestar], headers: dict[str, str]) -> None:
    """Every way to say that JSON is sent and wanted is understood."""
    assert 200 == client.post("/v1/extract", content=b"{%s}" % TEXT, headers=headers).status_code


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/nowhere", 404, "not_found"),
        ("POST", "/v1/extract/nothing", 404, "not_found"),
        ("GET", "/v1", 404, "not_found"),
        ("GET", "/page/../settings.py", 404, "not_found"),
        ("GET", "/page/%2e%2e/app.py", 404, "not_found"),
        ("GET", "/%00%ff", 404, "not_found"),
        ("GET", "/v1/extract", 405, "method_not_allowed"),
        ("DELETE", "/v1/extract/batch", 405, "method_not_allowed"),
        ("POST", "/healthz", 405, "method_not_allowed"),
        ("PUT", "/", 405, "method_not_allowed"),
    ],
)
def test_bad_address(client: TestClient[Litestar], method: str, path: str, status: int, code: str) -> None:
    """A wrong path is a 404 and a wrong method a 405 that lists the right ones, both as problems."""
    response = client.request(method, path)
    assert (status, code) == _read(response.json(), response.status_code)[:2]
    assert (status == 405) == ("allow" in response.headers)


@pytest.mark.parametrize("path", ["/docs/", "/v1/extract/", "//v1/extract", "/v1/schemas/"])
def test_address_in_disguise(client: TestClient[Litestar], path: str) -> None:
    """A path that only means a route once it is normalised is told as it was sent, with the one that is meant."""
    response = client.request("POST" if "extract" in path else "GET", f"{client.base_url}{path}")
    assert (404, "not_found", None) == _read(response.json(), response.status_code)
    right = f"/{path.strip('/')}"
    assert (f"There is no `{path}`.", f"Ask for `{right}`.") == (response.json()["detail"], response.json()["hint"])


@pytest.mark.parametrize("path", ["/v1/extract", "/v1/extract/batch"])
def test_unknown_parameter(client: TestClient[Litestar], path: str) -> None:
    """A field of the article that is sent as a query parameter is not left out in silence."""
    response = client.post(f"{path}?published_on=2025-04-17", json={"text": "a"})
    assert (400, "bad_request", None) == _read(response.json(), response.status_code)
    assert "`published_on`" in response.json()["detail"]


def test_place_of_a_syntax_error(client: TestClient[Litestar]) -> None:
    """Malformed JSON is told by line and column."""
    body = b'{\n  "text": "a",\n  "title": oops\n}'
    detail = client.post("/v1/extract", content=body, headers=JSON).json()["detail"]
    assert detail.endswith("(line 3, column 12).")
    assert client.post("/v1/extract", content=b"{oops}\n", headers=JSON).json()["detail"].endswith(" (column 2).")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("publishd_on", "Did you mean `published_on`?"),
        ("zzz", "An article has the fields html, id, published_on, text, title, url."),
    ],
)
def test_hint_for_an_unknown_field(client: TestClient[Litestar], name: str, hint: str) -> None:
    """An unknown field is met with the name that was probably meant, or with all of them."""
    assert hint == client.post("/v1/extract", json={"text": "a", name: 1}).json()["hint"]


@pytest.mark.parametrize(
    ("path", "body", "hint"),
    [
        ("/v1/extract", b"[]", "a list of them goes to /v1/extract/batch"),
        ("/v1/extract", b'{"text": "a"}\n{"text": "b"}', "several articles go to /v1/extract/batch"),
        ("/v1/extract", b'{"text": 25}', 'Write "text": "...".'),
        ("/v1/extract", b'{"text": "a", "id": 25}', 'Write "id": "...", or leave it out.'),
        ("/v1/extract", b'{"text": "a", "published_on": 20250417}', 'as "YYYY-MM-DD"'),
        ("/v1/extract", b'{"text": NaN}', "Write null"),
        ("/v1/extract/batch", b'{"text": "a"}\n{"text": "b"}', "Content-Type: application/x-ndjson"),
    ],
)
def test_hint_for_what_is_of_the_wrong_kind(client: TestClient[Litestar], path: str, body: bytes, hint: str) -> None:
    """What is of the wrong type, or sent to the wrong place, is met with what to send instead."""
    assert hint in client.post(path, content=body, headers=JSON).json()["hint"]


def test_long_names_are_not_echoed(client: TestClient[Litestar]) -> None:
    """What a problem repeats from the request is short."""
    assert 1000 > len(client.post("/v1/extract", json={"text": "a", "x" * 100_000: 1}).content)


def test_unexpected_failure(client: TestClient[Litestar], broken: str) -> None:
    """A defect of the engine is a 500 problem that shows neither the inside nor the article."""
    response = client.post("/v1/extract", json={"text": broken})
    assert (500, "internal_error", None) == _read(response.json(), response.status_code)
    assert "ZeroDivisionError" not in response.text
    assert broken not in response.text


def test_every_problem_has_a_type_of_its_own(client: TestClient[Litestar]) -> None:
    """The type of a problem is an anchor in the documentation, and the catalogue is in the OpenAPI document."""
    assert "/docs#empty_text" == client.post("/v1/extract", json={"text": ""}).json()["type"]
    codes = client.get("/openapi.json").json()["components"]["schemas"]["ProblemCode"]
    told = dict(zip(codes["enum"], codes["x-enum-descriptions"], strict=True))
    assert {code: kind.title for code, kind in CATALOGUE.items()} == told


def _read(problem: dict[str, Any], status_code: int) -> tuple[int, str, str | None]:
    """Return status, code and pointer of a problem, after the checks that hold for every one."""
    assert status_code == problem["status"]
    assert CATALOGUE[problem["code"]] == (problem["status"], problem["title"])
    assert problem["detail"]
    assert "Traceback" not in json.dumps(problem)
    return problem["status"], problem["code"], problem.get("pointer")


def test_blank_lines(client: TestClient[Litestar]) -> None:
    """Blank lines count, and cost nothing, however many they are."""
    body = b"\n" * 3_000_000 + b'{"text": " "}\n'
    answer = client.post("/v1/extract/batch", content=body, headers={"Content-Type": "application/x-ndjson"})
    assert [3_000_001] == [json.loads(line)["line"] for line in answer.text.splitlines()]


def test_long_list(client: TestClient[Litestar]) -> None:
    """A list that is far too long is refused by its length alone."""
    body, headers = b"[" + b"0," * 2_000_000 + b"0]", {"Content-Type": "application/json"}
    answer = client.post("/v1/extract/batch", content=body, headers=headers)
    assert (413, "batch_too_large") == (answer.status_code, answer.json()["code"])

"""The clients are what the generators write from the OpenAPI document."""

from pathlib import Path
from typing import Any

import pytest

from openapi import generation
from openapi.generation import PYTHON_TARGET, TYPESCRIPT_TARGET, find_drift, generate, prepare


def test_one_media_type_a_body() -> None:
    """Generators see each body in the first of its formats, and the document itself is left as it is."""
    told: dict[str, Any] = {"content": {"application/json": {}, "text/csv": {}}}
    document = {"paths": {"/": {"post": {"requestBody": told, "responses": {"200": told, "500": {}}}}}}
    operation = prepare(document)["paths"]["/"]["post"]
    assert {"application/json": {}} == operation["requestBody"]["content"] == operation["responses"]["200"]["content"]
    assert 2 == len(told["content"])


def test_python_client_is_up_to_date(tmp_path: Path) -> None:
    """The Python client is what its generator writes; after a change run `make clients`."""
    made = generate(PYTHON_TARGET, generation.GENERATORS[PYTHON_TARGET], tmp_path)
    assert [] == list(find_drift(PYTHON_TARGET, made))


@pytest.mark.usefixtures("node_tools")
def test_typescript_client_is_up_to_date(tmp_path: Path) -> None:
    """The TypeScript client is what its generator writes; after a change run `make clients`."""
    made = generate(TYPESCRIPT_TARGET, generation.GENERATORS[TYPESCRIPT_TARGET], tmp_path)
    assert [] == list(find_drift(TYPESCRIPT_TARGET, made))


def test_drift_is_told(tmp_path: Path) -> None:
    """A file that differs, or stands in one folder alone, is named; what Python compiled is not looked at."""
    kept, made = tmp_path / "kept", tmp_path / "made"
    for folder, name, content in (
        (kept, "same.py", "1"),
        (made, "same.py", "1"),
        (kept, "other.py", "1"),
        (made, "other.py", "2"),
        (kept, "gone.py", ""),
        (made, "below/new.py", ""),
        (made, "__pycache__/new.pyc", ""),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    assert ["below/new.py", "gone.py", "other.py"] == list(find_drift(kept, made))


def test_stale_clients_fail_the_check(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The check fails where a client is out of date, and generating it anew mends that."""
    target = tmp_path / "clients/generated"

    def write(document: Path, folder: Path) -> None:
        folder.mkdir()
        (folder / "copy.json").write_bytes(document.read_bytes())

    monkeypatch.setattr(generation, "FOLDER", tmp_path)
    monkeypatch.setattr(generation, "GENERATORS", {target: write})
    assert (1, 0, 0) == (generation.main(["--check"]), generation.main([]), generation.main(["--check"]))


def test_a_generator_that_only_warns_has_failed(tmp_path: Path) -> None:
    """What a generator could not write whole is an error, with what it said."""
    document = tmp_path / "openapi.json"
    responses = {"200": {"description": "", "content": {"image/png": {"schema": {"type": "string"}}}}}
    paths = f'{{"/x": {{"get": {{"operationId": "x", "responses": {responses}}}}}}}'.replace("'", '"')
    document.write_text(f'{{"openapi": "3.1.0", "info": {{"title": "x", "version": "1"}}, "paths": {paths}}}')
    with pytest.raises(RuntimeError, match="image/png"):
        generation.generate_python(document, tmp_path / "made")

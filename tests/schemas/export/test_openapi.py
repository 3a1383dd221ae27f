"""The exported OpenAPI document."""

import json

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from schemas.export import export_schema
from schemas.export.description import public_types


@pytest.mark.parametrize("name", public_types())
def test_document_is_valid(name: str) -> None:
    """Every schema is a valid OpenAPI 3.1 document with a component of its name."""
    document = json.loads(export_schema(name, "openapi"))
    OpenAPIV31SpecValidator(document).validate()
    assert name == document["components"]["schemas"][name]["title"]

"""OpenAPI 3.1: a document of component schemas, to be referred to by the documents of other services."""

from msgspec import json

from schemas.export.description import Description
from schemas.export.json_schema import DIALECT, render_objects


def render(description: Description) -> str:
    """Return a document without paths, whose components are the description's objects."""
    root = description.root
    document = {
        "openapi": "3.1.0",
        "info": {"title": f"tariffwire: {root.name}", "version": "1", "description": root.description},
        "jsonSchemaDialect": DIALECT,
        "components": {"schemas": render_objects(description, "#/components/schemas/")},
    }
    return json.format(json.encode(document), indent=2).decode()

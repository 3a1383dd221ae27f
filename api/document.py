"""The OpenAPI 3.1 document: paths from the handlers, component schemas from the types themselves.

Litestar's own rendering of Structs drops descriptions, defaults and `additionalProperties: false`, and nulls in
examples; those of `schemas.export`, from the same Structs, take their place.
"""

from importlib.metadata import version
from typing import Any

import msgspec
from litestar import Litestar
from litestar.openapi import OpenAPIConfig
from litestar.openapi.spec import License, Tag

from api.choices import name_choices
from api.controllers.extraction import extract_article, extract_batch
from api.controllers.health import Health, check_health, check_readiness, read_metrics
from api.controllers.schemas import get_codelist, get_schema, list_codelists, list_schemas
from api.description import EXAMPLES
from api.problems import CATALOGUE
from api.security.description import HEADERS, SECURITY_SCHEMES, describe_access
from schemas import Article, Extraction, HtmlArticle, LineProblem, Problem
from schemas.catalogue import SchemaCatalogue
from schemas.codelists import Codelist, CodelistSummary
from schemas.export.description import describe
from schemas.export.json_schema import render_objects

OPERATIONS = [
    extract_article,
    extract_batch,
    list_schemas,
    get_schema,
    list_codelists,
    get_codelist,
    check_health,
    check_readiness,
    read_metrics,
]
"""The handlers that the document describes."""

_DESCRIPTION = """\
Turns the raw text of articles about trade tariffs into typed records. All offsets count Unicode code points of the
text exactly as it was sent, or as it comes back in `text` where a page was sent. Errors are problem documents (RFC
9457) that point at the value at fault. Bodies may be compressed with gzip or zstd, both ways.\
"""


def build_document() -> dict[str, Any]:
    """Return the OpenAPI document as plain JSON values."""
    config = OpenAPIConfig(
        title="tariffwire",
        version=version("tariffwire"),
        description=_DESCRIPTION,
        license=License(name="Apache-2.0", identifier="Apache-2.0"),
        tags=[
            Tag(name="extraction", description="Articles in, records out."),
            Tag(name="schemas", description="The types of records in other schema languages, and their code lists."),
            Tag(name="health", description="For load balancers and supervisors."),
        ],
    )
    document = Litestar(OPERATIONS, openapi_config=config, logging_config=None).openapi_schema.to_schema()
    document["components"] = {
        "schemas": build_schemas(),
        "examples": build_examples(),
        "headers": HEADERS,
        "securitySchemes": SECURITY_SCHEMES,
    }
    describe_access(document, {path for handler in OPERATIONS if "open" in handler.opt for path in handler.paths})
    return document


def build_examples() -> dict[str, Any]:
    """Return the examples that the operations refer to."""
    return {name: {"summary": said, "value": msgspec.to_builtins(value)} for name, (said, value) in EXAMPLES.items()}


def build_schemas() -> dict[str, Any]:
    """Return the component schemas of all public types (JSON Schema 2020-12)."""
    requests, answers = (Article, HtmlArticle), (Extraction, SchemaCatalogue, CodelistSummary, Codelist, Health)
    described = describe(*requests, *answers, Problem, LineProblem)
    components = render_objects(described, "#/components/schemas/")
    code = components["Problem"]["properties"]["code"]
    code["x-enum-descriptions"] = [CATALOGUE[name].title for name in code["enum"]]
    name_choices(components)
    return components

"""The OpenAPI 3.1 document: paths from the handlers, component schemas from the types themselves.

Litestar's own rendering of Structs drops descriptions, defaults and `additionalProperties: false`, and nulls in
examples; `msgspec` keeps them, so its schemas and examples take their place.
"""

from importlib.metadata import version
from typing import Any

import msgspec
from litestar import Litestar
from litestar.openapi import OpenAPIConfig
from litestar.openapi.spec import License, Tag

import schemas
from api.choices import name_choices
from api.controllers.extraction import extract_article, extract_batch
from api.controllers.health import Health, check_health, check_readiness, read_metrics
from api.description import EXAMPLES
from api.problems import CATALOGUE
from api.security.description import HEADERS, SECURITY_SCHEMES, describe_access
from schemas import Article, Extraction, HtmlArticle, LineProblem, Problem

OPERATIONS = [extract_article, extract_batch, check_health, check_readiness, read_metrics]
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
    requests, answers = (Article, HtmlArticle), (Extraction, Problem, LineProblem, Health)
    types = (*requests, *answers)
    _, components = msgspec.json.schema_components(types, ref_template="#/components/schemas/{name}")
    _require_what_is_written(answers, components)
    code = components["Problem"]["properties"]["code"]
    code["x-enum-descriptions"] = [CATALOGUE[name].title for name in code["enum"]]
    name_choices(components)
    return components


def _require_what_is_written(answers: tuple[type[msgspec.Struct], ...], components: dict[str, Any]) -> None:
    """Mark as always there what has a default, but is written all the same in the answers and all that is in them."""
    _, written = msgspec.json.schema_components(answers)
    for info in msgspec.inspect.multi_type_info([getattr(schemas, name, Health) for name in written]):
        if isinstance(info, msgspec.inspect.StructType) and not info.cls.__struct_config__.omit_defaults:
            components[info.cls.__name__]["required"] = [
                field.encode_name for field in info.fields if field.required or field.default is not msgspec.NODEFAULT
            ]

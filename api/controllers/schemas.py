"""`GET /v1/schemas` and `GET /v1/codelists`: the types of records in other schema languages, and their codes."""

import functools
from dataclasses import dataclass
from typing import Annotated, Any

import msgspec
from litestar import Response, get
from litestar.openapi.spec import Example, OpenAPIMediaType, OpenAPIResponse, Operation, Schema
from litestar.openapi.spec.enums import OpenAPIFormat, OpenAPIType
from litestar.params import PathParameter, QueryParameter

from api.codelists import UnknownCodelistError, find_codelist, summarize_codelists
from api.description import problem_of, problem_responses
from api.problems import ProblemError
from schemas import ProblemCode
from schemas.catalogue import SchemaCatalogue
from schemas.codelists import Codelist, CodelistSummary
from schemas.export import (
    DEFAULT_FORMAT,
    FORMATS,
    MissingExtraError,
    UnknownFormatError,
    UnknownSchemaError,
    catalogue,
    export_schema,
)


def _find_schema(name: str, form: str) -> bytes:
    """Return the schema of a public type in a format.

    Raises:
        ProblemError: when there is no such type or format, or the format cannot be written here.
    """
    try:
        return export_schema(name, form)
    except UnknownSchemaError as error:
        raise ProblemError(code="not_found", detail=str(error), hint=error.hint) from error
    except UnknownFormatError as error:
        raise ProblemError(code="bad_request", detail=str(error), hint=error.hint) from error
    except MissingExtraError as error:
        raise ProblemError(code="not_acceptable", detail=str(error), hint=error.hint) from error


def _find_codelist(name: str) -> Codelist:
    try:
        return find_codelist(name)
    except UnknownCodelistError as error:
        raise ProblemError(code="not_found", detail=str(error), hint=error.hint) from error


_CODES: tuple[ProblemCode, ...] = ("missing_key", "unknown_key", "rate_limited", "internal_error")
_BAD_FORMAT = problem_of(lambda raw: _find_schema("TariffRecord", raw.decode()), b"xsd")

_EXAMPLE = "Jurisdiction"
_EXAMPLE_LIST = "rate_units"
_NAME = PathParameter(description="Name of the schema.", examples=[Example(value=_EXAMPLE)])
_FORMAT = QueryParameter(
    name="format", description="Name of the format.", schema_extra={"enum": list(FORMATS), "default": DEFAULT_FORMAT}
)
_LIST_NAME = PathParameter(description="Name of the code list.", examples=[Example(value=_EXAMPLE_LIST)])


@dataclass
class _ExportOperation(Operation):
    """An operation whose answer is of the media type of the format that is asked for."""

    def __post_init__(self) -> None:
        """Name the media types."""
        response = (self.responses or {})["200"]
        if isinstance(response, OpenAPIResponse):
            response.content = {it.media_type: _describe(it.media_type) for it in FORMATS.values()}
            example = msgspec.json.decode(export_schema(_EXAMPLE))
            response.content[FORMATS[DEFAULT_FORMAT].media_type].example = example


def _describe(media_type: str) -> OpenAPIMediaType:
    if media_type.endswith("+json"):
        return OpenAPIMediaType(schema=Schema(type=OpenAPIType.OBJECT))
    is_binary = media_type == FORMATS["arrow"].media_type
    return OpenAPIMediaType(schema=Schema(type=OpenAPIType.STRING, format=OpenAPIFormat.BINARY if is_binary else None))


@dataclass
class _ExampleOperation(Operation):
    """An operation that shows an example of its answer."""

    def __post_init__(self) -> None:
        """Add the example."""
        shown: dict[str, Any] = {
            "list_schemas": catalogue,
            "list_codelists": summarize_codelists,
            "get_codelist": functools.partial(find_codelist, _EXAMPLE_LIST),
        }
        response = (self.responses or {})["200"]
        if isinstance(response, OpenAPIResponse) and response.content:
            response.content["application/json"].example = msgspec.to_builtins(shown[self.operation_id or ""]())


@get(
    "/v1/schemas",
    operation_id="list_schemas",
    operation_class=_ExampleOperation,
    summary="List the schemas",
    description="Returns the names of all public types, and of the formats that each can be had in.",
    response_description="The schemas, and the formats that each can be had in.",
    responses=problem_responses(_CODES),
    tags=["schemas"],
    sync_to_thread=False,
)
def list_schemas() -> SchemaCatalogue:
    """List the schemas and formats."""
    return catalogue()


@get(
    "/v1/schemas/{name:str}",
    operation_id="get_schema",
    operation_class=_ExportOperation,
    summary="Export a schema",
    description="Returns the schema of a type, with all that it is made of, in the language that is asked for.",
    response_description="The schema.",
    responses=problem_responses((*_CODES, "bad_request", "not_found", "not_acceptable"), _BAD_FORMAT),
    tags=["schemas"],
    opt={"parameters": ("format",)},
    sync_to_thread=True,
)
def get_schema(name: Annotated[str, _NAME], form: Annotated[str, _FORMAT] = DEFAULT_FORMAT) -> Response[bytes]:
    """Export a schema."""
    return Response(_find_schema(name, form), media_type=FORMATS[form].media_type)


@get(
    "/v1/codelists",
    operation_id="list_codelists",
    operation_class=_ExampleOperation,
    summary="List the code lists",
    description="Returns the names of the lists whose codes stand in records.",
    response_description="The code lists, without their codes.",
    responses=problem_responses(_CODES),
    tags=["schemas"],
    sync_to_thread=True,  # the first to ask has the files read
)
def list_codelists() -> list[CodelistSummary]:
    """List the code lists."""
    return summarize_codelists()


@get(
    "/v1/codelists/{name:str}",
    operation_id="get_codelist",
    operation_class=_ExampleOperation,
    summary="Read a code list",
    description="Returns the codes of a list: what each stands for, the HS codes of goods, the members of blocs.",
    response_description="The code list.",
    responses=problem_responses((*_CODES, "bad_request", "not_found")),
    tags=["schemas"],
    sync_to_thread=True,  # the first to ask has the files read
)
def get_codelist(name: Annotated[str, _LIST_NAME]) -> Codelist:
    """Read a code list."""
    return _find_codelist(name)

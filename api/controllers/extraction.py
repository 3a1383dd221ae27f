"""`POST /v1/extract` and `POST /v1/extract/batch`."""

from typing import Any

from litestar import Request, Response, post

from api.body import read_body
from api.codec import decode_article, split_batch
from api.description import (
    BAD_ARTICLE,
    BAD_BATCH,
    BATCH_CODES,
    EXTRACT_CODES,
    BatchOperation,
    ExtractOperation,
    problem_responses,
)
from api.formats import FORMATS, JSON, Format
from api.negotiation import check_media_type, choose_format


@post(
    "/v1/extract",
    operation_id="extract_article",
    operation_class=ExtractOperation,
    status_code=200,
    summary="Read one article",
    description="Returns the tariff records of an article, with the actors, dates, rates and amounts it mentions.",
    response_description="What the article says of tariffs.",
    responses=problem_responses(EXTRACT_CODES, BAD_ARTICLE),
    tags=["extraction"],
)
async def extract_article(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Read one article."""
    wanted = _check_headers(request)
    article = decode_article(await _read(request))
    return _respond(wanted, wanted.encode_one(await request.app.state.engine.extract(article)))


@post(
    "/v1/extract/batch",
    operation_id="extract_batch",
    operation_class=BatchOperation,
    status_code=200,
    summary="Read many articles",
    description=(
        "Takes a list of articles and returns their results in the same order. An article that cannot be read "
        "fails alone: a problem stands in its place, and its pointer starts with the article's index."
    ),
    response_description="A result or a problem for each article, in the order of the request.",
    responses=problem_responses(BATCH_CODES, BAD_BATCH),
    tags=["extraction"],
)
async def extract_batch(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Read many articles; a bad one fails alone."""
    wanted = _check_headers(request)
    items = split_batch(await _read(request), request.app.state.settings.max_batch_articles)
    return _respond(wanted, wanted.encode_all(await request.app.state.engine.extract_batch(items)))


def _check_headers(request: Request[Any, Any, Any]) -> Format:
    """Return the format that is wanted back, once the headers say that JSON is sent."""
    check_media_type(request.headers.get("content-type", ""), JSON.media_type)
    return choose_format(request.headers.get("accept"), FORMATS)


async def _read(request: Request[Any, Any, Any]) -> bytes:
    return await read_body(request, request.app.state.settings.max_body_bytes)


def _respond(wanted: Format, content: bytes) -> Response[bytes]:
    return Response(content, media_type=wanted.media_type, headers={"Vary": "Accept"})

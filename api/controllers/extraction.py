"""`POST /v1/extract` and `POST /v1/extract/batch`."""

from typing import Any

from litestar import Request, post

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
from api.negotiation import read_json_body
from api.observability.tally import count_results, one_article, report_tally
from schemas import Extraction, Problem


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
async def extract_article(request: Request[Any, Any, Any]) -> Extraction:
    """Read one article."""
    body = await read_json_body(request)
    with one_article(request.scope):
        extraction: Extraction = await request.app.state.engine.extract(decode_article(body))
    report_tally(request.scope, count_results([extraction]))
    return extraction


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
async def extract_batch(request: Request[Any, Any, Any]) -> list[Extraction | Problem]:
    """Read many articles; a bad one fails alone."""
    items = split_batch(await read_json_body(request), request.app.state.settings.max_batch_articles)
    results: list[Extraction | Problem] = await request.app.state.engine.extract_batch(items)
    report_tally(request.scope, count_results(results))
    return results

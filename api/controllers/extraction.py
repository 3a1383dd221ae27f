"""`POST /v1/extract` and `POST /v1/extract/batch`."""

import functools
from typing import Any

from litestar import Request, post

from api.answer import Answer
from api.body import read_body, stream_body
from api.description import (
    BAD_ARTICLE,
    BAD_BATCH,
    BATCH_CODES,
    EXTRACT_CODES,
    BatchOperation,
    ExtractOperation,
    problem_responses,
)
from api.formats import FORMATS, JSON, NDJSON, STREAM_FORMATS
from api.ndjson import split_lines
from api.negotiation import check_media_type, choose_format, header_of
from api.observability.exchange import exchange_of
from api.observability.tally import report_tally
from api.problems import ProblemError
from api.streaming import Batch, StreamedResults, one_group
from api.work import Item, count_results


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
async def extract_article(request: Request[Any, Any, Any]) -> Answer:
    """Read one article."""
    check_media_type(header_of(request.scope, b"content-type"), JSON.media_type)
    form = choose_format(header_of(request.scope, b"accept"), FORMATS)
    raw = await read_body(request, request.app.state.settings.max_body_bytes)
    try:
        outcome = await request.app.state.engine.extract(raw, form)
    except ProblemError as error:
        report_tally(request.scope, count_results([error.problem]))
        raise
    report_tally(request.scope, outcome.tally)
    return Answer(outcome.body, form.media_type)


@post(
    "/v1/extract/batch",
    operation_id="extract_batch",
    operation_class=BatchOperation,
    status_code=200,
    summary="Read many articles",
    description=(
        "Takes a list of articles and returns their results in the same order. An article that cannot be read "
        "fails alone: a problem stands in its place, and its pointer starts with the article's index. A stream of any "
        "length may be sent as NDJSON: results come back while lines still go out, and a line that cannot be read is "
        "answered by its number."
    ),
    response_description="A result or a problem for each article, in the order of the request.",
    responses=problem_responses(BATCH_CODES, BAD_BATCH),
    tags=["extraction"],
)
async def extract_batch(request: Request[Any, Any, Any]) -> StreamedResults:
    """Read many articles, from a list or line by line; a bad one fails alone."""
    settings, engine = request.app.state.settings, request.app.state.engine
    report = functools.partial(report_tally, request.scope)
    accept = header_of(request.scope, b"accept")
    sent = check_media_type(header_of(request.scope, b"content-type"), JSON.media_type, NDJSON.media_type)
    if sent == NDJSON.media_type:
        exchange_of(request.scope).may_pause = True
        form = choose_format(accept, STREAM_FORMATS)
        return StreamedResults(engine, Batch(split_lines(stream_body(request)), lines=True), form, report)
    form = choose_format(accept, FORMATS)
    raw = await engine.split(await read_body(request, settings.max_body_bytes), settings.max_batch_articles)
    items = [Item(index, item) for index, item in enumerate(raw)]
    batch = Batch(one_group(items), lines=False, count=len(items), seconds=settings.deadline_seconds)
    return StreamedResults(engine, batch, form, report)

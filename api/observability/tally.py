"""Reports what came out of articles: to the metrics, and to the log line of the request that brought them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from api.observability.exchange import exchange_of
from api.observability.metrics import ARTICLES, RECORDS
from api.problems import ProblemError
from api.work import Tally, count_results


@contextmanager
def one_article(scope: Mapping[str, Any]) -> Iterator[None]:
    """Report an article that cannot be read within this context."""
    try:
        yield
    except ProblemError as error:
        report_tally(scope, count_results([error.problem]))
        raise


def report_tally(scope: Mapping[str, Any], tally: Tally) -> None:
    """Add a tally to the metrics, and to the log line of the request with this ASGI scope; any number of times."""
    exchange = exchange_of(scope)
    for outcome, number in tally.outcomes.items():
        ARTICLES.labels(outcome).inc(number)
        exchange.articles += number
    for status, number in tally.statuses.items():
        RECORDS.labels(status).inc(number)
        exchange.records += number

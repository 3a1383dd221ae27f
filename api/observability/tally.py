"""Reports what came out of articles: to the metrics, and to the log line of the request that brought them."""

from collections.abc import Mapping
from typing import Any

from api.observability.exchange import exchange_of
from api.observability.metrics import article_counter, record_counter
from api.work import Tally


def report_tally(scope: Mapping[str, Any], tally: Tally) -> None:
    """Add a tally to the metrics, and to the log line of the request with this ASGI scope; any number of times."""
    exchange = exchange_of(scope)
    for outcome, number in tally.outcomes.items():
        article_counter(outcome).inc(number)
        exchange.articles += number
    for status, number in tally.statuses.items():
        record_counter(status).inc(number)
        exchange.records += number

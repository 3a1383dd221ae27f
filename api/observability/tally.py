"""Counts what came out of articles: a plain value in a worker, metrics and a request's log line in the service."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from api.observability.exchange import exchange_of
from api.observability.metrics import ARTICLES, RECORDS
from api.problems import ProblemError
from schemas import Extraction, LineProblem, Problem


class Tally(NamedTuple):
    """How many articles had which outcome, and how many records state which status; small, and can be pickled."""

    outcomes: dict[str, int]
    statuses: dict[str, int]


def count_results(results: Iterable[Extraction | Problem | LineProblem]) -> Tally:
    """Return the tally of these results."""
    outcomes: Counter[str] = Counter()
    statuses: Counter[str] = Counter()
    for result in results:
        if isinstance(result, Extraction):
            outcomes["extracted"] += 1
            statuses.update(record.status for record in result.records)
        else:
            outcomes[result.error.code if isinstance(result, LineProblem) else result.code] += 1
    return Tally(dict(outcomes), dict(statuses))


@contextmanager
def one_article(scope: Mapping[str, Any]) -> Iterator[None]:
    """Count an article that cannot be read within this context, where that is an exception; others count as results."""
    try:
        yield
    except ProblemError as error:
        report_tally(scope, Tally({error.problem.code: 1}, {}))
        raise
    except Exception:
        report_tally(scope, Tally({"internal_error": 1}, {}))
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

"""Counting what came out of articles."""

import pickle

import msgspec

from api import examples
from api.observability.tally import Tally, count_results
from api.problems import ProblemError
from schemas import LineProblem


def test_count_results() -> None:
    """Articles count by outcome and their records by status, in a form that a worker can send."""
    problem = ProblemError(code="empty_text", detail="").problem
    [record] = examples.EXTRACTION.records
    twice = msgspec.structs.replace(examples.EXTRACTION, records=[record, record])
    tally = count_results([examples.EXTRACTION, problem, LineProblem(line=1, error=problem), twice])
    assert Tally({"extracted": 2, "empty_text": 2}, {record.status: 3}) == pickle.loads(pickle.dumps(tally))  # noqa: S301


def test_nothing() -> None:
    """An empty batch counts nothing."""
    assert Tally({}, {}) == count_results([])

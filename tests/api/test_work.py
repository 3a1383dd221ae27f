"""What is done with raw articles, wherever it is done."""

import pickle
from collections import Counter

import msgspec

from api import examples
from api.problems import ProblemError
from api.work import Tally, count_results
from schemas import LineProblem


def test_count_results() -> None:
    """Articles count by outcome and their records by status, in a form that a worker can send."""
    problem = ProblemError(code="empty_text", detail="").problem
    [record] = examples.EXTRACTION.records
    twice = msgspec.structs.replace(examples.EXTRACTION, records=[record, record])
    tally = count_results([examples.EXTRACTION, problem, LineProblem(line=1, error=problem), twice])
    expected = Tally(Counter(extracted=2, empty_text=2), Counter({record.status: 3}))
    assert expected == pickle.loads(pickle.dumps(tally))  # noqa: S301 - its own bytes
    assert (2, 2) == (tally.articles, tally.failures)


def test_tallies_add_up() -> None:
    """Two tallies together count what each counts; an empty batch counts nothing."""
    some = Tally(Counter(extracted=1), Counter(in_effect=2))
    assert Tally(Counter(extracted=2), Counter(in_effect=4)) == some + some
    assert some == some + count_results([])

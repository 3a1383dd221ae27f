"""Problem documents."""

from typing import get_args

import msgspec

from api.problems import CATALOGUE
from schemas import LineProblem, Problem, ProblemCode

PROBLEM = Problem(type="/docs#not_found", title="t", status=404, detail="d", code="not_found")


def test_absent_members_are_left_out() -> None:
    """RFC 9457 has no null members: what is not known is not there."""
    assert {"type", "title", "status", "detail", "code"} == set(msgspec.to_builtins(PROBLEM))
    assert {"line", "error"} == set(msgspec.to_builtins(LineProblem(line=1, error=PROBLEM)))


def test_every_code_is_in_the_catalogue() -> None:
    """Each code has its status and title, and each title is of one code only."""
    assert set(get_args(ProblemCode)) == set(CATALOGUE)
    assert len(CATALOGUE) == len({kind.title for kind in CATALOGUE.values()})
    assert all(400 <= kind.status <= 599 for kind in CATALOGUE.values())


def test_round_trip() -> None:
    """A problem survives JSON."""
    assert PROBLEM == msgspec.json.decode(msgspec.json.encode(PROBLEM), type=Problem)

"""What patterns cannot do without, as bits."""

import pytest

from extractors.needs import Needs


@pytest.mark.parametrize(
    ("symbols", "expected"),
    [("ax", [True, False, True]), ("xa", [True, False, True]), ("ab", [True, True, True]), ("x", [False, False, True])],
)
def test_needs(symbols: str, expected: list[bool]) -> None:
    """A sentence meets the needs of a pattern where it has a symbol of each of its sets; some patterns need none."""
    needs = Needs()
    patterns = [needs.add(sets) for sets in ([frozenset("ac")], [frozenset("b"), frozenset("ac")], [])]

    met = needs.met(symbols)

    assert expected == [bits & met == bits for bits in patterns]

"""What patterns cannot do without, as bits."""

import pytest

from extractors.relate.needs import Needs


@pytest.mark.parametrize(
    ("symbols", "expected"),
    [("ax", [0, 3]), ("xa", [0, 3]), ("ba", [0, 1, 3]), ("ab", [0, 3]), ("abxc", [0, 1, 2, 3]), ("x", [3]), ("", [3])],
)
def test_needs(symbols: str, expected: list[int]) -> None:
    """A sentence meets the needs of a pattern where it has a symbol of each set in order; some patterns need none."""
    needs = Needs()
    for sets in [frozenset("ac")], [frozenset("b"), frozenset("ac")], [frozenset("a"), frozenset("c")], []:
        needs.add(sets)

    assert expected == needs.met(symbols)


def test_needs_of_one_symbol_twice() -> None:
    """A pattern that needs a symbol twice is met by no single one."""
    needs = Needs()
    needs.add([frozenset("a"), frozenset("a")])

    assert [[], [0]] == [needs.met(symbols) for symbols in ("xa", "axa")]

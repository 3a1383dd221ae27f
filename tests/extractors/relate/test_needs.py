"""What patterns cannot do without, as bits."""

import pytest

from extractors.relate.needs import Needs, Rows, in_turn, one_of


def _rows(*rows: str) -> Rows:
    return tuple(tuple(map(frozenset, row.split())) for row in rows)


@pytest.mark.parametrize(
    ("symbols", "expected"),
    [("ax", [0, 3]), ("xa", [0, 3]), ("ba", [0, 1, 3]), ("ab", [0, 3]), ("abxc", [0, 1, 2, 3]), ("x", [3]), ("", [3])],
)
def test_needs(symbols: str, expected: list[int]) -> None:
    """A sentence meets the needs of a pattern where it has a symbol of each set in order; some patterns need none."""
    needs = Needs()
    for words in "ac", "b ac", "a c", "":
        needs.add(_rows(words))

    assert expected == needs.met(symbols)


def test_needs_of_one_symbol_twice() -> None:
    """A pattern that needs a symbol twice is met by no single one."""
    needs = Needs()
    needs.add(_rows("a a"))

    assert [[], [0]] == [needs.met(symbols) for symbols in ("xa", "axa")]


@pytest.mark.parametrize(("symbols", "expected"), [("ab", [0]), ("cd", [0]), ("abcd", [0]), ("ad", []), ("ba", [])])
def test_needs_one_of_several_rows(symbols: str, expected: list[int]) -> None:
    """A pattern that needs one of several rows is met by any of them, and counts once."""
    needs = Needs()
    needs.add(_rows("a b", "c d"))

    assert expected == needs.met(symbols)


@pytest.mark.parametrize(
    ("alternatives", "expected"),
    [
        ([_rows("a b"), _rows("c d e")], _rows("a b", "c d e")),
        ([_rows("a"), _rows("b")], _rows("ab")),
        ([_rows("a b"), _rows("a c")], _rows("a bc")),
        ([_rows("a"), _rows("b a c")], _rows("a")),
        ([_rows("a b"), _rows("")], _rows("")),
        ([_rows(f"{one} {one} x {one}") for one in "abcde"], _rows("abcde abcde x abcde")),
    ],
)
def test_one_of(alternatives: list[Rows], expected: Rows) -> None:
    """A choice needs a row of any alternative; those that ask for no less than others go; many are joined."""
    assert expected == one_of(alternatives)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([_rows("a", "b b"), _rows("c")], _rows("a c", "b b c")),
        ([_rows("a", "b b"), _rows("")], _rows("a", "b b")),
        ([_rows("a", "b b")] * 3, _rows("a a ab", "a b b ab", "b b a ab", "b b b b ab")),
    ],
)
def test_in_turn(parts: list[Rows], expected: Rows) -> None:
    """A sequence needs a row of each of its parts; of too many, one that is met wherever one of them is."""
    assert expected == in_turn(parts)

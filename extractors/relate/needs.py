"""What patterns cannot do without, as bits: which of them a sentence can match at all is found in one pass over it."""

from collections.abc import Iterable, Sequence

Row = tuple[frozenset[str], ...]
"""Sets of symbols: one symbol of each is needed, one behind the other."""
Rows = tuple[Row, ...]
"""Rows of which one has to be met."""

NOTHING: Rows = ((),)
"""The rows of what can do without any symbol."""
_MOST = 4
"""So many rows are kept of a pattern; more are as good as one that asks for less."""


def one_of(alternatives: Iterable[Rows]) -> Rows:
    """Return what a choice needs: the rows of any of its alternatives."""
    rows = [row for rows in alternatives for row in rows]
    for one in range(len(rows) - 1, -1, -1):
        others = rows[:one] + rows[one + 1 :]
        at = next((i for i, row in enumerate(others) if _differ_once(row, rows[one])), None)
        if any(_asks_less(row, rows[one]) for row in others):
            rows = others
        elif at is not None:
            others[at] = tuple(ours | theirs for ours, theirs in zip(others[at], rows[one], strict=True))
            rows = others
    return tuple(rows) if len(rows) <= _MOST else (_common(rows),)


def in_turn(parts: Iterable[Rows]) -> Rows:
    """Return what a sequence needs: a row of each of its parts, one behind the other."""
    rows = NOTHING
    for part in parts:
        one = part if len(rows) * len(part) <= _MOST else (_common(part),)
        rows = tuple((*row, *more) for row in rows for more in one)
    return rows


def _differ_once(one: Row, other: Row) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) <= 1


def _asks_less(one: Row, other: Row) -> bool:
    """Tell whether whatever meets the `other` row meets this one."""
    needs = iter(other)
    return all(any(need <= ours for need in needs) for ours in one)


def _common(rows: Sequence[Row]) -> Row:
    """Return a row that is met wherever one of these is: one of what they all need first, then of what they need next.

    As well it is one of what they all need last, and one of what stands before: the rarer of both counts.
    """
    from_front, from_behind = _abreast(rows), _abreast([row[::-1] for row in rows])[::-1]
    return from_behind if _rarest(from_behind) < _rarest(from_front) else from_front


def _abreast(rows: Sequence[Row]) -> Row:
    """Return what one of several rows asks for at each place that they all have."""
    return tuple(frozenset[str]().union(*abreast) for abreast in zip(*rows, strict=False))


def _rarest(row: Row) -> int:
    return min(map(len, row), default=0)


class Needs:
    """For each pattern rows of bits, one for each set of symbols of which it needs one, in the order of the text."""

    def __init__(self) -> None:
        """Start without any pattern."""
        self._size = self._count = 0
        self._starts = self._ends = 0
        self._bits_of: dict[str, int] = {}
        self._number_at: dict[int, int] = {}
        self._free: list[int] = []

    def add(self, rows: Rows) -> int:
        """Return the number of a pattern that needs one of these rows."""
        number = self._count
        self._count += 1
        if () in rows:
            self._free.append(number)
            return number
        for row in rows:
            self._starts |= 1 << self._size
            for need in row:
                for symbol in need:
                    self._bits_of[symbol] = self._bits_of.get(symbol, 0) | 1 << self._size
                self._size += 1
            self._ends |= 1 << self._size - 1
            self._number_at[self._size] = number
        return number

    def met(self, symbols: str) -> list[int]:
        """Return the numbers of the patterns whose needs a sentence meets in their order.

        Each symbol moves all patterns at once that wait for it a bit on, as in a shift-and search; a pattern whose last
        bit is reached is met.
        """
        starts, reached = self._starts, 0
        for bits in map(self._bits_of.get, symbols):
            if bits:
                reached |= (reached << 1 | starts) & bits
        numbers = set(self._free)
        ended = reached & self._ends
        while ended:
            length = ended.bit_length()
            numbers.add(self._number_at[length])
            ended ^= 1 << length - 1
        return sorted(numbers)

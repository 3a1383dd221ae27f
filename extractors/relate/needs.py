"""What patterns cannot do without, as bits: which of them a sentence can match at all is found in one pass over it."""

from collections.abc import Sequence


class Needs:
    """For each pattern a row of bits, one for each set of symbols of which it needs one, in the order of the text."""

    def __init__(self) -> None:
        """Start without any pattern."""
        self._size = 0
        self._starts = self._ends = 0
        self._bits_of: dict[str, int] = {}
        self._number_at: dict[int, int] = {}
        self._free: list[int] = []

    def add(self, needs: Sequence[frozenset[str]]) -> int:
        """Return the number of a pattern that needs one symbol of each of these sets, one behind the other."""
        number = len(self._number_at) + len(self._free)
        if not needs:
            self._free.append(number)
            return number
        self._starts |= 1 << self._size
        for need in needs:
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
        numbers = list(self._free)
        ended = reached & self._ends
        while ended:
            length = ended.bit_length()
            numbers.append(self._number_at[length])
            ended ^= 1 << length - 1
        numbers.sort()
        return numbers

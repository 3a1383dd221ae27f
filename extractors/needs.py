"""What patterns cannot do without, as bits: whether a sentence can match a pattern at all is a single test."""

from collections.abc import Iterable


class Needs:
    """A bit for each set of symbols of which some pattern needs one."""

    def __init__(self) -> None:
        """Start without any."""
        self._bit_of: dict[frozenset[str], int] = {}
        self._bits_of: dict[str, int] = {}

    def add(self, needs: Iterable[frozenset[str]]) -> int:
        """Return the bits of a pattern that needs one symbol of each of these sets."""
        bits = 0
        for need in needs:
            if need not in self._bit_of:
                self._bit_of[need] = bit = 1 << len(self._bit_of)
                for symbol in need:
                    self._bits_of[symbol] = self._bits_of.get(symbol, 0) | bit
            bits |= self._bit_of[need]
        return bits

    def met(self, symbols: str) -> int:
        """Return the bits of all the sets of which a sentence has a symbol."""
        bits_of, bits = self._bits_of, 0
        for symbol in set(symbols):
            if symbol in bits_of:
                bits |= bits_of[symbol]
        return bits

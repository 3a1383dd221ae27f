"""The words of a text, and the marks that end a phrase: figures in a row all look back at the same ones."""

import re
from bisect import bisect_left, bisect_right

TOKEN = re.compile(r"[a-z0-9~$&]++(?:[.'-][a-z0-9~]++)*+|[,;:()%]")
"""Words, hyphenated ones whole, and the marks that end a phrase."""


class Tokens:
    """The tokens of one article, which are read once a sentence."""

    def __init__(self, folded: str) -> None:
        """Take the folded text."""
        self._folded = folded
        self._of: dict[int, tuple[list[str], list[int], list[int]]] = {}
        """The tokens of sentences, by where these start, and where each token starts and ends."""

    def between(self, start: int, end: int, sentence: tuple[int, int]) -> list[str]:
        """Return what `TOKEN.findall` gives of `[start, end)`, a part of a sentence."""
        if sentence[0] not in self._of:
            found = list(TOKEN.finditer(self._folded, *sentence))
            self._of[sentence[0]] = [m[0] for m in found], [m.start() for m in found], [m.end() for m in found]
        words, starts, ends = self._of[sentence[0]]
        first, last = bisect_right(ends, start), bisect_left(starts, end)
        if first >= last or ends[last - 1] > end:
            return TOKEN.findall(self._folded, start, end)
        if starts[first] < start:
            return TOKEN.findall(self._folded, start, ends[first]) + words[first + 1 : last]
        return words[first:last]

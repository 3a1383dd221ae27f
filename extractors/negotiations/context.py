"""Who talks where the sentence leaves it open: the parties that the article named before, and its leading ones."""

from bisect import bisect_left
from collections import Counter
from functools import cached_property

from extractors.measure import WORLD, code_of
from extractors.mention import Mention

_HUB = "US"
"""Whose partner a party is by default where the article speaks of it: the tariffs of the world's largest importer."""


class Context:
    """The parties of one article, in text order, and the pair that it spoke of last."""

    def __init__(self, mentions: list[Mention]) -> None:
        """Take the grounded mentions, sorted."""
        named = [(m.start, code) for m in mentions if m.kind in {"PLACE", "PERSON", "AGENCY"} and (code := code_of(m))]
        self._starts = [start for start, code in named if code != WORLD]
        self._codes = [code for _, code in named if code != WORLD]
        self.last: tuple[str, ...] = ()

    def within(self, start: int, end: int) -> list[str]:
        """Return the codes named in `[start, end)`, each once, in order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return list(dict.fromkeys(self._codes[first:last]))

    def before(self, offset: int, since: int, but: tuple[str, ...]) -> str | None:
        """Return the party named last in `[since, offset)` that is none of `but`."""
        first, last = bisect_left(self._starts, since), bisect_left(self._starts, offset)
        return next((code for code in reversed(self._codes[first:last]) if code not in but), None)

    def partner(self, of: tuple[str, ...]) -> str | None:
        """Return the partner that readers take for granted; in an article that names no other (a post), its author's."""
        if _HUB in of or not self._counts[_HUB] and self._counts.keys() - set(of):
            return None
        return _HUB

    @staticmethod
    def is_hub(codes: tuple[str, ...]) -> bool:
        """Tell whether it is the party with whom most of the others talk, so that it does not tell which pair is meant."""
        return codes == (_HUB,)

    def leading(self) -> tuple[str, ...]:
        """Return the two parties that the article names most."""
        return tuple(code for code, _ in self._counts.most_common(2))

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(self._codes)

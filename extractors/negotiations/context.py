"""Who talks where the sentence leaves it open: the parties that the article named before, and its leading ones."""

from bisect import bisect_left
from collections import Counter
from functools import cached_property

from extractors.discourse.measure import WORLD, code_of
from extractors.mention import Mention

Codes = tuple[str, ...]
_KINDS = frozenset({"PLACE", "PERSON", "AGENCY"})
_PAIR = 2
_HUB = "US"
"""Whose partner a party is by default where the article speaks of it: the tariffs of the world's largest importer."""


class Context:
    """The parties of one article, in text order, and the pair that it spoke of last."""

    def __init__(self, mentions: list[Mention]) -> None:
        """Take the grounded mentions, sorted."""
        self._mentions = mentions
        self.last: Codes = ()

    def remember(self, sets: list[Codes], named: int) -> None:
        """Note the pair of a cue that names at least one of its parties."""
        if named and sets and len(sets[0]) == _PAIR:
            self.last = sets[0]

    def before(self, offset: int, since: int, but: Codes) -> str | None:
        """Return the party named last in `[since, offset)` that is none of `but`."""
        first, last = bisect_left(self._named, (since,)), bisect_left(self._named, (offset,))
        return next((code for _, code in reversed(self._named[first:last]) if code not in but), None)

    def partner(self, of: Codes) -> str | None:
        """Return the partner that readers take for granted; where the text names nobody else (a post), its author."""
        if _HUB in of or (not self._counts[_HUB] and self._counts.keys() - set(of)):
            return None
        return _HUB

    @staticmethod
    def has_hub(codes: Codes) -> bool:
        """Tell whether the one with whom most others talk is among them."""
        return _HUB in codes

    def leading(self) -> Codes:
        """Return the two parties that the article names most."""
        return tuple(code for code, _ in self._counts.most_common(2))

    @cached_property
    def _named(self) -> list[tuple[int, str]]:
        codes = [(m.start, code_of(m)) for m in self._mentions if m.kind in _KINDS]
        return [(start, code) for start, code in codes if code and code != WORLD]

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(code for _, code in self._named)

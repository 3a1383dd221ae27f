"""Where an article names a levy, and where it names a look-alike that is none."""

from bisect import bisect_left

from extractors.mention import Document, Mention
from extractors.quantities.tokens import Tokens
from schemas.quantity_rules import Measure

_NEWS = "talk"
"""A non-levy that still speaks of customs tariffs (“tariff threat”)."""
_UTILITY = "utility"
_OTHER_DUTY = "duty_of_other_kinds"
_DUMPING = frozenset({"anti_dumping", "countervailing"})
_AMBIGUOUS = "tariff "
"""A look-alike that starts so (“tariff plan”) speaks of a customs tariff in an article on customs."""


class Marks:
    """The words for levies and their look-alikes in one article, in the order of the text."""

    __slots__ = ("_folded", "_is_domestic", "_marks", "_starts", "_titled", "asked", "is_dumping", "tokens")

    def __init__(self, document: Document, customs: list[bytes], domestic: list[bytes]) -> None:
        """Collect the marks. “Tariff” is a look-alike in an article on a domestic tariff."""
        others = [m for m in document.by_kind["NON_LEVY"] if m.payload in {_NEWS, _UTILITY, _OTHER_DUTY}]
        self.is_dumping = any(levy.payload in _DUMPING for levy in document.by_kind["LEVY"])
        self.asked: dict[int, int] = {}
        """Where in a sentence, by its start, those who were asked are named first: it may hold hundreds of rates."""
        self.tokens = Tokens(document.folded)
        self._folded = document.folded
        self._is_domestic = _is_domestic(document, customs, domestic)
        self._marks = sorted(document.by_kind["LEVY"] + others, key=_start) if others else document.by_kind["LEVY"]
        self._starts = [mark.start for mark in self._marks]
        self._titled = _talk(document.title) if document.title else []

    def before(self, at: int, floor: int) -> Mention | None:
        """Return the last mark that starts before `at` and not before `floor`."""
        index = bisect_left(self._starts, at) - 1
        return self._marks[index] if index >= 0 and self._starts[index] >= floor else None

    def behind(self, at: int, ceiling: int) -> Mention | None:
        """Return the first mark that starts at `at` or later, before `ceiling`."""
        index = bisect_left(self._starts, at)
        return self._marks[index] if index < len(self._starts) and self._starts[index] < ceiling else None

    def any(self) -> Mention | None:
        """Return a mark of the article, or else of its title; None where they have none."""
        return next(iter(self._marks or self._titled), None)

    def measure(self, mark: Mention) -> Measure:
        """Return `tariff` for a levy and `other` for a look-alike."""
        if self._is_domestic or mark.payload == _OTHER_DUTY:
            return "other"
        return "other" if names_a_utility(mark, self._folded) else "tariff"


def names_a_utility(mark: Mention, folded: str) -> bool:
    """Tell whether a look-alike is the tariff of a utility, in words that stand for no other (“power tariff”)."""
    return mark.payload == _UTILITY and not folded.startswith(_AMBIGUOUS, mark.start)


def _talk(title: Document) -> list[Mention]:
    """Return the levies of a title, and what speaks of them (“tariff fears”)."""
    return title.by_kind["LEVY"] + [m for m in title.by_kind["NON_LEVY"] if m.payload == _NEWS]


def _is_domestic(document: Document, customs: list[bytes], domestic: list[bytes]) -> bool:
    """Tell whether the article is on a domestic tariff: it names one country at most, and none of the customs words."""
    if len({place.payload.code for place in document.by_kind["PLACE"]}) > 1:
        return False
    words = document.words
    return not any(word in words for word in customs) and any(word in words for word in domestic)


def _start(mark: Mention) -> int:
    return mark.start

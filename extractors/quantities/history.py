"""Ties a rate to the one that it replaces where they stand further apart (“cut its 38 percent duty on beef to 9”)."""

import re

from extractors.quantities.rate import Rate
from schemas.quantity_rules import LinkWords

_REACH = 48
"""What moves or dates a figure stands no further off, in code points."""
_FAR = 90
_MOST_BETWEEN = 10
_APART = frozenset({"and", "but", "or", "while", "with", "by", "than"})
_DETERMINERS = frozenset({"a", "an", "her", "his", "its", "the", "their"})
_LEVEL = r"(?:(?:import|customs|duty|tariff) )?(?:rate|rates|level|levels|duty|tariff) of "
_BARE = frozenset({" (", *(f"{c} {word} " for c in ("", ",") for word in ("against", "compared to", "compared with"))})
_TOLD_BEHIND = re.compile(r" (?:at present|before|currently|earlier|formerly|hitherto|now|previously|until now)\b")
_LIKE_BEFORE = re.compile(r"\([\d.]+ ?(?:%|per ?cent|pct) (?:before|earlier|formerly|previously)\)")
_LIST_REACH = 2000
_TOLD_IN_FRONT = re.compile(r" ?\((?:against|currently|earlier|formerly|from|now|previously|up from|down from|was) ")


class HistoryLinker:
    """Finds old rates. Immutable once built."""

    def __init__(self, words: LinkWords) -> None:
        """Take the words that move a rate, and those that call one the old one."""
        self._to = frozenset(words.to)
        self._changing = frozenset(words.changing)
        current = [*words.current, "earlier", "old", "original", "present", "prevailing", "prior"]
        self._current = frozenset(current)
        self._of_old = re.compile(
            rf",? (?:from|against|compared with|compared to) (?:the |its |an? )?(?:{'|'.join(current)}) (?:{_LEVEL})?"
        )

    def link(self, flat: str, first: Rate, second: Rate) -> None:
        """Make one of two neighbours the old rate of the other, where the text says so and nothing else ties them."""
        if first.role != "main" or second.role != "main" or {first.previous, second.previous} != {None}:
            return
        gap = flat[first.end : second.lead]
        if self._is_told_behind(flat, gap, second):
            first.previous, second.role = second.value, "previous"
        elif self._is_moved(flat, gap, first):
            second.previous, first.role = first.value, "previous"

    def _is_told_behind(self, flat: str, gap: str, second: Rate) -> bool:
        """Tell whether the second figure is called the old one (“35 percent (30 percent earlier)”)."""
        if _TOLD_IN_FRONT.fullmatch(gap) or self._of_old.fullmatch(gap):
            return True
        if gap == " (" and flat.startswith(")", second.end):  # a row below “35 percent (30 percent earlier)”
            return _LIKE_BEFORE.search(flat, max(second.start - _LIST_REACH, 0), second.start) is not None
        return gap in _BARE and _TOLD_BEHIND.match(flat, second.end) is not None

    def _is_moved(self, flat: str, gap: str, first: Rate) -> bool:
        """Tell whether a verb moves the first figure to the second (“raised its 10 percent duty on cars to 25”)."""
        between = gap.split()
        if len(gap) > _FAR or not 1 < len(between) <= _MOST_BETWEEN or between[-1] not in self._to:
            return False
        if not _APART.isdisjoint(between) or any(mark in gap for mark in ",;("):
            return False
        return any(self._is_object(flat[max(at - _REACH, 0) : at].split()) for at in {first.start, first.lead})

    def _is_object(self, before: list[str]) -> bool:
        """Tell whether the words end on a verb that moves what follows."""
        while before and (before[-1] in _DETERMINERS or before[-1] in self._current):
            before.pop()
        return bool(before) and before[-1] in self._changing

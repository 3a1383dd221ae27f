"""Bylines, photo credits and the contact lines of agencies: names there are no actors."""

import re

from extractors.mention import Document
from schemas.actor_rules import CreditRules

_REACH = 110
_LINE = 400
_SHORT_LINE = 90
_NO_ACTORS = frozenset({"advert", "boilerplate"})
_STOP = re.compile(r"\.(?:\s|$)|;")
_REST = re.compile(r"\s*(?:\d[\d\s:/.,-]*\s*(?:[A-Za-z]+\.?\s*[\d\s:,.-]*)?)?$")
"""What may stand behind the name on the line of a byline: nothing, or a date."""


class Credits:
    """Tells a credit from a mention."""

    def __init__(self, rules: CreditRules) -> None:
        """Take the words of credits."""
        self._before = tuple(rules.before)
        words = "|".join(map(re.escape, rules.line))
        self._line = re.compile(rf"[\s*(\[]*(?:by (?:[\w.'-]+ ){{0,6}}|(?:{words})\b[^.\n]*)$")
        self._after = tuple(rules.after)

    def is_credit(self, document: Document, start: int, end: int) -> bool:
        """Tell whether the untitled name `[start, end)` is a byline, a credit, or all that its line holds."""
        text, folded = document.text, document.folded
        first = max(folded.rfind("\n", max(start - _LINE, 0), start) + 1, start - _LINE, 0)
        front = folded[max(first, start - _REACH) : start]
        near = max(front.rfind("by") + 2, front.rfind(":") + 1)
        if near > 1 and front.endswith(self._before, 0, near) and not _STOP.search(front, near):
            return True
        if text.startswith(self._after, end) and text[end : end + 4].lstrip("/ ")[:1].isupper():
            return True
        last = folded.find("\n", end, first + _SHORT_LINE)
        last = len(folded) if last < 0 and len(folded) - first <= _SHORT_LINE else last
        if last >= 0 and self._is_byline(folded, first, start, end, last):
            return True
        return bool(document.sentences) and document.sentences[document.sentence_at(start)].zone in _NO_ACTORS

    def _is_byline(self, folded: str, first: int, start: int, end: int, last: int) -> bool:
        if first == start and (first > 0 or last < len(folded)) and _REST.fullmatch(folded, end, last):
            return True
        return self._line.match(folded, first, start) is not None

"""Bylines, photo credits and the contact lines of agencies: names there are no actors."""

import re

from extractors.mention import Document
from schemas.actor_rules import CreditRules

_REACH = 110
_SHORT_LINE = 90
_NO_ACTORS = frozenset({"advert", "boilerplate"})


class Credits:
    """Tells a credit from a mention."""

    def __init__(self, rules: CreditRules) -> None:
        """Compile the words of credits."""
        before = "|".join(map(re.escape, rules.before))
        line = "|".join(map(re.escape, rules.line))
        self._before = re.compile(rf"(?:{before})[^.;\n]*$")
        self._line = re.compile(rf"[\s*(\[]*(?:{line})\b[^.\n]*$")
        self._after = re.compile(rf"(?:{'|'.join(map(re.escape, rules.after))})[A-Z]")

    def is_credit(self, document: Document, start: int, end: int) -> bool:
        """Tell whether the untitled name `[start, end)` is a byline, a credit, or all that its line holds."""
        text, folded = document.text, document.folded
        first = folded.rfind("\n", 0, start) + 1
        if self._before.search(folded, max(first, start - _REACH), start) or self._after.match(text, end):
            return True
        last = folded.find("\n", end)
        last = len(folded) if last < 0 else last
        if first == start and last == end and first > 0:
            return True
        if last - first <= _SHORT_LINE and self._line.match(folded, first, start):
            return True
        return bool(document.sentences) and document.sentences[document.sentence_at(start)].zone in _NO_ACTORS

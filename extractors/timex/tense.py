"""Which way a clause looks from a time expression: ahead or back."""

import re

from schemas.timex_rules import TenseCues

_BEHIND = 110
_BEYOND = 70
AHEAD, UNKNOWN, BACK = 1, 0, -1


class Tense:
    """The compiled cues of tense."""

    def __init__(self, cues: TenseCues) -> None:
        """Compile the cues and the edges of a sentence into one pattern, so that a window is read once."""
        edge = r"[.!?]['\")\]]?\s(?<!u\.s\.\s)(?<!u\.k\.\s)(?<!\bmr\.\s)|\n"
        kinds = {"future": cues.future, "weak": cues.weak, "past": cues.past}
        words = "|".join(f"(?P<{kind}>{'|'.join(patterns)})" for kind, patterns in kinds.items())
        self._cue = re.compile(rf"\b(?:{words})(?!\w)|(?P<edge>{edge})")
        self._ahead = re.compile("|".join(cues.ahead))
        self._future, self._weak, self._past, _ = self._cue.groupindex.values()

    def direction(self, folded: str, start: int, end: int) -> int:
        """Return AHEAD, BACK or UNKNOWN for the expression `[start, end)` of the folded text."""
        if self._ahead.match(folded, end):
            return AHEAD
        last = 0
        for cue in self._cue.finditer(folded, max(start - _BEHIND, 0), start):
            if cue.lastindex != self._weak or last != self._past:
                last = cue.lastindex or 0
        if last in {self._future, self._weak}:
            return AHEAD
        if last == self._past:
            return BACK
        first = self._cue.search(folded, end, end + _BEYOND)
        if first is None or first.lastindex not in {self._future, self._past}:
            return UNKNOWN
        return AHEAD if first.lastindex == self._future else BACK

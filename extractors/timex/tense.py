"""Which way a clause looks from a time expression: ahead or back."""

from bisect import bisect_right
from collections.abc import Sequence

from extractors.mention import Document
from schemas.timex_rules import TenseCues

AHEAD, UNKNOWN, BACK = 1, 0, -1
_SPEECH, _WEAK, _STRONG = -2, 2, 3
_BEHIND = 110
"""How far left of an expression its verb is looked for, in code points …"""
_BEYOND = 90
"""… and how far right of it."""
_ADJACENT = 2
"""How many words left of an expression a weak cue still counts."""
_SHORTEST_PAST = 4
_MARKS = ".,;:!?\"'()[]"


class Tense:
    """The cues of tense: words, and the ending of the regular past."""

    def __init__(self, cues: TenseCues) -> None:
        """Take the cues."""
        self._signs = dict.fromkeys(cues.no_verbs, UNKNOWN)
        self._signs |= dict.fromkeys(cues.ahead, AHEAD) | dict.fromkeys(cues.back, BACK)
        self._signs |= dict.fromkeys(cues.weak, _WEAK) | dict.fromkeys(cues.strong, _STRONG)
        self._signs |= dict.fromkeys(cues.speech, _SPEECH)
        self._ahead_to, self._modals = frozenset(cues.ahead_to), frozenset(cues.modals)
        self._determiners = frozenset(cues.determiners)

    def direction(self, document: Document, start: int, end: int) -> int:
        """Return AHEAD, BACK or UNKNOWN for the expression `[start, end)`.

        The verb nearest on its left decides, unless a modal follows at once; else the first verb on its right.
        """
        low, high = _sentence(document, start)
        left = document.folded[max(start - _BEHIND, low) : start].split()
        right = document.folded[end : min(end + _BEYOND, high)].split()
        if left[-1:] != ["since"] and self._promises(right, document.folded[end : end + 1]):
            return AHEAD
        return self._nearest(left) or self._first(right)

    def _promises(self, words: Sequence[str], behind: str) -> bool:
        """Tell whether a modal stands right behind the expression: “Friday will be devoted to oil”."""
        at = 1 if behind == "'" else 0
        following = [word.strip(_MARKS) for word in words[at : at + 2]]
        if not following or behind not in (" ", "'"):
            return False
        verb, after = following[0], following[-1]
        return verb in self._modals or (verb in ("is", "are") and (after in self._ahead_to or self._signs.get(after) == AHEAD))

    def _nearest(self, words: Sequence[str]) -> int:
        """Return the direction of the verb nearest to the end of `words`."""
        weak, content = UNKNOWN, False
        for i in range(len(words) - 1, -1, -1):
            sign = self._sign(words, i)
            if sign == _STRONG:
                return AHEAD
            if sign == _WEAK:
                weak = AHEAD if len(words) - i <= _ADJACENT else weak
            elif sign == _SPEECH:
                return weak if content else BACK
            elif sign:
                return sign
            content = content or words[i] == "that"
        return weak

    def _first(self, words: Sequence[str]) -> int:
        """Return the direction of the verb nearest to the beginning of `words`."""
        for i, word in enumerate(words):
            sign = self._sign(words, i)
            if sign == AHEAD:
                narrated = word.endswith("ed") and words[i - 1 : i] not in (["is"], ["are"], ["be"])
                return BACK if narrated else AHEAD
            if sign in (BACK, _SPEECH):
                return BACK
        return UNKNOWN

    def _sign(self, words: Sequence[str], i: int) -> int:
        word = words[i].strip(_MARKS)
        before = words[i - 1] if i else ""
        sign = self._signs.get(word)
        if word in self._ahead_to and (sign or words[i + 1 : i + 2] in (["to"], ["for"])):
            return BACK if before in ("was", "were") else AHEAD
        if sign is not None:
            if sign == AHEAD and before == "to" and words[i - 2 : i - 1] in (["was"], ["were"]):
                return BACK
            return AHEAD if sign == BACK and before in self._modals else sign
        if word.endswith("'ll"):
            return AHEAD
        if not word.endswith("ed") or len(word) < _SHORTEST_PAST or "-" in word or before in self._determiners:
            return UNKNOWN
        if before == "be":
            needed = i > _ADJACENT and words[i - 2] == "to" and self._sign(words, i - 3) == BACK
            return BACK if needed else AHEAD
        return BACK


def _sentence(document: Document, offset: int) -> tuple[int, int]:
    """Return where the sentence that holds `offset` begins and ends; the text is one where none are marked."""
    starts = document.sentence_starts
    number = bisect_right(starts, offset)
    return (starts[number - 1] if number else 0), (starts[number] if number < len(starts) else len(document.text))

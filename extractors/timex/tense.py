"""Which way a clause looks from a time expression: ahead or back."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from extractors.mention import Document
from extractors.timex.directions import AHEAD, BACK, UNKNOWN
from extractors.timex.starting import MARKS, starting_at
from schemas.timex_rules import TenseCues

_SPEECH, _WEAK, _STRONG = -2, 2, 3
_BEHIND = 110
"""How far left of an expression its verb is looked for, in code points …"""
_BEYOND = 90
"""… and how far right of it."""
_ADJACENT = 2
"""How many words left of an expression a weak cue still counts."""
_SHORTEST_PAST = 4
_PROMISE = 32
_GONE = frozenset({"forged", "gone", "moved", "pressed", "pushed", "went"})
"""Who “went ahead on Tuesday” did so then."""
_WAS = ("been", "was", "were")
_PAST_BE = frozenset({"was", "were"})
_RELATIVE = (["that"], ["which"], ["who"])
_WITHIN = frozenset({"in", "on"})
"""“That in April” opens a clause of its own (“the rate that in April brought trade to a halt”)."""
_COMING = frozenset({"come", "comes", "coming", "go", "goes"})
_STEP = 40
_LEVY = re.compile(r"\b(?:dut(?:y|ies)|lev(?:y|ies)|tariffs?)\b")
_RISING = re.compile(r"[a-z]ing to \d{1,3}(?:\.\d{1,2})?(?:%| per ?cent| pct) (?:(?:from|in|on) )?\Z")
"""“A 25% duty, rising to 30% in” leads to a day ahead."""


class Tense:
    """The cues of tense: words, and the ending of the regular past."""

    def __init__(self, cues: TenseCues) -> None:
        """Take the cues."""
        self._signs = dict.fromkeys(cues.no_verbs, UNKNOWN)
        self._signs |= dict.fromkeys(cues.ahead, AHEAD) | dict.fromkeys(cues.back, BACK)
        self._signs |= dict.fromkeys(cues.weak, _WEAK) | dict.fromkeys(cues.strong, _STRONG)
        self._signs |= dict.fromkeys(cues.speech, _SPEECH)
        self._ahead_to, self._modals = frozenset(cues.ahead_to), frozenset(cues.modals)
        self._determiners, self._extending = frozenset(cues.determiners), frozenset(cues.extending)

    def direction(self, document: Document, start: int, end: int) -> int:
        """Return AHEAD, BACK or UNKNOWN for the expression `[start, end)`.

        The verb nearest on its left decides, unless a modal follows at once; else the first verb on its right.
        """
        low, high = sentence(document, start)
        folded = document.folded
        left = folded[max(start - _BEHIND, low) : start].split()
        if folded[end : end + 1] in (" ", "'") and left[-1:] != ["since"] and self._promises(folded, end, high):
            return BACK if self._is_told_of(left) else AHEAD
        if starts := starting_at(left):
            return starts
        if _RISING.search(folded, max(start - _STEP, low), start) and _LEVY.search(folded, low, start):
            return AHEAD
        if left[-1:] in (["beginning"], ["starting"]):
            return UNKNOWN
        was_to = left[-4:-1] == ["to", "have", "been"] and not _PAST_BE.isdisjoint(left[:-4])
        if was_to or (left[-1:] == ["to"] and not self._extending.isdisjoint(left)):
            return AHEAD
        opens = len(left) == 1 and self._signs.get(left[0]) in (_STRONG, _WEAK)
        own = left[-2:-1] in _RELATIVE and left[-1] in _WITHIN
        behind = (self._right(folded, end, high) if own else UNKNOWN) or (UNKNOWN if opens else self._nearest(left))
        return behind or self._right(folded, end, high) or (AHEAD if opens else UNKNOWN)

    def _right(self, folded: str, end: int, high: int) -> int:
        """Return the direction of the first verb behind the expression."""
        return self._first(folded[end : min(end + _BEYOND, high)].split())

    def _is_told_of(self, left: Sequence[str]) -> bool:
        """Tell whether a verb of the past right in front has the expression: “a duty that began in April will stay”."""
        near = range(max(len(left) - _ADJACENT, 0), len(left))
        return any(self._sign(left, i) == BACK for i in near)

    def _promises(self, folded: str, end: int, high: int) -> bool:
        """Tell whether a modal stands right behind the expression: “Friday will be devoted to oil”."""
        words = folded[end : min(end + _PROMISE, high)].removeprefix("'s").split(None, 2)
        if not words or words[0] in self._modals:
            return bool(words)
        after = words[1].strip(MARKS) if len(words) > 1 else ""
        return words[0] in ("is", "are") and (after in self._ahead_to or self._signs.get(after) == AHEAD)

    def _nearest(self, words: Sequence[str]) -> int:
        """Return the direction of the verb nearest to the end of `words`."""
        weak, content = UNKNOWN, False
        for i in range(len(words) - 1, -1, -1):
            sign = self._sign(words, i)
            if sign == UNKNOWN:
                content = content or words[i] == "that"
            elif sign == _WEAK:
                weak = AHEAD if len(words) - i <= _ADJACENT else weak
            elif sign == _SPEECH:
                return weak if content else BACK
            else:
                return AHEAD if sign == _STRONG else sign
        return weak

    def _first(self, words: Sequence[str]) -> int:
        """Return the direction of the verb nearest to the beginning of `words`, before a quotation ends."""
        for i, word in enumerate(words):
            sign = self._sign(words, i)
            if sign == AHEAD:
                narrated = word.endswith("ed") and words[i - 1 : i] not in (["is"], ["are"], ["be"])
                return BACK if narrated else AHEAD
            if sign in (BACK, _SPEECH):
                return BACK
            if '"' in word:
                break
        return UNKNOWN

    def _sign(self, words: Sequence[str], i: int) -> int:
        word = words[i]
        sign = self._signs.get(word)
        if sign is None:
            if not word[-1].isalpha():
                word = word.strip(MARKS)
                sign = self._signs.get(word)
            if sign is None and word[-2:] != "ed":
                return AHEAD if word[-3:] == "'ll" or self._goes_ahead(words, i) else UNKNOWN
        before = words[i - 1] if i else ""
        if sign == _STRONG and before in _GONE:
            return BACK
        if word in self._ahead_to:
            return BACK if before in _WAS else AHEAD if sign or self._goes_ahead(words, i) else self._past(words, i)
        if sign == AHEAD:
            return BACK if before == "to" and self._was_meant(words, i - 2) else AHEAD
        if sign is not None:
            return AHEAD if sign == BACK and before in self._modals else sign
        return self._past(words, i)

    def _was_meant(self, words: Sequence[str], i: int) -> bool:
        """Tell whether a plan of the past stands at `i`: “were to start”, “had been due to start”."""
        i -= i > 0 and words[i] == "also"
        at = i - 1 if i > 0 and words[i] in self._ahead_to else i
        return at >= 0 and words[at] in _WAS

    def _goes_ahead(self, words: Sequence[str], i: int) -> bool:
        """Tell whether what follows makes a plan of the word: “agreed to meet on Thursday”, “comes into force”."""
        if words[i] in _COMING:
            return words[i + 1 : i + 2] == ["into"] and words[i - 1 : i] not in (["has"], ["have"], ["had"])
        if words[i] not in self._ahead_to or words[i + 1 : i + 2] not in (["to"], ["for"]):
            return False
        return not words[i + 2 : i + 3] or not words[i + 2][0].isdigit()  # “by 76 votes to 5”

    def _past(self, words: Sequence[str], i: int) -> int:
        """Return the direction of a word in -ed: back, unless it is an adjective or follows “be”."""
        word, before = words[i].strip(MARKS), words[i - 1] if i else ""
        if len(word) < _SHORTEST_PAST or "-" in word or before in self._determiners:
            return UNKNOWN
        if before == "be":
            needed = i > _ADJACENT and words[i - 2] == "to" and self._sign(words, i - 3) == BACK
            return BACK if needed else AHEAD
        return BACK


def sentence(document: Document, offset: int) -> tuple[int, int]:
    """Return where the sentence that holds `offset` begins and ends; the text is one where none are marked."""
    starts = document.sentence_starts
    number = bisect_right(starts, offset)
    return (starts[number - 1] if number else 0), (starts[number] if number < len(starts) else len(document.text))

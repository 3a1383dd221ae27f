"""Reads which rate a verb moves to which: “a 10 percent duty will be raised to 15”, “cut the 10% duty to 5%”."""

from typing import Final

from extractors.deferred import deferred
from extractors.quantities.rate import Rate, opening_of
from extractors.quantities.replaced import BREAK, NEW_LEVY, UP_TO, pattern_of_current
from schemas.quantity_rules import LinkWords

_MOVE = 2
"""The fewest words that move a rate: a verb and “to”."""
_BESIDE = 13
_IN_FRONT = 26
"""How far behind a rate, and in front of it, a word may stand that calls it the current one."""
_OBJECT = 36
"""A verb and the rate that it changes (“cut the additional duty of 10 percent”) are no further apart."""
_STOPS = frozenset({"and", ";", "while", "but,"})
_PAYING = frozenset({"attract", "bear", "carry", "face", "pay"})
_COMING = frozenset({"shall", "to", "will", "would"})
"""Behind a current rate these tell the new one (“which now pay 20 percent, will pay 50”)."""
_SAME_SUBJECT = (["and"], ["but"])
"""In front of a helping verb these go on with what was said of the first rate (“is 50% and will fall to 40%”)."""
_PASSIVE = frozenset({"are", "be", "been", "is", "was", "were"})
_ADVERBS = frozenset(
    {"again", "also", "apparently", "further", "gradually", "hereby", "later", "now", "soon", "subsequently"}
    | {"then", "therefore"}
)
_WAYS = frozenset({"back", "down", "up"})
_MEANWHILE = deferred(
    r" (?:by|in|over|within) (?:\w+ ){1,2}(?:decade|months|years?)\b|,? (?:initially|immediately|at once)\b"
)
"""How long a verb takes to move a rate (“will be lowered over a decade to 5 percent”)."""
_INCLUDING = deferred(r",? including [^,;.]{1,60},")
"""An aside with examples (“20 percent on goods of China, including those of Hong Kong and Macau, is cut to 10”)."""
_DROP = deferred(
    r"[,(\u2013\u2014-] ?an? (?:\w+ ){0,2}(?:cut|decrease|drop|fall|hike|increase|jump|reduction|rise) from"
    r" (?:[\w-]+ ){0,4}\Z"
)
"""What tells an old rate in apposition (“pay 6 percent, a steep drop from the 90 percent duty of 2024”)."""
_AFTER_MOVING = deferred(
    r",? after (?:boosting|cutting|doubling|hiking|increasing|lifting|lowering|raising|reducing|slashing|tripling)"
    r" (?:[\w-]+ ){1,9}from \Z"
)
"""What tells an old rate of before (“charges 25 percent, after raising the rate on most of them from 10 percent”)."""
_NEXT: Final = "and then "
"""Between two levels it tells steps on the way up, both of them rates (“to 15 percent and then to 25”)."""
_EARLIER: Final = " after "
"""What follows was so before (“to 15 percent, after it was raised to 18”)."""
_NEXT_SENTENCE: Final = ". "
_ON_GOODS = deferred(r" (?:for|on) ")
"""Behind a rate: a new sentence may name its goods last (“to 10 percent. The duty is raised to 25 on plastics”)."""
_INSTEAD = deferred(r"\b(?:(?:in place|instead) of|rather than) (?:the |its |their |an? )?(?:[a-z]+ ){0,2}\Z")
_FRONTED = 40
"""In front of the first of two rates: the second replaces it (“instead of the 50 percent …, they pay 18 percent”)."""
_NOW = deferred(r"\bnow(?: \w+){0,2} ?\Z")
_THEN = deferred(
    r" (?:(?:\w+ ){1,3}ago\b|at the (?:start|time)\b|back in\b|before\b|in (?:1[89]|20)\d\d\b|on the eve of\b"
    r"|prior to\b|when\b)"
)
"""What tells behind a rate when it was charged (“15 percent on the eve of accession, now stands at 9 percent”)."""
_PAST: Final = frozenset({"been", "was", "were"})
_IS_LEVY = deferred(r" (?:dut(?:y|ies)|lev(?:y|ies)|tariffs?|tax(?:es)?) (?:on|paid|that|which) ")
"""What stands behind an old rate that a subject tells, though it moves only further on (“the 10% duty on tin rose”)."""
_CLAUSE: Final = frozenset({"that", "which"})
"""Right behind a rate they tell who charges it, and then comes its verb (“the 9% that Peru charges is cut to”)."""
_WORD = deferred(r"[a-z]+")


class MovedRates:
    """Finds the rate that a verb moves to another one. Immutable once built."""

    def __init__(self, words: LinkWords) -> None:
        """Take the words that tie an old rate to a new one."""
        self._source = frozenset(words.source)
        self._step = frozenset(words.step)
        self._to = frozenset(words.to)
        self._changing = frozenset(words.changing)
        self._moving = frozenset(words.moving)
        self._auxiliaries = frozenset(words.auxiliaries)
        self._current = pattern_of_current(words)

    def follow(self, flat: str, first: Rate, second: Rate) -> None:
        """Link a rate to the one in front that it follows in time (“a 10% tariff will be raised to 15%”)."""
        end = second.lead + (len(UP_TO) if flat.startswith(UP_TO, second.lead) else 0)
        gap = flat[first.end : end]
        if first.low is not None and _NEXT_SENTENCE in gap:
            return  # “they range from 20% to 30%. The rate would rise to 22%”
        if first.role == "main" and "." not in gap and _INSTEAD.search(flat, max(first.lead - _FRONTED, 0), first.lead):
            first.role, second.previous = "previous", first.value
            return
        was = _AFTER_MOVING.search(flat, first.end, second.lead) and not flat.startswith(" to ", second.end)
        if not was and (
            _EARLIER in gap or NEW_LEVY.search(gap) or (_NEXT_SENTENCE in gap and _ON_GOODS.match(flat, second.end))
        ):
            return
        if was or _DROP.search(flat, first.end, second.lead):
            if first.role == "main" and first.previous is None:
                first.previous, second.role = second.value, "previous"
            return
        self._follow_verb(flat, first, second, gap)

    def _follow_verb(self, flat: str, first: Rate, second: Rate, gap: str) -> None:
        """Link a rate to the one in front if a verb between them, or in front of both, moves the one to the other."""
        told = _INCLUDING.sub("", _MEANWHILE.sub("", gap)).split()
        words = [word for word, ahead in zip(told, ["", *told], strict=False) if not self._is_adverb(word, ahead)]
        steps = _NEXT in gap and opening_of(flat, first) in self._to
        if steps or not words or first.role != "main" or second.previous is not None:
            return
        helper, verb, last = ["", "", *words][-3:]
        if last in self._to and self._is_changed(flat, first, second):
            first.role, second.previous = "previous", first.value
            return
        if len(words) < _MOVE:
            return
        moved = last in self._to and verb in self._changing
        taxed = (helper, last) == ("be", "at")
        clear = _STOPS.isdisjoint(words) or words[0] in _CLAUSE
        becomes = last == "become" and clear
        near = flat[max(first.lead - _IN_FRONT, 0) : first.start] + flat[first.end : first.end + _BESIDE]
        is_now = _NOW.search(flat, first.end, second.lead) is not None
        was = is_now and (opening_of(flat, first) in _PAST or _THEN.match(flat, first.end) is not None)
        pays = last in _PAYING and verb in _COMING and _STOPS.isdisjoint(words)
        if was or becomes or ((moved or taxed or is_now or pays or last == "be") and self._current.search(near)):
            first.role, second.previous = "previous", first.value
        elif moved and verb in self._moving and _STOPS.isdisjoint(words) and "," not in flat[first.end : second.lead]:
            second.previous = first.value
            if _IS_LEVY.match(flat, first.end):
                first.role = "previous"
        elif moved and helper in self._auxiliaries and (clear or words[-4:-3] in _SAME_SUBJECT):
            second.previous = first.value
            if (helper in _PASSIVE or opening_of(flat, first) in _PAST) and clear:
                first.role = "previous"

    def _is_adverb(self, word: str, ahead: str) -> bool:
        """Tell whether a word adds nothing to the verb, such as the direction that it has (“bumped up to”)."""
        return word in _ADVERBS or (word in _WAYS and ahead in self._changing)

    def _is_changed(self, flat: str, first: Rate, second: Rate) -> bool:
        """Tell whether a verb in front changes the first rate to the second (“cut the 10% duty on toys to 5%”)."""
        if opening_of(flat, first) in self._to | self._step | self._source or BREAK.search(
            flat, first.end, second.lead
        ):
            return False
        before = flat[max(first.lead - _OBJECT, 0) : first.lead]
        clause = BREAK.split(before)[-1].rpartition(",")[2]
        return not self._changing.isdisjoint(_WORD.findall(clause))

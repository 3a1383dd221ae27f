"""Reads which rate replaces which: “to 5 percent from 35”, “a 10 percent duty will be raised to 15”."""

import re
from typing import Final

from extractors.deferred import deferred
from extractors.quantities.rate import Rate
from schemas.quantity_rules import LinkWords

_NEAR = 26
"""With a bare “from” between them two figures are closer still."""
_MOVE = 2
_BESIDE = 13
_IN_FRONT = 26
_OBJECT = 36
"""A verb and the rate that it changes (“cut the additional duty of 10 percent”) are no further apart."""
_REMARK = 30
_LONGEST_WORD = 64
_CONTRASTS = frozenset({"against", "opposed to", "compared to", "compared with"})
_CLAUSE_END = deferred(r"\s*(?:[.;)](?!\d)|\Z)")
_STOPS = frozenset({"and", ";", "while", "but,"})
_SAME_SUBJECT = (["and"], ["but"])
"""In front of a helping verb these go on with what was said of the first rate (“is 50% and will fall to 40%”)."""
_PASSIVE = frozenset({"are", "be", "been", "is", "was", "were"})
_ADVERBS = frozenset(
    {
        "again",
        "also",
        "apparently",
        "further",
        "gradually",
        "hereby",
        "later",
        "now",
        "soon",
        "subsequently",
        "then",
        "therefore",
    }
)
_WAYS = frozenset({"back", "down", "up"})
_OTHERS = frozenset({"whereas", "while"})
"""Behind these another measure is spoken of (“to 27 percent, while that on wine is up from 10”)."""
_NOUGHTS: Final = {"nil": 0.0, "none": 0.0, "zero": 0.0}
_FIGURE = rf"{'|'.join(_NOUGHTS)}|\d{{1,3}}(?:\.\d+)?"
FIGURE_END = r"[.,;:)](?:[ )]|$)|$| (?:and|at|before|earlier|for|in|last|now|on|previously|to|under|with)\b"
"""What stands behind a figure that is a rate and counts nothing (“from 12 countries”)."""
_STANDING = deferred(
    r"(?: (?:the|its|their|an?))?(?: (?:combined|current|earlier|existing|former|old|original|planned|present|previous"
    r"|prior|initial|proposed|threatened|(?:initially|previously) \w+)){0,2}"
    r" (?:rates?|levels?|range|duty|duties|tariffs?)(?: of| at)?(?: between)?\Z| (?:last year|today)'s\Z"
)
"""What may stand between “from” and the old rate (“from current rates of between 15 and 20 percent”)."""
_PRIOR = deferred(r" (?:earlier|former|initial|old|original|previous|prior) ")
_MEANWHILE = deferred(
    r" (?:by|in|over|within) (?:\w+ ){1,2}(?:decade|months|years?)\b|,? (?:initially|immediately|at once)\b"
)
"""How long a verb takes to move a rate (“will be lowered over a decade to 5 percent”)."""
_INCLUDING = deferred(r",? including [^,;.]{1,60},")
"""An aside with examples (“20 percent on goods of China, including those of Hong Kong and Macau, is cut to 10”)."""
_PREVIOUSLY = deferred(r"(?:\A|[,(-] ?)previously\Z")
"""It stands alone in front of the old rate (“15 percent, previously 25”), not of one that was proposed."""
_DROP = deferred(
    r"[,(\u2013\u2014-] ?an? (?:\w+ ){0,2}(?:cut|decrease|drop|fall|hike|increase|jump|reduction|rise) from"
    r" (?:[\w-]+ ){0,4}\Z"
)
"""What tells an old rate in apposition (“pay 6 percent, a steep drop from the 90 percent duty of 2024”)."""
_WHICH_WAS = deferred(
    r"(?:\A|[,(] ?)which (?:(currently|earlier|now|presently|previously|until now|was earlier|was previously) )?"
    r"(?:had been|is|stands at|stood at|was)\Z"
)
"""What tells an old rate behind other words (“75 percent on apples, which now stands at 50 percent”)."""
_AFTER_MOVING = deferred(
    r",? after (?:boosting|cutting|doubling|hiking|increasing|lifting|lowering|raising|reducing|slashing|tripling)"
    r" (?:[\w-]+ ){1,9}from \Z"
)
"""What tells an old rate of before (“charges 25 percent, after raising the rate on most of them from 10 percent”)."""
_NEXT: Final = "and then "
"""Between two levels it tells steps on the way up, both of them rates (“to 15 percent and then to 25”)."""
_NEW_LEVY = deferred(r"[.;] .*\b(?:dut(?:y|ies)|levy|levies|tariffs?|tax(?:es)?) (?:for|on)\b")
"""A new sentence on another duty (“to 10 percent. The duty on plastics will be raised to 25”) …"""
_ASIDE = deferred(
    r"(?: [a-z-]{2,12}){0,2}, (?:\()?from "
    r"|[^.;:]{0,60}(?:, |[(\u2013\u2014-] ?)(?:double|half|triple|twice) (?:of )?the (?:[\w-]+ ){0,2}"
)
"""Between a new rate and the old one (“a 60 percent duty, from 10 percent”, “15 percent, half of the 30 percent”)."""
_NOT: Final = (", not", ") not")
"""Behind a comma it denies the rate that might be expected (“pays 15 percent on entry, not 25 percent”)."""
_EARLIER: Final = " after "
"""What follows was so before (“to 15 percent, after it was raised to 18”)."""
_NEXT_SENTENCE: Final = ". "
_ON_GOODS = deferred(r" (?:for|on) ")
"""… may name its goods last (“to 10 percent. The duty is raised to 25 percent on plastics”)."""
_BREAK = deferred(r"[.;:] |\b(?:and|but|while)\b")
_NOW = deferred(r"\bnow(?: \w+){0,2} ?\Z")
_PAST: Final = frozenset({"been", "was", "were"})
_UP_TO: Final = "up to "
_IS_LEVY = deferred(r" (?:dut(?:y|ies)|lev(?:y|ies)|tariffs?|tax(?:es)?) (?:on|paid|that|which) ")
"""What stands behind an old rate that a subject tells, though it moves only further on (“the 10% duty on tin rose”)."""
_WORD = deferred(r"[a-z]+")


class OldRates:
    """Finds the rate that another one replaces. Immutable once built."""

    def __init__(self, words: LinkWords) -> None:
        """Take the words that tie an old rate to a new one."""
        self._source = frozenset(words.source)
        self._step = frozenset(words.step)
        self._to = frozenset(words.to)
        self._replaced = frozenset(words.replaced)
        self._compared = frozenset(words.compared)
        self._once = frozenset(words.once)
        self._changing = frozenset(words.changing)
        self._moving = frozenset(words.moving)
        self._auxiliaries = frozenset(words.auxiliaries)
        current = "|".join(sorted(words.current, key=len, reverse=True))
        replaced = "|".join(sorted(words.replaced, key=len, reverse=True))
        self._bare = re.compile(rf"[ ,(]{{1,2}}({replaced}) (?:the |(?:{current}) ){{0,2}}({_FIGURE})(?={FIGURE_END})")
        self._current = re.compile(rf"\b(?:{current})(?: at| of)?\b")
        self._outdated = re.compile(rf"\b(?:{current}|{'|'.join(words.outdated)})\b")

    def read_bare(self, flat: str, rate: Rate) -> None:
        """Read an old rate without a unit of its own (“to 15 percent from 7.5”)."""
        found = self._bare.match(flat, rate.end) if rate.role == "main" and rate.previous is None else None
        if found and (found[1] not in self._source or opening_of(flat, rate) in self._to):
            rate.previous = _NOUGHTS.get(found[2]) if found[2] in _NOUGHTS else float(found[2])

    def names(self, flat: str, first: Rate, second: Rate) -> bool:
        """Tell whether the words between two figures say that the second is the one that the first replaces."""
        gap = flat[first.end : second.lead]
        bare = gap.strip(' ,;("')
        words = _STANDING.sub("", bare) if bare else ""
        tail = words.rsplit(maxsplit=3)
        phrases = {" ".join(tail[-n:]) for n in (1, 2, 3)}
        if not bare or not _OTHERS.isdisjoint(words.split()) or _NEW_LEVY.search(gap):
            return False
        if _ASIDE.fullmatch(gap) or words in self._once or bare.endswith(_NOT):
            return True
        which = _WHICH_WAS.search(words)
        if which or phrases & self._compared:
            plain = gap.endswith(f"{tail[-1]} ") and _CLAUSE_END.match(flat, second.end) is not None
            outdated = self._is_outdated(flat, second) or _PRIOR.search(bare[len(words) :]) is not None
            return outdated or (plain and bool(phrases & _CONTRASTS)) or bool(which and which[1])
        phrases &= self._replaced
        if phrases == {"previously"}:
            return _PREVIOUSLY.search(words) is not None
        if phrases and phrases <= self._source:
            opening = opening_of(flat, first)
            goes = flat.startswith(_UP_TO, first.lead) and opening in self._changing  # “goes up to 15”
            known = self._current.search(flat, second.lead, second.start) or _PRIOR.search(bare[len(words) :])
            told = opening in self._to or goes or known is not None
            return len(words) < _NEAR and told and "and" not in words.split()
        return bool(phrases)

    def follow(self, flat: str, first: Rate, second: Rate) -> None:
        """Link a rate to the one in front that it follows in time (“a 10% tariff will be raised to 15%”)."""
        end = second.lead + (len(_UP_TO) if flat.startswith(_UP_TO, second.lead) else 0)
        gap = flat[first.end : end]
        if first.low is not None and _NEXT_SENTENCE in gap:
            return  # “they range from 20% to 30%. The rate would rise to 22%”
        was = _AFTER_MOVING.search(flat, first.end, second.lead) and not flat.startswith(" to ", second.end)
        if not was and (
            _EARLIER in gap or _NEW_LEVY.search(gap) or (_NEXT_SENTENCE in gap and _ON_GOODS.match(flat, second.end))
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
        near = flat[max(first.lead - _IN_FRONT, 0) : first.start] + flat[first.end : first.end + _BESIDE]
        is_now = _NOW.search(flat, first.end, second.lead) is not None
        was = is_now and opening_of(flat, first) in _PAST
        if was or ((moved or taxed or is_now or last == "be") and self._current.search(near)):
            first.role, second.previous = "previous", first.value
        elif moved and verb in self._moving and _STOPS.isdisjoint(words) and "," not in flat[first.end : second.lead]:
            second.previous = first.value
            if _IS_LEVY.match(flat, first.end):
                first.role = "previous"
        elif moved and helper in self._auxiliaries and (_STOPS.isdisjoint(words) or words[-4:-3] in _SAME_SUBJECT):
            second.previous = first.value
            if (helper in _PASSIVE or opening_of(flat, first) in _PAST) and _STOPS.isdisjoint(words):
                first.role = "previous"

    def _is_adverb(self, word: str, ahead: str) -> bool:
        """Tell whether a word adds nothing to the verb, such as the direction that it has (“bumped up to”)."""
        return word in _ADVERBS or (word in _WAYS and ahead in self._changing)

    def _is_changed(self, flat: str, first: Rate, second: Rate) -> bool:
        """Tell whether a verb in front changes the first rate to the second (“cut the 10% duty on toys to 5%”)."""
        if opening_of(flat, first) in self._to | self._step | self._source or _BREAK.search(
            flat, first.end, second.lead
        ):
            return False
        before = flat[max(first.lead - _OBJECT, 0) : first.lead]
        clause = _BREAK.split(before)[-1].rpartition(",")[2]
        return not self._changing.isdisjoint(_WORD.findall(clause))

    def _is_outdated(self, flat: str, rate: Rate) -> bool:
        """Tell whether the words around a rate say that it holds no longer, or was only threatened."""
        after = _BREAK.split(flat[rate.end : rate.end + _REMARK])[0]
        return self._outdated.search(flat[rate.lead : rate.start] + " " + after) is not None


def opening_of(flat: str, rate: Rate) -> str:
    """Return the word in front of a rate, or the end of what is too long for one."""
    end = max(rate.lead - 1, 0)
    low = max(end - _LONGEST_WORD, 0)
    return flat[max(flat.rfind(" ", low, end) + 1, low) : rate.lead].strip(' ("')

"""Reads which rate is the old one by the words in front of it: “to 5 percent from 35”, “15 percent, previously 25”."""

import re
from typing import Final

from extractors.deferred import deferred
from extractors.quantities.rate import Rate, opening_of
from schemas.quantity_rules import LinkWords

_NEAR = 26
"""With a bare “from” between them two figures are closer still."""
_REMARK = 30
_CONTRASTS = frozenset({"against", "opposed to", "compared to", "compared with", "rather than"})
_CLAUSE_END = deferred(r"\s*(?:[.;)](?!\d)|\Z)")
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
_BETWEEN: Final = " between"
"""Behind “from” it opens a range of old rates (“to 32 percent, from between 45 and 64”)."""
_PRIOR = deferred(r" (?:earlier|former|initial|old|original|previous|prior) ")
_PREVIOUSLY = deferred(r"(?:\A|[,(-] ?)previously\Z")
"""It stands alone in front of the old rate (“15 percent, previously 25”), not of one that was proposed."""
_WHICH_WAS = deferred(
    r"(?:\A|[,(] ?)which (?:(currently|earlier|now|presently|previously|until now|was earlier|was previously) )?"
    r"(?:had been|is|stands at|stood at|was|(?:attract|carr(?:y|ie)|face|pay)s?|paid|(?:are|is) (?:charged|taxed at))\Z"
)
"""What tells an old rate behind other words (“75 percent on apples, which now stands at 50 percent”)."""
NEW_LEVY = deferred(r"[.;] .*\b(?:dut(?:y|ies)|levy|levies|tariffs?|tax(?:es)?) (?:for|on)\b")
"""A new sentence on another duty (“to 10 percent. The duty on plastics will be raised to 25”)."""
_ASIDE = deferred(
    r"(?: [a-z-]{2,12}){0,2}, (?:\()?from "
    r"|, [^,.;:]{3,60}, from the (?:[a-z]+ )?"
    r"|[^.;:]{0,60}(?:, |[(\u2013\u2014-] ?)(?:double|half|triple|twice) (?:of )?the (?:[\w-]+ ){0,2}"
)
"""Between a new rate and the old one (“a 60 percent duty, from 10 percent”, “15 percent, half of the 30 percent”)."""
_FORMER = deferred(
    r"[^.]{0,60}(?:\b(?:used to (?:attract|be|carry|face|pay|stand at)|had been paying"
    r"|(?:before|earlier|previously|until then),? (?:it|they) (?:paid|was|were))"
    r"|\b(?:down|up) (?:by )?\d+(?:\.\d+)? (?:percentage )?points from"
    r"|\breplac(?:es|ed|ing) (?:an? |one |that |the )?"
    r"(?:(?:duty|earlier|former|levy|old|previous|prior|rate|tariff) ){0,2}"
    r"(?:at|of)?) ?(?:an? |the )?\Z"
)
"""What tells, right in front of it, that a rate was charged before (“10 percent, where tin used to pay 5 percent”)."""
_IT_WAS: Final = frozenset({". it had been", ". it used to be", ". it was"})
"""The same in the next sentence."""
_NOT: Final = (", not", ") not")
"""Behind a comma it denies the rate that might be expected (“pays 15 percent on entry, not 25 percent”)."""
BREAK = deferred(r"[.;:] |\b(?:and|but|while)\b")
UP_TO: Final = "up to "


def pattern_of_current(words: LinkWords) -> re.Pattern[str]:
    """Return what tells, close to a rate, that it is the one charged now (“the current 10 percent”)."""
    current = "|".join(sorted(words.current, key=len, reverse=True))
    return re.compile(rf"\b(?:{current})(?: at| of)?\b")


def _value(figure: str) -> float:
    return _NOUGHTS[figure] if figure in _NOUGHTS else float(figure)


class OldRates:
    """Finds the rate that another one replaces. Immutable once built."""

    def __init__(self, words: LinkWords) -> None:
        """Take the words that tie an old rate to a new one."""
        self._source = frozenset(words.source)
        self._to = frozenset(words.to)
        self._replaced = frozenset(words.replaced)
        self._compared = frozenset(words.compared)
        self._once = frozenset(words.once)
        self._changing = frozenset(words.changing)
        current = "|".join(sorted(words.current, key=len, reverse=True))
        replaced = "|".join(sorted(words.replaced, key=len, reverse=True))
        self._bare = re.compile(rf"[ ,(]{{1,2}}({replaced}) (?:the |(?:{current}) ){{0,2}}({_FIGURE})(?={FIGURE_END})")
        sure = "|".join(sorted((word for word in words.replaced if " " in word), key=len, reverse=True))
        against, late = "|".join(sorted(_CONTRASTS)), "|".join((*words.current, *words.outdated))
        self._bare_further = re.compile(
            rf"(?:(?! (?:and|but|while) )[^.;:%\d]){{1,40}}[ ,(](?:{sure}) ({_FIGURE})(?={FIGURE_END})"
            rf"|[ ,(]{{1,2}}(?:{against}) ({_FIGURE})(?=[.;)](?:[ )]|$)|$|,? (?:{late})\b)"
        )
        self._current = pattern_of_current(words)
        self._outdated = re.compile(rf"\b(?:{current}|{'|'.join(words.outdated)})\b")

    def read_bare(self, flat: str, rate: Rate) -> None:
        """Read an old rate without a unit of its own (“to 15 percent from 7.5”)."""
        if rate.role != "main" or rate.previous is not None:
            return
        found = self._bare.match(flat, rate.end)
        further = self._bare_further.match(flat, rate.end) if found is None else None
        if further:
            rate.previous = _value(further[1] or further[2])
        elif found and (found[1] not in self._source or opening_of(flat, rate) in self._to):
            rate.previous = _value(found[2])

    def names(self, flat: str, first: Rate, second: Rate) -> bool:
        """Tell whether the words between two figures say that the second is the one that the first replaces."""
        gap = flat[first.end : second.lead]
        bare = gap.strip(' ,;("')
        words = _STANDING.sub("", bare).removesuffix(_BETWEEN) if bare else ""
        tail = words.rsplit(maxsplit=3)
        phrases = {" ".join(tail[-n:]) for n in (1, 2, 3)}
        if not bare or not _OTHERS.isdisjoint(words.split()) or NEW_LEVY.search(gap):
            return False
        if words in self._once or _was_before(gap, bare):
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
            goes = flat.startswith(UP_TO, first.lead) and opening in self._changing  # “goes up to 15”
            known = self._current.search(flat, second.lead, second.start) or _PRIOR.search(bare[len(words) :])
            told = opening in self._to or goes or known is not None
            return len(words) < _NEAR and told and "and" not in words.split()
        return bool(phrases)

    def _is_outdated(self, flat: str, rate: Rate) -> bool:
        """Tell whether the words around a rate say that it holds no longer, or was only threatened."""
        after = BREAK.split(flat[rate.end : rate.end + _REMARK])[0]
        return self._outdated.search(flat[rate.lead : rate.start] + " " + after) is not None


def _was_before(gap: str, bare: str) -> bool:
    """Tell whether what stands between two figures, with marks and `bare` of them, makes the second one the old one."""
    if bare.endswith(_NOT) or gap == ", not " or bare in _IT_WAS:
        return True
    return _ASIDE.fullmatch(gap) is not None or _FORMER.fullmatch(gap) is not None

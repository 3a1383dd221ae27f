"""What the words around a figure say of it: hedges (“up to”), and whether it is a step, a sum, a cap or a floor."""

import re
from bisect import bisect_left
from collections import defaultdict

from extractors.mention import Document
from extractors.quantities.rate import Rate
from schemas.quantity_rules import Basis, Qualifier, RateRules

Said = tuple[Qualifier | None, Basis | None]

_ROUNDS = 5
"""No more phrases and fillers stand in a row."""
_AFTER = re.compile(r"[ ,(-]{0,3}([a-z]+(?:-[a-z]+)?)")
_AFTER_REACH = 32
_LONGEST = 4
_LONGEST_WORD = 64
"""What is longer is no word of a phrase: of a text without blanks not all is read again and again."""
_LEVY_REACH = 30
_DISTANCE = 120


class Qualifiers:
    """Reads what stands around a figure. Immutable once built."""

    def __init__(self, rules: RateRules) -> None:
        """Take the phrases before and after a figure."""
        self._before = _phrases(rules.qualifiers, rules.basis) | dict.fromkeys(rules.fillers, (None, None))
        self._endings: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for phrase in sorted(self._before, key=len, reverse=True):
            self._endings[phrase.rpartition(" ")[2]] += (phrase,)
        self._after = _phrases(rules.qualifiers_after, rules.basis_after)
        self._first = frozenset(phrase.partition(" ")[0] for phrase in self._after)
        self._distant = [(d, frozenset(d.triggers), frozenset(d.closers)) for d in rules.distant]
        self._listing = {joiner.strip(",") for joiner, kind in rules.links.elliptic.items() if kind == "list"}
        self._closers = frozenset().union(*(closers for _, _, closers in self._distant))

    def before(self, flat: str, rate: Rate) -> str:
        """Move `rate.lead` over the phrases and fillers in front of it, set what they say, and return the word before.

        `flat` is the folded text with blanks for line breaks.
        """
        word, end = _last_word(flat, rate.lead)
        for _ in range(_ROUNDS):
            phrases = self._endings.get(word)
            if not phrases or not flat.endswith(phrases, 0, end):
                break
            phrase = next(p for p in phrases if flat.endswith(p, 0, end))
            start = end - len(phrase)
            if flat[max(start - 1, 0) : start].isalnum():
                break
            _say(rate, *self._before[phrase])
            rate.lead = start
            word, end = _last_word(flat, start)
        return word

    def around(self, document: Document, flat: str, rates: list[Rate]) -> None:
        """Set what the words behind the figures, and those further in front, say; the rates are linked already."""
        last = -1
        previous: Rate | None = None
        levies = document.by_kind["LEVY"]
        starts = [levy.start for levy in levies]
        for rate in rates:
            sentence = document.sentence_at(rate.start)
            self._say_after(flat, rate, rate.end)
            index = bisect_left(starts, rate.end)
            if index < len(starts) and starts[index] < rate.end + _LEVY_REACH:
                self._say_after(flat, rate, levies[index].end)
            if rate.basis == "unspecified":
                start = max(document.sentences[sentence].start, rate.lead - _DISTANCE)
                self._say_distant(flat, start, rate, after_rate=sentence == last and rate.previous is None)
            if rate.basis == "unspecified" and previous and flat[previous.end : rate.lead].strip(" ,") in self._listing:
                _say(rate, None, previous.basis)
            last, previous = sentence, rate

    def _say_after(self, flat: str, rate: Rate, end: int) -> None:
        first = _AFTER.match(flat, end)
        if not first or first[1] not in self._first:
            return
        words = flat[first.start(1) : end + _AFTER_REACH].split(maxsplit=_LONGEST)
        for length in range(min(_LONGEST, len(words)), 0, -1):
            said = self._after.get(" ".join(words[:length]).rstrip(".,;)"))
            if said:
                _say(rate, *said)
                return

    def _say_distant(self, flat: str, start: int, rate: Rate, *, after_rate: bool) -> None:
        """Set what words from `start` on say; `after_rate`: the sentence has an earlier percentage."""
        last, _ = _last_word(flat, rate.lead)
        if last not in self._closers:
            return
        words = flat[start : rate.lead].split()[:-1]
        for rule, triggers, closers in self._distant:
            if last in closers and rule.after_rate <= after_rate and not triggers.isdisjoint(words[-rule.reach :]):
                _say(rate, None, rule.basis)
                return


def _last_word(flat: str, end: int) -> tuple[str, int]:
    """Return the word before `end` and its own end, without blanks and the marks that open a bracket or quotation."""
    while end and flat[end - 1] in ' ("':
        end -= 1
    low = max(end - _LONGEST_WORD, 0)
    return flat[max(flat.rfind(" ", low, end) + 1, low) : end], end


def _phrases(qualifiers: dict[Qualifier, list[str]], bases: dict[Basis, list[str]]) -> dict[str, Said]:
    """Return every phrase with the qualifier and the basis that it stands for."""
    said: dict[str, Said] = {phrase: (name, None) for name, phrases in qualifiers.items() for phrase in phrases}
    for basis, phrases in bases.items():
        for phrase in phrases:
            said[phrase] = (said.get(phrase, (None, None))[0], basis)
    return said


def _say(rate: Rate, qualifier: Qualifier | None, basis: Basis | None) -> None:
    """Note the nearest hedge and basis; an added step is a qualifier only where no hedge stands beside it."""
    if qualifier == "additional":
        basis = basis or "additional"
    if basis and rate.basis == "unspecified":
        rate.basis = basis
    if basis == "additional":
        qualifier = qualifier or "additional"
    if qualifier and rate.qualifier in {"exact", "additional"}:
        rate.qualifier = qualifier

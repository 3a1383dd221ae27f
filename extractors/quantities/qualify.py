"""What the words around a figure say of it: hedges (“up to”), and whether it is a step, a sum, a cap or a floor."""

import re

from extractors.mention import Document
from extractors.quantities.rate import Basis, Qualifier, Rate
from schemas.quantity_rules import RateRules

Phrases = dict[str, tuple[Qualifier | None, Basis | None]]

_REACH = 44
_LONGEST = 4
"""No phrase has more words."""
_ROUNDS = 5
_TOKEN = re.compile(r"[a-z0-9~$%]+(?:[.'][a-z0-9~]+)*|;")
_AFTER = re.compile(r"[ ,(-]{0,3}([a-z]+(?:-[a-z]+)?)")
_LEVY_REACH = 30
_DISTANCE = 120


class Qualifiers:
    """Reads what stands around a figure. Immutable once built."""

    def __init__(self, rules: RateRules) -> None:
        """Take the phrases before and after a figure."""
        self._before = _phrases(rules.qualifiers, rules.basis)
        self._before |= dict.fromkeys(rules.fillers, (None, None))
        self._last = frozenset(phrase.rpartition(" ")[2] for phrase in self._before)
        self._after = _phrases(rules.qualifiers_after, rules.basis_after)
        self._first = frozenset(phrase.partition(" ")[0] for phrase in self._after)
        self._rules = [(d, frozenset(d.triggers), frozenset(d.closers)) for d in rules.distant]
        self._closers = frozenset().union(*(closers for _, _, closers in self._rules))

    def before(self, folded: str, rate: Rate) -> None:
        """Move `rate.lead` over the phrases and fillers in front of it, and set what they say."""
        for _ in range(_ROUNDS):
            last = folded[folded.rfind(" ", 0, max(rate.lead - 1, 0)) + 1 : rate.lead].strip('( "')
            if last not in self._last:
                return
            words = folded[max(rate.lead - _REACH, 0) : rate.lead].replace("(", " ").replace('"', " ").split()
            for length in range(min(_LONGEST, len(words)), 0, -1):
                said = self._before.get(" ".join(words[-length:]))
                if said:
                    _say(rate, *said)
                    for word in reversed(words[-length:]):
                        rate.lead = folded.rindex(word, 0, rate.lead)
                    break
            else:
                return

    def around(self, document: Document, rates: list[Rate]) -> None:
        """Set what the words behind the figures, and those further in front, say; the rates are linked already."""
        last = -1
        for rate in rates:
            sentence = document.sentence_at(rate.start)
            self._say_after(document.folded, rate, rate.end)
            for levy in document.by_kind["LEVY"]:
                if rate.end < levy.start < rate.end + _LEVY_REACH:
                    self._say_after(document.folded, rate, levy.end)
            self._distant_words(document.folded, document.sentences[sentence].start, rate, after_rate=sentence == last)
            last = sentence

    def _distant_words(self, folded: str, start: int, rate: Rate, *, after_rate: bool) -> None:
        """Set what words between `start`, the sentence's, and the figure say; `after_rate`: it is not the first."""
        if rate.basis != "unspecified" or folded[rate.lead - _CLOSER : rate.lead].split()[-1:] not in self._closers:
            return
        tokens = _TOKEN.findall(folded, max(start, rate.lead - _DISTANCE), rate.lead)
        for rule, triggers, closers in self._rules:
            if tokens[-1] not in closers or rule.after_rate > (after_rate and rate.previous is None):
                continue
            if not triggers.isdisjoint(tokens[-rule.reach - 1 : -1]):
                _say(rate, None, rule.basis)
                return

    def _say_after(self, folded: str, rate: Rate, end: int) -> None:
        first = _AFTER.match(folded, end)
        if not first or first[1] not in self._first:
            return
        words = folded[first.start(1) : end + _REACH].split(maxsplit=_LONGEST)
        for length in range(min(_LONGEST, len(words)), 0, -1):
            said = self._after.get(" ".join(words[:length]).rstrip(".,;)"))
            if said:
                _say(rate, *said)
                return


def _phrases(qualifiers: dict[Qualifier, list[str]], bases: dict[Basis, list[str]]) -> Phrases:
    """Return every phrase with the qualifier and the basis that it stands for."""
    said: Phrases = {phrase: (name, None) for name, phrases in qualifiers.items() for phrase in phrases}
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

"""What the words in front of a percentage say that it measures, back to the levy that it belongs to."""

import re

from extractors.deferred import deferred
from extractors.mention import Document, Mention
from extractors.quantities.near import starting_in
from extractors.quantities.rate import Rate
from extractors.quantities.site import MeasureWords, Site
from extractors.quantities.tokens import TOKEN
from schemas.quantity_rules import Measure, MeasureRules

_REACH = 200
_WORD = 12
_NEARBY = 400
"""A figure without a telling word goes on with the tariffs of the text this far in front."""
_RATE_REACH = 20
_FRONT = 56
_NAME = 6
_PAIR = 2
_GOODS = 4
"""“On” and the goods of a levy are no more words than this."""
_LEVELLED = frozenset({"change", "growth", "inflation", "interest"})
_ON = " on "
_VAGUE = "weak"
"""The form of “foreign” and the like, which name no country."""
_BORDER_REACH = 40
"""How near behind it stand the goods and the country that a figure without a levy is charged on …"""
_VERB = 28
_CHARGED = deferred(
    r" (?:that|which) (?:[\w'-]+ ){1,3}"
    r"(?:charges?|collects?|imposes?|levies|(?:is|are) (?:charged|collected|levied)) on "
)
"""Behind it a clause may tell so as well (“the 10 percent that Peru already charges on Chilean goods”)."""
"""… and in front of it the verb that charges it."""
_IT = re.compile(r"[\"'“ ]{0,2}(?:(?:and|but|if so),? )?(?:it|that|this)\b")
"""How a sentence begins that goes on with the subject of the one before it."""
_OF_WHICH = ["of", "which"]
"""Behind what is no levy it opens a share (“sales of $9 billion, of which 90 percent were of tin”)."""
_AVERAGE = ["an", "average", "of"]
"""“By an average of 36 percent” is as relative as “by 36 percent”."""


class BeforeReader:
    """Reads the words in front of a figure. Immutable once built."""

    def __init__(self, rules: MeasureRules, words: MeasureWords) -> None:
        """Take the words that tell measures apart."""
        self._words = words
        self._levels = frozenset(rules.levels)
        self._targets = frozenset(rules.targets)
        self._shared_by = frozenset(rules.shared_by)
        self._obtaining = frozenset(rules.obtaining)
        self._covered_by = [[word] for word in rules.covered_by]
        self._portions = frozenset(rules.portions)
        self._raised = frozenset(rules.raised)
        self._auxiliaries = frozenset(rules.auxiliaries)
        self._prepositions = frozenset(rules.prepositions)
        self._steps = rules.steps
        self._asides = frozenset(",(")
        self._coordinators = frozenset(rules.coordinators)

    def read(self, site: Site, previous: Rate | None) -> Measure:
        """Return the measure; `previous` is the rate before this one, judged already."""
        folded, lead = site.document.folded, site.rate.lead
        floor = max(site.start, lead - _REACH)
        mark = site.marks.before(lead, floor)
        base = min(mark.end, lead) if mark else floor
        near = previous if previous and base <= previous.end <= lead else None
        tokens = TOKEN.findall(folded, near.end if near else base, lead)
        last = tokens[-1] if tokens else ""
        if not near and (last in self._obtaining or (not mark and tokens[-len(_OF_WHICH) :] == _OF_WHICH)):
            return "share"
        level = last in self._levels and not self._is_step(tokens)
        found = self._nearest(site, tokens, level=level)
        if near and not found and not _acts(site.document, near.end, lead):
            if not (mark and last in self._targets) and self._continues(tokens):
                return near.measure
            tokens = site.marks.tokens.between(base, near.start, (site.start, site.end)) + tokens
            found = self._nearest(site, tokens, level=level)
        if found:
            return site.marks.measure(mark) if mark and not near and self._rises(mark, tokens) else found
        if last in self._shared_by and self._names_noun(folded, site.rate.end):
            return "share"
        if mark:
            return self._by_levy(site, mark, floor, tokens, level=level)
        return self._by_context(site, previous, tokens)

    def _nearest(self, site: Site, tokens: list[str], *, level: bool) -> Measure | None:
        """Return what the last telling word says; before a level, movements say nothing."""
        words = self._words
        if ";" in tokens:
            tokens = tokens[len(tokens) - tokens[::-1].index(";") :]
        if words.telling.isdisjoint(tokens):
            return None
        for word in reversed(words.joined(tokens)):
            noun = words.nouns.get(word)
            if noun:
                return words.in_context(site, word, noun)
            if not level and word in words.moves:
                return words.moves[word]
            if word in words.taxes:
                return words.taxed(site)
        return None

    def _is_step(self, tokens: list[str]) -> bool:
        """Tell whether the figure is that of a movement (“an increase of 3 percent”)."""
        return len(tokens) > 1 and tokens[-1] == "of" and tokens[-2] in self._words.moves

    def _rises(self, mark: Mention, tokens: list[str]) -> bool:
        """Tell whether it is the levy that goes up by the figure (“tariffs on steel will rise by 10 percent”)."""
        words = [t for t in tokens if t not in self._auxiliaries]
        if words[-1:] == self._steps:
            words.pop()
        if mark.kind != "LEVY" or not words or words.pop() not in self._raised:
            return False
        return not words or (
            words[0] in self._prepositions and (_lists(words[1:]) or (len(words) <= _GOODS and "," not in words))
        )

    def _continues(self, tokens: list[str]) -> bool:
        """Tell whether the figure goes on with a list (“25 percent on cars and 10 percent on aluminum”)."""
        return not self._coordinators.isdisjoint(tokens)

    def _by_levy(self, site: Site, mark: Mention, floor: int, tokens: list[str], *, level: bool) -> Measure:
        """Return what a figure behind a levy measures: the levy, the share that it covers, or a relative cut of it."""
        folded, start = site.document.folded, max(mark.start - _FRONT, floor)
        if tokens[-len(_AVERAGE) :] == _AVERAGE and tokens[-len(_AVERAGE) - 1 : -len(_AVERAGE)] == self._steps:
            tokens, level = tokens[: -len(_AVERAGE)], False
        if tokens[-1:] == self._steps and tokens[0] in self._auxiliaries:
            return "change"
        if folded[max(mark.start - _WORD, floor) : mark.start].split()[-1:] in self._covered_by:
            if not self._portions.isdisjoint(TOKEN.findall(folded, start, mark.start)):
                return "share"
        elif not level and (tokens[-1:] == self._steps or not self._asides.intersection(tokens)):
            front = TOKEN.findall(folded, start, mark.start)
            if next((token for token in reversed(front) if token in self._words.moves), None) in self._words.down:
                return "change"
        return site.marks.measure(mark)

    def _names_noun(self, folded: str, end: int) -> bool:
        token = TOKEN.match(folded, end + 1)
        return token is not None and token[0] not in self._words.stops

    def _by_context(self, site: Site, previous: Rate | None, tokens: list[str]) -> Measure:
        """Without a telling word: a tariff where the text nearby, or the verb and the article, speak of one."""
        rate, document, marks = site.rate, site.document, site.marks
        if previous and previous.measure == "tariff" and rate.start - previous.end < _NEARBY:
            return "tariff"
        mark = marks.before(rate.start, rate.start - _NEARBY)
        if previous and _speaks_of_it(site, previous) and not (mark and mark.start > previous.start):
            return previous.measure
        mark = mark or marks.behind(rate.end, site.end)
        if not mark and (somewhere := marks.any()):
            words = tokens + TOKEN.findall(document.folded, rate.end, min(rate.end + _RATE_REACH, site.end))
            charged = rate.value == 0 or not self._words.rates.isdisjoint(words)
            mark = somewhere if charged or _acts(document, site.start, rate.start) else None
        if not mark and _is_put_on_foreign_goods(site):
            return "tariff"
        return marks.measure(mark) if mark else "other"


def _lists(words: list[str]) -> bool:
    """Tell whether words are a list of short names (“rice, maize and soya beans”)."""
    *front, last = " ".join(words).replace(" or ", " and ").rsplit(" and ", 1)
    names = [*front[0].split(","), last] if front else []
    return len(names) > _PAIR and "," not in last and all(0 < len(n.split()) <= _NAME for n in names)


def _speaks_of_it(site: Site, previous: Rate) -> bool:
    """Tell whether a sentence goes on with what the one before it measures (“It was 3 percent a year ago”)."""
    if previous.measure not in _LEVELLED or _IT.match(site.document.folded, site.start) is None:
        return False
    return site.sentence - site.document.sentence_at(previous.start) <= 1


def _is_put_on_foreign_goods(site: Site) -> bool:
    """Tell whether the figure itself is charged on a country's goods (“has put 25 percent on American steel”)."""
    rate, kinds, end = site.rate, site.document.by_kind, min(site.rate.end + _BORDER_REACH, site.end)
    comma = site.document.folded.find(", ", rate.end, end)
    end = comma if comma >= 0 else end
    folded = site.document.folded
    charged = folded.startswith(_ON, rate.end) and _acts(site.document, rate.lead - _VERB, rate.lead)
    if not charged and not _CHARGED.match(folded, rate.end, end):
        return False
    places = starting_in(kinds["PLACE"], rate.end, end)
    return any(place.payload.form != _VAGUE for place in places) and bool(starting_in(kinds["GOODS"], rate.end, end))


def _acts(document: Document, start: int, end: int) -> bool:
    """Tell whether somebody charges or faces something between two offsets."""
    return any(starting_in(document.by_kind[kind], start, end) for kind in ("IMPOSE", "FACE"))

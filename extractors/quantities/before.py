"""What the words in front of a percentage say that it measures, back to the levy that it belongs to."""

from extractors.mention import Mention
from extractors.quantities.context import acts, by_context
from extractors.quantities.rate import Rate
from extractors.quantities.site import MeasureWords, Site
from extractors.quantities.tokens import TOKEN
from schemas.quantity_rules import Measure, MeasureRules

_REACH = 200
_WORD = 12
_FRONT = 56
_NAME = 6
_PAIR = 2
_GOODS = 4
"""“On” and the goods of a levy are no more words than this."""
_OF_WHICH = ["of", "which"]
_OF = "of"
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
        if not near and (last in self._obtaining or (not mark and _is_part(tokens, starts=floor == site.start))):
            return "share"
        level = last in self._levels and not self._is_step(tokens)
        found = self._nearest(site, tokens, level=level)
        if near and not found and not acts(site.document, near.end, lead):
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
        return by_context(site, previous, tokens, self._words.rates)

    def _nearest(self, site: Site, tokens: list[str], *, level: bool) -> Measure | None:
        """Return what the last telling word says; before a level, movements say nothing."""
        words = self._words
        if words.telling.isdisjoint(tokens):
            return None
        if ";" in tokens:
            tokens = tokens[len(tokens) - tokens[::-1].index(";") :]
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


def _is_part(tokens: list[str], *, starts: bool) -> bool:
    """Tell whether a figure is that of a part (“of which 90 percent were of tin”, “Of the drug seized, 1 percent …”).

    No levy is named in front; `starts` tells that a sentence starts with the tokens.
    """
    return tokens[-len(_OF_WHICH) :] == _OF_WHICH or (starts and tokens[:1] == [_OF])


def _lists(words: list[str]) -> bool:
    """Tell whether words are a list of short names (“rice, maize and soya beans”)."""
    *front, last = " ".join(words).replace(" or ", " and ").rsplit(" and ", 1)
    names = [*front[0].split(","), last] if front else []
    return len(names) > _PAIR and "," not in last and all(0 < len(n.split()) <= _NAME for n in names)

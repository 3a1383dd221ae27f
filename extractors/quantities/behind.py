"""What the noun phrase behind a percentage says that it measures: “25 percent tariff”, “3 percent of exports”."""

from extractors.deferred import deferred
from extractors.mention import Mention
from extractors.quantities.answers import FIRST, Answers, takes_sides
from extractors.quantities.site import REACH, MeasureWords, Site
from extractors.quantities.tokens import TOKEN
from schemas.quantity_rules import Measure, MeasureRules

_OR_SO = deferred(r"(?: or (?:so|thereabouts))?")
_SUM_OF = deferred(
    r",? (?:or |\()(?:about |almost |approximately |nearly |roughly |some |worth )?[$€£¥a-z]{0,4}\d[\d.,]*+[a-z]{0,2}"
    r"(?: [a-z]{1,12}){0,2}[,)] of\b"
)
"""What “17%, or $51 million, of the duties” tells as well: a share."""
_COUNTED = deferred(
    r"(?<![$€£¥\d])\b\d{1,3}(?:,\d{3}){1,3} (?!per\b|a\b|an\b|each\b)[a-z]{3,14}(?: [a-z]{3,14})?,?"
    r" or (?:about |some )?\Z"
)
"""What stands in front of a share of a quantity (“421,691 tons, or 96 percent”)."""
_COUNT = 60
_BY_WEIGHT = deferred(
    r"(?: or (?:less|more))?,? (?:by|in|of the) (?:mass|volume|weight)\b"
    r"| (?:[a-z]+ ){0,2}[a-z]+-based (?:bio|blend|diesel|ethanol|fuel)"
)
"""Behind these the figure is a part of the goods themselves (“fabrics with 85 percent or more by weight of silk”)."""
_LOWERED = deferred(r" (?:cuts?|decreases?|reductions?|rollbacks?)\b")
"""Behind a levy these make the figure that of the change (“a 43 percent tariff cut”)."""
_ASIDES = (", or ", " or ", " (")
_OR = (" or ", " or about ", " or some ")
_OF_LEVY = 5
"""“Of” and the adjectives of a levy are no more words than this."""
_GOALS = frozenset({"goal", "objective", "target"})
"""What a bank or a government aims at by a figure is no duty."""
_SURE = frozenset({"certain", "committed", "confident", "correct", "firm", "sure"})
"""“Not 100 percent firm” is no duty either."""
_ON_EARNINGS = deferred(
    r" on (?:(?:all|annual|any|bank|betting|company|corporate|energy|excess|extra|firms'|foreign|gas|gross|its|local"
    r"|net|oil|online|the|their|windfall|[a-z]+an|[a-z]+'s) ){0,3}"
    r"(?:bets|betting|earnings|incomes?|payrolls?|profits?|revenues?|stakes|turnover|wages)\b"
)
"""What is charged on what firms and people earn is charged at no border (“a 3 percent levy on bank profits”)."""
_CHARGED = deferred(
    r" (?:are|is|was|were|will|would)(?: now| still| to)?(?: be)? (?:charged|collected|due|imposed|levied|payable)\b"
    r"| charges?\b"
)
"""Behind a figure it tells that a levy in front is that high (“a cut in the duty: 15 percent will be charged”)."""
_POINTS = "points"
"""What is told in points “of the tariff” is no share of it but a part of its rate."""
_ADDED_TO = 5
_RAISED_IN = (["in"], ["of"], ["on"])


class BehindReader:
    """Reads the noun phrase behind a figure. Immutable once built."""

    def __init__(self, rules: MeasureRules, words: MeasureWords) -> None:
        """Take the words that tell measures apart."""
        self._words = words
        self._enders = words.stops - {"of", "to"} - words.moves.keys()
        self._opinions = frozenset(rules.opinions)
        self._answers = Answers(rules)
        self._levy_adjectives = frozenset(rules.levy_adjectives)
        self._determiners = frozenset(rules.determiners)
        self._value_words = frozenset(rules.value_words)

    def read(self, site: Site) -> Measure | None:
        """Return the measure, None where the phrase does not tell."""
        rate, folded = site.rate, site.document.folded
        ceiling = min(site.end, rate.end + REACH)
        mark = site.marks.behind(rate.end, ceiling)
        if _BY_WEIGHT.match(folded, rate.end) or takes_sides(site):
            return "share"
        levied = mark if mark and mark.start - rate.end <= 1 else None
        charged = site.marks.before(rate.lead, site.start) if _CHARGED.match(folded, rate.end) else levied
        if charged:
            return site.marks.measure(charged) if charged is not levied else _levied(site, charged)
        vague = _OR_SO.match(folded, rate.end, ceiling)
        end = vague.end() if vague else rate.end
        end += folded.startswith(")", end) and folded.startswith("(", rate.start - 1)  # “eighty percent (80%) of”
        first = FIRST.match(folded, end, ceiling)
        if _is_of_sum(site, ceiling) or self._answers.has(site, first):
            return "share"
        if not first or first[1] in self._enders:
            return "other" if _ON_EARNINGS.match(folded, rate.end, site.end) else None
        if first[1] in _GOALS or first[1] in _SURE:
            return "other"
        return self._phrase(site, first[1], TOKEN.findall(folded, end, mark.start if mark else ceiling), mark)

    def _phrase(self, site: Site, first: str, tokens: list[str], mark: Mention | None) -> Measure | None:
        if first == "of":
            return self._share_or_kind(site, tokens, mark)
        return self._added_to(tokens) if first == "to" else self._noun_phrase(site, self._words.joined(tokens), mark)

    def _noun_phrase(self, site: Site, tokens: list[str], mark: Mention | None) -> Measure | None:
        words = self._words
        for i, token in enumerate(tokens):
            noun = words.nouns.get(token)
            if noun:
                return words.in_context(site, token, noun)
            if token in words.moves:
                raised = mark and token in words.up and tokens[i + 1 :] in _RAISED_IN
                return site.marks.measure(mark) if mark and raised else words.moves[token]
            if token in words.taxes:
                return words.taxed(site)
            if token in words.stops:
                return None
        return site.marks.measure(mark) if mark else None

    def _share_or_kind(self, site: Site, tokens: list[str], mark: Mention | None) -> Measure | None:
        """Decide “25 percent of …”: a share, but for kinds of levy, and for the value that is charged."""
        head = tokens[2:3] if tokens[1:2] and tokens[1] in self._determiners else tokens[1:2]
        if head and head[0] in self._value_words:
            return None
        if any(self._words.nouns.get(token) == "share" for token in tokens[1:_OF_LEVY]):
            return "share"
        in_points = site.document.folded.endswith(_POINTS, 0, site.rate.end)
        if mark and not tokens[1:] and site.rate.qualifier == "additional":
            return site.marks.measure(mark)  # “an additional 10% of tariffs on toys”
        if (
            not mark
            or not self._opinions.isdisjoint(tokens)
            or len(tokens) > _OF_LEVY
            or (self._levy_adjectives.isdisjoint(tokens) and not in_points)
        ):
            return "share"
        return site.marks.measure(mark) if self._words.stops.isdisjoint(tokens[1:]) else "share"

    def _added_to(self, tokens: list[str]) -> Measure | None:
        """Return what “adds 4 percent to the price of a car” adds to."""
        found = [self._words.nouns.get(token) for token in tokens[1:_ADDED_TO]]
        return next(filter(None, found), None)


def _levied(site: Site, mark: Mention) -> Measure:
    """Return what a figure right in front of a levy measures: the levy, a change of it, or a tax on earnings."""
    folded = site.document.folded
    if _LOWERED.match(folded, mark.end):
        return "change"
    return "other" if _ON_EARNINGS.match(folded, mark.end, site.end) else site.marks.measure(mark)


def _is_of_sum(site: Site, ceiling: int) -> bool:
    """Tell whether a sum or a quantity beside the figure tells the same share (“17%, or $5 million, of the duties”)."""
    folded, rate = site.document.folded, site.rate
    if folded.startswith(_ASIDES, rate.end) and _SUM_OF.match(folded, rate.end, ceiling):
        return True
    start = max(site.start, rate.lead - _COUNT)
    return folded.endswith(_OR, start, rate.lead) and _COUNTED.search(folded, start, rate.lead) is not None

"""Whether a percentage is a share of those who were asked, and no duty: “51 percent back the tariffs”."""

import re

from extractors.deferred import deferred
from extractors.quantities.site import Site
from extractors.quantities.tokens import TOKEN
from schemas.quantity_rules import MeasureRules

FIRST = deferred(rf"(?! ?--? ?(?:an?|the|which)\b)[ \"'\-]{{0,3}}({TOKEN.pattern})")
"""The first word behind a figure."""
_VOTED = deferred(r"\b(\d{1,2}(?:\.\d)?) -{1,2} \Z")
"""In front of a smaller figure these are the votes of the other side (“voters oppose 50 - 31 percent tariffs”)."""
_VOTE = 8
_BEING = frozenset({"are", "is", "was", "were"})
_MINDED = frozenset({"opposed", "somewhat", "strongly", "supportive", "undecided", "unsure", "worried"})
_HOLDING = "ing"
"""How the verb of who has an opinion ends behind “are”: other verbs say what is done to the figure (“was agreed”)."""
_OF_LEVY = deferred(r"\b(?:dut(?:y|ies)|lev(?:y|ies)|rates?|tariffs?) of \Z")
"""In front of a figure it tells that the verb behind is that of the levy (“the duty of 15 percent agreed in May”)."""
_TAKING_SIDES = deferred(
    r" (?:(?:are |were )?(?:against|for|in favou?r)(?=[.,;]|$)"
    r"|(?:back|call|see|view) (?:her|him|his|it|the|them|those)\b)"
)
"""“44 percent are for, 53 percent against”, “51 percent back those on tin”."""
_BESIDE_ANSWER = deferred(r"(?:\(|, | by |(?<!from )\b\d{1,2}(?:\.\d)?(?:%| percent| per cent) to )\Z")
_BESIDE_ENDS = ("(", ", ", " by ", " to ")
"""How it ends: looking there first spares most figures the pattern."""
_BESIDE = 24
_CHARGED = frozenset({"against", "for", "on"})


class Answers:
    """Knows the words of people who are asked, and of what they say. Immutable once built."""

    def __init__(self, rules: MeasureRules) -> None:
        """Take the words for opinions, and for those who have them."""
        self._opinions = frozenset(rules.opinions)
        self._asked = frozenset(rules.asked)

    def has(self, site: Site, first: re.Match[str] | None) -> bool:
        """Tell whether a figure is of those who were asked; `first` is the word behind it."""
        opinion = first is not None and not _is_of_levy(site) and self._tells_opinion(site.document.folded, first)
        return opinion or self._is_answer(site, first)

    def _tells_opinion(self, folded: str, first: re.Match[str]) -> bool:
        """Tell whether people say it, or are for or against something (“43 percent were opposed”)."""
        if first[1] in self._opinions:
            return True
        second = FIRST.match(folded, first.end()) if first[1] in _BEING else None
        if second is None:
            return False
        return second[1] in _MINDED or (second[1] in self._opinions and second[1].endswith(_HOLDING))

    def _is_answer(self, site: Site, first: re.Match[str] | None) -> bool:
        """Tell whether a figure aside is that of those who were asked (“most voters oppose it, 58% to 40%”)."""
        folded, lead = site.document.folded, site.rate.lead
        start = max(site.start, lead - _BESIDE)
        if not folded.endswith(_BESIDE_ENDS, start, lead) or (first and first[1] in _CHARGED):
            return False
        if _BESIDE_ANSWER.search(folded, start, lead) is None:
            return False
        asked = site.marks.asked
        if site.start not in asked:
            tokens = TOKEN.finditer(folded, site.start, site.end)
            asked[site.start] = next((token.end() for token in tokens if token[0] in self._asked), len(folded))
        return asked[site.start] < lead


def _is_of_levy(site: Site) -> bool:
    folded, lead = site.document.folded, site.rate.lead
    start = max(site.start, lead - _BESIDE)
    return folded.endswith(" of ", start, lead) and _OF_LEVY.search(folded, start, lead) is not None


def takes_sides(site: Site) -> bool:
    """Tell whether the figure is of those for or against something, whatever levy stands behind it."""
    return _is_of_vote(site) or _TAKING_SIDES.match(site.document.folded, site.rate.end, site.end) is not None


def _is_of_vote(site: Site) -> bool:
    """Tell whether the figure is the smaller one of those for and against something."""
    folded, lead = site.document.folded, site.rate.lead
    other = _VOTED.search(folded, max(site.start, lead - _VOTE), lead) if folded.endswith("- ", 0, lead) else None
    return other is not None and float(other[1]) > site.rate.value

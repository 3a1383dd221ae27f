"""What a percentage measures that no word in front of it tells: what the text around it speaks of."""

import re
from collections.abc import Set as AbstractSet

from extractors.deferred import deferred
from extractors.mention import Document
from extractors.quantities.near import starting_in
from extractors.quantities.rate import Rate
from extractors.quantities.site import Site
from extractors.quantities.tokens import TOKEN
from schemas.quantity_rules import Measure

_NEARBY = 400
"""A figure without a telling word goes on with the tariffs of the text this far in front."""
_RATE_REACH = 20
_LEVELLED = frozenset({"change", "growth", "inflation", "interest"})
_ON = " on "
_VAGUE = "weak"
"""The form of “foreign” and the like, which name no country."""
_BORDER_REACH = 40
"""How near behind it stand the goods and the country that a figure without a levy is charged on …"""
_VERB = 28
"""… and in front of it the verb that charges it."""
_CHARGED = deferred(
    r" (?:that|which) (?:[\w'-]+ ){1,3}"
    r"(?:charges?|collects?|imposes?|levies|(?:is|are) (?:charged|collected|levied)) on "
)
"""Behind it a clause may tell so as well (“the 10 percent that Peru already charges on Chilean goods”)."""
_IT = re.compile(r"[\"'“ ]{0,2}(?:(?:and|but|if so),? )?(?:it|that|this)\b")
"""How a sentence begins that goes on with the subject of the one before it."""


def by_context(site: Site, previous: Rate | None, tokens: list[str], rates: AbstractSet[str]) -> Measure:
    """Return what it measures: a tariff where the text nearby, or the verb and the article, speak of one.

    `tokens` are the words in front of it, `rates` the words for rates.
    """
    rate, document, marks = site.rate, site.document, site.marks
    if previous and previous.measure == "tariff" and rate.start - previous.end < _NEARBY:
        return "tariff"
    mark = marks.before(rate.start, rate.start - _NEARBY)
    if previous and _speaks_of_it(site, previous) and not (mark and mark.start > previous.start):
        return previous.measure
    mark = mark or marks.behind(rate.end, site.end)
    if not mark and (somewhere := marks.any()):
        words = tokens + TOKEN.findall(document.folded, rate.end, min(rate.end + _RATE_REACH, site.end))
        charged = rate.value == 0 or not rates.isdisjoint(words)
        mark = somewhere if charged or acts(document, site.start, rate.start) else None
    if not mark and _is_put_on_foreign_goods(site):
        return "tariff"
    return marks.measure(mark) if mark else "other"


def _speaks_of_it(site: Site, previous: Rate) -> bool:
    """Tell whether a sentence goes on with what the one before it measures (“It was 3 percent a year ago”)."""
    if previous.measure not in _LEVELLED or _IT.match(site.document.folded, site.start) is None:
        return False
    return site.sentence - site.document.sentence_at(previous.start) <= 1


def _is_put_on_foreign_goods(site: Site) -> bool:
    """Tell whether the figure itself is charged on a country's goods (“has put 25 percent on American steel”)."""
    rate, kinds, end = site.rate, site.document.by_kind, min(site.rate.end + _BORDER_REACH, site.end)
    folded = site.document.folded
    comma = folded.find(", ", rate.end, end)
    end = comma if comma >= 0 else end
    places = starting_in(kinds["PLACE"], rate.end, end)
    if all(place.payload.form == _VAGUE for place in places) or not starting_in(kinds["GOODS"], rate.end, end):
        return False
    if folded.startswith(_ON, rate.end) and acts(site.document, rate.lead - _VERB, rate.lead):
        return True
    return _CHARGED.match(folded, rate.end, end) is not None


def acts(document: Document, start: int, end: int) -> bool:
    """Tell whether somebody charges or faces something between two offsets."""
    kinds = document.by_kind
    return bool(starting_in(kinds["IMPOSE"], start, end) or starting_in(kinds["FACE"], start, end))

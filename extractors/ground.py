"""Step 3: mentions get values (rates, money, times, people with their office), and one list for the rules to read."""

from collections.abc import Callable
from functools import cached_property, partial
from operator import attrgetter
from typing import Final

import msgspec

from extractors.cited import without_cited
from extractors.communities import bare_communities
from extractors.deferred import deferred
from extractors.epithets import epithets
from extractors.holders import unnamed_presidents
from extractors.mention import Document, Mention
from extractors.pack import Pack
from extractors.parcels import freed_parcels
from extractors.quantities import QuantityTagger, Rate, to_mention
from extractors.relate.symbols import RELATED
from extractors.timex import TimexTagger, find_published_on
from schemas import Actor, AmountMention, DateMention, RateMention

_BEFORE = ("formerly ", "hitherto ", "previously ")
_DENIED: Final[dict[str, tuple[str, ...]]] = {
    "PLACE": ("non-",),
    "RATE": _BEFORE,
    "EXEMPT": _BEFORE,
    "EXEMPTION": _BEFORE,
}
_QUOTA = ("quota", "quotas")
_FOR = (" for ", " of ", " on ", " to ")
_PRONOUNS = (" he ", " it ", " she ")
_CHARGE = deferred(r"charges? (?:(?:against|on) |of (?:[a-z]+ ){0,2}[\d.]{1,5} ?(?:%|per ?cent))")
_OWNED = (
    " a ",
    " additional ",
    " extra ",
    " its ",
    " new ",
    " the ",
    " their ",
    "% ",
    " percent ",
    " per cent ",
    " pct ",
)
_FIRM = deferred(
    r"(?: [A-Z&][\w&]*){0,2},? "
    r"(?:AG|Alliance|Association|Board|Co|Company|Corp|Corporation|Council|Federation|Group|Inc|Industries|Limited|Ltd|Mills|Technology|Works)\b"
)
_RELATION = deferred(
    r"'s? (?:[a-z]+ (?:and [a-z]+ )?)?(?:ally|customer|neighbou?r|(?:trading )?partner|rival|supplier)\b"
)
_ONE_OF = "one of "
_RELATIONS = deferred(r"'s? (?:[a-z]+ ){0,3}(?:allies|customers|neighbou?rs|partners|rivals|suppliers)\b")
_FELL: Final = deferred(
    r"drop(?:ped|ping|s)? (?:(?!from |to )[a-z]+ ){0,2}[0-9.,]+ ?(?:%|per ?cent|pct|points?)"
    r"(?! (?:[a-z-]+ ){0,2}(?:dut|lev|surcharge|tariff|tax))"
)
"""What drops by so much, and is not dropped itself (“dropped its 25 percent tariff”)."""
_REPEATED: Final = "SET"
"""The type of what tells how often and not when (“annually”): to the rules a word that does not matter."""
_TAX_ON: Final = deferred(r"tax(?:es)? on (?:[a-z0-9$.,]+ ){0,5}")
_FROM_ABROAD: Final = frozenset({"demonym", "weak"})
_TAXED: Final = frozenset({"items", "named"})
_ADJECTIVE: Final = 12
"""Between where goods come from and what they are stands one word at most, of so many characters."""
_START = attrgetter("start")


class Ground(msgspec.Struct, dict=True):
    """What a document's mentions mean: the public lists, and `mentions` for step 4."""

    actors: list[Actor]
    dates: list[DateMention]
    rates: list[Rate]
    amounts: list[AmountMention]
    relate: Callable[["Ground"], list[Mention]]
    """Makes the mentions of the lists, which most texts on other things than tariffs are never asked for."""

    @cached_property
    def mentions(self) -> list[Mention]:
        """All that a rule can name, sorted and not overlapping."""
        return self.relate(self)

    def rate_mentions(self, text: str) -> list[RateMention]:
        """Return the public form of the percentages."""
        return [to_mention(rate, text) for rate in self.rates]


_VAGUE: Final = "_REF"
"""Ends the value of “now” and “soon” (TIMEX3), which name no day and change no rule: “will soon impose” imposes."""


class Grounder:
    """Runs the taggers of a pack. Immutable once built."""

    def __init__(self, pack: Pack) -> None:
        """Take the compiled taggers."""
        self._dates: TimexTagger = pack.timex
        self._actors = pack.actors
        self._quantities: QuantityTagger = pack.quantities

    def ground(self, document: Document) -> Ground:
        """Return the values of a document whose sentences are marked; finds the publication date if none was given."""
        if document.published_on is None:
            document.published_on = find_published_on(document, self._dates)
        rates, amounts = self._quantities.tag(document)
        related = partial(_related, document, self._quantities)
        return Ground(self._actors.find(document), self._dates.tag(document), rates, amounts, related)


def _related(document: Document, quantities: QuantityTagger, ground: Ground) -> list[Mention]:
    """Return all that a rule can name, in text order; where two overlap the one with a value wins, then the longer."""
    dates = (date for date in ground.dates if date.type != _REPEATED and not date.value.endswith(_VAGUE))
    found = [Mention(d.start, d.end, "SPAN" if d.type == "DURATION" else "DATE", d) for d in dates]
    found += [Mention(a.start, a.end, "AMOUNT", a) for a in ground.amounts]
    found += _tariff_rates(ground.rates)
    for actor in ground.actors:
        if actor.kind in {"person", "agency"}:
            found += [Mention(m.start, m.end, actor.kind.upper(), actor) for m in actor.mentions]
    found += unnamed_presidents(document, ground.actors)
    found += freed_parcels(document) + bare_communities(document) + epithets(document)
    valued = _without_overlaps(found)
    free = _free(document, valued)
    if document.by_kind["LEVY"]:
        _tell_levies(free, document.folded)
    noughts = [mention.payload for mention in free if mention.kind == "RATE"]
    if noughts and ground.rates:
        quantities.link_noughts(document, ground.rates, noughts)
    return without_cited(sorted(valued + [m for m in free if not _is_other(m, document)], key=_START), document)


def _is_other(mention: Mention, document: Document) -> bool:
    """Tell whether a word is part of the name of a firm (“the Bodo Vehicle Group”), or denied (“non-EU countries”).

    What goods were spared before they no longer are (“previously duty-free fish”), or what fell (“sales dropped 5%”).
    """
    if mention.kind == "PLACE" and _names_another(mention, document.folded):
        return True
    if before := _DENIED.get(mention.kind):
        return document.folded.endswith(before, 0, mention.start)
    if mention.kind == "LIFT":
        return _FELL.match(document.folded, mention.start) is not None
    capital = mention.kind == "GOODS" and document.text[mention.start].isupper()
    return capital and _FIRM.match(document.text, mention.end) is not None


def _names_another(place: Mention, folded: str) -> bool:
    """Tell whether a country is only named for what another is to it (“Peru's neighbour”, “one of Peru's allies”)."""
    if not folded.startswith("'", place.end):
        return False
    among = folded.endswith(_ONE_OF, 0, place.start)
    return (_RELATIONS if among else _RELATION).match(folded, place.end) is not None


def _tariff_rates(rates: list[Rate]) -> list[Mention]:
    """Return the tariff rates; of a range only the upper end, starting where the lower one does."""
    found: list[Mention] = []
    low: Rate | None = None
    for rate in rates:
        if rate.role == "low":
            low = rate
        elif rate.measure == "tariff":
            start = low.start if low and rate.low == low.value else rate.start
            found.append(Mention(start, rate.end, "RATE", rate))
            low = None
    return found


def _free(document: Document, valued: list[Mention]) -> list[Mention]:
    """Return the vocabulary mentions that a rule can name and that no valued mention overlaps."""
    free: list[Mention] = []
    number, count, folded = 0, len(valued), document.folded
    for mention in document.mentions:
        if mention.kind not in RELATED:
            continue
        while number < count and valued[number].end <= mention.start:
            number += 1
        if number == count or valued[number].start >= mention.end:
            free.append(_as_rate(mention, folded) if mention.kind == "ZERO" else _as_deed(mention, folded))
    return free


def _tell_levies(free: list[Mention], folded: str) -> None:
    """Let a tax on goods from abroad be a levy, where the article names one (“taxes on $9 billion of Chilean tin”)."""
    for number, (tax, place, goods) in enumerate(zip(free, free[1:], free[2:], strict=False)):
        if tax.kind != "SOFT_LEVY" or (place.kind, goods.kind) != ("PLACE", "GOODS"):
            continue
        named = place.payload.form in _FROM_ABROAD and _TAX_ON.fullmatch(folded, tax.start, place.start)
        if named and goods.payload.form in _TAXED and goods.start - place.end <= _ADJECTIVE:
            free[number] = Mention(tax.start, tax.end, "LEVY", "tax")


def _as_deed(mention: Mention, folded: str) -> Mention:
    """Return a mention, and “levies” as what is done behind a pronoun (“the duty it levies on tin”).

    “Its charge on tin” is a levy.
    """
    if mention.kind == "IMPOSE" and _CHARGE.match(folded, mention.start):
        is_levy = folded.endswith(_OWNED, 0, mention.start)
        return Mention(mention.start, mention.end, "LEVY", "levy") if is_levy else mention
    levies = mention.kind == "LEVY" and folded.startswith("levies", mention.start)
    if levies and folded.endswith(_PRONOUNS, 0, mention.start):
        return Mention(mention.start, mention.end, "IMPOSE", "base")
    return mention


def _as_rate(mention: Mention, folded: str) -> Mention:
    """Return “duty-free” and its like as a tariff rate of nought, but a quota for nothing in particular as it is."""
    if folded.endswith(_QUOTA, mention.start, mention.end) and not folded.startswith(_FOR, mention.end):
        return Mention(mention.start, mention.end, "EXEMPTION", "noun")
    rate = Rate(mention.start, mention.end, 0.0, mention.start, measure="tariff")
    return Mention(mention.start, mention.end, "RATE", rate)


def _without_overlaps(mentions: list[Mention]) -> list[Mention]:
    mentions.sort(key=_position)
    kept: list[Mention] = []
    end = 0
    for mention in mentions:
        if mention.start >= end:
            kept.append(mention)
            end = mention.end
    return kept


def _position(mention: Mention) -> tuple[int, int]:
    return mention.start, -mention.end

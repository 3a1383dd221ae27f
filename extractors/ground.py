"""Step 3: mentions get values (rates, money, times, people with their office), and one list for the rules to read."""

from collections.abc import Callable
from functools import cached_property, partial
from operator import attrgetter
from typing import Final

import msgspec

from extractors.cited import without_cited
from extractors.communities import bare_communities
from extractors.epithets import epithets
from extractors.holders import unnamed_presidents
from extractors.homonyms import as_deed, as_rate, is_other, tell_levies
from extractors.mention import Document, Mention
from extractors.pack import Pack
from extractors.parcels import freed_parcels
from extractors.quantities import QuantityTagger, Rate, to_mention
from extractors.relate.symbols import RELATED
from extractors.timex import TimexTagger, find_published_on
from schemas import Actor, AmountMention, DateMention, RateMention

_REPEATED: Final = "SET"
"""The type of what tells how often and not when (“annually”): to the rules a word that does not matter."""
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
        tell_levies(free, document.folded)
    noughts = [mention.payload for mention in free if mention.kind == "RATE"]
    if noughts and ground.rates:
        quantities.link_noughts(document, ground.rates, noughts)
    return without_cited(sorted(valued + [m for m in free if not is_other(m, document)], key=_START), document)


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
            free.append(as_rate(mention, folded) if mention.kind == "ZERO" else as_deed(mention, folded))
    return free


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

"""Step 5: the goods that an article is about, where it is about one kind of goods."""

from collections import Counter
from collections.abc import Iterable

from extractors.discourse.charging import Headline
from extractors.discourse.measure import code_of, codes_of, slot_of
from extractors.mention import Mention

LEADING = 0.6
"""The share of all that is named from which on one is what the article is about."""
_SEVERAL = 4
_FEW = 2
_BOUGHT_FROM = frozenset({"IR", "RU", "VE"})
"""Whose oil and gas others are charged for (“what about Russian oil?”) …"""
_FUELS = frozenset({"energy", "gas", "oil"})
"""… so that an article that names them speaks of those."""


def main_goods(mentions: list[Mention], headline: Headline, *, of_all: bool) -> dict[str, Mention | None]:
    """Return the code of the goods that the title, or else most goods words of the article name, with a mention.

    An article `of_all`, on a pact or with a rate for each of many countries, is about all where its title says no more.
    """
    origins = {m.end + 1: code_of(m) for m in mentions if m.kind == "PLACE"}
    named = [m for m in _goods_in(mentions) if origins.get(m.start) not in _BOUGHT_FROM]
    titled = {m.payload.code for f in headline.frames for m in f.slots.get("sectors", ())}
    titled = titled or {m.payload.code for m in _goods_of(headline)}
    levied = [f for f in headline.frames if (f.parent or f).anchor.kind == "LEVY"]
    if titled and any(slot_of(f, "targets") and not slot_of(f, "sectors") for f in levied):
        return {}  # “Peru hit with a 50% tariff, tin levy due in May” is about both
    if len(titled) == 1:
        return {code: next((m for m in named if m.payload.code == code), None) for code in titled}
    if of_all or len(named) < (_SEVERAL if len({m.payload.code for m in named}) > 1 else _FEW):
        return {}
    code, count = Counter(m.payload.code for m in named).most_common(1)[0]
    if code in _FUELS and not _BOUGHT_FROM.isdisjoint(origins.values()):
        return {}
    return {code: next(m for m in named if m.payload.code == code)} if count >= LEADING * len(named) else {}


def _goods_of(headline: Headline) -> list[Mention]:
    """Return the goods that a title names, none of a country that it tells not to be charged (“over Russian oil”)."""
    charged = {c for f in headline.frames for c in codes_of(slot_of(f, "targets"))}
    origins = {m.end + 1: code_of(m) for m in headline.mentions if m.kind == "PLACE"}
    return [m for m in _goods_in(headline.mentions) if m.start not in origins or _is_charged(origins[m.start], charged)]


def _goods_in(mentions: Iterable[Mention]) -> list[Mention]:
    return [m for m in mentions if m.kind == "GOODS" and m.payload.form == "named"]


def _is_charged(code: str | None, charged: set[str]) -> bool:
    """Tell whether goods of a country can be those charged in a title: where it names nobody, not what others buy."""
    return code in charged if charged else code not in _BOUGHT_FROM

"""Step 5: what the article as a whole says, gathered once before its single measures are filled in."""

from collections import Counter
from operator import itemgetter
from typing import NamedTuple

from extractors.discourse.charging import (
    AMERICAN_LAWS,
    LIKELY_IMPOSER,
    REMEDIES,
    THEY,
    Headline,
    charging_in,
    main_imposer,
    parties_of,
)
from extractors.discourse.main_goods import LEADING, main_goods
from extractors.discourse.measure import PARTIES, WORLD, code_of, codes_of, slot_of
from extractors.discourse.native import NO_TRACES, Traces
from extractors.discourse.pacts import SEALING
from extractors.mention import Mention
from extractors.relate.frame import Frame

_MANY = 6
_OFTEN = 3
_LEVIED_BY = {"indian": "IN"}
"""Names of levies that one jurisdiction alone charges."""
_AGAINST_ONE = "SECTION_301"
_NAMING = PARTIES | {"LEVY"}
_NO_KIND = frozenset(
    {"plain", "prospect", "standing", "tariff", "duty", "levy", "tax", "export", "indian", "same", WORLD}
)


class Outline(NamedTuple):
    """The article at a glance."""

    imposer: str | None
    """Who charges in most of its measures."""
    first_charging: str | None
    """Who charges in its title."""
    target: str | None
    """Who is charged in most of them, if one is."""
    targets_named: int
    home: str | None
    """The first party but the likely imposer that its title names: whose “government” it speaks of …"""
    reader: str | None
    """Who alone is named in its title beside the likely imposer …"""
    native: str | None
    """… where laws, public bodies and money do not tell whose government it is."""
    likely: str | None
    """The likely imposer, where the article names it at all."""
    singled_out: bool
    """Whether it speaks of an American law that is used against one country, and of none on goods from all."""
    answers: bool
    """Whether it tells of retaliation."""
    reciprocal: bool
    """Whether it speaks of reciprocal tariffs."""
    remedy: str | None
    """The trade remedy (anti-dumping duty and the like) that most of its words of a kind name, if one is."""
    titled_target: str | None
    """Whom the duties of its title hit, where it is one."""
    titled: dict[tuple[str, float], list[str]]
    """Whom the rates of its title hit, by who charges them."""
    goods: dict[str, Mention | None]
    """The code of the goods that it is about, where it is about one kind of goods, with a mention of them."""


def outline(
    frames: list[Frame],
    mentions: list[Mention],
    headline: Headline,
    traces: Traces = NO_TRACES,
    *,
    of_pact: bool = False,
) -> Outline:
    """Return the outline of an article; `headline` is its title, `traces` tell whose laws and bodies it speaks of.

    One `of_pact` between two parties, as its title says, names many goods that are only bought under it.
    """
    of_pact = of_pact and any(m.kind in SEALING for m in headline.mentions)
    named, kinds, native = _named(mentions) + traces.laws, _kinds(mentions), traces.native(but=LIKELY_IMPOSER)
    everywhere, titled = [*mentions, *headline.mentions], parties_of(headline.mentions)
    american_laws = {m.payload for m in everywhere if m.kind == "LEGAL"} & AMERICAN_LAWS
    if american_laws:
        named[LIKELY_IMPOSER] += 1
    if any(frame.emits.get("subject") == THEY for frame in frames):
        named[LIKELY_IMPOSER] += 1
    if not named:
        named.update(titled)
    imposer = main_imposer(frames, named, headline, native)
    targets = Counter(
        c for f in headline.frames for c in codes_of(f.slots.get("targets", ())) if c not in {WORLD, imposer}
    )
    targets.update(c for f in frames for c in codes_of(f.slots.get("targets", ())) if c not in {WORLD, imposer})
    return Outline(
        imposer=imposer,
        target=_main_target(targets, named, headline),
        targets_named=targets.total(),
        first_charging=next(iter(charging_in(headline)), None),
        reader=_reader(titled),
        home=next((code for code in titled if code != LIKELY_IMPOSER), None),
        native=native,
        likely=LIKELY_IMPOSER if LIKELY_IMPOSER in named or LIKELY_IMPOSER in titled else None,
        singled_out=american_laws == {_AGAINST_ONE},
        answers="retaliatory" in kinds or any(m.kind == "RETALIATION" for m in everywhere),
        reciprocal="reciprocal" in kinds,
        remedy=_main_remedy(kinds),
        titled_target=_titled_target(headline, imposer),
        titled=_titled(headline),
        goods=main_goods(mentions, headline, of_all=of_pact or len(targets) >= _MANY),
    )


def _reader(titled: list[str]) -> str | None:
    """Return who alone is named in a title beside the likely imposer, and so is told what that charges."""
    others = {*titled} - {LIKELY_IMPOSER}
    return others.pop() if len(others) == 1 else None


def _main_target(targets: Counter[str], named: Counter[str], headline: Headline) -> str | None:
    """Return who is charged in most measures, if one is; who is named but once in all the text is not."""
    code, count = next(iter(targets.most_common(1)), ("", 0))
    known = named[code] > 1 or code in parties_of(headline.mentions)
    return code if known and count >= LEADING * targets.total() else None


def _titled_target(headline: Headline, imposer: str | None) -> str | None:
    """Return whom the duties of a title hit, if it is one."""
    targets = codes_of(m for f in headline.frames for m in f.slots.get("targets", ()))
    return targets[0] if len(targets) == 1 and targets[0] not in {WORLD, imposer} else None


def _titled(headline: Headline) -> dict[tuple[str, float], list[str]]:
    """Return whom the rates of a title hit, by who charges them, where the title says so."""
    rated = [f for f in headline.frames if f.anchor.kind == "RATE"]
    told = [(codes_of(slot_of(f, "imposer")), f.anchor.payload.value, codes_of(slot_of(f, "targets"))) for f in rated]
    return {(imposers[0], rate): targets for imposers, rate, targets in told if imposers and targets}


def _named(mentions: list[Mention]) -> Counter[str]:
    """Return how often each party is named, or stands behind the name of a levy."""
    parties = [code_of(m) if m.kind in PARTIES else _LEVIED_BY.get(m.payload) for m in mentions if m.kind in _NAMING]
    return Counter([code for code in parties if code and code != WORLD])


def _kinds(mentions: list[Mention]) -> Counter[str]:
    """Return how often each kind of measure is named, by an adjective or a levy."""
    return Counter([str(m.payload).removesuffix("_case") for m in mentions if m.kind in {"ADJ", "LEVY"}])


def _main_remedy(kinds: Counter[str]) -> str | None:
    """Return the trade remedy that an article is about: named often, and more than other kinds are."""
    kind, count = max(((kind, kinds[kind]) for kind in REMEDIES), key=itemgetter(1))
    named = sum(n for kind, n in kinds.items() if kind not in _NO_KIND) if count >= _OFTEN else 0
    return kind if 0 < named < 2 * sum(kinds[kind] for kind in REMEDIES) else None

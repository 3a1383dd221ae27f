"""Step 5: what the article as a whole says, gathered once before its single measures are filled in."""

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Final, NamedTuple

from extractors.frame import Frame
from extractors.measure import PARTIES, WORLD, code_of, codes_of, slot_of
from extractors.mention import Mention
from extractors.native import NO_TRACES, Traces

_LEADING = 0.6
"""The share of all targets named from which on one of them is the article's."""
_SEVERAL = 4
_FEW = 2
_MANY = 6
_OWNED = 2
"""What it weighs, in mentions, to own a levy (“standard US import duties”)."""
_TOLD, _FIRST, _HEADLINE, _SUBJECT = 3, 2, 6, 3
"""What it weighs, in mentions, to be told to charge, to be told so first, to be told so in the title, and to be the
first party of a title that tells of no tariff (“Canada pulls up the drawbridge”)."""
LIKELY_IMPOSER = "US"
"""Whom news of tariffs without a subject is mostly about, and the least surprising guess."""


HOME: Final = "home"
"""What rules emit for a subject that is “the government”, of the country that the article is about."""
REMEDIES = ("anti_dumping", "countervailing", "safeguard")
"""The kinds of duty that defend a market after an inquiry."""
_OFTEN = 3
_REFUSED: Final = "ruled_out"
"""The state of a measure whose imposer says that it will not charge it."""
_LEVIED_BY = {"indian": "IN"}
"""Names of levies that one jurisdiction alone charges."""
_AMERICAN_LAWS = frozenset({"IEEPA", "SECTION_122", "SECTION_201", "SECTION_232", "SECTION_301", "SECTION_338"})
_NAMING = PARTIES | {"LEVY"}
_NO_KIND = frozenset({"plain", "prospect", "tariff", "duty", "levy", "tax", "export", "indian", "same"})


class Headline(NamedTuple):
    """The title of an article, as far as step 4 reads it."""

    frames: Sequence[Frame] = ()
    mentions: Sequence[Mention] = ()


NO_HEADLINE: Final = Headline()
"""What an article without a title has."""


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
    native: str | None
    """… where laws, public bodies and money do not tell whose government it is."""
    likely: str | None
    """The likely imposer, where the article names it at all."""
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


def outline(frames: list[Frame], mentions: list[Mention], headline: Headline, traces: Traces = NO_TRACES) -> Outline:
    """Return the outline of an article; `headline` is its title, `traces` tell whose laws and bodies it speaks of."""
    named, kinds, native = _named(mentions) + traces.laws, _kinds(mentions), traces.native(but=LIKELY_IMPOSER)
    if any(m.payload in _AMERICAN_LAWS for part in (mentions, headline.mentions) for m in part if m.kind == "LEGAL"):
        named[LIKELY_IMPOSER] += 1
    if not named:
        named.update(_parties(headline.mentions))
    imposer = _main_imposer(frames, named, headline, native)
    targets = Counter(
        c for f in headline.frames for c in codes_of(f.slots.get("targets", ())) if c not in {WORLD, imposer}
    )
    targets.update(c for f in frames for c in codes_of(f.slots.get("targets", ())) if c not in {WORLD, imposer})
    return Outline(
        imposer=imposer,
        target=_main_target(targets, named, headline),
        targets_named=targets.total(),
        first_charging=next(iter(_charging_in(headline)), None),
        home=next((code for code in _parties(headline.mentions) if code != LIKELY_IMPOSER), None),
        native=native,
        likely=LIKELY_IMPOSER if LIKELY_IMPOSER in named else None,
        answers="retaliatory" in kinds or "RETALIATION" in {m.kind for m in mentions},
        reciprocal="reciprocal" in kinds,
        remedy=_main_remedy(kinds),
        titled_target=_titled_target(headline, imposer),
        titled=_titled(headline),
        goods=_main_goods(mentions, headline, of_countries=len(targets) >= _MANY),
    )


def _main_target(targets: Counter[str], named: Counter[str], headline: Headline) -> str | None:
    """Return who is charged in most measures, if one is; who is named but once in all the text is not."""
    code, count = next(iter(targets.most_common(1)), ("", 0))
    known = named[code] > 1 or code in _parties(headline.mentions)
    return code if known and count >= _LEADING * targets.total() else None


def _titled_target(headline: Headline, imposer: str | None) -> str | None:
    """Return whom the duties of a title hit, if it is one."""
    targets = codes_of(m for f in headline.frames for m in f.slots.get("targets", ()))
    return targets[0] if len(targets) == 1 and targets[0] not in {WORLD, imposer} else None


def _titled(headline: Headline) -> dict[tuple[str, float], list[str]]:
    """Return whom the rates of a title hit, by who charges them, where the title says so."""
    rated = [f for f in headline.frames if f.anchor.kind == "RATE"]
    told = [(codes_of(slot_of(f, "imposer")), f.anchor.payload.value, codes_of(slot_of(f, "targets"))) for f in rated]
    return {(imposers[0], rate): targets for imposers, rate, targets in told if imposers and targets}


def _parties(mentions: Iterable[Mention]) -> list[str]:
    return [code for code in codes_of(m for m in mentions if m.kind in PARTIES) if code != WORLD]


def _named(mentions: list[Mention]) -> Counter[str]:
    """Return how often each party is named, or stands behind the name of a levy."""
    parties = [code_of(m) if m.kind in PARTIES else _LEVIED_BY.get(m.payload) for m in mentions if m.kind in _NAMING]
    return Counter([code for code in parties if code and code != WORLD])


def _kinds(mentions: list[Mention]) -> Counter[str]:
    """Return how often each kind of measure is named, by an adjective or a levy."""
    return Counter([str(m.payload).removesuffix("_case") for m in mentions if m.kind in {"ADJ", "LEVY"}])


def _main_remedy(kinds: Counter[str]) -> str | None:
    """Return the trade remedy that an article is about: named often, and more than other kinds are."""
    named = Counter({kind: n for kind, n in kinds.items() if kind not in _NO_KIND})
    kind, count = max(((kind, named[kind]) for kind in REMEDIES), key=itemgetter(1))
    return kind if count >= _OFTEN and 2 * sum(named[kind] for kind in REMEDIES) > named.total() else None


def _main_goods(mentions: list[Mention], headline: Headline, *, of_countries: bool) -> dict[str, Mention | None]:
    """Return the code of the goods that the title, or else most goods words of the article name, with a mention.

    An article with duties `of_countries`, a rate for each of many, is about all goods where the title says no more.
    """
    named = [m for m in mentions if m.kind == "GOODS" and m.payload.form == "named"]
    titled = {m.payload.code for f in headline.frames for m in f.slots.get("sectors", ())}
    titled = titled or {m.payload.code for m in headline.mentions if m.kind == "GOODS" and m.payload.form == "named"}
    if len(titled) == 1:
        return {code: next((m for m in named if m.payload.code == code), None) for code in titled}
    if of_countries or len(named) < (_SEVERAL if len({m.payload.code for m in named}) > 1 else _FEW):
        return {}
    code, count = Counter(m.payload.code for m in named).most_common(1)[0]
    return {code: next(m for m in named if m.payload.code == code)} if count >= _LEADING * len(named) else {}


def acts_at_home(frame: Frame) -> bool:
    """Tell whether it is “the government”, or a ministry of nobody named, that charges."""
    imposers = frame.slots.get("imposer", ())
    unknown = bool(imposers) and all(m.kind == "AGENCY" and code_of(m) is None for m in imposers)
    return unknown or frame.emits.get("subject") == HOME


def is_remedy(frame: Frame) -> bool:
    """Tell whether a frame is of a duty that defends a market, or of the inquiry into one."""
    levy = (frame.parent or frame).anchor
    return levy.kind == "LEVY" and levy.payload.removesuffix("_case") in REMEDIES


def _charger(frame: Frame, native: str | None) -> list[str]:
    """Return who is told to charge, the first of several."""
    if native and acts_at_home(frame):
        return [native]
    charged = [WORLD, *codes_of(frame.slots.get("targets", ()))]  # a ministry of nobody named may be taken for theirs
    return [code for code in codes_of(frame.slots.get("imposer", ())[:1]) if code not in charged]


def _charging_in(headline: Headline) -> list[str]:
    """Return who charges in the title, or else, if it tells of a trade case, the country that it opens with."""
    told = list(dict.fromkeys(c for f in headline.frames for c in codes_of(f.slots.get("imposer", ())[:1])))
    first = headline.mentions[0] if headline.mentions else None
    is_case = any(str(f.anchor.payload).removesuffix("_case") in REMEDIES for f in headline.frames)
    if told or not is_case or first is None or first.start or first.kind != "PLACE":
        return told
    charged = {c for f in headline.frames for c in codes_of(f.slots.get("targets", ()))}
    code = code_of(first)
    return [code] if first.payload.form in {"name", "seat"} and code and code not in charged else []


def _owning_in(headline: Headline) -> list[str]:
    """Return the likely imposer if it is said to own a levy of the title (“Peru signs, US tariffs stay”)."""
    owned = any(LIKELY_IMPOSER in codes_of(f.slots.get("owner", ())) for f in headline.frames)
    return [LIKELY_IMPOSER] if owned else []


def _main_imposer(
    frames: list[Frame], named: Counter[str], headline: Headline, native: str | None = None
) -> str | None:
    """Return who charges in the article: who is told to charge, else who is named most without being charged."""
    charging = [f for f in frames if f.emits.get("status") != _REFUSED and f.emits.get("scenario") != "yes"]
    told = [code for f in charging for code in _charger(f, native)]
    defendants = {c for f in frames if is_remedy(f) for c in codes_of(f.slots.get("targets", ()))}
    charged = Counter(c for f in frames for slot in ("targets", "exempt") for c in codes_of(f.slots.get(slot, ())))
    passive = (charged.keys() if any(acts_at_home(f) for f in charging) else defendants) - set(told)
    scores = Counter({code: max(n - charged[code], 0) for code, n in named.items() if code not in passive})
    for code in told:
        scores[code] += _TOLD
    scores[LIKELY_IMPOSER] += _OWNED * sum(LIKELY_IMPOSER in codes_of(f.slots.get("owner", ())[:1]) for f in charging)
    for code in _charging_in(headline) or _owning_in(headline):
        scores[code] += _HEADLINE
    if not headline.frames:
        for code in _parties(headline.mentions)[:1]:
            scores[code] += _SUBJECT
    if told:
        scores[told[0]] += _FIRST
    if LIKELY_IMPOSER in named and (not headline.frames or not told):
        scores[LIKELY_IMPOSER] += _FIRST
    code, score = max(scores.items(), key=itemgetter(1), default=("", 0))
    if score > 1 or (score and len(named) == 1):
        return code
    if LIKELY_IMPOSER in named:
        return None if set(charged) == {LIKELY_IMPOSER} else LIKELY_IMPOSER
    near = codes_of(m for f in frames for m in f.slots.get("near_targets", ()))
    levied = any(f.anchor.kind != "EXEMPTION" for f in frames) and not any(acts_at_home(f) for f in frames)
    return LIKELY_IMPOSER if levied and charged and named.keys() <= {*charged, *near} else None

"""Step 5: what the article as a whole says, gathered once before its single measures are filled in."""

from collections import Counter
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from extractors.measure import PARTIES, WORLD, code_of, codes_of
from extractors.mention import Mention
from extractors.relate import Frame

_LEADING = 0.6
"""The share of all targets named from which on one of them is the article's."""
_SEVERAL = 4
_TOLD, _FIRST, _HEADLINE = 3, 2, 6
"""What it weighs, in mentions, to be told to charge, to be told so first, and to be told so in the title."""
LIKELY_IMPOSER = "US"
"""Whom news of tariffs without a subject is mostly about, and the least surprising guess."""


REMEDIES = ("anti_dumping", "countervailing", "safeguard")
"""The kinds of duty that defend a market after an inquiry."""
_OFTEN = 3
_NO_KIND = frozenset({"plain", "prospect", "tariff", "duty", "levy", "tax", "export"})


class Outline(NamedTuple):
    """The article at a glance."""

    imposer: str | None
    """Who charges in most of its measures."""
    target: str | None
    """Who is charged in most of them, if one is."""
    targets_named: int
    likely: str | None
    """The likely imposer, where the article names it at all."""
    answers: bool
    """Whether it tells of retaliation."""
    reciprocal: bool
    """Whether it speaks of reciprocal tariffs."""
    remedy: str | None
    """The trade remedy (anti-dumping duty and the like) that most of its words of a kind name, if one is."""
    goods: dict[str, Mention | None]
    """The code of the goods that it is about, where it is about one kind of goods, with a mention of them."""


def outline(frames: list[Frame], mentions: list[Mention], headline: Sequence[Frame]) -> Outline:
    """Return the outline of an article; `headline` are the frames of its title."""
    named: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    goods: list[Mention] = []
    answers = False
    for mention in mentions:
        kind = mention.kind
        if kind in PARTIES:
            if (code := code_of(mention)) and code != WORLD:
                named[code] += 1
        elif kind == "GOODS":
            if mention.payload.form == "named":
                goods.append(mention)
        elif kind == "ADJ":
            kinds[mention.payload] += 1
        elif kind == "LEVY":
            kinds[str(mention.payload).removesuffix("_case")] += 1
        elif kind == "RETALIATION":
            answers = True
    imposer = _main_imposer(frames, named, headline)
    targets = Counter(c for f in headline for c in codes_of(f.slots.get("targets", ())) if c not in {WORLD, imposer})
    targets.update(c for f in frames for c in codes_of(f.slots.get("targets", ())) if c not in {WORLD, imposer})
    total = targets.total()
    return Outline(
        imposer=imposer,
        target=next((code for code, count in targets.most_common(1) if count >= _LEADING * total), None),
        targets_named=total,
        likely=LIKELY_IMPOSER if LIKELY_IMPOSER in named else None,
        answers=answers or "retaliatory" in kinds,
        reciprocal="reciprocal" in kinds,
        remedy=_main_remedy(kinds),
        goods=_main_goods(goods, headline),
    )


def _main_remedy(kinds: Counter[str]) -> str | None:
    """Return the trade remedy that an article is about: named often, and more than other kinds are."""
    named = Counter({kind: n for kind, n in kinds.items() if kind not in _NO_KIND})
    kind, count = max(((kind, named[kind]) for kind in REMEDIES), key=itemgetter(1))
    return kind if count >= _OFTEN and 2 * sum(named[kind] for kind in REMEDIES) > named.total() else None


def _main_goods(named: list[Mention], headline: Sequence[Frame]) -> dict[str, Mention | None]:
    """Return the code of the goods that the title, or else most goods words of the article name, with a mention."""
    titled = {m.payload.code for f in headline for m in f.slots.get("sectors", ())}
    if len(titled) == 1:
        return {code: next((m for m in named if m.payload.code == code), None) for code in titled}
    if len(named) < _SEVERAL:
        return {}
    code, count = Counter(m.payload.code for m in named).most_common(1)[0]
    return {code: next(m for m in named if m.payload.code == code)} if count >= _LEADING * len(named) else {}


def _main_imposer(frames: list[Frame], named: Counter[str], headline: Sequence[Frame]) -> str | None:
    """Return who charges in the article: who is told to charge, else who is named most without being charged."""
    told = [code for f in frames for code in codes_of(f.slots.get("imposer", ())[:1])]
    charged = Counter(c for f in frames for slot in ("targets", "exempt") for c in codes_of(f.slots.get(slot, ())))
    scores = Counter({code: max(n - charged[code], 0) for code, n in named.items()})
    for code in told:
        scores[code] += _TOLD
    for code in dict.fromkeys(c for f in headline for c in codes_of(f.slots.get("imposer", ())[:1])):
        scores[code] += _HEADLINE
    if told:
        scores[told[0]] += _FIRST
    if LIKELY_IMPOSER in named and not headline:
        scores[LIKELY_IMPOSER] += _FIRST
    code, score = max(scores.items(), key=itemgetter(1), default=("", 0))
    if score > 1 or (score and len(named) == 1):
        return code
    return None if set(charged) == {LIKELY_IMPOSER} else LIKELY_IMPOSER

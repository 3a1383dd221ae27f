"""Step 5: who charges in the article as a whole: who is told to, else who is named most without being charged."""

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Final, NamedTuple

from extractors.discourse.measure import PARTIES, WORLD, code_of, codes_of, has_rule, slot_of
from extractors.mention import Mention
from extractors.relate.frame import Frame

_OWNED = 2
"""What it weighs, in mentions, to own a levy (“standard US import duties”)."""
_TOLD, _FIRST, _HEADLINE, _SUBJECT = 3, 2, 6, 3
"""What it weighs, in mentions, to be told to charge, to be told so first, to be told so in the title, and to be the
first party of a title that tells of no tariff (“Canada pulls up the drawbridge”)."""
_TWO = 2
"""In a text of so many parties the one that is not charged charges, though it be named but once."""
LIKELY_IMPOSER = "US"
"""Whom news of tariffs without a subject is mostly about, and the least surprising guess."""

AMERICAN_LAWS: Final = frozenset({"IEEPA", "SECTION_122", "SECTION_201", "SECTION_232", "SECTION_301", "SECTION_338"})
"""The laws under which it charges."""
SECURITY: Final = frozenset({"aluminum", "auto_parts", "copper", "heavy_trucks", "steel", "vehicles"})
"""The goods that the United States charges for the sake of its security, wherever they come from."""
HOME: Final = "home"
"""What rules emit for a subject that is “the government”, of the country that the article is about."""
REMEDIES = ("anti_dumping", "countervailing", "safeguard")
"""The kinds of duty that defend a market after an inquiry."""
THEY: Final = "they"
"""What rules emit for those that “charge us”: the article is by whom they charge."""
_REFUSED: Final = "ruled_out"
"""The state of a measure whose imposer says that it will not charge it."""


POSSESSIVE: Final = "possessive-levy"
"""The rule that reads “Peru's 10% tariff”, which may as well be the one that Peru pays."""
_RECIPROCAL: Final = "reciprocal"


class Headline(NamedTuple):
    """The title of an article, as far as step 4 reads it."""

    frames: Sequence[Frame] = ()
    mentions: Sequence[Mention] = ()


NO_HEADLINE: Final = Headline()
"""What an article without a title has."""


def parties_of(mentions: Iterable[Mention]) -> list[str]:
    """Return the codes of the parties that are named, the world apart."""
    return [code for code in codes_of(m for m in mentions if m.kind in PARTIES) if code != WORLD]


def acts_at_home(frame: Frame) -> bool:
    """Tell whether it is “the government”, or a ministry of nobody named, that charges."""
    if frame.emits.get("subject") == HOME:
        return True
    imposers = frame.slots.get("imposer", ())
    return bool(imposers) and all(m.kind == "AGENCY" and code_of(m) is None for m in imposers)


def is_remedy(frame: Frame) -> bool:
    """Tell whether a frame is of a duty that defends a market, or of the inquiry into one."""
    levy = (frame.parent or frame).anchor
    return levy.kind == "LEVY" and levy.payload.removesuffix("_case") in REMEDIES


def is_under_american_law(frame: Frame) -> bool:
    """Tell whether a frame names an American law under which it is charged."""
    laws = slot_of(frame, "legal")
    return bool(laws) and any(m.payload in AMERICAN_LAWS for m in laws)


def pays_reciprocal(frame: Frame) -> bool:
    """Tell whether “Peru's reciprocal tariff” is what Peru pays: the likely imposer alone charges those."""
    if not has_rule(frame, POSSESSIVE) or LIKELY_IMPOSER in codes_of(slot_of(frame, "imposer")):
        return False
    return any(m.payload == _RECIPROCAL for m in slot_of(frame, "adj"))


def _charger(frame: Frame, native: str | None) -> list[str]:
    """Return who is told to charge, the likely imposer or else the first of several."""
    if native and acts_at_home(frame):
        return [native]
    if pays_reciprocal(frame) or frame.emits.get("subject") == THEY:
        return []
    told = frame.slots.get("imposer", [])[:1]
    imposers = codes_of(told) or _owners_charging(frame)
    if not imposers and is_under_american_law(frame):
        imposers = [LIKELY_IMPOSER]
    sure = any(m.kind == "PLACE" for m in told)  # a ministry of nobody named may be taken for theirs
    charged = [WORLD] if sure else [WORLD, *codes_of(frame.slots.get("targets", ()))]
    return [code for code in imposers if code not in charged]


def _owners_charging(frame: Frame) -> list[str]:
    """Return whose levy it is, where it says whom it is on (“Peru's duties on Chilean tin”)."""
    return codes_of(slot_of(frame, "owner")[:1]) if frame.slots.get("targets") else []


def _others(frame: Frame, slot: str) -> list[str]:
    """Return who stands in a slot, but not who alone charges (“on tin from Peru, a paper of the EU says”)."""
    named = frame.slots.get(slot)
    if not named:
        return []
    imposers = codes_of(frame.slots.get("imposer", ()))
    return [code for code in codes_of(named) if [code] != imposers]


def charging_in(headline: Headline) -> list[str]:
    """Return who charges in the title, or else, if it tells of a trade case, the country that it opens with."""
    charging = [codes_of(f.slots.get("imposer", ())[:1]) or _owners_charging(f) for f in headline.frames]
    told = list(dict.fromkeys(code for codes in charging for code in codes))
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


def _names_origin(headline: Headline) -> bool:
    """Tell whether the title of a trade case opens with what it is about, and not with who brings it."""
    return next((m.start > 0 for m in headline.mentions if m.kind in PARTIES), False)


def main_imposer(frames: list[Frame], named: Counter[str], headline: Headline, native: str | None = None) -> str | None:
    """Return who charges in the article: who is told to charge, else who is named most without being charged."""
    charging = [f for f in frames if f.emits.get("status") != _REFUSED and f.emits.get("scenario") != "yes"]
    told = [code for f in charging for code in _charger(f, native)]
    defendants = {c for f in frames if is_remedy(f) for c in codes_of(f.slots.get("targets", ()))}
    charged = Counter(c for f in frames for slot in ("targets", "exempt") for c in _others(f, slot))
    passive = (charged.keys() if any(acts_at_home(f) for f in charging) else defendants) - set(told)
    scores = Counter({code: max(n - charged[code], 0) for code, n in named.items() if code not in passive})
    for code in told:
        scores[code] += _TOLD
    scores[LIKELY_IMPOSER] += _OWNED * sum(LIKELY_IMPOSER in codes_of(f.slots.get("owner", ())[:1]) for f in charging)
    for code in charging_in(headline) or _owning_in(headline):
        scores[code] += _HEADLINE
    if not headline.frames and not (defendants and _names_origin(headline)):
        for code in parties_of(headline.mentions)[:1]:
            scores[code] += _SUBJECT if code in told or code not in charged else 0
    if told:
        scores[told[0]] += _FIRST
    if LIKELY_IMPOSER in named and (not headline.frames or not told):
        scores[LIKELY_IMPOSER] += _FIRST
    code, score = max(scores.items(), key=itemgetter(1), default=("", 0))
    alone = len(named) <= _TWO and named.keys() <= {code, *charged}
    if score > 1 or (score and alone):
        return code
    if LIKELY_IMPOSER in named:
        return None if set(charged) == {LIKELY_IMPOSER} else LIKELY_IMPOSER
    near = codes_of(m for f in frames for m in f.slots.get("near_targets", ()))
    levied = any(f.anchor.kind != "EXEMPTION" for f in frames) and not any(acts_at_home(f) for f in frames)
    return LIKELY_IMPOSER if levied and charged and named.keys() <= {*charged, *near} else None

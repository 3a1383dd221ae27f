"""Step 4: what the frames of a sentence share: rates the nearest levy, measures the day that is told once."""

from bisect import bisect_left

from extractors.relate.frame import Frame
from extractors.relate.grammar import compile_pattern
from extractors.relate.symbols import FORMS, RATES, SYMBOL

_OWN_WORD = compile_pattern("~3 SOFT_LEVY", {})
_OF_ITS_OWN = "soft-levy-rate"
"""The rule that reads a rate behind a word of its own (“a rate of 10 percent on tin”)."""
_COLON = SYMBOL["':'"]
_ASIDE = SYMBOL["'while'"]
_OBJECTS = frozenset(SYMBOL[f"{kind}.{form}"] for kind in ("GOODS", "PLACE") for form in FORMS[kind])
_OBJECT_REACH = 6
_OLD = SYMBOL["RATE.old"]
_STEP = "rising-to-rate-date"
"""The rule that reads the day of a rate that another one rises to (“25%, increasing to 30% on June 1”)."""
_ANSWERED = "answered"
"""Marks a levy that is only what others answer to, or are like: the rate is none of it."""
_SAME = "same"
"""Marks the levy word of a rate that was told before."""
_PAUSED = "suspended"
_CHARGED = "in_effect"
_AHEAD = frozenset({"announced", "lifted", "ruled_out", "threatened"})


def adopt(frames: dict[int, Frame], symbols: str, tolls: list[int]) -> None:
    """Give each rate that no rule tied to a levy the nearest levy of the sentence.

    A rate with a word of its own (“a 10 percent universal rate”) takes none; one that stands before the levy, or behind
    another rate, takes only the imposer from it.
    """
    levies = [i for i, f in frames.items() if symbols[i] == SYMBOL["LEVY"] and _may_be_of_a_rate(f)]
    before = -1
    for i, frame in frames.items():
        if symbols[i] in RATES and frame.parent is None and levies and not _OWN_WORD.regex.match(symbols, i + 1):
            at = bisect_left(levies, i)
            near = levies[max(at - 1, 0) : at + 1]
            if len(near) > 1 and _ASIDE in symbols[i : near[-1]]:
                del near[-1]  # “7% for Peru and 9% for Chad, while the duties on tin …” are of the levy before
            levy = min(near, key=lambda j: abs(tolls[i] - tolls[j]) + 2 * (j > i))
            named = levy > i and _OF_ITS_OWN in frame.rules
            if not named and not _is_of_another(frame, frames[levy]):
                frame.parent = frames[levy]
                frame.adopted = levy > i or (before > levy and not _goes_on(symbols, i, before))
        before = i


def _may_be_of_a_rate(levy: Frame) -> bool:
    """Tell whether a levy can be that of a rate in its sentence: not one that is answered, nor “the same rate”."""
    return levy.emits.get("scenario") != _ANSWERED and levy.anchor.payload != _SAME


def _is_of_another(rate: Frame, levy: Frame) -> bool:
    """Tell whether a rate is charged by another party than a levy (“Peru put duties on tin as Chile went to 9%”)."""
    of_rate, of_levy = rate.slots.get("imposer"), levy.slots.get("imposer")
    if not of_rate or not of_levy:
        return False
    return of_rate[0] is not of_levy[0]


def _goes_on(symbols: str, place: int, before: int) -> bool:
    """Tell whether a rate goes on where the one before it left off (“of 15% in 2027 and 30% in 2028”)."""
    return not _OBJECTS & set(symbols[before:place] + symbols[place + 1 : place + _OBJECT_REACH])


def _of_another_time(tellers: list[Frame]) -> frozenset[str]:
    """Return the states of measures that do not start on the day of some others: charged ones, or those to come."""
    rated = {id(f.parent) for f in tellers}
    states = {f.emits.get("status") for f in tellers if id(f) not in rated}
    return frozenset({_CHARGED}) if states <= _AHEAD else _AHEAD if states == {_CHARGED} else frozenset()


def _was_charged(symbols: str, place: int) -> bool:
    """Tell whether a levy is the old one behind a new rate (“6 percent, a drop from the 90 percent duty of 2024”)."""
    return symbols[place - 1 : place] == _OLD and not RATES.isdisjoint(symbols[: place - 1])


def share_dates(frames: dict[int, Frame], symbols: str) -> None:
    """Give a date that the sentence tells once to all its measures (“25% on steel and 10% on tin since June 1”).

    What stands behind a colon is no day of the measures in front of it (“China 34%. Response: 34% from April 10”), and
    a pause ends for those alone that are paused.
    """
    for field in ("announced", "effective", "until"):
        tellers = [
            n
            for n, frame in frames.items()
            if field in frame.slots and _STEP not in frame.rules and not _was_charged(symbols, n)
        ]
        if not tellers:
            continue
        told = [frames[position].slots[field] for position in tellers]
        if all(found == told[0] for found in told):
            colon = symbols.rfind(_COLON, 0, min(tellers))
            paused = field == "until" and any(frames[n].emits.get("status") == _PAUSED for n in tellers)
            others = _of_another_time([frames[n] for n in tellers]) if field == "effective" else frozenset()
            for position, frame in frames.items():
                if frame.emits.get("status") in others:
                    continue
                if position > colon and (not paused or frame.emits.get("status") == _PAUSED):
                    frame.slots.setdefault(field, told[0])

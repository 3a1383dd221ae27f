"""Step 4: cues, which tell state, kind or day of the frame that stands nearest."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple

import regex

from extractors.mention import Mention
from extractors.relate.attach import TRADE_REMEDIES
from extractors.relate.frame import Frame
from extractors.relate.symbols import SymbolString
from schemas.rules import Rule

_SIDE_COST, _REACH, _FAR = 9, 20, 1000
_ELSEWHERE = _FAR // 2
"""What it costs at least to reach a frame that stands outside of a cue that is only for those inside it."""
_FEW = 8
"""So many frames are looked through as quickly as those within reach are found."""
LONG_REACH = 36
"""How far a cue is from a trade remedy at most: its goods and countries stand at length between it and its verb."""


class _Cue(NamedTuple):
    """A cue rule: its name, what it emits, its slots, and what it costs behind, around and in front of a frame."""

    pattern: regex.Pattern[str]
    name: str
    emits: dict[str, str]
    slots: tuple[str, ...]
    behind: int
    within: int
    before: int


class CueFamily:
    """Cue rules of one family: at each place the first rule that fits wins."""

    def __init__(self, cues: list[tuple[int, Rule, regex.Pattern[str]]], *, spread: bool) -> None:
        """Take the rules with their numbers and patterns; `spread` gives a cue to all frames that are near."""
        self._spread = spread
        self._cues = {number: _cue(rule, pattern) for number, rule, pattern in cues}

    def attach(self, string: SymbolString, met: list[int], frames: dict[int, Frame], tolls: list[int]) -> None:
        """Give every cue of the sentence to the frames that stand near it, a frame keeping its nearest cue.

        `met` are the numbers of the rules whose needs the sentence meets.
        """
        cues = [self._cues[number] for number in met if number in self._cues]
        if not cues:
            return
        items = string.items
        places = list(frames)
        for cue, match in _matches(cues, string.symbols):
            slots = {s: found for s in cue.slots if (found := [m for a in match.starts(s) if (m := items[a])])}
            if not cue.emits and not slots:
                continue
            start, end = match.span()
            said = next(filter(None, items[start:end]), None)
            near = frames
            if len(places) > _FEW:
                near = {at: frames[at] for at in _within_reach(cue, start, end, places, tolls)}
            costs = _costs(cue, start, end, near, tolls)
            for cost, frame in costs if self._spread else _nearest(costs, (*cue.emits, *slots)):
                long = _REACH < cost <= LONG_REACH and str(frame.anchor.payload) in TRADE_REMEDIES
                if cost <= _REACH or long:
                    _offer(cue, cost, said, slots, frame)


def _matches(cues: list[_Cue], symbols: str) -> Iterator[tuple[_Cue, regex.Match[str]]]:
    """Yield what the cues match, without overlaps from left to right; of two at one place the one of the first cue.

    It is what a single pattern of all the cues would find, but it tries only those that the sentence can match.
    """
    ahead = [(match, cue) for cue in cues if (match := cue.pattern.search(symbols))]
    while ahead:
        first, told = min(ahead, key=_start) if len(ahead) > 1 else ahead[0]
        yield told, first
        end = first.end()
        ahead = [
            (found, cue)
            for match, cue in ahead
            if (found := match if match.start() >= end else cue.pattern.search(symbols, end))
        ]


def _start(found: tuple[regex.Match[str], _Cue]) -> int:
    return found[0].start()


def _cue(rule: Rule, pattern: regex.Pattern[str]) -> _Cue:
    side, cost = rule.side, rule.cost
    return _Cue(
        pattern,
        rule.name,
        {str(field): value for field, value in rule.emits.items()},
        tuple(pattern.groupindex),
        behind=cost + (_SIDE_COST if side == "right" else _FAR if side == "inside" else 0),
        within=cost + (_SIDE_COST if side == "left" else _FAR if side == "outside" else 0),
        before=cost + (_SIDE_COST if side == "left" else _FAR if side == "inside" else 0),
    )


def _nearest(costs: list[tuple[int, Frame]], fields: Iterable[str]) -> list[tuple[int, Frame]]:
    """Return the frame that a cue is nearest to, and its levy, which hands it on to the other rates of the levy.

    A levy that has been told one of the `fields` by then keeps it, unless the cue stands nearer to the levy itself; and
    what is said of what the cue encloses alone is not handed on (“a 25% duty, increasing to 30% in June”).
    """
    if not costs:
        return []
    cost, frame = costs[0] if len(costs) == 1 else min(costs, key=itemgetter(0))
    levy = frame.parent
    if levy is None:
        return [(cost, frame)]
    if next((c for c, f in costs if f is levy), 0) >= _ELSEWHERE:
        return [(cost, frame)]
    told = any(field in levy.cues for field in fields)
    return [(cost, frame), (next((c for c, f in costs if f is levy), _FAR) if told else cost, levy)]


def _within_reach(cue: _Cue, start: int, end: int, places: list[int], tolls: list[int]) -> list[int]:
    """Return the places of the frames that cost no more than any cue reaches: a sentence may have hundreds."""
    low = bisect_left(tolls, cue.behind + tolls[start] - LONG_REACH) - 1
    high = bisect_right(tolls, LONG_REACH - cue.before + tolls[end])
    return places[bisect_left(places, min(low, start)) : bisect_left(places, max(high, end))]


def _costs(cue: _Cue, start: int, end: int, frames: dict[int, Frame], tolls: list[int]) -> list[tuple[int, Frame]]:
    """Return how far a cue is from each frame: the symbols between, dearer over a clause break or on the wrong side."""
    behind, before = cue.behind + tolls[start], cue.before - tolls[end]
    return [
        (behind - tolls[at + 1] if at < start else cue.within if at < end else before + tolls[at], frame)
        for at, frame in frames.items()
    ]


def _offer(cue: _Cue, cost: int, said: Mention | None, slots: dict[str, list[Mention]], frame: Frame) -> None:
    """Write a cue into a frame unless the frame has a nearer one for the same field."""
    for field in (*cue.emits, *slots):
        if field in frame.cues and frame.cues[field][0] <= cost:
            continue
        frame.cues[field] = (cost, said)
        if field in cue.emits:
            frame.emits[field] = cue.emits[field]
        else:
            frame.slots[field] = slots[field]
        if cue.name not in frame.rules:
            frame.rules.append(cue.name)

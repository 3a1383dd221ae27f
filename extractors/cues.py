"""Step 4: cues, which tell state, kind or day of the frame that stands nearest."""

from operator import itemgetter
from typing import NamedTuple

import regex

from extractors.frame import Frame
from extractors.grammar import Compiled
from extractors.mention import Mention
from extractors.symbols import SymbolString
from schemas.rules import Rule

_SIDE_COST, _REACH, _FAR = 9, 20, 1000


class _Cue(NamedTuple):
    """A cue rule: its name, what it emits, its slots, and what it costs behind, around and in front of a frame."""

    name: str
    emits: dict[str, str]
    slots: tuple[str, ...]
    behind: int
    within: int
    before: int


class CueFamily:
    """Cue rules of one family as a single pattern: at each place the first rule that fits wins."""

    def __init__(self, cues: list[tuple[Rule, Compiled, int]], *, spread: bool) -> None:
        """Take the rules with their patterns and needs; `spread` gives a cue to all frames that are near."""
        self._spread = spread
        self._needs = sorted({needs for _, _, needs in cues})
        sources = (compiled.regex.pattern for _, compiled, _ in cues)
        pattern = regex.compile("|".join(f"{source}(?P<rule{n}>)" for n, source in enumerate(sources)))
        self._finditer = pattern.finditer
        self._cues = {
            pattern.groupindex[f"rule{n}"] - 1: _cue(rule, tuple(compiled.regex.groupindex))
            for n, (rule, compiled, _) in enumerate(cues)
        }

    def may_match(self, met: int) -> bool:
        """Tell whether a sentence that meets these needs can hold a cue."""
        return any(needs & met == needs for needs in self._needs)

    def attach(self, string: SymbolString, frames: dict[int, Frame], tolls: list[int]) -> None:
        """Give every cue of the sentence to the frames that stand near it, a frame keeping its nearest cue."""
        items = string.items
        for match in self._finditer(string.symbols):
            cue = self._cues[match.groups().index("")]
            slots = {s: found for s in cue.slots if (found := [m for a in match.starts(s) if (m := items[a])])}
            if not cue.emits and not slots:
                continue
            start, end = match.span()
            said = next(filter(None, items[start:end]), None)
            costs = [(_cost(cue, start, end, frame.position, tolls), frame) for frame in frames.values()]
            for cost, frame in costs if self._spread else _nearest(costs):
                if cost <= _REACH:
                    _offer(cue, cost, said, slots, frame)


def _cue(rule: Rule, slots: tuple[str, ...]) -> _Cue:
    side, cost = rule.side, rule.cost
    return _Cue(
        rule.name,
        {str(field): value for field, value in rule.emits.items()},
        slots,
        behind=cost + (_SIDE_COST if side == "right" else _FAR if side == "inside" else 0),
        within=cost + (_SIDE_COST if side == "left" else _FAR if side == "outside" else 0),
        before=cost + (_SIDE_COST if side == "left" else _FAR if side == "inside" else 0),
    )


def _nearest(costs: list[tuple[int, Frame]]) -> list[tuple[int, Frame]]:
    """Return the frame that a cue is nearest to, and its levy, which hands it on to the other rates of the levy."""
    cost, frame = costs[0] if len(costs) == 1 else min(costs, key=itemgetter(0))
    return [(cost, frame), (cost, frame.parent)] if frame.parent else [(cost, frame)]


def _cost(cue: _Cue, start: int, end: int, position: int, tolls: list[int]) -> int:
    """Return how far a cue is from a frame: the symbols between, dearer over a clause break or on the wrong side."""
    if position < start:
        return cue.behind + tolls[start] - tolls[position + 1]
    return cue.within if position < end else cue.before + tolls[position] - tolls[end]


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

"""Step 4: the rules over each sentence's symbols give frames, one for each rate or levy that the sentence speaks of."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

import msgspec
import regex

from extractors.attach import chunks, nearest
from extractors.grammar import Compiled, GrammarError, compile_pattern
from extractors.mention import Document, Mention
from extractors.needs import Needs
from extractors.symbols import SYMBOL, SymbolString
from schemas.rules import Rule, RuleFile

_LEVIES = frozenset({SYMBOL["LEVY"], SYMBOL["EXEMPTION.noun"], SYMBOL["EXEMPTION.predicate"]})
_RATES = frozenset({SYMBOL["RATE.percent"], SYMBOL["RATE.zero"]})
_ANCHORS = _RATES | _LEVIES
_BREAKS = frozenset(
    SYMBOL[f"'{w}'"] for w in ("but", "while", "whereas", "though", "although", ";", "after", "before", "which", ":")
)
_ANCHORED = frozenset({"LEVY", "EXEMPTION", "RATE"})
_SPEAKING = _ANCHORED | {"EFFECT", "PAUSE"}
_OWN_WORD = compile_pattern("~3 SOFT_LEVY", {})
_ANAPHOR = compile_pattern(
    "^ ('but' | 'and' | 'also' | ~1) ('it' | 'they' | 'this' | 'these' | 'those' | 'that') ~~4 (EFFECT | PAUSE)", {}
)
_SIDE_COST, _REACH = 9, 20
_TOLLS = dict.fromkeys(_ANCHORS, 2) | dict.fromkeys(_BREAKS, 9)
"""What it costs to pass a symbol, where it is not one: more over breaks and anchors."""


class Frame(msgspec.Struct):
    """What the sentence says of one rate or levy: mentions by slot, fixed emissions, and the rules that said so."""

    anchor: Mention
    position: int
    sentence: int
    slots: dict[str, list[Mention]] = {}
    emits: dict[str, str] = {}
    cues: dict[str, tuple[int, Mention | None]] = {}
    rules: list[str] = []
    parent: "Frame | None" = None
    adopted: bool = False


class Relator:
    """The compiled rules, each tried only in sentences that have what it needs. Immutable once built."""

    def __init__(self, files: Iterable[RuleFile]) -> None:
        """Compile the families in order; raises `GrammarError` for a pattern that cannot be read."""
        self._frame_rules: list[tuple[_FrameRule, int]] = []
        self._cue_families: list[_CueFamily] = []
        self._needs = Needs()
        for file in files:
            cues = []
            for rule in file.rule:
                pattern = _compile(rule, file.macros)
                if {"rate", "levy"} & pattern.regex.groupindex.keys():
                    self._frame_rules.append((_FrameRule(rule, pattern.regex), self._needs.add(pattern.needs)))
                else:
                    cues.append((rule, pattern.regex))
            if cues:
                self._cue_families.append(_CueFamily(cues, spread=file.spread))

    def relate(self, document: Document, mentions: list[Mention]) -> list[Frame]:
        """Return the frames of all sentences, in text order. `mentions` are sorted and do not overlap.

        What takes effect or is paused before the first rate or levy is none of them.
        """
        frames: list[Frame] = []
        first = next((m.start for m in mentions if m.kind in _ANCHORED), None)
        if first is None:
            return frames
        starts = [m.start for m in mentions]
        speaking = {document.sentence_at(m.start) for m in mentions if m.kind in _SPEAKING and m.start >= first}
        for number in sorted(speaking):
            sentence = document.sentences[number]
            inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            if sentence.zone == "body":
                frames += self._sentence(SymbolString(document.folded, sentence.start, sentence.end, inside), number)
        return frames

    def _sentence(self, string: SymbolString, number: int) -> list[Frame]:
        symbols, items = string.symbols, string.items
        frames = {
            i: Frame(item, i, number)
            for i, symbol in enumerate(symbols)
            if symbol in _ANCHORS and (item := items[i]) is not None
        } or _anaphor(string, number)
        if not frames:
            return []
        met = self._needs.met(symbols)
        for rule, needs in self._frame_rules:
            if needs & met == needs:
                rule.apply(symbols, items, frames)
        _adopt(frames, symbols)
        tolls = list(accumulate([_TOLLS.get(symbol, 1) for symbol in symbols], initial=0))
        for family in self._cue_families:
            family.attach(string, frames, tolls)
        _attach(string, frames, tolls)
        _share_dates(frames)
        return list(frames.values())


def _compile(rule: Rule, macros: dict[str, str]) -> Compiled:
    """Return a rule's pattern. Raises `GrammarError` with the rule's name if it cannot be read or says nothing."""
    try:
        compiled = compile_pattern(rule.pattern, macros)
    except GrammarError as error:
        message = f"rule {rule.name!r}: {error}"
        raise GrammarError(message) from error
    if compiled.regex.match(""):
        message = f"rule {rule.name!r}: the pattern can match nothing at all; name a mention or a word in it"
        raise GrammarError(message)
    return compiled


def _anaphor(string: SymbolString, number: int) -> dict[int, Frame]:
    """Return a frame for a sentence that names no levy but says of it what became of it (“they kick in on Tuesday”)."""
    found = _ANAPHOR.regex.search(string.symbols)
    if found is None or (said := string.items[found.end() - 1]) is None:
        return {}
    return {found.start(): Frame(Mention(said.start, said.end, "ANAPHOR", None), found.start(), number)}


class _FrameRule:
    """A rule that builds frames."""

    def __init__(self, rule: Rule, pattern: regex.Pattern[str]) -> None:
        self._name = rule.name
        self._finditer = pattern.finditer
        groups = pattern.groupindex
        self._rate, self._levy = groups.get("rate"), groups.get("levy")
        self._slots = [(slot, group) for slot, group in groups.items() if slot not in {"rate", "levy"}]
        self._pair = rule.emits.get("pair")
        self._emits = {str(field): value for field, value in rule.emits.items()}

    def apply(self, symbols: str, items: list[Mention | None], frames: dict[int, Frame]) -> None:
        """Write what each match says into the frames of its rates, or of its levies where it has no rate."""
        name, pair = self._name, self._pair
        for match in self._finditer(symbols):
            starts = match.starts
            rates = [frames[start] for start in starts(self._rate)] if self._rate else []
            levies = [frames[start] for start in starts(self._levy)] if self._levy else []
            slots = {s: [m for start in found if (m := items[start])] for s, g in self._slots if (found := starts(g))}
            if pair and len(slots[pair]) == len(rates):
                for frame, mention in zip(rates, slots.pop(pair), strict=True):
                    frame.slots.setdefault(pair, [mention])
            for frame in rates or levies:
                if rates and levies and frame.parent is None:
                    frame.parent = levies[0]
                if name not in frame.rules:
                    frame.rules.append(name)
                for slot, mentions in slots.items():
                    frame.slots.setdefault(slot, mentions)
                for field, value in self._emits.items():
                    frame.emits.setdefault(field, value)


def _adopt(frames: dict[int, Frame], symbols: str) -> None:
    """Give each rate that no rule tied to a levy the nearest levy of the sentence.

    A rate with a word of its own (“a 10 percent universal rate”) takes none; one that stands before the levy, or behind
    another rate, takes only the imposer from it.
    """
    levies = [i for i in frames if symbols[i] == SYMBOL["LEVY"]]
    for i, frame in frames.items():
        if symbols[i] in _RATES and frame.parent is None and levies and not _OWN_WORD.regex.match(symbols, i + 1):
            levy = min(levies, key=lambda j: abs(i - j) + 2 * (j > i))
            frame.parent = frames[levy]
            frame.adopted = levy > i or any(levy < j < i for j in frames)


def _attach(string: SymbolString, frames: dict[int, Frame], tolls: list[int]) -> None:
    rated = [frame for frame in frames.values() if frame.anchor.kind == "RATE"]
    if not rated:
        return
    lists = chunks(string.symbols, string.items)
    for slot, found in lists.items():
        taken = {id(m) for f in frames.values() if f.parent for m in f.slots.get(slot[5:], ())}
        free = [c for c in found if not any(id(m) in taken for m in c.mentions)]
        for frame in rated:
            if chunk := nearest(free, string.symbols, frame.position, tolls):
                frame.slots[slot] = chunk.mentions


def _share_dates(frames: dict[int, Frame]) -> None:
    """Give a date that the sentence tells once to all its measures (“25% on steel and 10% on tin since June 1”)."""
    for field in ("announced", "effective", "until"):
        told = [frame.slots[field] for frame in frames.values() if field in frame.slots]
        if told and all(found == told[0] for found in told):
            for frame in frames.values():
                frame.slots.setdefault(field, told[0])


class _Cue(NamedTuple):
    """A cue rule: its name, what it emits, its slots, and what it costs behind a frame and in front of one."""

    name: str
    emits: dict[str, str]
    slots: tuple[str, ...]
    behind: int
    before: int


class _CueFamily:
    """Cue rules of one family as a single pattern: at each place the first rule that fits wins."""

    def __init__(self, cues: list[tuple[Rule, regex.Pattern[str]]], *, spread: bool) -> None:
        self._spread = spread
        pattern = regex.compile("|".join(f"{cue.pattern}(?P<rule{n}>)" for n, (_, cue) in enumerate(cues)))
        self._finditer = pattern.finditer
        self._cues = {pattern.groupindex[f"rule{n}"] - 1: _cue(*cue) for n, cue in enumerate(cues)}

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


def _cue(rule: Rule, pattern: regex.Pattern[str]) -> _Cue:
    behind, before = (rule.cost + (_SIDE_COST if rule.side == wrong else 0) for wrong in ("right", "left"))
    return _Cue(rule.name, {str(f): v for f, v in rule.emits.items()}, tuple(pattern.groupindex), behind, before)


def _nearest(costs: list[tuple[int, Frame]]) -> list[tuple[int, Frame]]:
    """Return the frame that a cue is nearest to, and its levy, which hands it on to the other rates of the levy."""
    cost, frame = costs[0] if len(costs) == 1 else min(costs, key=itemgetter(0))
    return [(cost, frame), (cost, frame.parent)] if frame.parent else [(cost, frame)]


def _cost(cue: _Cue, start: int, end: int, position: int, tolls: list[int]) -> int:
    """Return how far a cue is from a frame: the symbols between, dearer over a clause break or on the wrong side."""
    if position < start:
        return cue.behind + tolls[start] - tolls[position + 1]
    return cue.before + max(0, tolls[position] - tolls[end])


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

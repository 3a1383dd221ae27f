"""Step 4: the rules over each sentence's symbols give frames, one for each rate or levy that the sentence speaks of."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

import msgspec
import regex

from extractors.attach import NEAR, TRADE_REMEDIES, chunks, nearest
from extractors.grammar import Compiled, GrammarError, compile_pattern
from extractors.mention import Document, Mention
from extractors.needs import Needs
from extractors.symbols import FORMS, SYMBOL, SymbolString
from schemas.rules import Rule, RuleFile

_LEVIES = frozenset({SYMBOL["LEVY"], SYMBOL["EXEMPTION.noun"], SYMBOL["EXEMPTION.predicate"]})
_RATES = frozenset({SYMBOL["RATE.percent"], SYMBOL["RATE.zero"]})
_ANCHORS = _RATES | _LEVIES
_BREAKS = frozenset(
    SYMBOL[f"'{w}'"] for w in ("but", "while", "whereas", "though", "although", ";", "after", "before", "which", ":")
)
ANCHORED = frozenset({"LEVY", "EXEMPTION", "RATE"})
"""The kinds of mention that a measure hangs on."""
_SPEAKING = ANCHORED | {"EFFECT", "PAUSE"}
_RATED_AND_DATED = ("SOFT_LEVY", "DATE")
_OWN_WORD = compile_pattern("~3 SOFT_LEVY", {})
_ANAPHOR = compile_pattern(
    "^ ('but' | 'and' | 'also' | ~1) ('it' | 'they' | 'this' | 'these' | 'those' | 'that') ~~4 (EFFECT | PAUSE)", {}
)
_EVENT = compile_pattern("(DATE ~~8 EFFECT | EFFECT ~~8 DATE | ^ ~2 ('from' | 'as' 'of') DATE ~~~9 SOFT_LEVY)", {})
_STARTING = frozenset({"EFFECT", "SOFT_LEVY"})
EVENT = "EVENT"
"""The kind of an anchor that is neither rate nor levy: it tells no measure, only when one starts."""
_COLON = SYMBOL["':'"]
_OBJECTS = frozenset(SYMBOL[f"{kind}.{form}"] for kind in ("GOODS", "PLACE") for form in FORMS[kind])
_OBJECT_REACH = 6
_SIDE_COST, _REACH, _FAR = 9, 20, 1000
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
                    cues.append((rule, pattern, self._needs.add(pattern.needs)))
            if cues:
                self._cue_families.append(_CueFamily(cues, spread=file.spread))

    def relate(self, document: Document, mentions: list[Mention]) -> list[Frame]:
        """Return the frames of all sentences, in text order. `mentions` are sorted and do not overlap."""
        starts = [m.start for m in mentions]
        speaking = {document.sentence_at(m.start) for m in mentions if m.kind in _SPEAKING}
        rated, dated = (
            {document.sentence_at(m.start) for m in mentions if m.kind == kind} for kind in _RATED_AND_DATED
        )
        speaking |= rated & dated
        frames: list[Frame] = []
        for number in sorted(speaking):
            sentence = document.sentences[number]
            inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            if sentence.zone == "body":
                frames += self._sentence(SymbolString(document.folded, sentence.start, sentence.end, inside), number)
        return frames

    def _sentence(self, string: SymbolString, number: int) -> list[Frame]:
        symbols, items = string.symbols, string.items
        frames = (
            {
                i: Frame(item, i, number)
                for i, symbol in enumerate(symbols)
                if symbol in _ANCHORS and (item := items[i]) is not None
            }
            or _anaphor(string, number)
            or _event(string, number)
        )
        if not frames:
            return []
        met = self._needs.met(symbols)
        for rule, needs in self._frame_rules:
            if needs & met == needs:
                rule.apply(symbols, items, frames)
        _adopt(frames, symbols)
        tolls = list(accumulate([_TOLLS.get(symbol, 1) for symbol in symbols], initial=0))
        for family in self._cue_families:
            if family.may_match(met):
                family.attach(string, frames, tolls)
        _attach(string, frames, tolls)
        _share_dates(frames, symbols)
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


def _event(string: SymbolString, number: int) -> dict[int, Frame]:
    """Return a frame for a sentence that names neither levy nor rate, but a day on which something takes effect."""
    found = _EVENT.regex.search(string.symbols)
    if found is None:
        return {}
    place, said = next((i, m) for i in range(*found.span()) if (m := string.items[i]) and m.kind in _STARTING)
    return {place: Frame(Mention(said.start, said.end, EVENT, None), place, number)}


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
            frame.adopted = levy > i or (any(levy < j < i for j in frames) and not _goes_on(symbols, i, frames))


def _goes_on(symbols: str, place: int, frames: dict[int, Frame]) -> bool:
    """Tell whether a rate goes on where the one before it left off (“of 15% in 2027 and 30% in 2028”)."""
    before = max(j for j in frames if j < place)
    return not _OBJECTS & set(symbols[before:place] + symbols[place + 1 : place + _OBJECT_REACH])


def _attach(string: SymbolString, frames: dict[int, Frame], tolls: list[int]) -> None:
    """Give rates and trade remedies the goods and places nearest to them, but none that a rule gave to another rate."""
    open_ = [f for f in frames.values() if f.anchor.kind == "RATE" or f.anchor.payload in TRADE_REMEDIES]
    if not open_:
        return
    for slot, found in chunks(string.symbols, string.items).items():
        taken = {id(m) for f in frames.values() if f.parent for m in f.slots.get(slot.removeprefix(NEAR), ())}
        for frame in open_:
            used = taken | {id(m) for m in frame.slots.get("imposer", ())}
            free = [chunk for chunk in found if not any(id(m) in used for m in chunk.mentions)]
            if chunk := nearest(free, string.symbols, frame.position, tolls):
                frame.slots[slot] = chunk.mentions


def _share_dates(frames: dict[int, Frame], symbols: str) -> None:
    """Give a date that the sentence tells once to all its measures (“25% on steel and 10% on tin since June 1”).

    What stands behind a colon is no day of the measures in front of it (“China 34%. Response: 34% from April 10”).
    """
    for field in ("announced", "effective", "until"):
        tellers = [position for position, frame in frames.items() if field in frame.slots]
        if not tellers:
            continue
        told = [frames[position].slots[field] for position in tellers]
        if all(found == told[0] for found in told):
            colon = symbols.rfind(_COLON, 0, min(tellers))
            for position, frame in frames.items():
                if position > colon:
                    frame.slots.setdefault(field, told[0])


class _Cue(NamedTuple):
    """A cue rule: its name, what it emits, its slots, and what it costs behind, around and in front of a frame."""

    name: str
    emits: dict[str, str]
    slots: tuple[str, ...]
    behind: int
    within: int
    before: int


class _CueFamily:
    """Cue rules of one family as a single pattern: at each place the first rule that fits wins."""

    def __init__(self, cues: list[tuple[Rule, Compiled, int]], *, spread: bool) -> None:
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

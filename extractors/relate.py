"""Step 4: the rules over each sentence's symbols give frames, one for each rate or levy that the sentence speaks of."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from itertools import accumulate

import msgspec
import regex

from extractors.attach import NEAR, TRADE_REMEDIES, chunks, nearest
from extractors.grammar import Compiled, GrammarError, compile_pattern, symbol_class
from extractors.mention import Document, Mention
from extractors.symbols import BITS, SYMBOL, SymbolString
from schemas.rules import Rule, RuleFile

_LEVIES = symbol_class("LEVY") | symbol_class("EXEMPTION")
_RATES = frozenset({SYMBOL["RATE.percent"], SYMBOL["RATE.zero"]})
_ANCHORS = _RATES | _LEVIES
_BREAKS = frozenset(
    SYMBOL[f"'{w}'"] for w in ("but", "while", "whereas", "though", "although", ";", "after", "before", "which", ":")
)
_SPEAKING = frozenset({"LEVY", "EXEMPTION", "RATE", "EFFECT", "PAUSE"})
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
_BREAK_COST, _SIDE_COST, _ANCHOR_COST, _REACH, _FAR = 8, 9, 1, 20, 1000


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
    """The compiled rules. Immutable once built."""

    def __init__(self, files: Iterable[RuleFile]) -> None:
        """Compile the families in order; raises `GrammarError` for a pattern that cannot be read."""
        self._frame_rules: list[tuple[Rule, regex.Pattern[str], int, int, int]] = []
        self._cue_families: list[_CueFamily] = []
        for file in files:
            cues = []
            for rule in file.rule:
                pattern = _compile(rule, file.macros)
                if {"rate", "levy"} & pattern.regex.groupindex.keys():
                    self._frame_rules.append((rule, pattern.regex, *_rarest(pattern)))
                else:
                    cues.append((rule, pattern))
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
        frames = (
            {
                i: Frame(item, i, number)
                for i, (symbol, item) in enumerate(zip(string.symbols, string.items, strict=True))
                if symbol in _ANCHORS and item is not None
            }
            or _anaphor(string, number)
            or _event(string, number)
        )
        if not frames:
            return []
        present = 0
        for symbol in set(string.symbols):
            present |= BITS[symbol]
        for rule, pattern, first, second, third in self._frame_rules:
            if present & first and present & second and present & third:
                for match in pattern.finditer(string.symbols):
                    _apply(rule, match, string.items, frames)
        _adopt(frames, string.symbols)
        tolls = _tolls(string.symbols, frames)
        for family in self._cue_families:
            if family.may_match(present):
                family.attach(string, frames, tolls)
        _attach(string, frames, tolls)
        _share_dates(frames, string.symbols)
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


def _rarest(pattern: Compiled) -> tuple[int, int, int]:
    """Return three of the symbol sets that a match needs as bit sets, the smallest ones: a test that costs little."""
    sets = sorted(pattern.needs, key=len)[:3]
    bits = [sum(BITS[symbol] for symbol in need) for need in sets]
    return (*bits, -1, -1, -1)[:3]  # type: ignore[return-value]


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


def _apply(rule: Rule, match: regex.Match[str], items: list[Mention | None], frames: dict[int, Frame]) -> None:
    """Write what one match says into the frames of its rates, or of its levies where it has no rate."""
    starts = {slot: [start for start, _ in match.spans(slot)] for slot in match.re.groupindex}
    rates = [frames[start] for start in starts.pop("rate", ())]
    levies = [frames[start] for start in starts.pop("levy", ())]
    slots = {slot: [m for start in found if (m := items[start])] for slot, found in starts.items() if found}
    pair = rule.emits.get("pair")
    if pair and len(slots[pair]) == len(rates):
        for frame, mention in zip(rates, slots.pop(pair), strict=True):
            frame.slots.setdefault(pair, [mention])
    for frame in rates or levies:
        if rates and levies and frame.parent is None:
            frame.parent = levies[0]
        if rule.name not in frame.rules:
            frame.rules.append(rule.name)
        for slot, found in slots.items():
            frame.slots.setdefault(slot, found)
        for field, value in rule.emits.items():
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


class _CueFamily:
    """Cue rules of one family as a single pattern: at each place the first rule that fits wins."""

    def __init__(self, cues: list[tuple[Rule, Compiled]], *, spread: bool) -> None:
        self._spread = spread
        self._needs = sorted({_rarest(compiled) for _, compiled in cues})
        sources = (compiled.regex.pattern for _, compiled in cues)
        self._pattern = regex.compile("|".join(f"{source}(?P<rule{n}>)" for n, source in enumerate(sources)))
        groups = self._pattern.groupindex
        self._rules = [
            ((rule, {str(f): v for f, v in rule.emits.items()}), groups[f"rule{n}"] - 1)
            for n, (rule, _) in enumerate(cues)
        ]
        self._slots = [group for group in self._pattern.groupindex if not group.startswith("rule")]

    def may_match(self, present: int) -> bool:
        """Tell whether a sentence with these symbols, as bits, can hold a cue."""
        return any(present & first and present & second and present & third for first, second, third in self._needs)

    def attach(self, string: SymbolString, frames: dict[int, Frame], tolls: list[int]) -> None:
        """Give every cue of the sentence to the frames that stand near it, a frame keeping its nearest cue."""
        items = string.items
        for match in self._pattern.finditer(string.symbols):
            groups = match.groups()
            rule, emits = next(told for told, group in self._rules if groups[group] is not None)
            slots = {s: found for s in self._slots if (found := [m for a, _ in match.spans(s) if (m := items[a])])}
            if not emits and not slots:
                continue
            start, end = match.span()
            said = next((m for m in items[start:end] if m), None)
            costs = [(_cost(rule, start, end, frame, tolls), frame) for frame in frames.values()]
            for cost, frame in costs if self._spread else _nearest(costs):
                if cost <= _REACH:
                    _offer(rule.name, emits, cost, said, slots, frame)


def _nearest(costs: list[tuple[int, Frame]]) -> list[tuple[int, Frame]]:
    """Return the frame that a cue is nearest to, and its levy, which hands it on to the other rates of the levy."""
    cost, frame = min(costs, key=lambda pair: pair[0])
    return [(cost, frame), (cost, frame.parent)] if frame.parent else [(cost, frame)]


def _tolls(symbols: str, frames: dict[int, Frame]) -> list[int]:
    """Return for each place what it costs to come there from the start: one a symbol, more over breaks and anchors."""
    return list(
        accumulate(
            (
                1 + (_BREAK_COST if symbol in _BREAKS else _ANCHOR_COST if i in frames else 0)
                for i, symbol in enumerate(symbols)
            ),
            initial=0,
        )
    )


def _cost(rule: Rule, start: int, end: int, frame: Frame, tolls: list[int]) -> int:
    """Return how far a cue is from a frame: the symbols between, dearer over a clause break or on the wrong side."""
    left = frame.position < start
    within = start <= frame.position < end
    if rule.side == ("outside" if within else "inside"):
        return _FAR
    between = tolls[start] - tolls[frame.position + 1] if left else tolls[frame.position] - tolls[end]
    wrong_side = rule.side in {"left", "right"} and left != (rule.side == "left")
    return rule.cost + (max(0, between)) + (_SIDE_COST if wrong_side else 0)


def _offer(  # noqa: PLR0913, PLR0917 the parts of one cue, already taken apart for speed
    name: str, emits: Mapping[str, str], cost: int, said: Mention | None, slots: dict[str, list[Mention]], frame: Frame
) -> None:
    """Write a cue into a frame unless the frame has a nearer one for the same field."""
    for field in (*emits, *slots):
        if field in frame.cues and frame.cues[field][0] <= cost:
            continue
        frame.cues[field] = (cost, said)
        if field in emits:
            frame.emits[field] = emits[field]
        else:
            frame.slots[field] = slots[field]
        if name not in frame.rules:
            frame.rules.append(name)

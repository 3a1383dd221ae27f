"""Step 4: the rules over each sentence's symbols give frames, one for each rate or levy that the sentence speaks of."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from itertools import accumulate, repeat

import regex

from extractors.attach import attach
from extractors.cues import CueFamily
from extractors.frame import ANCHORED, EVENT, Frame
from extractors.grammar import Compiled, GrammarError, compile_pattern, symbol_class
from extractors.mention import Document, Mention
from extractors.needs import Needs
from extractors.symbols import FILLER, FORMS, SYMBOL, SymbolString
from schemas.rules import Rule, RuleFile

_LEVIES = symbol_class("LEVY") | symbol_class("EXEMPTION")
_RATES = frozenset({SYMBOL["RATE.percent"], SYMBOL["RATE.zero"]})
_ANCHORS = _RATES | _LEVIES
_BREAKS = frozenset(
    SYMBOL[f"'{w}'"] for w in ("but", "while", "whereas", "though", "although", ";", "after", "before", "which", ":")
)
_NOT_CHARGING = frozenset({"deal", "targets"})
_SPEAKING = ANCHORED | {"EFFECT", "PAUSE"}
_OWN_WORD = compile_pattern("~3 SOFT_LEVY", {})
_ANAPHOR = compile_pattern(
    "^ ('but' | 'and' | 'also' | ~1) ('it' | 'they' | 'this' | 'these' | 'those' | 'that') ~~4 (EFFECT | PAUSE)", {}
)
_EVENT = compile_pattern(
    "(DATE ~~8 EFFECT | EFFECT ~~8 DATE | EFFECT ~~4 SPAN | 'effective' ~3 ':'? ~2 DATE"
    " | EFFECT ~~~24 'on' 'or' 'after' ~5 DATE"
    " | ^ ~2 ('from' | 'as' 'of') DATE ~~~9 SOFT_LEVY)",
    {},
)
_STARTING = ("EFFECT", "SOFT_LEVY", "DATE")
_COLON = SYMBOL["':'"]
_COMMA = SYMBOL["','"]
_PREPOSITIONS = "".join(SYMBOL[f"'{w}'"] for w in ("against", "between", "by", "for", "from", "of", "on", "to", "with"))
_PLACES = symbol_class("PLACE")
_JOINT = "".join(SYMBOL[f"'{word}'"] for word in (",", "and", "or"))
_LISTED = regex.compile(rf"[{_PREPOSITIONS}][{FILLER}]?(?:[{''.join(_PLACES)}][{_JOINT}]){{1,6}}$")
"""What stands in front of the tail of a list that a preposition opens."""
_LIST_REACH = 16
_OBJECTS = frozenset(SYMBOL[f"{kind}.{form}"] for kind in ("GOODS", "PLACE") for form in FORMS[kind])
_OBJECT_REACH = 6
_TOLLS = dict.fromkeys(_ANCHORS, 2) | dict.fromkeys(_BREAKS, 9)
"""What it costs to pass a symbol, where it is not one: more over breaks and anchors."""
_PAUSED = "suspended"
_CHARGED = "in_effect"
_AHEAD = frozenset({"announced", "lifted", "ruled_out", "threatened"})


class Relator:
    """The compiled rules, each tried only in sentences that have what it needs. Immutable once built."""

    def __init__(self, files: Iterable[RuleFile]) -> None:
        """Compile the families in order; raises `GrammarError` for a pattern that cannot be read."""
        self._frame_rules: dict[int, _FrameRule] = {}
        self._cue_families: list[CueFamily] = []
        self._needs = Needs()
        for file in files:
            cues = []
            for rule in file.rule:
                pattern = _compile(rule, file.macros)
                number = self._needs.add(pattern.needs)
                if {"rate", "levy"} & pattern.regex.groupindex.keys():
                    self._frame_rules[number] = _FrameRule(rule, pattern.regex)
                else:
                    cues.append((number, rule, pattern.regex))
            if cues:
                self._cue_families.append(CueFamily(cues, spread=file.spread))

    def relate(self, document: Document, mentions: list[Mention]) -> list[Frame]:
        """Return the frames of all sentences, in text order. `mentions` are sorted and do not overlap."""
        sentence_at = document.sentence_at
        starts = [m.start for m in mentions]
        speaking = {sentence_at(m.start) for m in mentions if m.kind in _SPEAKING}
        if rated := {sentence_at(m.start) for m in mentions if m.kind == "SOFT_LEVY"}:
            speaking |= rated & {sentence_at(m.start) for m in mentions if m.kind == "DATE"}
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
        for n in met:
            if n in self._frame_rules:
                self._frame_rules[n].apply(symbols, items, frames)
        tolls = list(accumulate(map(_TOLLS.get, symbols, repeat(1)), initial=0))
        _adopt(frames, symbols, tolls)
        for family in self._cue_families:
            family.attach(string, met, frames, tolls)
        attach(string, frames, tolls)
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
    told = [(i, m) for i in range(*found.span()) if (m := string.items[i]) and m.kind in _STARTING]
    place, said = min(told, key=lambda at: _STARTING.index(at[1].kind))
    return {place: Frame(Mention(said.start, said.end, EVENT, None), place, number)}


class _FrameRule:
    """A rule that builds frames."""

    def __init__(self, rule: Rule, pattern: regex.Pattern[str]) -> None:
        self._name = rule.name
        self._search = pattern.search
        groups = pattern.groupindex
        self._rate, self._levy = groups.get("rate"), groups.get("levy")
        self._slots = [(slot, group) for slot, group in groups.items() if slot not in {"rate", "levy"}]
        self._imposer = groups.get("imposer")
        self._pair = rule.emits.get("pair")
        self._emits = {str(field): value for field, value in rule.emits.items()}

    def apply(self, symbols: str, items: list[Mention | None], frames: dict[int, Frame]) -> None:
        """Write what each match says into the frames of its rates, or of its levies where it has no rate."""
        pair = self._pair
        match = self._search(symbols)
        while match:
            starts = match.starts
            rates = [frames[start] for start in starts(self._rate)] if self._rate else []
            levies = [frames[start] for start in starts(self._levy)] if self._levy else []
            slots = self._slots_of(starts, symbols, items)
            if pair and len(slots[pair]) == len(rates):
                for frame, mention in zip(rates, slots.pop(pair), strict=True):
                    frame.slots.setdefault(pair, [mention])
            for frame in rates or levies:
                if rates and levies and frame.parent is None:
                    frame.parent = levies[0]
                self._write(frame, levies, slots)
            match = self._search(symbols, match.end())

    def _write(self, frame: Frame, levies: list[Frame], slots: dict[str, list[Mention]]) -> None:
        """Write what a match says into a frame that is not told it yet; who is told of a levy does not charge it."""
        if self._name not in frame.rules:
            frame.rules.append(self._name)
        for slot, mentions in slots.items():
            frame.slots.setdefault(slot, mentions)
        if self._emits.get("subject") in _NOT_CHARGING:
            for told in (frame, *levies):
                told.slots.setdefault("imposer", [])
        for field, value in self._emits.items():
            frame.emits.setdefault(field, value)

    def _slots_of(
        self, starts: Callable[[int], list[int]], symbols: str, items: list[Mention | None]
    ) -> dict[str, list[Mention]]:
        """Return the mentions of each slot that a match fills; `starts` gives the places of its groups."""
        slots = {s: [m for start in found if (m := items[start])] for s, g in self._slots if (found := starts(g))}
        if self._imposer and (found := starts(self._imposer)) and _is_tail(symbols, found[0], len(found)):
            del slots["imposer"]
        return slots


def _is_tail(symbols: str, at: int, count: int) -> bool:
    """Tell whether `count` places from `at` go on a list of others (“letters to Peru and Chad, imposing a 9% duty”).

    A single one behind a comma does not (“of duties on Peru, Chad said”).
    """
    if symbols[at] not in _PLACES or (count == 1 and symbols[at - 1] == _COMMA):
        return False
    return _LISTED.search(symbols, max(at - _LIST_REACH, 0), at) is not None


def _adopt(frames: dict[int, Frame], symbols: str, tolls: list[int]) -> None:
    """Give each rate that no rule tied to a levy the nearest levy of the sentence.

    A rate with a word of its own (“a 10 percent universal rate”) takes none; one that stands before the levy, or behind
    another rate, takes only the imposer from it.
    """
    levies = [i for i in frames if symbols[i] == SYMBOL["LEVY"]]
    before = -1
    for i, frame in frames.items():
        if symbols[i] in _RATES and frame.parent is None and levies and not _OWN_WORD.regex.match(symbols, i + 1):
            at = bisect_left(levies, i)
            levy = min(levies[max(at - 1, 0) : at + 1], key=lambda j: abs(tolls[i] - tolls[j]) + 2 * (j > i))
            frame.parent = frames[levy]
            frame.adopted = levy > i or (before > levy and not _goes_on(symbols, i, before))
        before = i


def _goes_on(symbols: str, place: int, before: int) -> bool:
    """Tell whether a rate goes on where the one before it left off (“of 15% in 2027 and 30% in 2028”)."""
    return not _OBJECTS & set(symbols[before:place] + symbols[place + 1 : place + _OBJECT_REACH])


def _share_dates(frames: dict[int, Frame], symbols: str) -> None:
    """Give a date that the sentence tells once to all its measures (“25% on steel and 10% on tin since June 1”).

    What stands behind a colon is no day of the measures in front of it (“China 34%. Response: 34% from April 10”), and
    a pause ends for those alone that are paused.
    """
    for field in ("announced", "effective", "until"):
        tellers = [position for position, frame in frames.items() if field in frame.slots]
        if not tellers:
            continue
        told = [frames[position].slots[field] for position in tellers]
        if all(found == told[0] for found in told):
            colon = symbols.rfind(_COLON, 0, min(tellers))
            paused = field == "until" and any(frames[n].emits.get("status") == _PAUSED for n in tellers)
            ahead = field == "effective" and {frames[n].emits.get("status") for n in tellers} <= _AHEAD
            for position, frame in frames.items():
                if ahead and frame.emits.get("status") == _CHARGED:
                    continue
                if position > colon and (not paused or frame.emits.get("status") == _PAUSED):
                    frame.slots.setdefault(field, told[0])

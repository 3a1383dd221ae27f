"""Step 4: the rules over each sentence's symbols give frames, one for each rate or levy that the sentence speaks of."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate, repeat

from extractors.mention import Document, Mention
from extractors.relate.answering import answering, answering_sentences
from extractors.relate.attach import attach
from extractors.relate.cues import CueFamily
from extractors.relate.frame import ANCHORED, Frame
from extractors.relate.frame_rules import FrameRule
from extractors.relate.grammar import Compiled, GrammarError, compile_pattern, symbol_class
from extractors.relate.levyless import levyless, listing_sentences
from extractors.relate.needs import Needs
from extractors.relate.sequels import undoing_sentences
from extractors.relate.sharing import adopt, share_dates
from extractors.relate.symbols import RATES, SYMBOL, SymbolString
from extractors.relate.tables import read_tables
from extractors.relate.taxing import Taxing
from schemas.rules import Rule, RuleFile

_LEVIES = symbol_class("LEVY") | symbol_class("EXEMPTION")
_ANCHORS = RATES | _LEVIES
_BREAKS = frozenset(
    SYMBOL[f"'{w}'"] for w in ("but", "while", "whereas", "though", "although", ";", "after", "before", "which", ":")
)
_SPEAKING = ANCHORED | {"EFFECT", "PAUSE"}
_TOLLS = dict.fromkeys(_ANCHORS, 2) | dict.fromkeys(_BREAKS, 9)
"""What it costs to pass a symbol, where it is not one: more over breaks and anchors."""


class Relator:
    """The compiled rules, each tried only in sentences that have what it needs. Immutable once built."""

    def __init__(self, files: Iterable[RuleFile]) -> None:
        """Compile the families in order; raises `GrammarError` for a pattern that cannot be read."""
        self._frame_rules: dict[int, FrameRule] = {}
        self._cue_families: list[CueFamily] = []
        self._needs = Needs()
        for file in files:
            cues = []
            for rule in file.rule:
                pattern = _compile(rule, file.macros)
                number = self._needs.add(pattern.needs)
                if {"rate", "levy"} & pattern.regex.groupindex.keys():
                    self._frame_rules[number] = FrameRule(rule, pattern.regex)
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
        listing = listing_sentences(document)
        speaking |= listing.keys() | undoing_sentences(mentions, sentence_at, speaking)
        taxing = Taxing(document)
        answers = answering_sentences(document)
        speaking |= taxing.sentences | answers
        frames: list[Frame] = []
        for number in sorted(speaking):
            sentence = document.sentences[number]
            inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            if sentence.zone == "body":
                string = SymbolString(document.folded, sentence.start, sentence.end, inside)
                frames += self._sentence(string, number, listing.get(number), taxing, answers=number in answers)
        return read_tables(document, mentions, frames)

    def _sentence(
        self, string: SymbolString, number: int, listing: tuple[int, bool] | None, taxing: Taxing, *, answers: bool
    ) -> list[Frame]:
        symbols, items = string.symbols, string.items
        frames = {
            i: Frame(item, i, number)
            for i, symbol in enumerate(symbols)
            if symbol in _ANCHORS and (item := items[i]) is not None
        }
        frames = dict(sorted((answering(string, number) | frames).items())) if answers else frames
        frames = frames or taxing.frame(string, number) or levyless(string, number, listing)
        if not frames:
            return []
        met = self._needs.met(symbols)
        for n in met:
            if n in self._frame_rules:
                self._frame_rules[n].apply(symbols, items, frames)
        tolls = list(accumulate(map(_TOLLS.get, symbols, repeat(1)), initial=0))
        adopt(frames, symbols, tolls)
        for family in self._cue_families:
            family.attach(string, met, frames, tolls)
        attach(string, frames, tolls)
        share_dates(frames, symbols)
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

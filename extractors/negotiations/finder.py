"""Step 5 for talks: the cues of a sentence, who talks and how far the talks are; what an article tells is merged."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from extractors.negotiations.clause import ClauseReader
from extractors.negotiations.context import Context
from extractors.negotiations.parties import parties_of
from extractors.negotiations.scene import Scene
from extractors.negotiations.patterns import Alphabet, Family
from extractors.negotiations.telling import Telling, is_stale, merge
from schemas.tariff import Evidence

if TYPE_CHECKING:
    from extractors.ground import Ground
    from extractors.mention import Document, Mention
    from extractors.negotiations.patterns import Hit
    from schemas.extraction import Negotiation, Topic
    from schemas.mentions import DateMention
    from schemas.negotiation_rules import TalkRules

_BODY = "body"
_AGREE = "agree"
_TRADE = ("LEVY", "TRADE", "ZERO")
_OF_TRADE = frozenset({"barrier", "law", "talk"})
_START = attrgetter("start")
_WORD = re.compile(r"[a-z]+")
_ROUND = re.compile(r"(\w+)[ -]rounds?\b")
_TRADE_WORD = re.compile("trade|tariff|customs|fta")
_NUMBER = re.compile(r"\d{1,2}")


class NegotiationFinder:
    """Finds the trade talks of an article. Immutable once built: share one between threads."""

    def __init__(self, rules: TalkRules) -> None:
        """Compile the rules. Raises `PatternError` for a pattern that cannot be read."""
        self._rules = rules
        self._precedence = {stage: number for number, stage in enumerate(rules.precedence)}
        self._topics: dict[str, Topic] = {word: topic for topic, words in rules.topics.items() for word in words}
        alphabet = Alphabet(rules)
        self._reader = ClauseReader(alphabet)
        self._classes = {name: frozenset(symbols) for name, symbols in alphabet.classes.items()}
        self._parties = Family(rules.party, rules.macros, alphabet)
        self._bystanders = Family(rules.bystander, rules.macros, alphabet)
        self._stages = Family(rules.stage, rules.macros, alphabet)

    def find(self, document: Document, ground: Ground) -> list[Negotiation]:
        """Return the talks, one for each set of parties, in text order."""
        numbers = _sentences(document)
        if not numbers:
            return []
        starts = [m.start for m in ground.mentions]
        context = Context(ground.mentions)
        tellings: list[Telling] = []
        for number in numbers:
            sentence = document.sentences[number]
            inside = ground.mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            clause = self._reader.read(document.folded, sentence.start, sentence.end, inside)
            tellings += self._tell(Scene(document, number, clause, context, self._classes), inside)
        return merge(tellings, self._precedence, document.published_on)

    def _tell(self, scene: Scene, inside: list[Mention]) -> list[Telling]:
        """Return what the cues of one sentence tell, and remember of whom it spoke."""
        stages: dict[int, Hit] = {}
        for hit in self._stages.hits(scene.clause.symbols):
            for cue in scene.cues_in(hit):
                if cue not in stages or hit.number < stages[cue].number:
                    stages[cue] = hit
        for hit in self._parties.hits(scene.clause.symbols):
            scene.seat(hit)
        for hit in self._bystanders.hits(scene.clause.symbols):
            scene.stand(hit)
        told: dict[frozenset[str], tuple[tuple[int, int], Telling]] = {}
        for cue in scene.cues:
            hit = stages.get(cue)
            if hit and self._rules.stage[hit.number].stage is None:
                continue
            sets, named = parties_of(cue, scene)
            if named and sets and len(sets[0]) == 2:
                scene.context.last = sets[0]
            if hit:
                for telling in self._tellings(scene, cue, hit, sets, named):
                    key = frozenset(telling.parties)
                    rank = min(self._precedence[telling.stage], self._precedence["under_way"]), hit.number
                    if key not in told or rank < told[key][0]:
                        told[key] = rank, telling
        return [telling for _, telling in told.values()]

    def _tellings(self, scene, cue, hit, sets, named):
        rule = self._rules.stage[hit.number]
        if rule.weak and named < 2:
            return
        date = scene.date_near(cue)
        if is_stale(date, scene.document.published_on, self._rules.stale_days):
            return
        for parties in sets:
            if len(parties) > 2 and rule.stage not in {"signed", "agreement_reached"}: continue
            yield Telling(parties, rule.stage, named, date, None, [], [], rule.overrides, [Evidence(rule.name, scene.clause.items[cue].start if scene.clause.items[cue] else scene.sentence.start, scene.sentence.end, rule.name)])


def _sentences(document: Document) -> list[int]:
    """Return the numbers of the sentences of the body with a cue of talks, and trade in them or beside them.

    A meeting needs trade in its own sentence.
    """
    folded, sentence_at = document.folded, document.sentence_at
    talks, deals = document.by_kind["TALK"], document.by_kind["DEAL"]
    agreed = [m for m in document.by_kind["AGREE"] if folded.startswith(_AGREE, m.start)]
    if not (talks or deals or agreed):
        return []
    trade = {sentence_at(m.start) for kind in _TRADE for m in document.by_kind[kind]}
    trade |= {sentence_at(m.start) for m in document.by_kind["NON_LEVY"] if m.payload in _OF_TRADE}
    trade |= {sentence_at(m.start) for m in (*talks, *deals) if _TRADE_WORD.search(folded, m.start, m.end)}
    meetings = {sentence_at(m.start) for m in talks if m.payload == "meet"}
    cues = {sentence_at(m.start) for m in (*talks, *deals, *agreed) if m.payload != "meet"}
    found = {n for n in cues if not trade.isdisjoint((n - 1, n, n + 1))} | meetings & trade
    return sorted(n for n in found if document.sentences[n].zone == _BODY)

"""Step 5 for talks: the cues of a sentence, who talks and how far the talks are; what an article tells is merged."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from extractors.negotiations.clause import ClauseReader
from extractors.negotiations.context import Context
from extractors.negotiations.merge import Merger
from extractors.negotiations.parties import parties_of
from extractors.negotiations.patterns import Alphabet
from extractors.negotiations.rulebook import RuleBook
from extractors.negotiations.scene import Grammar, Scene
from extractors.negotiations.telling import Teller

if TYPE_CHECKING:
    from extractors.ground import Ground
    from extractors.mention import Document, Mention, Sentence
    from extractors.negotiations.rulebook import Hit
    from extractors.negotiations.telling import Telling
    from schemas.extraction import Negotiation
    from schemas.negotiation_rules import TalkRules

_BODY = "body"
_MEET = "meet"
_START = attrgetter("start")
_TRADE = ("LEVY", "TRADE", "ZERO")
_OF_TRADE = frozenset({"barrier", "law", "talk"})
"""The look-alikes of levies (NON_LEVY) that are still about trade."""
_HIDING = ("AGREE", "NON_LEVY")
"""Kinds of mentions that can hold a cue: “reached a deal”, “tariff talks”."""
_BOTH = 2
_LEAD = 3
"""How many sentences behind the first one trade may be spoken of for the talks that open the article to be about it."""
_TRADE_WORD = re.compile("trade|tariff|customs|fta")


class NegotiationFinder:
    """Finds the trade talks of an article. Share one between threads: all that changes is a cache of word gaps."""

    def __init__(self, rules: TalkRules) -> None:
        """Compile the rules. Raises `PatternError` for a pattern that cannot be read."""
        alphabet = Alphabet(rules)
        self._reader = ClauseReader(alphabet)
        hidden = (*rules.words["AGREED"], *rules.cues["DEAL"], *rules.cues["TALK"])
        self._deal_news = frozenset(word.encode() for name in rules.deal_news for word in rules.words[name])
        self._hidden = re.compile(rf"\b(?:{'|'.join(hidden)})\b")
        self._stages = RuleBook(rules.stage, rules, alphabet)
        self._seats = RuleBook(rules.party, rules, alphabet)
        classes = {name: frozenset(symbols) for name, symbols in alphabet.classes.items()}
        self._grammar = Grammar(classes, RuleBook(rules.bystander, rules, alphabet))
        self._void = frozenset(number for number, rule in enumerate(rules.stage) if rule.stage is None)
        self._weak = frozenset(number for number, rule in enumerate(rules.stage) if rule.weak)
        self._teller = Teller(rules)
        self._merger = Merger(rules)

    def find(self, document: Document, ground: Ground) -> list[Negotiation]:
        """Return the talks, one for each set of parties, in text order."""
        numbers = self._sentences(document)
        if not numbers:
            return []
        context = Context(ground.mentions)
        tellings: list[Telling] = []
        for number in numbers:
            sentence = document.sentences[number]
            inside = [*_inside(ground.mentions, sentence), *_inside(document.by_kind["TALK"], sentence)]
            inside.sort(key=_START)
            clause = self._reader.read(document, sentence, inside)
            tellings += self._tell(Scene(document, number, clause, context, self._grammar))
        return self._merger.merge(tellings, document.published_on)

    def _sentences(self, document: Document) -> list[int]:
        """Return the numbers of the sentences of the body with a cue of talks, and trade in them or beside them.

        A meeting needs trade in its own sentence.
        """
        folded, by_kind, sentence_at = document.folded, document.by_kind, document.sentence_at
        talks, deals = by_kind["TALK"], by_kind["DEAL"]
        hidden = [m for kind in _HIDING for m in by_kind[kind] if self._hidden.search(folded, m.start, m.end)]
        cues = {sentence_at(m.start) for m in (*talks, *hidden) if m.payload != _MEET}
        meetings = {sentence_at(m.start) for m in talks if m.payload == _MEET}
        news = {n for n in {sentence_at(m.start) for m in deals} - cues if self._tells_news(document, n)}
        if not (cues or meetings or news):
            return []
        trade = {sentence_at(m.start) for kind in _TRADE for m in by_kind[kind]}
        trade |= {sentence_at(m.start) for m in by_kind["NON_LEVY"] if m.payload in _OF_TRADE}
        trade |= {sentence_at(m.start) for m in (*talks, *deals) if _TRADE_WORD.search(folded, m.start, m.end)}
        lead = _LEAD if self._tells_news(document, 0) else 1
        found = {
            n for n in cues | news if not trade.isdisjoint(range(n - 1, n + (1 if n else lead) + 1))
        } | meetings & trade
        return sorted(n for n in found if document.sentences[n].zone == _BODY)

    def _tells_news(self, document: Document, number: int) -> bool:
        """Tell whether a sentence about a deal says what became of it."""
        sentence = document.sentences[number]
        return not self._deal_news.isdisjoint(document.words[sentence.start + 1 : sentence.end + 1].split())

    def _tell(self, scene: Scene) -> list[Telling]:
        """Return what one sentence tells, one telling for each set of parties, and remember of whom it spoke."""
        symbols = scene.clause.symbols
        stages = _first_that_fits(self._stages.hits(symbols), scene)
        scene.seat(self._seats.hits(symbols))
        told: dict[frozenset[str], Telling] = {}
        for cue in scene.cues:
            number = stages.get(cue)
            if number in self._void:
                continue
            parties = parties_of(cue, scene, named=number is None)
            if number is None or parties.named >= _BOTH or number not in self._weak:
                scene.context.remember(parties.sets, parties.named)
            for telling in self._teller.tell(scene, cue, number, parties) if number is not None else ():
                known = told.get(key := frozenset(telling.parties))
                if known is None or telling.rank < known.rank:
                    told[key] = telling
        return list(told.values())


def _inside(mentions: list[Mention], sentence: Sentence) -> list[Mention]:
    first = bisect_left(mentions, sentence.start, key=_START)
    return mentions[first : bisect_left(mentions, sentence.end, first, key=_START)]


def _first_that_fits(hits: list[Hit], scene: Scene) -> dict[int, int]:
    """Return for each cue, from left to right, the number of the first stage rule that fits it."""
    stages: dict[int, int] = {}
    for hit in hits:
        for cue in scene.cues_in(hit):
            stages[cue] = min(hit.number, stages.get(cue, hit.number))
    return dict(sorted(stages.items()))

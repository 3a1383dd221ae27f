"""A sentence with its cues of talks, and the parties that the rules seat at them."""

from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from extractors.mention import Document
from extractors.negotiations.clause import Clause
from extractors.negotiations.context import Context
from extractors.negotiations.patterns import MENTIONS
from extractors.negotiations.phrases import Item
from extractors.negotiations.rulebook import Hit, RuleBook
from schemas.mentions import DateMention

_DATED = frozenset({"DATE", "TIME"})
_DATE_REACH = 9
"""How near to a cue, in symbols, its date stands."""
_NEIGHBOURS = 3
"""With how many cues on each side a cue shares its seats."""
_SUBJECT_REACH = 60
"""How far before a cue, in symbols, its subject stands."""


class Grammar(NamedTuple):
    """What a scene needs of the rules: the symbols of the classes of words, and the rules of bystanders."""

    classes: Mapping[str, frozenset[str]]
    bystanders: RuleBook


class Scene:
    """The cues of one sentence: who sits at them, who else is in the sentence, and when."""

    def __init__(self, document: Document, number: int, clause: Clause, context: Context, grammar: Grammar) -> None:
        """Find the cues of sentence `number`; nobody sits at them yet."""
        self.document = document
        self.number = number
        self.sentence = document.sentences[number]
        self.clause = clause
        self.context = context
        self.paired: set[int] = set()
        """The cues at which “the two sides” sit."""
        self._grammar = grammar
        self._seats: dict[int, dict[str, Item]] = {}
        self.cues = [at for at, symbol in enumerate(clause.symbols) if symbol in grammar.classes["CUE"]]

    def cues_in(self, hit: Hit) -> list[int]:
        """Return the cues that a hit spans."""
        return self.cues[bisect_left(self.cues, hit.start) : bisect_left(self.cues, hit.end)]

    def seat(self, hits: list[Hit]) -> None:
        """Give the parties of the hits to their cues; the first that takes a seat keeps it."""
        for hit in hits:
            if "pair" in hit.slots:
                self.paired.update(self.cues_in(hit))
                continue
            for slot, at in hit.slots.items():
                for cue in self.cues_in(hit):
                    self._seats.setdefault(cue, {}).setdefault(slot, self.clause.items[at])

    def seats_of(self, cue: int) -> dict[str, Item]:
        """Return the seats at a cue; those left empty are shared with the nearest cues of the same clause.

        “Agreed” shares none: who agrees to something has not agreed it with everyone in the sentence.
        """
        seats = dict(self._seats.get(cue, {}))
        if self.is_a(cue, "AGREED"):
            return seats
        number = bisect_left(self.cues, cue)
        near = self.cues[max(number - _NEIGHBOURS, 0) : number + _NEIGHBOURS + 1]
        for other in sorted(near, key=lambda at: abs(at - cue)):
            if "all" in seats or {"ours", "theirs"} <= seats.keys():
                break
            if other in self._seats and not self._within(min(cue, other), max(cue, other), "CLAUSE_END"):
                seats = self._seats[other] | seats
        return seats

    def others(self, known: tuple[str, ...], slot: str) -> list[str]:
        """Return the codes of bystanders that could face `known`: those without the seat `slot` at any cue."""
        seated = {code for seats in self._seats.values() if slot in seats for code in seats[slot].codes}
        return [code for code in self._bystanders if code not in known and code not in seated]

    @cached_property
    def _bystanders(self) -> list[str]:
        """The codes in the sentence, without mere places (“in Geneva”) and targets (“tariffs on China”)."""
        hits = self._grammar.bystanders.hits(self.clause.symbols)
        places = {at for hit in hits for slot, at in hit.slots.items() if slot == "place"}
        others = [at for hit in hits for slot, at in hit.slots.items() if slot == "other" and at not in places]
        return list(dict.fromkeys(code for at in others for code in self.clause.items[at].codes))

    def date_near(self, cue: int) -> DateMention | None:
        """Return the date that stands nearest to a cue."""
        places = self._date_places
        near = range(bisect_left(places, cue - _DATE_REACH), bisect_left(places, cue + _DATE_REACH + 1))
        dates = [(abs(places[n] - cue), n) for n in near if self._dates[n].type in _DATED]
        return self._dates[min(dates)[1]] if dates else None

    @cached_property
    def _date_places(self) -> list[int]:
        return [at for at, symbol in enumerate(self.clause.symbols) if symbol == MENTIONS["DATE"]]

    @cached_property
    def _dates(self) -> list[DateMention]:
        return [mention.payload for mention in self.clause.mentions if mention.kind == "DATE"]

    def has_other_subject(self, cue: int) -> bool:
        """Tell whether a verb stands before the cue whose subject is neither a party nor a word for one."""
        start = cue
        while start > max(cue - _SUBJECT_REACH, 0) and not self.is_a(start - 1, "CLAUSE_END"):
            start -= 1
        return self._within(start, cue, "VERB") and not self._within(start, cue, "SUBJECT")

    def is_a(self, at: int, kind: str) -> bool:
        """Tell whether the symbol at a position is of a class."""
        return self.clause.symbols[at] in self._grammar.classes[kind]

    def has(self, kind: str) -> bool:
        """Tell whether the sentence holds a symbol of a class."""
        return self._within(0, len(self.clause.symbols), kind)

    def _within(self, start: int, end: int, kind: str) -> bool:
        return not self._grammar.classes[kind].isdisjoint(self.clause.symbols[start:end])

"""A sentence with its cues of talks, and the parties that the rules seat at them."""

from collections.abc import Mapping
from operator import itemgetter

from extractors.mention import Document, Mention
from extractors.negotiations.clause import Clause, Item
from extractors.negotiations.context import Context
from extractors.negotiations.patterns import MENTIONS, Hit, RuleBook
from schemas.mentions import DateMention

_DATED = frozenset({"DATE", "TIME"})
_DATE_REACH = 9
"""How near to a cue, in symbols, its date stands."""


class Scene:
    """The cues of one sentence: who sits at them, who else is in the sentence, and when."""

    def __init__(
        self,
        document: Document,
        number: int,
        mentions: list[Mention],
        clause: Clause,
        context: Context,
        classes: Mapping[str, frozenset[str]],
        bystanders: RuleBook,
    ) -> None:
        """Find the cues of sentence `number`; nobody sits at them yet."""
        self.document = document
        self.number = number
        self.sentence = document.sentences[number]
        self.mentions = mentions
        self.clause = clause
        self.context = context
        self.paired: set[int] = set()
        """The cues at which “the two sides” sit."""
        self._classes = classes
        self._seats: dict[int, dict[str, Item]] = {}
        self._bystanders = bystanders
        self.cues = [at for at, symbol in enumerate(clause.symbols) if symbol in classes["CUE"]]

    def seat(self, hits: list[Hit]) -> None:
        """Give the parties of the hits to their cues; the first that takes a seat keeps it."""
        for hit in hits:
            cues = [cue for cue in self.cues if hit.start <= cue < hit.end]
            if "pair" in hit.slots:
                self.paired.update(cues)
                continue
            for slot, at in hit.slots.items():
                item = self.clause.items[at]
                for cue in cues if item.codes else ():
                    self._seats.setdefault(cue, {}).setdefault(slot, item)

    def seats_of(self, cue: int) -> dict[str, Item]:
        """Return the seats at a cue; those left empty are shared with the nearest cues of the same clause.

        “Agreed” shares none: who agrees to something has not agreed it with everyone in the sentence.
        """
        seats = dict(self._seats.get(cue, {}))
        if "all" in seats or {"ours", "theirs"} <= seats.keys() or self.is_a(cue, "AGREED"):
            return seats
        for other in sorted(self._seats, key=lambda at: abs(at - cue)):
            if "all" in seats or {"ours", "theirs"} <= seats.keys():
                break
            if not self._within(min(cue, other), max(cue, other), "CLAUSE_END"):
                for slot, item in self._seats[other].items():
                    seats.setdefault(slot, item)
        return seats

    def others(self, known: tuple[str, ...], slot: str) -> list[str]:
        """Return the codes that could face `known`: those of bystanders without the seat `slot` elsewhere.

        A party that is a mere place (“in Geneva”) or target (“tariffs on China”) is none.
        """
        seated = {code for seats in self._seats.values() if slot in seats for code in seats[slot].codes}
        hits = self._bystanders.hits(self.clause.symbols)
        places = {at for hit in hits for slot, at in hit.slots.items() if slot == "place"}
        others = [at for hit in hits for slot, at in hit.slots.items() if slot == "other" and at not in places]
        standing = [self.clause.items[at] for at in others]
        codes = dict.fromkeys(code for item in standing for code in item.codes)
        return [code for code in codes if code not in known and code not in seated]

    def date_near(self, cue: int) -> DateMention | None:
        """Return the date that stands nearest to a cue."""
        places = [at for at, symbol in enumerate(self.clause.symbols) if symbol == MENTIONS["DATE"]]
        dates = [m.payload for m in self.mentions if m.kind == "DATE"] if places else ()
        near = [(abs(at - cue), date) for at, date in zip(places, dates, strict=True) if date.type in _DATED]
        distance, date = min(near, key=itemgetter(0), default=(0, None))
        return date if distance <= _DATE_REACH else None

    def has_other_subject(self, cue: int) -> bool:
        """Tell whether a verb stands before the cue whose subject is neither a party nor a word for one."""
        start = max((at + 1 for at in range(cue) if self.is_a(at, "CLAUSE_END")), default=0)
        return self._within(start, cue, "VERB") and not self._within(start, cue, "SUBJECT")

    def is_a(self, at: int, kind: str) -> bool:
        """Tell whether the symbol at a position is of a class."""
        return self.clause.symbols[at] in self._classes[kind]

    def has(self, kind: str) -> bool:
        """Tell whether the sentence holds a symbol of a class."""
        return self._within(0, len(self.clause.symbols), kind)

    def _within(self, start: int, end: int, kind: str) -> bool:
        return not self._classes[kind].isdisjoint(self.clause.symbols[start:end])

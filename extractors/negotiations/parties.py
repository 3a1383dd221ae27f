"""Who talks: the parties that rules seat at a cue, and where they leave a seat empty, those that the context has."""

from collections.abc import Iterator, Mapping
from operator import itemgetter

from extractors.mention import Document
from extractors.negotiations.clause import Clause, Item
from extractors.negotiations.context import Context
from extractors.negotiations.patterns import Hit
from schemas.mentions import DateMention

Codes = tuple[str, ...]
_PAIR = 2
_DATE_REACH = 9
"""How near to a cue, in symbols, its date stands."""
_MEMORY = 2
"""How many sentences back a party is still the “it” or “they” of this one."""


class Scene:
    """A sentence with its cues of talks and the parties at them."""

    def __init__(
        self, document: Document, number: int, clause: Clause, context: Context, classes: Mapping[str, frozenset[str]]
    ) -> None:
        """Find the cues of sentence `number`."""
        self.document = document
        self.number = number
        self.sentence = document.sentences[number]
        self.clause = clause
        self.context = context
        self.classes = classes
        self._seats: dict[int, dict[str, Item]] = {}
        self.paired: set[int] = set()
        """The cues at which “the two sides” talk."""
        cues = classes["CUE"]
        self.cues = [at for at, symbol in enumerate(clause.symbols) if symbol in cues]

    def cues_in(self, hit: Hit) -> Iterator[int]:
        """Yield the cues that a hit spans."""
        return (cue for cue in self.cues if hit.start <= cue < hit.end)

    def seat(self, hit: Hit) -> None:
        """Give the parties of a hit to its cues; the first that takes a seat keeps it."""
        if "pair" in hit.slots:
            self.paired.update(self.cues_in(hit))
            return
        for slot, at in hit.slots.items():
            item = self.clause.items[at]
            if item is not None and item.codes:
                for cue in self.cues_in(hit):
                    self._seats.setdefault(cue, {}).setdefault(slot, item)

    def seats_of(self, cue: int) -> dict[str, Item]:
        """Return the seats at a cue; those left empty are shared with the nearest cues of the same clause.

        “Agreed” shares none: who agrees to something has not agreed it with everyone in the sentence.
        """
        seats = dict(self._seats.get(cue, {}))
        if self.clause.symbols[cue] in self.classes["AGREED"]:
            return seats
        for other in sorted(self._seats, key=lambda at: abs(at - cue)):
            if "all" in seats or {"ours", "theirs"} <= seats.keys():
                break
            between = self.clause.symbols[min(cue, other) : max(cue, other)]
            if other != cue and not self.classes["CLAUSE_END"] & set(between):
                for slot, item in self._seats[other].items():
                    seats.setdefault(slot, item)
        return seats

    def date_near(self, cue: int) -> DateMention | None:
        """Return the date that stands nearest to a cue."""
        first = max(cue - _DATE_REACH, 0)
        near = self.clause.items[first : cue + _DATE_REACH + 1]
        dates = [(abs(at - cue), item.mention.payload) for at, item in enumerate(near, first) if item and item.mention.kind == "DATE"]
        dated = [(distance, date) for distance, date in dates if date.type in {"DATE", "TIME"}]
        return min(dated, key=itemgetter(0))[1] if dated else None

    def others(self, known: Codes, slot: str) -> list[str]:
        """Return the codes that could face `known` in `slot`: those in the sentence that have no such seat elsewhere.

        A mere place (“in Geneva”) or target (“tariffs on China”) does not count.
        """
        symbols = self.clause.symbols
        codes = [
            code
            for at, item in enumerate(self.clause.items)
            if item and item.codes and self._stands_alone.match(symbols, at)
            for code in item.codes
        ]
        seated = {code for seats in self._seats.values() if slot in seats for code in seats[slot].codes}
        return [code for code in dict.fromkeys(codes) if code not in known and code not in seated]

    def has(self, kind: str) -> bool:
        """Tell whether the sentence holds a word of a class."""
        return not self.classes[kind].isdisjoint(self.clause.symbols)


def parties_of(cue: int, scene: Scene) -> tuple[list[Codes], int]:
    """Return the sets of parties that talk, and how many of the two sides the sentence seats at the cue."""
    seats = scene.seats_of(cue)
    ours = _codes(seats.get("all") or seats.get("ours"))
    theirs = () if "all" in seats else _codes(seats.get("theirs"))
    if theirs and set(ours) - set(theirs):
        return _pairs(tuple(c for c in ours if c not in theirs), theirs), _PAIR
    known = theirs or ours
    if len(known) >= _PAIR and not (theirs and len(theirs) == len(known) and not ours):
        return [known], _PAIR
    return _completed(cue, known, bool(theirs), scene), min(len(known), 1)


def _codes(item: Item | None) -> Codes:
    return item.codes if item else ()


def _pairs(ours: Codes, theirs: Codes) -> list[Codes]:
    """Return a pair for each partner of a single party; two groups that face each other are one set."""
    if len(ours) == 1:
        return [(*ours, partner) for partner in theirs]
    if len(theirs) == 1:
        return [(party, *theirs) for party in ours]
    return [ours + theirs]


def _completed(cue: int, known: Codes, facing: bool, scene: Scene) -> list[Codes]:  # noqa: FBT001 one private caller
    """Return the sets of parties of a cue with one side or none, by what stands around it."""
    context, last = scene.context, scene.context.last
    others = scene.others(known, "theirs" if facing else "ours")
    if not known:
        return [pair] if len(pair := _meant(cue, others, scene)) == _PAIR else []
    if len(others) == 1:
        return _pairs(known, tuple(others)) if facing else _pairs(tuple(others), known)
    if set(known) <= set(last) and not context.is_hub(known):
        return [last]
    since = scene.document.sentences[max(scene.number - _MEMORY, 0)].start
    before = context.before(scene.sentence.start, since, known)
    partner = context.partner(known)
    found = before or partner if facing and scene.has("PRONOUN") else partner or before
    return _pairs((found,), known) if found else []


def _meant(cue: int, others: list[str], scene: Scene) -> Codes:
    """Return the pair that a cue without any party means: the one of the sentence, or the one told last."""
    last = scene.context.last
    if scene.has("PAIR"):
        return last or scene.context.leading()
    if len(others) == _PAIR:
        return tuple(others)
    if len(others) == 1 and others[0] not in last and (partner := scene.context.partner(tuple(others))):
        return others[0], partner
    return last if scene.has("THEY") or scene.clause.symbols[cue] in scene.classes["TALK"] else ()

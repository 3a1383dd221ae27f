"""Who talks: the parties that sit at a cue, and where a seat is empty, those that the sentence or the article has."""

from typing import NamedTuple

from extractors.negotiations.phrases import Item
from extractors.negotiations.scene import Scene

Codes = tuple[str, ...]
_PAIR = 2
_MEMORY = 2
"""How many sentences back a party is still the “it” or “they” of this one."""


class Parties(NamedTuple):
    """The sets of parties that talk at a cue, and how many of the two sides the sentence names there."""

    sets: list[Codes]
    named: int
    joint: bool = False
    """Whether several parties do something together, and the cue names nobody whom they face."""


def parties_of(cue: int, scene: Scene, *, named: bool = False) -> Parties:
    """Return who talks at a cue; only what the sentence says outright where they have to be `named`."""
    seats = scene.seats_of(cue)
    if len(both := _codes(seats.get("both"))) >= _PAIR:
        return Parties([both], _PAIR)
    together, theirs = _codes(seats.get("all")), _codes(seats.get("theirs"))
    ours = tuple(code for code in _codes(seats.get("ours")) + together if code not in theirs)
    if len(together) >= _PAIR:
        return Parties([together], _PAIR)
    if ours and theirs:
        return Parties(_pairs(ours, theirs), _PAIR)
    if len(ours) >= _PAIR:
        return Parties([ours], _PAIR, joint=not set(ours) <= set(scene.context.leading()))
    if cue in scene.paired and ours and set(ours) < set(pair := _the_two(scene)):
        return Parties([pair], _PAIR)
    return Parties([], 0) if named else _completed(cue, ours, theirs, scene)


def _completed(cue: int, ours: Codes, theirs: Codes, scene: Scene) -> Parties:
    """Return who talks at a cue that names one side or none."""
    if ours:
        return Parties(_with_partner(ours, scene), 1)
    if theirs:
        return Parties(_with_subject(cue, theirs, scene), 1)
    pair = _meant(cue, scene)
    return Parties([pair] if len(pair) == _PAIR else [], _PAIR if cue in scene.paired else 0)


def _codes(item: Item | None) -> Codes:
    return item.codes if item else ()


def _pairs(ours: Codes, theirs: Codes) -> list[Codes]:
    """Return a pair for each partner of a single party; two groups that face each other are one set."""
    if len(ours) == 1:
        return [(*ours, partner) for partner in theirs]
    if len(theirs) == 1:
        return [(party, *theirs) for party in ours]
    return [ours + theirs]


def _with_partner(ours: Codes, scene: Scene) -> list[Codes]:
    """Return the pair of a party whose partner the cue does not name (“Seoul will seek talks”)."""
    context, others = scene.context, scene.others(ours, "ours")
    if len(others) == 1:
        return [(*ours, *others)]
    if set(ours) <= set(context.last) and not context.has_hub(ours):
        return [context.last]
    partner = context.partner(ours) or context.before(scene.sentence.start, _recent(scene), ours)
    return [(*ours, partner)] if partner else []


def _with_subject(cue: int, theirs: Codes, scene: Scene) -> list[Codes]:
    """Return the pairs of partners whose counterpart the cue does not name (“it is in talks with the US”)."""
    context, others = scene.context, scene.others(theirs, "theirs")
    if scene.has_other_subject(cue):
        return []
    if len(others) == 1:
        return _pairs(tuple(others), theirs)
    if set(theirs) <= set(context.last) and not context.has_hub(theirs):
        return [context.last]
    before, partner = context.before(scene.sentence.start, _recent(scene), theirs), context.partner(theirs)
    found = before or partner if scene.has("PRONOUN") else partner or before
    return _pairs((found,), theirs) if found else []


def _meant(cue: int, scene: Scene) -> Codes:
    """Return the pair that a cue without any party means: the one of the sentence, or the one told last."""
    context = scene.context
    if cue in scene.paired:
        return _the_two(scene)
    if scene.has_other_subject(cue):
        return ()
    others = scene.others((), "ours")
    if len(others) == _PAIR:
        return others[0], others[1]
    if len(others) == 1 and others[0] not in context.last and (partner := context.partner((others[0],))):
        return others[0], partner
    return context.last if scene.is_a(cue, "TALK") or scene.has("THEY") else ()


def _the_two(scene: Scene) -> Codes:
    """Return whom “the two sides” are: the pair told last, or those that the article names most."""
    return scene.context.last or scene.context.leading()


def _recent(scene: Scene) -> int:
    """Return where the last few sentences start."""
    return scene.document.sentences[max(scene.number - _MEMORY, 0)].start

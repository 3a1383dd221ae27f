"""Coreference: sightings become persons, and every later bare name joins its person."""

from collections.abc import Iterator

from extractors.actors.names import Names
from extractors.actors.rules import SUFFIXES, name_key
from extractors.actors.scene import Scene
from extractors.actors.sighting import Sighting

_SHORTEST_MIDDLE = 4
_FAMILY_FIRST = "family_first"


class Person:
    """A person of one article: the fullest name, where it is seen with evidence, and every span that names it."""

    __slots__ = ("end", "key", "sightings", "spans", "start")

    def __init__(self, key: tuple[str, ...], sighting: Sighting) -> None:
        """Start with one sighting, which also gives the name."""
        self.key = key
        self.start, self.end = sighting.start, sighting.end
        self.sightings = [sighting]
        self.spans: list[tuple[int, int]] = [(sighting.start, sighting.end)]

    def add(self, key: tuple[str, ...], sighting: Sighting) -> None:
        """Take another sighting, and its name where that is fuller."""
        self.sightings.append(sighting)
        self.spans.append((sighting.start, sighting.end))
        if len(key) > len(self.key):
            self.key = key
            self.start, self.end = sighting.start, sighting.end


def gather(scene: Scene, sightings: list[Sighting]) -> list[Person]:
    """Return the persons of the article: full names first, then single names join them or stand alone."""
    keyed = [(name_key(scene.folded[s.start : s.end]), s) for s in sightings]
    persons: list[Person] = []
    for fits, wanted in ((_same, True), (_has_word, False)):
        for key, sighting in keyed:
            if (len(key) > 1) is not wanted:
                continue
            known = next((p for p in reversed(persons) if fits(p.key, key)), None)
            if known:
                known.add(key, sighting)
            elif sighting.founds:
                persons.append(Person(key, sighting))
    return persons


def link(scene: Scene, persons: list[Person], names: Names) -> None:
    """Add to each person the spans of single words of its name, wherever they stand alone in the text."""
    covered: set[int] = set()
    owners: dict[str, list[Person]] = {}
    for person in persons:
        for sighting in person.sightings:
            covered.update(range(sighting.start, sighting.end))
        for word in dict.fromkeys(_short_names(scene, person)):
            if word not in names.common:
                owners.setdefault(word, []).append(person)
    text = scene.text
    for word, owned in owners.items():
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if at not in covered and _stands_alone(text, at, end) and not names.is_firm(text, at, end):
                _nearest(owned, at).spans.append((at, end))
            at = text.find(word, end)
    for person in persons:
        person.spans.sort()


def _short_names(scene: Scene, person: Person) -> Iterator[str]:
    """Yield the words by which the press names the person again: last name, family name in front, second surname."""
    for sighting in person.sightings:
        at = sighting.start
        words: list[tuple[int, str]] = []
        for word in scene.text[at : sighting.end].split(" "):
            if word.rstrip(".,").lower() not in SUFFIXES and word[:1].isupper() and not word.endswith("."):
                words.append((at, word.rstrip(",")))
            at += len(word) + 1
        if not words:
            continue
        yield words[-1][1]
        if len(words) > 1 and scene.given.get(words[0][0], _FAMILY_FIRST) == _FAMILY_FIRST:
            yield words[0][1]
        if len(words) > 2 and words[-2][0] not in scene.given and len(words[-2][1]) >= _SHORTEST_MIDDLE:
            yield words[-2][1]


def _same(known: tuple[str, ...], key: tuple[str, ...]) -> bool:
    """Tell whether two full names are one person's: the same last name, and first names that do not contradict."""
    if known == key:
        return True
    if known[-1] != key[-1]:
        return len(known) != len(key) and (set(known) <= set(key) or set(key) <= set(known))
    first, other = known[0], key[0]
    return first == other or (len(first) == 1 or len(other) == 1) and first[0] == other[0] or len(known) == 1


def _has_word(known: tuple[str, ...], key: tuple[str, ...]) -> bool:
    return key[0] in known


def _nearest(owners: list[Person], at: int) -> Person:
    """Return the owner of a shared surname that is named last before `at`."""
    if len(owners) == 1:
        return owners[0]
    return max(owners, key=lambda p: max((end for _, end in p.spans if end <= at), default=-p.start))


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())

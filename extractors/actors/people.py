"""Coreference: sightings become persons, and every later bare name joins its person."""

from functools import lru_cache

from extractors.actors.names import Names
from extractors.actors.namesakes import Namesakes
from extractors.actors.rules import SUFFIXES, name_key
from extractors.actors.scene import Scene, occurrences
from extractors.actors.sighting import Sighting
from extractors.fold import fold, word_bytes

_CACHED = 4096
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
    persons: list[Person] = []
    by_key: dict[tuple[str, ...], Person] = {}
    by_word: dict[str, list[Person]] = {}
    named = ((name_key(scene.folded[s.start : s.end]), s) for s in sightings)
    keyed = [(key, sighting) for key, sighting in named if key]  # a suffix alone (“President III”) names nobody
    for full in (True, False):
        for key, sighting in keyed:
            if (len(key) > 1) is not full:
                continue
            known = by_key.get(key) or _known(by_word, key)
            if known:
                known.add(key, sighting)
            elif sighting.founds:
                known = Person(key, sighting)
                persons.append(known)
            if known and key not in by_key:
                by_key[key] = known
                for word in key:
                    by_word.setdefault(word, []).append(known)
    return persons


def link(scene: Scene, persons: list[Person], names: Names) -> set[int]:
    """Add to each person the spans of single words of its name; return the offsets that full names cover."""
    text, words = scene.text, scene.document.words
    covered: set[int] = set()
    owners: dict[str, list[Person]] = {}
    for person in persons:
        short: dict[str, None] = {}
        for sighting in person.sightings:
            start, end = sighting.start, sighting.end
            covered.update(range(start, end))
            family_first = scene.given.get(start, _FAMILY_FIRST) == _FAMILY_FIRST
            short |= dict.fromkeys(_short_names(text[start:end], family_first))
        for word in short:
            if word not in names.common:
                owners.setdefault(word, []).append(person)
    named, namesakes = list(owners), Namesakes(owners)
    for number, at in occurrences(words, [_needle(word) for word in named]):
        word = named[number]
        end = at + len(word)
        if text[at] == word[0] and at not in covered:
            followed = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
            if not (followed and names.is_firm(text, at, end)):
                namesakes.name(word, at)
    for person in persons:
        person.spans = _merged(person.spans)
    return covered


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans in text order; two that only a blank parts are one name (“López | Obrador”)."""
    spans.sort()
    kept = spans[:1]
    for start, end in spans[1:]:
        if start == kept[-1][1] + 1:
            kept[-1] = (kept[-1][0], end)
        else:
            kept.append((start, end))
    return kept


@lru_cache(_CACHED)
def _short_names(name: str, family_first: bool) -> tuple[str, ...]:  # noqa: FBT001 one private caller
    """Return the words by which the press names a person again: last name, family name in front, second surname."""
    words = [w.rstrip(",") for w in name.split(" ") if w[:1].isupper() and w[-1] != "." and w.lower() not in SUFFIXES]
    short = words[-1:]
    if len(words) > 1 and family_first:
        short.append(words[0])
    if len(words) > 2 and len(words[-2]) >= _SHORTEST_MIDDLE:  # noqa: PLR2004
        short.append(words[-2])
    return tuple(short)


@lru_cache(_CACHED)
def _needle(word: str) -> bytes:
    """Return the word as it stands between the blanks of `Document.words`: offset for offset where the text has it."""
    return word_bytes(fold(word))


def _known(by_word: dict[str, list[Person]], key: tuple[str, ...]) -> Person | None:
    """Return the person whom a name means: the one named last whose full name it fits, or holds as a single word."""
    for word in (key[-1], key[0])[: len(key)]:
        for person in reversed(by_word.get(word, ())):
            if len(key) == 1 or _same(person.key, key):
                return person
    return None


def _same(known: tuple[str, ...], key: tuple[str, ...]) -> bool:
    """Tell whether two full names are one person's: the same last name, and first names that do not contradict."""
    if known[-1] != key[-1]:
        return (
            len(known) != len(key)
            and not set(known).isdisjoint(key)
            and (set(known) <= set(key) or set(key) <= set(known))
        )
    first, other = known[0], key[0]
    return first == other or ((len(first) == 1 or len(other) == 1) and first[0] == other[0])

"""The actors of an article: `ActorFinder(rules, jurisdictions).find(document)`."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from extractors.actors.bodies import Body, BodyFinder
from extractors.actors.credits import Credits
from extractors.actors.names import Names
from extractors.actors.people import gather, link
from extractors.actors.rules import officials_by_name
from extractors.actors.scene import Scene
from extractors.actors.cast import Allegiance
from extractors.actors.sighting import Sighting
from extractors.actors.titled import TitledFinder
from extractors.actors.titles import TitleReader
from extractors.actors.untitled import UntitledFinder
from extractors.mention import Document
from extractors.vocabulary import load_vocabulary
from schemas.actor_rules import ActorRules
from schemas.common import Span
from schemas.lexicon import JurisdictionEntry
from schemas.mentions import Actor


class _Cast(NamedTuple):
    """An actor before it gets its id."""

    spans: list[tuple[int, int]]
    name: str
    kind: str
    role: str | None
    code: str | None


class ActorFinder:
    """Finds persons, public bodies, organisations and jurisdictions. Immutable: share one between threads."""

    def __init__(self, rules: ActorRules, jurisdictions: Mapping[str, JurisdictionEntry] | None = None) -> None:
        """Compile the rules; the names of `jurisdictions` (the built-in ones if None) are no part of a personal name."""
        if jurisdictions is None:
            jurisdictions = load_vocabulary().jurisdictions
        surfaces = {s for e in jurisdictions.values() for s in (e.name, *e.names, *e.demonyms)}
        names = Names(rules.names, frozenset(s for s in surfaces if " " not in s and s not in rules.names.common))
        self._names = names
        self._jurisdictions = {code: entry.name for code, entry in jurisdictions.items()}
        self._officials = officials_by_name(rules)
        self._titles = TitleReader(rules)
        self._titled = TitledFinder(names, self._titles, rules.titles.abbreviated)
        self._untitled = UntitledFinder(rules, names, self._officials)
        self._credits = Credits(rules.credits)
        self._bodies = BodyFinder(rules)

    def find(self, document: Document) -> list[Actor]:
        """Return the actors in the order of their first mention, with ids `a1`, `a2` …, and all spans that name them."""
        scene = Scene(document)
        bodies = self._bodies.find(scene)
        cast = [*self._persons(scene, bodies), *_public(scene, bodies)]
        cast += self._places(scene, cast)
        cast.sort(key=lambda c: c.spans[0])
        text = document.text
        return [
            Actor(f"a{number}", name, kind, role, code, [Span(text[s:e], s, e) for s, e in spans])
            for number, (spans, name, kind, role, code) in enumerate(cast, 1)
        ]

    def _sightings(self, scene: Scene) -> list[Sighting]:
        text = scene.text
        found: dict[int, Sighting] = {}
        for sighting in self._titled.find(scene):
            known = found.setdefault(sighting.start, sighting)
            if known is not sighting:
                known.claims += sighting.claims
                known.founds |= sighting.founds
        ends = {s.end for s in found.values()}
        words = {text[text.rfind(" ", s.start, s.end) + 1 or s.start : s.end] for s in found.values() if s.founds}
        for sighting in self._untitled.find(scene, set(found), words):
            if sighting.end not in ends and not self._credits.is_credit(scene.document, sighting.start, sighting.end):
                found.setdefault(sighting.start, sighting)
        kept: list[Sighting] = []
        for start in sorted(found):
            if not kept or start >= kept[-1].end:
                kept.append(found[start])
        return kept

    def _persons(self, scene: Scene, bodies: list[Body]) -> Iterator[_Cast]:
        persons = gather(scene, self._sightings(scene))
        link(scene, persons, self._names)
        allegiance = Allegiance(scene, self._titles, persons, bodies, self._officials)
        for person in persons:
            role, code = allegiance.of(person)
            yield _Cast(person.spans, scene.text[person.start : person.end], "person", role, code)

    def _places(self, scene: Scene, cast: list[_Cast]) -> list[_Cast]:
        """Return one actor a jurisdiction; a place within a person's name is none."""
        inside = {at for c in cast if c.kind == "person" for start, end in c.spans for at in range(start, end)}
        spans: dict[str, list[tuple[int, int]]] = {}
        for place in scene.places.mentions:
            if place.start not in inside:
                spans.setdefault(place.payload.code, []).append((place.start, place.end))
        return [_Cast(s, self._jurisdictions[c], "jurisdiction", None, c) for c, s in spans.items()]


def _public(scene: Scene, bodies: list[Body]) -> Iterator[_Cast]:
    for body in bodies:
        yield _Cast(body.spans, scene.text[body.start : body.end], body.kind, None, body.code)

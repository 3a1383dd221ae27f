"""The actors of an article: `ActorFinder(rules, jurisdictions).find(document)`."""

from collections.abc import Mapping
from typing import Literal

from extractors.actors.bodies import BodyFinder
from extractors.actors.cast import Allegiance, Reference
from extractors.actors.credits import Credits
from extractors.actors.names import Names
from extractors.actors.people import gather, link
from extractors.actors.phrases import PhraseReader
from extractors.actors.rules import name_key, officials_by_family, officials_by_name
from extractors.actors.scene import Scene
from extractors.actors.sighting import Sighting
from extractors.actors.titled import TitledFinder
from extractors.actors.titles import TitleReader
from extractors.actors.untitled import UntitledFinder
from extractors.mention import Document
from schemas.actor_rules import ActorRules
from schemas.common import Span
from schemas.lexicon import JurisdictionEntry
from schemas.mentions import Actor

Kind = Literal["person", "agency", "organization", "jurisdiction"]
_Cast = tuple[list[tuple[int, int]], str, Kind, str | None, str | None]
"""An actor before it gets its id: spans, name, kind, role, jurisdiction. It sorts by its first span."""


class ActorFinder:
    """Finds persons, public bodies, organisations and jurisdictions. Immutable: share one between threads."""

    def __init__(self, rules: ActorRules, jurisdictions: Mapping[str, JurisdictionEntry]) -> None:
        """Compile the rules; names of `jurisdictions` are no part of a personal name."""
        surfaces = {s for e in jurisdictions.values() for s in (e.name, *e.names, *e.demonyms)}
        names = Names(rules.names, frozenset(s for s in surfaces if " " not in s and s not in rules.names.common))
        self._names = names
        self._jurisdictions = {code: entry.name for code, entry in jurisdictions.items()}
        self._officials = officials_by_name(rules)
        phrases = PhraseReader(rules)
        titles = TitleReader(rules, phrases)
        officials = officials_by_family(rules) | self._officials
        self._reference = Reference(titles, officials, frozenset(rules.titles.body_words))
        self._titled = TitledFinder(rules, names, phrases)
        self._untitled = UntitledFinder(rules, names, self._officials)
        self._credits = Credits(rules.credits)
        self._bodies = BodyFinder(rules)

    def find(self, document: Document) -> list[Actor]:
        """Return the actors in the order of their first mention, with ids `a1`, `a2` …, and all their spans."""
        scene = Scene(document)
        bodies = self._bodies.find(scene)
        persons = gather(scene, self._sightings(scene))
        inside = link(scene, persons, self._names)
        allegiance = Allegiance(scene, self._reference, persons, bodies)
        text = document.text
        cast: list[_Cast] = [(p.spans, text[p.start : p.end], "person", *allegiance.of(p)) for p in persons]
        cast += [(b.spans, text[b.start : b.end], b.kind, None, b.code) for b in bodies]
        cast += self._places(scene, inside)
        cast.sort()
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
            if sighting.end not in ends and (self._signs(scene, sighting) or not self._is_credit(scene, sighting)):
                found.setdefault(sighting.start, sighting)
        kept: list[Sighting] = []
        for start in sorted(found):
            if not kept or start >= kept[-1].end:
                kept.append(found[start])
        return kept

    def _is_credit(self, scene: Scene, sighting: Sighting) -> bool:
        return self._credits.is_credit(scene.document, sighting.start, sighting.end)

    def _signs(self, scene: Scene, sighting: Sighting) -> bool:
        """Tell whether an official's name in capitals signs a document; a byline names no official."""
        name = scene.text[sighting.start : sighting.end]
        key = name_key(scene.folded[sighting.start : sighting.end])
        return name.isupper() and len(key) > 1 and (key[0], key[-1]) in self._officials

    def _places(self, scene: Scene, inside: set[int]) -> list[_Cast]:
        """Return one actor a jurisdiction; a place within a person's name is none."""
        spans: dict[str, list[tuple[int, int]]] = {}
        for place in scene.places.mentions:
            if place.start not in inside:
                spans.setdefault(place.payload.code, []).append((place.start, place.end))
        return [(s, self._jurisdictions[c], "jurisdiction", None, c) for c, s in spans.items()]

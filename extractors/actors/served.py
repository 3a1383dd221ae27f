"""Whom a person or a public body serves: by title, by the list of officials, or by the country spoken of."""

from collections.abc import Callable

from extractors.actors.people import Person
from extractors.actors.rules import Official
from extractors.actors.scene import Scene
from extractors.actors.titles import Title
from schemas.actor_rules import OfficeClass

_LOOK_BACK = 30
_LOOK_AHEAD = 6
_NO_STATE = frozenset({"WORLD", "EU"})


class Allegiance:
    """Decides role and jurisdiction of the persons of one article."""

    def __init__(self, scene: Scene, persons: list[Person], officials: dict[tuple[str, ...], Official]) -> None:
        """Take the whole cast: a patron's jurisdiction is his adviser's too."""
        self._scene = scene
        self._persons = persons
        self._officials = officials

    def of(self, person: Person) -> tuple[str | None, str | None]:
        """Return the person's role as the text has it and the code of the jurisdiction served."""
        titles = [s.title for s in sorted(person.sightings, key=lambda s: s.start) if s.title and s.title.role]
        official = self._official(person)
        role = next((t.role for t in titles if not t.office.vague), None) or next((t.role for t in titles), None)
        if role is None and official and official.office.rsplit(" ", 1)[-1].lower() in self._scene.folded:
            role = official.office
        code = next((t.code for t in titles if t.public and t.code), None)
        return role, code or (official.code if official else self._by_context(titles))

    def _official(self, person: Person) -> Official | None:
        key = person.key
        return self._officials.get(key) or (self._officials.get((key[0], key[-1])) if len(key) > 2 else None)

    def _by_context(self, titles: list[Title]) -> str | None:
        for title in titles:
            if title.patron:
                patron = next((p for p in self._persons if title.patron.lower() in p.key), None)
                official = self._official(patron) if patron else None
                if official:
                    return official.code
            if title.public:
                return nearest(self._scene, title.start, allowed(title.office))
        return None


def allowed(office: OfficeClass) -> Callable[[str], bool]:
    """Return which jurisdictions can have the office."""
    if office.only:
        return lambda code: code in office.only
    return lambda code: code not in _NO_STATE and code not in office.never


def nearest(scene: Scene, offset: int, fits: Callable[[str], bool]) -> str | None:
    """Return the jurisdiction named last before `offset`, or else first after it, that fits."""
    places = scene.places.mentions
    index = scene.places.before(offset)
    for place in (*reversed(places[max(index - _LOOK_BACK, 0) : index]), *places[index : index + _LOOK_AHEAD]):
        if not place.payload.ambiguous and fits(place.payload.code):
            return str(place.payload.code)
    return None

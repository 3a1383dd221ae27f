"""Role and jurisdiction of each person of an article."""

from operator import attrgetter

from extractors.actors.bodies import Body
from extractors.actors.people import Person
from extractors.actors.rules import Official
from extractors.actors.scene import Scene
from extractors.actors.served import allowed, commonest, nearest
from extractors.actors.titles import Title
from extractors.fold import fold

_DISTINCT = 2
"""Words of a field by which a ministry is known to be the minister's: “energy and mines”, not “finance”."""
_HEADS = frozenset({"and", "department", "ministry", "of", "office", "the"})


class Allegiance:
    """Decides role and jurisdiction of the persons of one article."""

    def __init__(
        self, scene: Scene, persons: list[Person], bodies: list[Body], officials: dict[tuple[str, ...], Official]
    ) -> None:
        """Take the whole cast: a patron's jurisdiction is his adviser's too, a ministry's its minister's."""
        self._scene = scene
        self._persons = persons
        self._bodies = bodies
        self._officials = officials

    def of(self, person: Person) -> tuple[str | None, str | None]:
        """Return the person's role as the text has it, and the code of the jurisdiction served."""
        titles = [t for s in sorted(person.sightings, key=attrgetter("start")) for t in s.titles if t.role]
        titles.sort(key=_vague)
        official = self._official(person)
        if not titles and official:
            told = official.office.rsplit(" ", 1)[-1].lower() in self._scene.folded
            return official.office if told else None, official.code
        if not titles:
            return None, None
        role = titles[0].role
        if not titles[0].public:
            return role, official.code if official else self._patron_code(titles[0])
        code = next((t.code for t in titles if t.public and t.code), None)
        if code is None:
            code = official.code if official else self._by_context(titles[0])
        return role, code

    def _by_context(self, title: Title) -> str | None:
        """Return the code of the ministry whose minister it is, or of the country that is spoken of."""
        words = _words(title.role or "")
        for body in self._bodies:
            field = _words(self._scene.text[body.start : body.end]) - _HEADS
            if len(field) >= _DISTINCT and field <= words:
                return body.code
        if title.office.sector == "either" and not title.office.alone:
            return commonest(self._scene)
        return nearest(self._scene, title.start, allowed(title.office)) or next(iter(title.office.only), None)

    def _official(self, person: Person) -> Official | None:
        key = person.key
        return self._officials.get(key) or (self._officials.get((key[0], key[-1])) if len(key) > 2 else None)

    def _patron_code(self, title: Title) -> str | None:
        if title.patron is None or title.office.sector == "private":
            return None
        patron = next((p for p in self._persons if title.patron.lower() in p.key), None)
        official = self._official(patron) if patron else None
        return official.code if official else None


def _words(name: str) -> set[str]:
    return set(fold(name).replace(",", " ").split())


def _vague(title: Title) -> bool:
    return title.office.vague and (title.role is None or title.role.count(" ") < 1)

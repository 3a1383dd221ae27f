"""Role and jurisdiction of each person of an article."""

from extractors.actors.bodies import Body
from extractors.actors.people import Person
from extractors.actors.rules import Official
from extractors.actors.scene import Scene
from extractors.actors.served import allowed, commonest, nearest
from extractors.actors.sighting import Sighting
from extractors.actors.titles import Title, TitleReader
from extractors.fold import fold

_MOST_CLAIMS = 8
_DISTINCT = 2
"""Words of a field by which a ministry is known to be the minister's: “energy and mines”, not “finance”."""
_HEADS = frozenset({"and", "department", "ministry", "of", "office", "the"})


class Allegiance:
    """Decides role and jurisdiction of the persons of one article."""

    def __init__(
        self, scene: Scene, titles: TitleReader, persons: list[Person], bodies: list[Body],
        officials: dict[tuple[str, ...], Official],
    ) -> None:  # fmt: skip
        """Take the whole cast: a patron's jurisdiction is his adviser's too, a ministry's its minister's."""
        self._scene = scene
        self._titles = titles
        self._persons = persons
        self._bodies = bodies
        self._officials = officials

    def of(self, person: Person) -> tuple[str | None, str | None]:
        """Return the person's role as the text has it, and the code of the jurisdiction served."""
        official = self._official(person)
        title = self._title(person, official)
        if title is None:
            if official is None:
                return None, None
            told = official.office.rsplit(" ", 1)[-1].lower() in self._scene.folded
            return official.office if told else None, official.code
        if title.public:
            return title.role, title.code or (official.code if official else self._by_context(title))
        return title.role, official.code if official else self._patron_code(title)

    def _title(self, person: Person, official: Official | None) -> Title | None:
        """Return the first title that tells of the person's office: vague ones wait, places beside later ones help."""
        sightings = person.sightings
        if len(sightings) > 1:
            sightings = sorted(sightings, key=_start)
        claims = [claim for s in sightings for claim in s.claims]
        first: Title | None = None
        for claim in claims[:_MOST_CLAIMS]:
            title = self._titles.read(self._scene, claim)
            if title.role is None:
                continue
            if first is None or (_is_vague(first) and not _is_vague(title)):
                first = title
            elif first.public and title.public and title.code:
                first = first._replace(code=first.code or title.code)
            if first.code or not (first.public or _is_vague(first)) or (first.public and official):
                break
        return first

    def _by_context(self, title: Title) -> str | None:
        """Return the code of the ministry whose minister it is, or of the country that is spoken of."""
        words = _words(title.role or "")
        for body in self._bodies:
            field = _words(self._scene.text[body.start : body.end]) - _HEADS
            if len(field) >= _DISTINCT and field <= words:
                return body.code
        if title.office.sector == "either" and not title.office.alone:
            return commonest(self._scene)
        near = nearest(self._scene, title.start, allowed(title.office)) or next(iter(title.office.only), None)
        return near or next((b.code for b in self._bodies if b.code), None)

    def _official(self, person: Person) -> Official | None:
        key = person.key
        return self._officials.get(key) or (self._officials.get((key[0], key[-1])) if len(key) > 2 else None)  # noqa: PLR2004

    def _patron_code(self, title: Title) -> str | None:
        if title.patron is None or title.office.sector == "private":
            return None
        patron = next((p for p in self._persons if title.patron.lower() in p.key), None)
        official = self._official(patron) if patron else None
        return official.code if official else None


def _start(sighting: Sighting) -> int:
    return sighting.start


def _words(name: str) -> set[str]:
    return set(fold(name).replace(",", " ").split())


def _is_vague(title: Title) -> bool:
    return title.office.vague and (title.role is None or " " not in title.role)

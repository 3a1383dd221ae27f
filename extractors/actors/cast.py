"""Role and jurisdiction of each person of an article."""

from functools import cached_property
from typing import NamedTuple

from extractors.actors.bodies import Body
from extractors.actors.people import Person
from extractors.actors.rules import Official
from extractors.actors.scene import HOME, Scene
from extractors.actors.served import allowed, nearest
from extractors.actors.sighting import Sighting
from extractors.actors.titles import Title, TitleReader
from extractors.fold import fold

_MOST_CLAIMS = 8
_DISTINCT = 2
"""Words of a field by which a ministry is known to be the minister's: “energy and mines”, not “finance”."""


class Reference(NamedTuple):
    """What is known before any article: the reader of titles, the officials, and words that every body's name has."""

    titles: TitleReader
    officials: dict[tuple[str, ...], Official]
    body_words: frozenset[str]


class Allegiance:
    """Decides role and jurisdiction of the persons of one article."""

    def __init__(self, scene: Scene, reference: Reference, persons: list[Person], bodies: list[Body]) -> None:
        """Take the whole cast: a patron's jurisdiction is his adviser's too, a ministry's its minister's."""
        self._scene = scene
        self._reference = reference
        self._persons = persons
        self._bodies = bodies

    def of(self, person: Person) -> tuple[str | None, str | None]:
        """Return the person's role as the text has it, and the code of the jurisdiction served."""
        official = self._official(person)
        title = self._title(person, official)
        if title is None:
            if official is None:
                return None, None
            return official.office if _head(official.office) in self._unclaimed else None, official.code
        if title.public:
            return title.role, title.code or (official.code if official else self._by_context(title))
        return title.role, official.code if official else self._patron_code(title)

    @cached_property
    def _fields(self) -> list[tuple[set[str], str | None]]:
        """The fields of the bodies of the article, where they are distinct, and whom the bodies serve."""
        text, plain = self._scene.text, self._reference.body_words
        fields = [(_words(text[b.start : b.end]) - plain, b.code) for b in self._bodies]
        return [(field, code) for field, code in fields if len(field) >= _DISTINCT]

    @cached_property
    def _unclaimed(self) -> set[str]:
        """The offices of which the text speaks without giving them to somebody by name."""
        claimed = {c.office.start for p in self._persons for s in p.sightings for c in s.claims}
        folded, offices = self._scene.folded, self._scene.by_kind["OFFICE"]
        return {folded[o.start : o.end].rsplit(" ", 1)[-1] for o in offices if o.start not in claimed}

    @cached_property
    def _by_word(self) -> dict[str, Person]:
        """The persons by the words of their names."""
        return {word: person for person in reversed(self._persons) for word in person.key}

    def _title(self, person: Person, official: Official | None) -> Title | None:
        """Return the first title that tells of the person's office: vague ones wait, places beside later ones help."""
        sightings = person.sightings
        if len(sightings) > 1:
            sightings = sorted(sightings, key=_start)
        claims = [claim for s in sightings for claim in s.claims]
        first: Title | None = None
        for claim in claims[:_MOST_CLAIMS]:
            title = self._reference.titles.read(self._scene, claim)
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
        for field, code in self._fields:
            if field <= words:
                return code
        if title.office.sector == "either" and not title.office.alone:
            return self._scene.home
        fits = allowed(title.office)
        near = nearest(self._scene, title.start, fits, origins=False) or nearest(self._scene, title.start, fits)
        near = near or next(iter(title.office.only), None) or next((b.code for b in self._bodies if b.code), None)
        if near is None and not self._scene.places.mentions and fits(HOME):
            return HOME
        return near

    def _official(self, person: Person) -> Official | None:
        key, officials = person.key, self._reference.officials
        return officials.get(key) or (officials.get((key[0], key[-1])) if len(key) > 2 else None)  # noqa: PLR2004

    def _patron_code(self, title: Title) -> str | None:
        if title.patron is None or title.office.sector == "private":
            return None
        patron = self._by_word.get(title.patron.lower())
        official = self._official(patron) if patron else None
        return official.code if official else None


def _head(office: str) -> str:
    return office.rsplit(" ", 1)[-1].lower()


def _start(sighting: Sighting) -> int:
    return sighting.start


def _words(name: str) -> set[str]:
    return set(fold(name).replace(",", " ").split())


def _is_vague(title: Title) -> bool:
    return title.office.vague and (title.role is None or " " not in title.role)

"""Public bodies and organisations of an article, each with all its mentions."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from operator import attrgetter

from extractors.actors.heads import BodyKind, HeadReader, Named
from extractors.actors.scene import Scene, occurrences
from extractors.actors.served import BodyCodes, beside, is_anothers
from extractors.fold import fold, word_bytes
from extractors.mention import Mention
from schemas.actor_rules import ActorRules

_FRONT = 40
_ASIDE = frozenset({"teaser", "advert", "boilerplate"})
_end = attrgetter("end")
_ALIAS = re.compile(r" \((?:the )?[“\"]?([A-Z][\w&.-]{1,14})[”\"]?(?: or (?:the )?([A-Z]\w+))?\)")


class Body:
    """A public body or organisation of one article: its name's span and every span that names it."""

    __slots__ = ("code", "end", "kind", "spans", "start")

    def __init__(self, kind: BodyKind, code: str | None, start: int, end: int) -> None:
        """Start with the span that gives the name."""
        self.kind, self.code = kind, code
        self.start, self.end = start, end
        self.spans = [(start, end)]

    def add(self, start: int, end: int) -> None:
        """Take another span, and its name where that is longer."""
        self.spans.append((start, end))
        if end - start > self.end - self.start:
            self.start, self.end = start, end


class BodyFinder:
    """Finds the bodies of an article and the jurisdictions that they serve."""

    def __init__(self, rules: ActorRules) -> None:
        """Compile what stands beside a name and makes it another's."""
        self._office_bodies = {name: office.body for name, office in rules.office.items() if office.body}
        self._seats = {word_bytes(fold(seat)): seat for seat in rules.seats}
        self._codes = BodyCodes(rules)
        self._heads = HeadReader(rules)
        self._not_before = re.compile(rf"(?: (?:and|&) \w+)?[ -](?:{'|'.join(rules.not_before)})\b")
        self._words_before = tuple(rules.not_after)
        self._not_after = re.compile(rf"\b(?:{'|'.join(rules.not_after)}) (?:[\w.]+ )?$")

    def find(self, scene: Scene) -> list[Body]:
        """Return the bodies, each with all its mentions."""
        bodies: dict[tuple[str, str | None], Body] = {}
        for step in (self._agencies, self._from_offices, self._from_seats, _organizations, self._heads.find):
            for identity, kind, code, start, end in step(scene):
                known = bodies.get((identity, code))
                if known:
                    known.add(start, end)
                elif not _is_aside(scene, start):
                    bodies[identity, code] = Body(kind, code, start, end)
        _add_aliases(scene, list(bodies.values()))
        return list(bodies.values())

    def _agencies(self, scene: Scene) -> Iterator[Named]:
        told: dict[str, str | None] = {}
        for mention in scene.agencies.mentions:
            if not self._is_something_else(scene, mention):
                code, _, identity = mention.payload.partition(".")
                if code == "-" or is_anothers(scene, mention):
                    code = self._code_told(scene, mention, told)
                yield Named(identity, "agency", code, _with_place(scene, mention.start), mention.end)

    def _from_offices(self, scene: Scene) -> Iterator[Named]:
        for office in scene.by_kind["OFFICE"]:
            body = self._office_bodies.get(office.payload)
            if body and not scene.text[office.end + 1 : office.end + 2].isupper():
                code, _, identity = body.partition(".")
                yield Named(identity, "agency", code, office.start, office.end)

    def _from_seats(self, scene: Scene) -> Iterator[Named]:
        words = scene.document.words
        for needle, seat in self._seats.items():
            at = words.find(needle)
            while at >= 0:
                place = scene.places.at(at)
                if place:
                    yield Named(seat, "agency", place.payload.code, place.start, place.end)
                at = words.find(needle, at + 1)

    def _code_told(self, scene: Scene, mention: Mention, told: dict[str, str | None]) -> str | None:
        """Return whom a body serves whose name does not tell; what the text says outright holds for later mentions."""
        if beside(scene, mention.start, mention.end):
            code = told[mention.payload] = self._codes.of(scene, mention)
            return code
        return told.get(mention.payload) or self._codes.of(scene, mention)

    def _is_something_else(self, scene: Scene, mention: Mention) -> bool:
        """Tell “Treasury yields” and “the Treasury secretary” from the Treasury."""
        folded = scene.folded
        if self._not_before.match(folded, mention.end):
            return True
        front = folded[max(mention.start - _FRONT, 0) : mention.start]
        return any(word in front for word in self._words_before) and self._not_after.search(front) is not None


def _with_place(scene: Scene, start: int) -> int:
    """Return where the name starts with the country in front: “US | Treasury”, “Chinese | finance ministry”."""
    place = scene.places.last_within(start - 30, start)
    if place and scene.text[place.end : start] in (" ", ". "):
        return place.start
    return start


def _organizations(scene: Scene) -> Iterator[Named]:
    for mention in scene.by_kind["ORGANIZATION"]:
        yield Named(scene.folded[mention.start : mention.end], "organization", None, mention.start, mention.end)


def _is_aside(scene: Scene, offset: int) -> bool:
    document = scene.document
    return bool(document.sentences) and document.sentences[document.sentence_at(offset)].zone in _ASIDE


def _add_aliases(scene: Scene, bodies: list[Body]) -> None:
    """Add to each body the spans of the short names that the text gives it in brackets: “(STB or Board)”.

    A short name that several bodies have is that of the one which was given it last.
    """
    text = scene.text
    owners: dict[str, list[Body]] = defaultdict(list)
    for body in sorted(bodies, key=_end):
        if text.startswith(" (", body.end) and (given := _ALIAS.match(text, body.end)):
            for alias in filter(None, given.groups()):
                owners[alias].append(body)
    if owners:
        taken = {start for body in bodies for start, _ in body.spans}
        aliases = list(owners)
        for number, at in occurrences(scene.document.words, [word_bytes(fold(alias)) for alias in aliases]):
            owned = owners[aliases[number]]
            before = bisect_left(owned, at, key=_end)
            if before and at not in taken and text.startswith(aliases[number], at):
                owned[before - 1].spans.append((at, at + len(aliases[number])))
    for body in bodies:
        body.spans.sort()
